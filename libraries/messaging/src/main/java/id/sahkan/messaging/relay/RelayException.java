package id.sahkan.messaging.relay;

/// The database or the broker did not do what was asked: nothing of the batch in hand counts as sent.
public final class RelayException extends Exception {

    public RelayException(String message) {
        super(message);
    }

    RelayException(Exception cause) {
        super(cause.toString(), cause);
    }
}
