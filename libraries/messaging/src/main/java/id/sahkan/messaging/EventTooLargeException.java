package id.sahkan.messaging;

/// An event that no broker would take. It is refused before the commit, because afterwards it would stop the relay.
final class EventTooLargeException extends RuntimeException {

    EventTooLargeException(String type, long bytes, long limit) {
        super("an event " + type + " of " + bytes + " bytes; the topic takes " + limit);
    }
}
