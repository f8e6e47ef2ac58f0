package id.sahkan.messaging.inbox;

/// A promise that a simulated run did not keep.
final class Violation extends RuntimeException {

    private static final long serialVersionUID = 1;

    enum Promise {
        COMMITTED_IS_IN_THE_TOPIC,
        IN_THE_TOPIC_IS_COMMITTED,
        APPLIED_ONCE_AND_IN_ORDER,
        COMMITTED_IS_APPLIED,
        OUTBOX_EMPTY,
        PARKED_IS_WHAT_WAS_POISONED,
        COMES_TO_REST
    }

    private final Promise promise;

    Violation(Promise promise, String what) {
        super(promise + ": " + what);
        this.promise = promise;
    }

    Promise promise() {
        return promise;
    }
}
