package id.sahkan.http;

/// What more than one service refuses: one word and one status, whoever answers. An operation names those that it
/// answers, as those of its service.
public enum SharedProblem implements ProblemCode {
    IDEMPOTENCY_KEY_INVALID(400, "idempotency-key-invalid"),
    IDEMPOTENCY_KEY_REUSED(422, "idempotency-key-reused"),
    NOTHING_CHANGED(422, "nothing-changed"),
    ALREADY_DECIDED(409, "already-decided"),
    WINDOW_NOT_OVER(409, "window-not-over"),
    FILE_REQUIRED(422, "file-required"),
    FILE_EMPTY(422, "file-empty"),
    FILE_TYPE_NOT_ALLOWED(415, "file-type-not-allowed"),
    PAGE_NOT_DRAWABLE(422, "page-not-drawable"),
    PAGE_NOT_DRAWN_YET(503, "page-not-drawn-yet"),
    DOCUMENT_DAMAGED(500, "document-damaged"),
    DOSSIER_UNAVAILABLE(503, "dossier-unavailable"),
    PEOPLE_UNAVAILABLE(503, "people-unavailable");

    private final int status;
    private final String code;

    SharedProblem(int status, String code) {
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
