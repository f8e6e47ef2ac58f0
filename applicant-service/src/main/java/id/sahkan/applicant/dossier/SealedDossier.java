package id.sahkan.applicant.dossier;

import id.sahkan.contracts.Sha256;
import java.util.List;

/// A dossier with the text that is kept of it; `digest` is the SHA-256 of exactly this text.
public record SealedDossier(Dossier dossier, String digest, String content) {

    public static SealedDossier of(Dossier dossier) {
        String content = CanonicalJson.of(dossier);
        return new SealedDossier(dossier, Sha256.hex(content), content);
    }

    /// Whether company, outlet and papers are the same; number, version and instant are the receipt's.
    public boolean saysTheSameAs(String other) {
        return CanonicalJson.sameIn(content, other, List.of("company", "outlet", "documents"));
    }

    @Override
    public String toString() {
        return "SealedDossier[" + digest + "]";
    }
}
