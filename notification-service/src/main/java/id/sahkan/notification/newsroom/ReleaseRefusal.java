package id.sahkan.notification.newsroom;

import id.sahkan.messaging.RefusalCode;

enum ReleaseRefusal implements RefusalCode {
    STAGE("release-stage"),
    SECOND_EDITOR("second-editor-needed"),
    NOTHING_CHANGED("nothing-changed");

    private final String code;

    ReleaseRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
