package id.sahkan.applicant.company;

import id.sahkan.messaging.RefusalCode;
import org.jspecify.annotations.Nullable;

/// Why an outlet is not registered or changed, and at which field it is told. The codes never change.
enum OutletRefusal implements RefusalCode {
    /// Its type decides what it must hand in: it stands while a draft or an application uses it.
    OUTLET_IN_USE("outlet-in-use", "type"),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", null),
    NOT_FOUND("not-found", null);

    private final String code;
    private final @Nullable String field;

    OutletRefusal(String code, @Nullable String field) {
        this.code = code;
        this.field = field;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
