package id.sahkan.bench.traffic;

/// The system did not answer for as long as the caller had patience.
public final class NoAnswerException extends RuntimeException {

    NoAnswerException(String message) {
        super(message);
    }
}
