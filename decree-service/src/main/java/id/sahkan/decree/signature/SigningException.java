package id.sahkan.decree.signature;

/// The document could not be signed; `code` is stable and may be shown.
public final class SigningException extends Exception {

    private final String code;

    public SigningException(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public SigningException(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
