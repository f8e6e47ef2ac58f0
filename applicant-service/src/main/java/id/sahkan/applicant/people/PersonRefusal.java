package id.sahkan.applicant.people;

import id.sahkan.messaging.RefusalCode;
import org.jspecify.annotations.Nullable;

/// Why a change of somebody of the office is refused, and at which field it is told. The codes never change.
enum PersonRefusal implements RefusalCode {
    OWN_ROLES("own-roles", "roles"),
    OWN_ACCOUNT("own-account", "state"),
    /// Nobody could invite anybody any more.
    NO_ADMINISTRATOR_LEFT("no-administrator-left", "roles"),
    LAST_ADMINISTRATOR("last-administrator", "state"),
    /// Who is of no other office would be of none: the account is disabled instead.
    NO_OTHER_OFFICE("no-other-office", "state"),
    /// One office disables no account of another's.
    PERSON_OF_ANOTHER_OFFICE("person-of-another-office", null),
    ABSENCE_BACKWARD("absence-backward", "until"),
    ABSENCE_OVER("absence-over", "until"),
    ABSENCE_TOO_LONG("absence-too-long", "until"),
    STAND_IN_UNKNOWN("stand-in-unknown", "standIn"),
    /// No field is wrong: the invitation is accepted, or the person is disabled.
    NOT_INVITED("not-invited", null);

    private final String code;
    private final @Nullable String field;

    PersonRefusal(String code, @Nullable String field) {
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
