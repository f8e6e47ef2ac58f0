package id.sahkan.verification.casefile;

import id.sahkan.messaging.RefusalCode;

/// Why a reviewer's command is refused. The codes never change.
enum ReviewRefusal implements RefusalCode {
    CLAIMED_BY_ANOTHER("claimed-by-another"),
    CHECKS_NOT_FINISHED("checks-not-finished"),
    NOT_CLAIMED("not-claimed"),
    AWAITING_COMPLETION("awaiting-completion"),
    ALREADY_DECIDED("already-decided"),
    OWN_APPLICATION("own-application"),
    UNKNOWN_REQUIREMENT("unknown-requirement"),
    NOTE_REQUIRED("note-required"),
    REASONS_REQUIRED("reasons-required"),
    JUDGEMENTS_MISSING("judgements-missing");

    private final String code;

    ReviewRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
