package id.sahkan.bench.traffic;

/// The system answered, and not as it should.
public final class TrafficException extends RuntimeException {

    TrafficException(String message) {
        super(message);
    }
}
