package id.sahkan.verification.casefile;

import id.sahkan.verification.Text;
import id.sahkan.verification.dossier.Dossier.Obligation;
import java.util.List;

/// What the last check took from the dossier: the requirements that concern this outlet, and what follows from the
/// policy.
record Examined(List<Asked> requirements, int proposedTier, int completionDays) {

    record Asked(String code, Text label, Obligation obligation) {}

    boolean asksFor(String code) {
        return requirements.stream().anyMatch(asked -> asked.code.equals(code));
    }

    List<String> mandatory() {
        return requirements.stream()
                .filter(asked -> asked.obligation == Obligation.MANDATORY)
                .map(Asked::code)
                .toList();
    }
}
