package id.sahkan.applicant.company;

import id.sahkan.messaging.RefusalCode;
import org.jspecify.annotations.Nullable;

/// Why a company is not registered or changed, and at which field it is told. The codes never change.
enum CompanyRefusal implements RefusalCode {
    /// The account has another company with this NIB, which is named.
    ALREADY_EXISTS("already-exists", "nib"),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", null),
    NOT_FOUND("not-found", null);

    private final String code;
    private final @Nullable String field;

    CompanyRefusal(String code, @Nullable String field) {
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
