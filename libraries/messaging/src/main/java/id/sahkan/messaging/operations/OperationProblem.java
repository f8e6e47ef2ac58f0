package id.sahkan.messaging.operations;

import org.springframework.http.HttpStatus;

/// Every refusal of the operators' interface, as `http` has those of the services: `messaging` knows nothing of it, so
/// the door stands beside it and its answers look the same. The wire codes never change; their sentences stand in
/// `problems/operations_*.properties`, and of the first two in those of every service.
enum OperationProblem {
    VALIDATION_FAILED("validation-failed", HttpStatus.UNPROCESSABLE_CONTENT),
    LOGIN_REQUIRED("login-required", HttpStatus.UNAUTHORIZED),
    PARKED_RECORD_NOT_FOUND("parked-record-not-found", HttpStatus.NOT_FOUND),
    NOTHING_PARKED("nothing-parked", HttpStatus.NOT_FOUND),
    ONLY_COPY("only-copy", HttpStatus.CONFLICT),
    STREAM_CHANGED("stream-changed", HttpStatus.CONFLICT);

    private final String code;
    private final HttpStatus status;

    OperationProblem(String code, HttpStatus status) {
        this.code = code;
        this.status = status;
    }

    String code() {
        return code;
    }

    HttpStatus status() {
        return status;
    }
}
