package id.sahkan.notification.notice;

import id.sahkan.messaging.RefusalCode;

enum NoticeRefusal implements RefusalCode {
    SENT_OFTEN_ENOUGH("sent-often-enough");

    private final String code;

    NoticeRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
