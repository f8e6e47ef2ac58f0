package id.sahkan.applicant.people;

import id.sahkan.http.Checks;
import id.sahkan.http.EmailAddress;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who is invited, as it arrives. Everything that is wrong with it is told at once.
///
/// @param office whose it is to be; the inviter's own when left out
/// @param language in which the letter is written; the office's own unless something is said
record PersonInput(
        @Nullable String name,
        @Nullable String email,
        @Nullable List<@Nullable String> roles,
        @Nullable String language,
        @Nullable String office) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 200;

    PeopleDesk.NewPerson checked() {
        Checks checks = new Checks();
        String checkedName = checks.text("name", name, LONGEST_NAME);
        String checkedEmail = checks.pattern("email", email, EmailAddress.FORM, "email-invalid");
        checks.that(checkedEmail.length() <= LONGEST_EMAIL, "email", "too-long");
        Set<OfficeRole> checkedRoles = roles(checks, roles);
        String checkedLanguage = language == null ? "id" : language;
        checks.that(Set.of("id", "en").contains(checkedLanguage), "language", "invalid-value");
        checks.throwIfAny();
        return new PeopleDesk.NewPerson(
                checkedName, checkedEmail.toLowerCase(Locale.ROOT), checkedRoles, checkedLanguage);
    }

    @Override
    public String toString() {
        return "PersonInput" + roles;
    }

    private static Set<OfficeRole> roles(Checks checks, @Nullable List<@Nullable String> words) {
        Set<OfficeRole> roles = EnumSet.noneOf(OfficeRole.class);
        if (words == null || words.isEmpty()) {
            checks.reject("roles", "role-required");
            return roles;
        }
        checks.that(words.size() <= OfficeRole.values().length, "roles", "out-of-range");
        boolean known = true;
        for (String word : words) {
            var role = OfficeRole.of(word == null ? "" : word);
            role.ifPresent(roles::add);
            known &= role.isPresent();
        }
        checks.that(known, "roles", "role-unknown");
        return roles;
    }

    record Roles(@Nullable List<@Nullable String> roles) {

        Set<OfficeRole> checked() {
            Checks checks = new Checks();
            Set<OfficeRole> checked = PersonInput.roles(checks, roles);
            checks.throwIfAny();
            return checked;
        }
    }

    record AbsenceInput(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable UUID standIn) {

        Absence checked() {
            Checks checks = new Checks();
            LocalDate checkedFrom = checks.given("from", from, LocalDate.EPOCH);
            LocalDate checkedUntil = checks.given("until", until, LocalDate.EPOCH);
            checks.throwIfAny();
            return new Absence(checkedFrom, checkedUntil, standIn);
        }
    }
}
