package id.sahkan.verification.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sahkan.contracts.VerificationEvent.ReasonFact;
import id.sahkan.verification.Text;
import org.jspecify.annotations.Nullable;

/// Why an item goes back or an application is refused. The note is the reviewer's own words and never leaves in an
/// event.
///
/// @param place of an application beyond the quota; of those before there was this, its sentence is the note
public record Reason(
        @Nullable String requirementCode,
        String reasonCode,
        @Nullable String note,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Place place) {

    public Reason(@Nullable String requirementCode, String reasonCode, @Nullable String note) {
        this(requirementCode, reasonCode, note, null);
    }

    static Reason beyondQuota(Place place) {
        return new Reason(null, ReasonCodes.BEYOND_QUOTA, null, place);
    }

    /// What people read beside the code, in both languages where nobody has typed it.
    @Nullable
    String words() {
        if (place == null) {
            return note;
        }
        Text sentence = place.sentence();
        return sentence.id() + "\n" + sentence.en();
    }

    ReasonFact fact() {
        return new ReasonFact(requirementCode, reasonCode);
    }
}
