package id.sahkan.verification.problem;

import java.util.Arrays;
import org.springframework.http.HttpStatus;

/// Every refusal this service can answer with. The wire codes never change.
public enum ProblemCode {
    MALFORMED_REQUEST("bad-request", HttpStatus.BAD_REQUEST),
    INVALID_VALUE("validation-failed", HttpStatus.UNPROCESSABLE_CONTENT),
    UNAUTHENTICATED("login-required", HttpStatus.UNAUTHORIZED),
    FORBIDDEN("forbidden", HttpStatus.FORBIDDEN),
    NOT_FOUND("not-found", HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED("method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE("not-acceptable", HttpStatus.NOT_ACCEPTABLE),
    UNSUPPORTED_MEDIA_TYPE("media-type-not-supported", HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    PRECONDITION_REQUIRED("precondition-required", HttpStatus.PRECONDITION_REQUIRED),
    VERSION_CONFLICT("version-conflict", HttpStatus.CONFLICT),
    CLAIMED_BY_ANOTHER("claimed-by-another", HttpStatus.CONFLICT),
    CHECKS_NOT_FINISHED("checks-not-finished", HttpStatus.CONFLICT),
    NOT_CLAIMED("not-claimed", HttpStatus.CONFLICT),
    AWAITING_COMPLETION("awaiting-completion", HttpStatus.CONFLICT),
    ALREADY_DECIDED("already-decided", HttpStatus.CONFLICT),
    DOSSIER_SUPERSEDED("dossier-superseded", HttpStatus.CONFLICT),
    COMPLETION_NOT_REQUESTED("completion-not-requested", HttpStatus.CONFLICT),
    OWN_APPLICATION("own-application", HttpStatus.FORBIDDEN),
    UNKNOWN_REQUIREMENT("unknown-requirement", HttpStatus.UNPROCESSABLE_CONTENT),
    UNKNOWN_REASON("unknown-reason", HttpStatus.UNPROCESSABLE_CONTENT),
    UNKNOWN_TIER("unknown-tier", HttpStatus.UNPROCESSABLE_CONTENT),
    NOTE_REQUIRED("note-required", HttpStatus.UNPROCESSABLE_CONTENT),
    REASONS_REQUIRED("reasons-required", HttpStatus.UNPROCESSABLE_CONTENT),
    JUDGEMENTS_MISSING("judgements-missing", HttpStatus.UNPROCESSABLE_CONTENT),
    DOSSIER_UNAVAILABLE("dossier-unavailable", HttpStatus.SERVICE_UNAVAILABLE),
    UNAVAILABLE("temporarily-unavailable", HttpStatus.SERVICE_UNAVAILABLE),
    INTERNAL("internal-error", HttpStatus.INTERNAL_SERVER_ERROR);

    private final String wire;
    private final HttpStatus status;

    ProblemCode(String wire, HttpStatus status) {
        this.wire = wire;
        this.status = status;
    }

    public static ProblemCode of(String wire) {
        return Arrays.stream(values())
                .filter(code -> code.wire.equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no problem has the code " + wire));
    }

    public String wire() {
        return wire;
    }

    HttpStatus status() {
        return status;
    }
}
