package id.sahkan.applicant.dossier;

/// A dossier with the text that is kept of it; `digest` is the SHA-256 of exactly this text.
public record SealedDossier(Dossier dossier, String digest, String content) {

    public static SealedDossier of(Dossier dossier) {
        String content = CanonicalJson.of(dossier);
        return new SealedDossier(dossier, CanonicalJson.sha256(content), content);
    }

    @Override
    public String toString() {
        return "SealedDossier[" + digest + "]";
    }
}
