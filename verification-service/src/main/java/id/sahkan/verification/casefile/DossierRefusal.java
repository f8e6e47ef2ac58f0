package id.sahkan.verification.casefile;

import id.sahkan.messaging.RefusalCode;

/// Why a dossier that arrives, or the check of one, changes nothing. No person is told: it is the service's own
/// command.
enum DossierRefusal implements RefusalCode {
    DOSSIER_SUPERSEDED("dossier-superseded"),
    COMPLETION_NOT_REQUESTED("completion-not-requested");

    private final String code;

    DossierRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
