package id.sahkan.verification.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sahkan.verification.Text;
import id.sahkan.verification.dossier.Dossier.Obligation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the last check took from the dossier: the requirements that concern this outlet, and what follows from the
/// policy.
///
/// @param ranked where the period has a quota; else not there
/// @param publishingSince as it was stated, for the ranking alone
public record ReviewBasis(
        List<Requirement> requirements,
        int proposedTier,
        int completionDays,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean ranked,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate publishingSince) {

    public ReviewBasis(List<Requirement> requirements, int proposedTier, int completionDays) {
        this(requirements, proposedTier, completionDays, null, null);
    }

    public record Requirement(String code, Text label, Obligation obligation) {}

    /// Whether nobody is recommended before the line of the quota is drawn.
    boolean isRanked() {
        return Boolean.TRUE.equals(ranked);
    }

    boolean asksFor(String code) {
        return requirements.stream().anyMatch(requirement -> requirement.code.equals(code));
    }

    List<String> mandatory() {
        return codes(Obligation.MANDATORY);
    }

    List<String> preferred() {
        return codes(Obligation.PREFERRED);
    }

    private List<String> codes(Obligation obligation) {
        return requirements.stream()
                .filter(requirement -> requirement.obligation == obligation)
                .map(Requirement::code)
                .toList();
    }
}
