package id.sahkan.contracts;

/// A payload that can never be read, however often it is tried.
public final class EventFormatException extends RuntimeException {

    EventFormatException(String message) {
        super(message);
    }
}
