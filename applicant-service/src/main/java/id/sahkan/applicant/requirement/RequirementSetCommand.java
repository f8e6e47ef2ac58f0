package id.sahkan.applicant.requirement;

import id.sahkan.http.Actor;
import java.time.Instant;

/// What an administrator does with a set.
sealed interface RequirementSetCommand {

    /// @param first its first version, with who writes it and when
    record Begin(SetVersion first) implements RequirementSetCommand {}

    /// @param seen the number of the version that is changed
    record Change(long seen, RequirementSet requirements, String reason, Actor by, Instant at)
            implements RequirementSetCommand {}
}
