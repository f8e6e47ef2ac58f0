package id.sahkan.decree.decree;

import id.sahkan.messaging.RefusalCode;
import java.util.Locale;

/// Why a command was not accepted; the name in lower case is the code on the wire.
enum DecreeRefusal implements RefusalCode {
    NO_ENTRIES,
    VALID_UNTIL_PAST,
    MINUTES_IN_FUTURE,
    DRAFTER_MAY_NOT_SIGN,
    REVIEWER_MAY_NOT_SIGN,
    APPLICANT_MAY_NOT_SIGN,
    REVIEWER_MAY_NOT_DRAFT,
    APPLICANT_MAY_NOT_DRAFT,
    NOT_IN_OFFICE,
    NOT_IN_FORCE,
    CHANGES_ANOTHER,
    CHANGE_OPEN,
    ALREADY_NAMED,
    ALREADY_REVOKED,
    NOT_NAMED,
    EMPTY_CHANGE,
    KIND_DOES_NOT_FIT,
    NOT_NUMBERED,
    NUMBER_RESERVED,
    ALREADY_ISSUED,
    SIGNED_ELSEWHERE,
    NOT_HANDED_OUT,
    SIGNATURE_UNKNOWN,
    SIGNING_IN_PROGRESS,
    NOT_SENT,
    VOIDED,
    DISCARDED;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
