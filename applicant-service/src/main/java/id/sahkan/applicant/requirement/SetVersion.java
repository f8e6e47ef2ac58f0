package id.sahkan.applicant.requirement;

import id.sahkan.http.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One version of a set of an office, as it was written and stays.
///
/// @param office the key of the office whose it is
/// @param usual whether it is what a new period takes when it names none
/// @param by nobody where the installation wrote it
public record SetVersion(
        UUID set,
        String office,
        String name,
        boolean usual,
        int number,
        RequirementSet requirements,
        String reason,
        Instant at,
        @Nullable Actor by) {

    /// Whether the same person has written the same.
    boolean says(RequirementSet wanted, String because, @Nullable Actor author) {
        return requirements.equals(wanted)
                && reason.equals(because)
                && by != null
                && author != null
                && by.isSame(author);
    }

    SetVersion next(RequirementSet wanted, String because, Instant when, Actor author) {
        return new SetVersion(set, office, name, usual, number + 1, wanted, because, when, author);
    }

    /// As a period takes it.
    public RequirementSet taken() {
        return new RequirementSet(requirements.requirements(), new Reference(set, name, number));
    }

    /// What a period keeps of the version that it has taken.
    public record Reference(UUID id, String name, int version) {}
}
