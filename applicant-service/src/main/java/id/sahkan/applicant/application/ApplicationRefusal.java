package id.sahkan.applicant.application;

import id.sahkan.messaging.RefusalCode;

/// Why a command about an application is refused.
enum ApplicationRefusal implements RefusalCode {
    ALREADY_EXISTS("already-exists"),
    WINDOW_NOT_OPEN("window-not-open"),
    WINDOW_CLOSED("window-closed"),
    OUTLET_TYPE_NOT_TAKEN("outlet-type-not-taken"),
    COMPLETION_OVERDUE("completion-overdue"),
    NOTHING_CHANGED("nothing-changed"),
    DOCUMENTS_MISSING("documents-missing"),
    NOT_EDITABLE("not-editable"),
    NOT_WITHDRAWABLE("not-withdrawable"),
    ALREADY_SUBMITTED("already-submitted"),
    ALREADY_DECIDED("already-decided"),
    WITHDRAWN("withdrawn"),
    /// Of the office's events alone, as the next: nobody is answered, the event is parked.
    NOT_FILED("not-filed"),
    CONTRADICTS_OUTCOME("contradicts-outcome");

    private final String code;

    ApplicationRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
