package id.sahkan.decree.web;

import id.sahkan.http.ProblemCode;
import id.sahkan.messaging.RefusalCode;

/// What this service refuses besides what any service may refuse.
public enum DecreeProblem implements ProblemCode {
    DRAFTER_MAY_NOT_SIGN(403, "drafter-may-not-sign"),
    REVIEWER_MAY_NOT_SIGN(403, "reviewer-may-not-sign"),
    APPLICANT_MAY_NOT_SIGN(403, "applicant-may-not-sign"),
    REVIEWER_MAY_NOT_DRAFT(403, "reviewer-may-not-draft"),
    APPLICANT_MAY_NOT_DRAFT(403, "applicant-may-not-draft"),
    NOT_IN_OFFICE(403, "not-in-office"),
    SIGN_IN_AGAIN(403, "sign-in-again"),
    UNKNOWN_DECREE(404, "unknown-decree"),
    UNKNOWN_PARTNER(404, "unknown-partner"),
    NOT_ISSUED(404, "not-issued"),
    NOT_IN_DECREE(404, "not-in-decree"),
    NOT_REFUSED(404, "not-refused"),
    NAMING_REVOKED(409, "naming-revoked"),
    ALREADY_IN_DECREE(409, "already-in-decree"),
    ALREADY_NAMED(409, "already-named"),
    ALREADY_REVOKED(409, "already-revoked"),
    CHANGE_OPEN(409, "change-open"),
    DECIDED_SINCE(409, "decided-since"),
    SET_CHANGED(409, "set-changed"),
    CHANGES_ANOTHER(409, "changes-another"),
    NOT_IN_FORCE(409, "not-in-force"),
    ALREADY_ISSUED(409, "already-issued"),
    DISCARDED(409, "discarded"),
    NOT_HANDED_OUT(409, "not-handed-out"),
    NOT_NUMBERED(409, "not-numbered"),
    NUMBER_RESERVED(409, "number-reserved"),
    SIGNED_ELSEWHERE(409, "signed-elsewhere"),
    SIGNING_IN_PROGRESS(409, "signing-in-progress"),
    VOIDED(409, "voided"),
    CHANGED_WHILE_AWAY(422, "changed-while-away"),
    EMPTY_CHANGE(422, "empty-change"),
    KIND_DOES_NOT_FIT(422, "kind-does-not-fit"),
    NOT_NAMED(422, "not-named"),
    MINUTES_IN_FUTURE(422, "minutes-in-future"),
    NO_ENTRIES(422, "no-entries"),
    NOT_RECOMMENDED(422, "not-recommended"),
    NOT_SIGNED(422, "not-signed"),
    NOT_THE_DOCUMENT(422, "not-the-document"),
    SIGNATURE_INVALID(422, "signature-invalid"),
    SIGNATURE_NOT_PADES(422, "signature-not-pades"),
    SIGNED_BY_ANOTHER(422, "signed-by-another"),
    SIGNER_NOT_TRUSTED(422, "signer-not-trusted"),
    VALID_UNTIL_PAST(422, "valid-until-past"),
    ARCHIVE_UNAVAILABLE(503, "archive-unavailable"),
    DOSSIER_UNAVAILABLE(503, "dossier-unavailable"),
    SIGNING_FAILED(503, "signing-failed");

    private final int status;
    private final String code;

    DecreeProblem(int status, String code) {
        this.status = status;
        this.code = code;
    }

    /// The problem with the same word as a refusal of the decider.
    public static DecreeProblem of(RefusalCode refusal) {
        return ProblemCode.of(DecreeProblem.class, refusal.code());
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
