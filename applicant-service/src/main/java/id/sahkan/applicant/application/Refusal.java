package id.sahkan.applicant.application;

/// Why a command was refused: a stable code, never renamed.
enum Refusal {
    WINDOW_NOT_OPEN("window-not-open", 422),
    WINDOW_CLOSED("window-closed", 422),
    COMPLETION_OVERDUE("completion-overdue", 422),
    DOCUMENTS_MISSING("documents-missing", 422),
    NOT_EDITABLE("not-editable", 409),
    NOT_WITHDRAWABLE("not-withdrawable", 409),
    ALREADY_SUBMITTED("already-submitted", 409),
    DECIDED("already-decided", 409),
    WITHDRAWN("withdrawn", 409),
    NOT_FILED("not-filed", 409),
    CONTRADICTS("contradicts-outcome", 409);

    final String code;
    final int status;

    Refusal(String code, int status) {
        this.code = code;
        this.status = status;
    }
}
