package id.sahkan.gateway;

/// The body grew past the limit while it was being passed on.
class RequestTooLargeException extends RuntimeException {

    RequestTooLargeException() {
        super("request body over the limit", null, false, false);
    }
}
