package id.sahkan.messaging;

/// The database or the broker did not do what was asked: nothing of the batch in hand counts as sent.
final class RelayException extends Exception {

    RelayException(String message) {
        super(message);
    }

    RelayException(Exception cause) {
        super(cause.toString(), cause);
    }
}
