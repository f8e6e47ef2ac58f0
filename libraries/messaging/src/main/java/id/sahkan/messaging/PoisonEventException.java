package id.sahkan.messaging;

/// An event that can never be applied. The message is stored with the parked event: no personal data.
public final class PoisonEventException extends RuntimeException {

    private final CauseCode code;

    public PoisonEventException(String message) {
        this(CauseCode.OTHER, message);
    }

    public PoisonEventException(CauseCode code, String message) {
        super(message);
        this.code = code;
    }

    public CauseCode code() {
        return code;
    }
}
