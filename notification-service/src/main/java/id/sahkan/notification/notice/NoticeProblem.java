package id.sahkan.notification.notice;

import id.sahkan.http.Problem;
import id.sahkan.http.ProblemCode;
import id.sahkan.messaging.RefusalCode;
import java.util.Map;

/// What is refused of notices besides what any service may refuse.
enum NoticeProblem implements ProblemCode {
    SENT_OFTEN_ENOUGH(409, "sent-often-enough");

    private final int status;
    private final String code;

    NoticeProblem(int status, String code) {
        this.status = status;
        this.code = code;
    }

    /// What a decider refuses, as it is answered.
    static Problem refusal(RefusalCode refusal, Map<String, Object> details) {
        return Problem.refused(NoticeProblem.class, refusal.code(), refusal.field(), details);
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
