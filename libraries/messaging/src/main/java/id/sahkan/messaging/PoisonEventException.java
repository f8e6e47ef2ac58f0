package id.sahkan.messaging;

/// An event that can never be applied. The message is stored with the parked event: no personal data.
public class PoisonEventException extends RuntimeException {

    public PoisonEventException(String message) {
        super(message);
    }
}
