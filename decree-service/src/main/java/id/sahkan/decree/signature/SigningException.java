package id.sahkan.decree.signature;

/// The document could not be signed; `code` is stable and may be shown.
public final class SigningException extends Exception {

    private final String code;
    private final boolean outcomeUnknown;

    public SigningException(String code, String message, Throwable cause) {
        this(code, message, cause, false);
    }

    public SigningException(String code, String message) {
        super(message);
        this.code = code;
        this.outcomeUnknown = false;
    }

    private SigningException(String code, String message, Throwable cause, boolean outcomeUnknown) {
        super(message, cause);
        this.code = code;
        this.outcomeUnknown = outcomeUnknown;
    }

    /// It was sent, and whether it was signed is not known.
    public static SigningException unknown(String code, Throwable cause) {
        return new SigningException(code, "whether the document was signed is not known", cause, true);
    }

    public String code() {
        return code;
    }

    public boolean outcomeUnknown() {
        return outcomeUnknown;
    }
}
