package id.sahkan.notification.evidence;

import id.sahkan.messaging.RefusalCode;

enum EvidenceRefusal implements RefusalCode {
    DECIDED("evidence-decided");

    private final String code;

    EvidenceRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
