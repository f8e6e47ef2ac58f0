package id.sahkan.messaging;

/// The broker did not acknowledge a batch: nothing of it counts as sent.
final class PublishException extends Exception {

    PublishException(String message) {
        super(message);
    }
}
