package id.sahkan.decree.web;

import id.sahkan.http.Problem;
import id.sahkan.http.ProblemCode;
import id.sahkan.messaging.RefusalCode;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    FORM_NOT_SET(409, "form-not-set"),
    DECIDED_SINCE(409, "decided-since"),
    SET_CHANGED(409, "set-changed"),
    CHANGES_ANOTHER(409, "changes-another"),
    NOT_IN_FORCE(409, "not-in-force"),
    ALREADY_ISSUED(409, "already-issued"),
    DISCARDED(409, "discarded"),
    NOT_HANDED_OUT(409, "not-handed-out"),
    NOT_NUMBERED(409, "not-numbered"),
    NUMBER_RESERVED(409, "number-reserved"),
    SEQUENCE_NOT_AGREED(409, "sequence-not-agreed"),
    SHARING_ANSWERED(409, "sharing-answered"),
    SHARING_IN_THE_WAY(409, "sharing-in-the-way"),
    SIGNED_ALREADY(409, "signed-already"),
    SIGNED_ELSEWHERE(409, "signed-elsewhere"),
    SIGNING_IN_PROGRESS(409, "signing-in-progress"),
    VOIDED(409, "voided"),
    CHANGED_WHILE_AWAY(422, "changed-while-away"),
    EMPTY_CHANGE(422, "empty-change"),
    KIND_DOES_NOT_FIT(422, "kind-does-not-fit"),
    NOT_NAMED(422, "not-named"),
    MINUTES_IN_FUTURE(422, "minutes-in-future"),
    NOT_RECOMMENDED(422, "not-recommended"),
    NOT_SIGNED(422, "not-signed"),
    NOT_THE_DOCUMENT(422, "not-the-document"),
    SIGNATURE_INVALID(422, "signature-invalid"),
    SIGNATURE_NOT_PADES(422, "signature-not-pades"),
    SIGNED_BY_ANOTHER(422, "signed-by-another"),
    SIGNER_NOT_TRUSTED(422, "signer-not-trusted"),
    VALID_UNTIL_PAST(422, "valid-until-past"),
    ARCHIVE_UNAVAILABLE(503, "archive-unavailable"),
    SIGNING_FAILED(503, "signing-failed"),
    NOT_AS_LOGGED(409, "not-as-logged"),
    NO_PRESS_CARD(409, "no-press-card"),
    NOT_SENT(409, "not-sent"),
    PASSPHRASE_NEEDED(409, "passphrase-needed"),
    SIGNED_HERE(409, "signed-here"),
    SIGNATURE_UNKNOWN(409, "signature-unknown"),
    SIGNER_USER_UNKNOWN(409, "signer-user-unknown"),
    NO_CERTIFICATE(409, "no-certificate"),
    CERTIFICATE_EXPIRED(409, "certificate-expired"),
    CERTIFICATE_NOT_ACTIVE(409, "certificate-not-active"),
    WRONG_PASSPHRASE(422, "wrong-passphrase"),
    PASSPHRASE_BLOCKED(429, "passphrase-blocked"),
    DOCUMENT_REFUSED(503, "document-refused"),
    RETURNED_NOT_TAKEN(503, "returned-not-taken"),
    SIGNER_REFUSED(503, "signer-refused"),
    SIGNER_REFUSES_US(503, "signer-refuses-us"),
    SIGNER_UNREACHABLE(503, "signer-unreachable"),
    SIGNER_NOT_SET(409, "signer-not-set");

    private static final Set<DecreeProblem> OF_SERVICE = EnumSet.of(
            SIGNER_USER_UNKNOWN,
            NO_CERTIFICATE,
            CERTIFICATE_EXPIRED,
            CERTIFICATE_NOT_ACTIVE,
            WRONG_PASSPHRASE,
            DOCUMENT_REFUSED,
            SIGNER_REFUSED,
            SIGNER_REFUSES_US,
            SIGNER_UNREACHABLE,
            SIGNER_NOT_SET);

    private final int status;
    private final String code;

    DecreeProblem(int status, String code) {
        this.status = status;
        this.code = code;
    }

    /// What a decider refuses, as it is answered.
    public static Problem refusal(RefusalCode refusal, Map<String, Object> details) {
        return Problem.refused(DecreeProblem.class, refusal.code(), refusal.field(), details);
    }

    /// How a failure of signing is told: in words of its own where there is something that somebody can do about it.
    public static DecreeProblem ofFailure(String failure) {
        if (failure.startsWith("returned-")) {
            return RETURNED_NOT_TAKEN;
        }
        return OF_SERVICE.stream()
                .filter(problem -> problem.code.equals(failure))
                .findFirst()
                .orElse(SIGNING_FAILED);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    /// A wrong passphrase counts for an hour. What somebody has to mend first is no matter of waiting.
    @Override
    public @Nullable Duration retryAfter() {
        return switch (this) {
            case PASSPHRASE_BLOCKED -> Duration.ofHours(1);
            case DOCUMENT_REFUSED, SIGNER_REFUSED, SIGNER_UNREACHABLE, SIGNING_FAILED -> Duration.ofMinutes(1);
            case RETURNED_NOT_TAKEN, SIGNER_REFUSES_US -> null;
            default -> ProblemCode.super.retryAfter();
        };
    }
}
