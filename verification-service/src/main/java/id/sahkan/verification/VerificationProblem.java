package id.sahkan.verification;

import id.sahkan.http.Problem;
import id.sahkan.http.ProblemCode;
import id.sahkan.messaging.RefusalCode;
import java.util.Map;

/// What this service alone refuses. The codes never change.
public enum VerificationProblem implements ProblemCode {
    CLAIMED_BY_ANOTHER(409, "claimed-by-another"),
    CHECKS_NOT_FINISHED(409, "checks-not-finished"),
    NOT_CLAIMED(409, "not-claimed"),
    AWAITING_COMPLETION(409, "awaiting-completion"),
    OWN_APPLICATION(403, "own-application"),
    NOT_RANKED(409, "not-ranked"),
    CASES_UNDECIDED(409, "cases-undecided"),
    RANKING_CHANGED(409, "ranking-changed"),
    RANKING_UNAVAILABLE(503, "ranking-unavailable"),
    UNKNOWN_REQUIREMENT(422, "unknown-requirement"),
    UNKNOWN_REASON(422, "unknown-reason"),
    UNKNOWN_TIER(422, "unknown-tier"),
    NOTE_REQUIRED(422, "note-required"),
    REASONS_REQUIRED(422, "reasons-required"),
    JUDGEMENTS_MISSING(422, "judgements-missing"),
    NO_REFUSAL(409, "no-refusal"),
    OBJECTION_TOO_LATE(409, "objection-too-late"),
    ALREADY_OBJECTED(409, "already-objected"),
    OBJECTION_ANSWERED(409, "objection-answered"),
    NO_OBJECTION(409, "no-objection"),
    OWN_REFUSAL(403, "own-refusal"),
    OBJECTION_UPHELD_BY_SILENCE(409, "objection-upheld-by-silence");

    private final int status;
    private final String code;

    VerificationProblem(int status, String code) {
        this.status = status;
        this.code = code;
    }

    /// What a decider refuses, as it is answered.
    public static Problem refusal(RefusalCode refusal, Map<String, Object> details) {
        return Problem.refused(VerificationProblem.class, refusal.code(), refusal.field(), details);
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
