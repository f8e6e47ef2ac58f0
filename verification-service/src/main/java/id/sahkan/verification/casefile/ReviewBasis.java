package id.sahkan.verification.casefile;

import id.sahkan.verification.Text;
import id.sahkan.verification.dossier.Dossier.Obligation;
import java.util.List;

/// What the last check took from the dossier: the requirements that concern this outlet, and what follows from the
/// policy.
public record ReviewBasis(List<Requirement> requirements, int proposedTier, int completionDays) {

    public record Requirement(String code, Text label, Obligation obligation) {}

    boolean asksFor(String code) {
        return requirements.stream().anyMatch(requirement -> requirement.code.equals(code));
    }

    List<String> mandatory() {
        return requirements.stream()
                .filter(requirement -> requirement.obligation == Obligation.MANDATORY)
                .map(Requirement::code)
                .toList();
    }
}
