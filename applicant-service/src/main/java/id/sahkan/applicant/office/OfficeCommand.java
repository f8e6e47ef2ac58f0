package id.sahkan.applicant.office;

import id.sahkan.applicant.office.Office.Terms;
import id.sahkan.http.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an administrator does with an office.
sealed interface OfficeCommand {

    Actor by();

    Instant at();

    /// @param id which it gets
    /// @param slug its word for itself
    record Add(UUID id, String slug, Terms said, Actor by, Instant at) implements OfficeCommand {}

    /// All that is said of it, but for its emblem and its status.
    record Describe(Terms said, Actor by, Instant at) implements OfficeCommand {}

    /// @param emblem the picture's SHA-256; none where it bears none any more
    record Bear(@Nullable String emblem, Actor by, Instant at) implements OfficeCommand {}

    record Close(Actor by, Instant at) implements OfficeCommand {}

    record Reopen(Actor by, Instant at) implements OfficeCommand {}
}
