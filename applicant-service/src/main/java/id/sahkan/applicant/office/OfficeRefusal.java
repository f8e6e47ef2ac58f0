package id.sahkan.applicant.office;

import id.sahkan.messaging.RefusalCode;
import org.jspecify.annotations.Nullable;

/// Why an office is not added or changed, and at which field it is told. The codes never change.
enum OfficeRefusal implements RefusalCode {
    ALREADY_EXISTS("already-exists", "slug"),
    /// Whose installation it is stays.
    FIRST_OFFICE_STAYS("first-office-stays", "status"),
    NOT_FOUND("not-found", null);

    private final String code;
    private final @Nullable String field;

    OfficeRefusal(String code, @Nullable String field) {
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
