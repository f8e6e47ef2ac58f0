package id.sahkan.http;

/// What any service may answer, whatever it is asked.
public enum CommonProblem implements ProblemCode {
    BAD_REQUEST(400, "bad-request"),
    MALFORMED_JSON(400, "malformed-json"),
    MALFORMED_MULTIPART(400, "malformed-multipart"),
    INVALID_PARAMETER(400, "invalid-parameter"),
    PARAMETER_MISSING(400, "parameter-missing"),
    PRECONDITION_INVALID(400, "precondition-invalid"),
    LOGIN_REQUIRED(401, "login-required"),
    FORBIDDEN(403, "forbidden"),
    NOT_FOUND(404, "not-found"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed"),
    NOT_ACCEPTABLE(406, "not-acceptable"),
    VERSION_CONFLICT(409, "version-conflict"),
    FILE_TOO_LARGE(413, "file-too-large"),
    MEDIA_TYPE_NOT_SUPPORTED(415, "media-type-not-supported"),
    VALIDATION_FAILED(422, "validation-failed"),
    PRECONDITION_REQUIRED(428, "precondition-required"),
    TOO_MANY_REQUESTS(429, "too-many-requests"),
    INTERNAL_ERROR(500, "internal-error"),
    IDENTITY_UNAVAILABLE(503, "identity-unavailable"),
    TEMPORARILY_UNAVAILABLE(503, "temporarily-unavailable");

    private final int status;
    private final String code;

    CommonProblem(int status, String code) {
        this.status = status;
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }
}
