package id.sahkan.applicant.application;

import id.sahkan.contracts.ApplicantEvent;

/// What the decider answers. Nothing else changes an application.
sealed interface Decision {

    record Accepted(ApplicationState next, ApplicantEvent event) implements Decision {}

    /// Repeating it changes nothing.
    record Already() implements Decision {}

    record Refused(Refusal reason) implements Decision {}

    /// Refused, but the attempt itself is a fact that must be kept: late is late on record.
    record RefusedOnRecord(Refusal reason, ApplicantEvent event) implements Decision {}
}
