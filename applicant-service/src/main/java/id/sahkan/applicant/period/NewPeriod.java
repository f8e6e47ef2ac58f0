package id.sahkan.applicant.period;

import id.sahkan.applicant.period.PeriodTerms.Announcement;
import id.sahkan.applicant.requirement.RequirementInput;
import id.sahkan.applicant.requirement.RequirementSet;
import id.sahkan.applicant.requirement.RequirementSetDesk;
import id.sahkan.http.Checks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The body of `POST /api/periods`, and of a prepared period that is edited.
///
/// @param office whose it is to be; may be left out by whoever is an administrator of one
/// @param prepared whether it stays with the office for now; announced at once when left out
record NewPeriod(
        @Nullable String code,
        @Nullable String title,
        @Nullable String announcementNumber,
        @Nullable LocalDate announcementDate,
        @Nullable Integer budgetYear,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Map<String, @Nullable Object> policy,
        @Nullable DeclaredInput declared,
        @Nullable List<@Nullable RequirementInput> requirements,
        @Nullable SetInput requirementSet,
        @Nullable Boolean prepared,
        @Nullable String office) {

    /// No period reaches it.
    static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    record SetInput(@Nullable UUID id, @Nullable Integer version) {}

    /// What is asked of applicants: a version of the office's sets, items of its own, or what was there otherwise.
    RequirementSet requirements(String office, RequirementSetDesk sets, Supplier<RequirementSet> otherwise) {
        if (requirementSet != null) {
            Checks checks = new Checks();
            checks.that(requirements == null, "requirementSet", "requirement-set-or-items");
            UUID id = checks.given("requirementSet.id", requirementSet.id(), new UUID(0, 0));
            int version = checks.given("requirementSet.version", requirementSet.version(), 1);
            checks.throwIfAny();
            return sets.version(office, id, version).taken();
        }
        return RequirementInput.toSet(requirements, otherwise.get());
    }

    boolean staysPrepared() {
        return Boolean.TRUE.equals(prepared);
    }

    /// @param numbered whether the announcement must have its number by now
    PeriodTerms toTerms(boolean numbered, Instant now, ZoneId zone) {
        Checks checks = new Checks();
        String checkedCode = code(checks, code);
        String checkedTitle = checks.text("title", title, 200);
        String number = numbered
                ? checks.text("announcementNumber", announcementNumber, 100)
                : checks.optionalText("announcementNumber", announcementNumber, 100);
        LocalDate date = announcementDate(checks, announcementDate);
        int year = checks.given("budgetYear", budgetYear, 2000);
        checks.that(isYear(year), "budgetYear", "year-invalid");
        Instant opens = instant(checks, "opensAt", opensAt);
        Instant closes = instant(checks, "closesAt", closesAt);
        boolean both = opensAt != null && closesAt != null;
        checks.that(!both || opens.isBefore(closes), "closesAt", "window-empty");
        checks.that(!both || !opens.isBefore(closes) || closes.isAfter(now), "closesAt", "close-in-past");
        Window window = both && opens.isBefore(closes) ? new Window(opens, closes, zone) : null;
        Policy checkedPolicy = PolicyCatalogue.published().checked(policy, checks);
        Declared checkedDeclared = DeclaredInput.checked(declared, window, null, checks);
        checks.throwIfAny();
        return new PeriodTerms(
                checkedCode,
                checkedTitle,
                new Announcement(number == null ? "" : number, date),
                year,
                new Window(opens, closes, zone),
                checkedPolicy,
                checkedDeclared);
    }

    static String code(Checks checks, @Nullable String stated) {
        return checks.pattern("code", stated, "[A-Z0-9][A-Z0-9-]{1,19}", "period-code-invalid");
    }

    static LocalDate announcementDate(Checks checks, @Nullable LocalDate stated) {
        LocalDate date = checks.given("announcementDate", stated, LocalDate.EPOCH);
        checks.that(isYear(date.getYear()) || stated == null, "announcementDate", "date-invalid");
        return date;
    }

    static Instant instant(Checks checks, String field, @Nullable Instant stated) {
        Instant at = checks.given(field, stated, Instant.EPOCH).truncatedTo(ChronoUnit.MICROS);
        checks.that(
                stated == null || (at.isAfter(Instant.parse("2000-01-01T00:00:00Z")) && at.isBefore(LAST)),
                field,
                "date-invalid");
        return at;
    }

    static boolean isYear(int year) {
        return year >= 2000 && year < 2200;
    }
}
