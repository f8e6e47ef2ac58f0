package id.sahkan.messaging.operations;

import org.springframework.http.HttpStatus;

/// Every refusal of the operators' interface. The wire codes never change; their sentences stand in
/// `problems/operations_*.properties`, and of the first two in those of every service.
enum OperationProblem {
    INVALID_VALUE("validation-failed", HttpStatus.UNPROCESSABLE_CONTENT),
    UNAUTHENTICATED("login-required", HttpStatus.UNAUTHORIZED),
    RECORD_NOT_FOUND("parked-record-not-found", HttpStatus.NOT_FOUND),
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
