package id.sahkan.http;

/// Another service cannot be asked now, or did not answer with what was asked. Worth another try later. The message
/// quotes nothing of an answer and may be logged.
public final class ServiceUnavailableException extends RuntimeException {

    public ServiceUnavailableException(String message) {
        super(message);
    }
}
