package id.sahkan.decree.dossier;

/// The applicant service or the token endpoint does not answer, or not with what was asked. Worth another try later.
public final class DossierUnavailableException extends RuntimeException {

    public DossierUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    public DossierUnavailableException(String message) {
        super(message);
    }
}
