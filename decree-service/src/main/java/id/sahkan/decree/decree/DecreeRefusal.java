package id.sahkan.decree.decree;

import id.sahkan.messaging.RefusalCode;
import org.jspecify.annotations.Nullable;

/// Why a command was not accepted, and which field is at fault. The codes never change.
enum DecreeRefusal implements RefusalCode {
    VALID_UNTIL_PAST("valid-until-past"),
    MINUTES_IN_FUTURE("minutes-in-future", "minutesDate"),
    DRAFTER_MAY_NOT_SIGN("drafter-may-not-sign"),
    REVIEWER_MAY_NOT_SIGN("reviewer-may-not-sign"),
    APPLICANT_MAY_NOT_SIGN("applicant-may-not-sign"),
    REVIEWER_MAY_NOT_DRAFT("reviewer-may-not-draft"),
    APPLICANT_MAY_NOT_DRAFT("applicant-may-not-draft"),
    NOT_IN_OFFICE("not-in-office"),
    NOT_IN_FORCE("not-in-force"),
    CHANGES_ANOTHER("changes-another"),
    CHANGE_OPEN("change-open"),
    ALREADY_NAMED("already-named", "added"),
    ALREADY_REVOKED("already-revoked", "revoked"),
    CORRECTED_NOT_NAMED("not-named", "corrected"),
    REVOKED_NOT_NAMED("not-named", "revoked"),
    NOTHING_ADDED("empty-change", "added"),
    NOTHING_CORRECTED("empty-change", "corrected"),
    NOTHING_REVOKED("empty-change", "revoked"),
    KIND_DOES_NOT_FIT("kind-does-not-fit", "kind"),
    ADDED_DOES_NOT_FIT("kind-does-not-fit", "added"),
    CORRECTED_DOES_NOT_FIT("kind-does-not-fit", "corrected"),
    REVOKED_DOES_NOT_FIT("kind-does-not-fit", "revoked"),
    NOT_NUMBERED("not-numbered"),
    NUMBER_RESERVED("number-reserved"),
    ALREADY_ISSUED("already-issued"),
    SIGNED_ELSEWHERE("signed-elsewhere"),
    NOT_HANDED_OUT("not-handed-out"),
    SIGNATURE_UNKNOWN("signature-unknown"),
    SIGNING_IN_PROGRESS("signing-in-progress"),
    NOT_SENT("not-sent"),
    VOIDED("voided"),
    DISCARDED("discarded");

    private final String code;
    private final @Nullable String field;

    DecreeRefusal(String code) {
        this(code, null);
    }

    DecreeRefusal(String code, @Nullable String field) {
        this.code = code;
        this.field = field;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
