package id.sahkan.decree.decree;

import java.util.Locale;

/// Why a command was not accepted; the name in lower case is the code on the wire.
enum Refusal {
    NO_ENTRIES(422),
    VALID_UNTIL_PAST(422),
    MINUTES_IN_FUTURE(422),
    DRAFTER_MAY_NOT_SIGN(403),
    REVIEWER_MAY_NOT_SIGN(403),
    NOT_NUMBERED(409),
    NUMBER_RESERVED(409),
    ALREADY_ISSUED(409),
    DISCARDED(409);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
