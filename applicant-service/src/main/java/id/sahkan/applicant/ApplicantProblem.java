package id.sahkan.applicant;

import id.sahkan.http.Problem;
import id.sahkan.http.ProblemCode;
import id.sahkan.messaging.RefusalCode;
import java.util.Map;

/// What this service answers besides what any service may.
public enum ApplicantProblem implements ProblemCode {
    IDEMPOTENCY_KEY_REQUIRED(400, "idempotency-key-required"),
    SECOND_OFFICER_NEEDED(403, "second-officer-needed"),
    ALREADY_EXISTS(409, "already-exists"),
    OUTLET_IN_USE(409, "outlet-in-use"),
    QUOTA_REACHED(409, "quota-reached"),
    TOO_MANY_DRAFTS(409, "too-many-drafts"),
    STORAGE_QUOTA_REACHED(409, "storage-quota-reached"),
    NOT_EDITABLE(409, "not-editable"),
    NOT_WITHDRAWABLE(409, "not-withdrawable"),
    ALREADY_SUBMITTED(409, "already-submitted"),
    WITHDRAWN(409, "withdrawn"),
    NOT_INVITED(409, "not-invited"),
    PERIOD_STAGE(409, "period-stage"),
    FROZEN_AFTER_OPENING(409, "frozen-after-opening"),
    FROZEN_AFTER_CLOSING(409, "frozen-after-closing"),
    EXTENSION_WAITS(409, "extension-waits"),
    NO_EXTENSION_WAITS(409, "no-extension-waits"),
    OFFICE_CLOSED(409, "office-closed"),
    PERSON_OF_ANOTHER_OFFICE(409, "person-of-another-office"),
    FILE_NOT_SAFE(422, "file-not-safe"),
    REQUIREMENT_UNKNOWN(422, "requirement-unknown"),
    DOCUMENTS_MISSING(422, "documents-missing"),
    WINDOW_NOT_OPEN(422, "window-not-open"),
    WINDOW_CLOSED(422, "window-closed"),
    OUTLET_TYPE_NOT_TAKEN(422, "outlet-type-not-taken"),
    COMPLETION_OVERDUE(422, "completion-overdue"),
    INVITATION_NOT_SENT(503, "invitation-not-sent");

    private final int status;
    private final String code;

    ApplicantProblem(int status, String code) {
        this.status = status;
        this.code = code;
    }

    /// What a decider refuses, as it is answered.
    public static Problem refusal(RefusalCode refusal, Map<String, Object> details) {
        return Problem.refused(ApplicantProblem.class, refusal.code(), refusal.field(), details);
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
