package id.sahkan.applicant.requirement;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sahkan.http.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A set in one of its versions.
///
/// @param by the name of whoever wrote this version; empty where the installation did
/// @param requirements not in a list
/// @param versions newest first, where the set as a whole was asked for
@JsonInclude(JsonInclude.Include.NON_NULL)
record RequirementSetView(
        UUID id,
        String office,
        String name,
        boolean usual,
        int version,
        Instant at,
        String by,
        String reason,
        @Nullable List<AskedRequirement> requirements,
        @Nullable List<Version> versions) {

    record Version(int version, Instant at, String by, String reason) {

        static Version of(SetVersion version) {
            return new Version(version.number(), version.at(), name(version.by()), version.reason());
        }
    }

    static RequirementSetView listed(SetVersion version) {
        return of(version, null, null);
    }

    static RequirementSetView of(SetVersion version, @Nullable List<SetVersion> all) {
        return of(
                version,
                AskedRequirement.of(version.requirements(), null),
                all == null ? null : all.stream().map(Version::of).toList());
    }

    private static RequirementSetView of(
            SetVersion version, @Nullable List<AskedRequirement> requirements, @Nullable List<Version> versions) {
        return new RequirementSetView(
                version.set(),
                version.office(),
                version.name(),
                version.usual(),
                version.number(),
                version.at(),
                name(version.by()),
                version.reason(),
                requirements,
                versions);
    }

    private static String name(@Nullable Actor by) {
        return by == null ? "" : by.name();
    }
}
