package id.sahkan.notification.newsroom;

import id.sahkan.http.Problem;
import id.sahkan.http.ProblemCode;
import id.sahkan.messaging.RefusalCode;
import java.util.Map;

/// What the newsroom refuses besides what any service may refuse.
public enum NewsroomProblem implements ProblemCode {
    NOT_A_PARTNER(403, "not-a-partner"),
    SECOND_EDITOR_NEEDED(403, "second-editor-needed"),
    RELEASE_STAGE(409, "release-stage"),
    EVIDENCE_DECIDED(409, "evidence-decided"),
    ALREADY_COUNTED(409, "already-counted"),
    PICTURES_ENOUGH(409, "pictures-enough"),
    PICTURE_NOT_TAKEN(422, "picture-not-taken"),
    EVIDENCE_ENOUGH(409, "evidence-enough"),
    COVERAGE_TOO_MUCH(422, "coverage-too-much");

    private final int status;
    private final String code;

    NewsroomProblem(int status, String code) {
        this.status = status;
        this.code = code;
    }

    /// What a decider refuses, as it is answered.
    public static Problem refusal(RefusalCode refusal, Map<String, Object> details) {
        return Problem.refused(NewsroomProblem.class, refusal.code(), refusal.field(), details);
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
