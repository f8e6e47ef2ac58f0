package id.sahkan.notification.newsroom;

import id.sahkan.http.Problem;
import id.sahkan.http.ProblemCode;
import id.sahkan.messaging.RefusalCode;
import java.util.Map;

/// What the newsroom refuses besides what any service may refuse.
public enum NewsroomProblem implements ProblemCode {
    NOT_A_PARTNER(403, "not-a-partner"),
    SECOND_EDITOR(403, "second-editor-needed"),
    STAGE(409, "release-stage"),
    EVIDENCE_DECIDED(409, "evidence-decided"),
    ALREADY_COUNTED(409, "already-counted"),
    EVIDENCE_ENOUGH(409, "evidence-enough"),
    KEY_INVALID(400, "idempotency-key-invalid"),
    KEY_REUSED(422, "idempotency-key-reused"),
    TOO_MUCH(422, "coverage-too-much"),
    FILE_TYPE(415, "file-type-not-allowed"),
    FILE_EMPTY(422, "file-empty"),
    FILE_REQUIRED(422, "file-required"),
    NOTHING_CHANGED(422, "nothing-changed");

    private final int status;
    private final String code;

    NewsroomProblem(int status, String code) {
        this.status = status;
        this.code = code;
    }

    /// What a decider refuses, as it is answered.
    public static Problem refusal(RefusalCode refusal, Map<String, Object> details) {
        Problem problem = Problem.of(ProblemCode.of(NewsroomProblem.class, refusal.code()));
        details.forEach(problem::with);
        return problem;
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
