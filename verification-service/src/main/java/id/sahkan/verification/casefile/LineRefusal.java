package id.sahkan.verification.casefile;

import id.sahkan.messaging.RefusalCode;

/// Why no line is drawn. The codes never change.
enum LineRefusal implements RefusalCode {
    /// Applications may still come.
    WINDOW_NOT_OVER("window-not-over"),
    /// Another list than the one that was seen.
    RANKING_CHANGED("ranking-changed"),
    CASES_UNDECIDED("cases-undecided"),
    /// Nobody draws a line in a list on which they stand.
    OWN_APPLICATION("own-application");

    private final String code;

    LineRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
