package id.sahkan.applicant.requirement;

import id.sahkan.messaging.RefusalCode;
import org.jspecify.annotations.Nullable;

/// Why a set is not begun or changed, and at which field it is told. The codes never change.
enum RequirementSetRefusal implements RefusalCode {
    ALREADY_EXISTS("already-exists", "name"),
    /// What is the same as what is there is no version.
    REQUIREMENT_SET_SAME("requirement-set-same", "requirements"),
    NOT_FOUND("not-found", null);

    private final String code;
    private final @Nullable String field;

    RequirementSetRefusal(String code, @Nullable String field) {
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
