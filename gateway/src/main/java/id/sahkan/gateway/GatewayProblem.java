package id.sahkan.gateway;

import org.springframework.http.HttpStatus;

/// Everything that the gateway itself refuses. One fault has one word and one status, here and in every service.
enum GatewayProblem {
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "bad-request"),
    INVALID_PARAMETER(HttpStatus.BAD_REQUEST, "invalid-parameter"),
    PARAMETER_MISSING(HttpStatus.BAD_REQUEST, "parameter-missing"),
    LOGIN_REQUIRED(HttpStatus.UNAUTHORIZED, "login-required"),
    CSRF_TOKEN_MISSING(HttpStatus.FORBIDDEN, "csrf-token-missing"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "forbidden"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "not-found"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed"),
    REQUEST_TIMEOUT(HttpStatus.REQUEST_TIMEOUT, "request-timeout"),
    ADDRESS_TOO_LONG(HttpStatus.URI_TOO_LONG, "address-too-long"),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests"),
    HEADERS_TOO_LARGE(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "headers-too-large"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "not-acceptable"),
    FILE_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "file-too-large"),
    MEDIA_TYPE_NOT_SUPPORTED(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media-type-not-supported"),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error"),
    IDENTITY_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "identity-unavailable"),
    TEMPORARILY_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "temporarily-unavailable");

    private final HttpStatus status;
    private final String code;

    GatewayProblem(HttpStatus status, String code) {
        this.status = status;
        this.code = code;
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    /// Somebody behind the door is away: the same request may well succeed a little later.
    boolean passes() {
        return status == HttpStatus.SERVICE_UNAVAILABLE || status == HttpStatus.TOO_MANY_REQUESTS;
    }
}
