package id.sahkan.verification.casefile;

import id.sahkan.contracts.VerificationEvent.ReasonFact;
import org.jspecify.annotations.Nullable;

/// Why an item goes back or an application is refused. The note is the reviewer's own words and never leaves in an
/// event.
public record Reason(
        @Nullable String requirementCode,
        String reasonCode,
        @Nullable String note) {

    ReasonFact fact() {
        return new ReasonFact(requirementCode, reasonCode);
    }
}
