package id.sahkan.applicant.period;

import id.sahkan.applicant.period.ApplicationPeriod.Announcement;
import id.sahkan.http.Checks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The body of `POST /api/periods`.
record NewPeriod(
        @Nullable String code,
        @Nullable String title,
        @Nullable String announcementNumber,
        @Nullable LocalDate announcementDate,
        @Nullable Integer budgetYear,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable PolicyInput policy,
        @Nullable List<@Nullable RequirementInput> requirements) {

    record PolicyInput(
            @Nullable Integer ukwValidYears,
            Policy.@Nullable ChiefLevel chiefLevel,
            @Nullable Boolean oneOutletPerCompany,
            @Nullable Integer minimumMediaAgeYears,
            @Nullable Integer completionDays) {}

    ApplicationPeriod toPeriod(UUID id, Instant at, String actor, ZoneId zone) {
        Checks checks = new Checks();
        String checkedCode = checks.pattern("code", code, "[A-Z0-9][A-Z0-9-]{1,19}", "period-code-invalid");
        String checkedTitle = checks.text("title", title, 200);
        String number = checks.text("announcementNumber", announcementNumber, 100);
        LocalDate date = checks.given("announcementDate", announcementDate, LocalDate.EPOCH);
        checks.that(year(date.getYear()) || announcementDate == null, "announcementDate", "date-invalid");
        int year = checks.given("budgetYear", budgetYear, 2000);
        checks.that(year(year), "budgetYear", "year-invalid");
        Instant opens = instant(checks, "opensAt", opensAt);
        Instant closes = instant(checks, "closesAt", closesAt);
        checks.that(opensAt == null || closesAt == null || opens.isBefore(closes), "closesAt", "window-empty");
        Policy checkedPolicy = policy == null ? Policy.DEFAULT : checked(policy, checks);
        checks.throwIfAny();
        return new ApplicationPeriod(
                id,
                checkedCode,
                checkedTitle,
                new Announcement(number, date),
                year,
                new Window(opens, closes, zone),
                checkedPolicy,
                1,
                at,
                actor);
    }

    static Instant instant(Checks checks, String field, @Nullable Instant stated) {
        Instant at = checks.given(field, stated, Instant.EPOCH).truncatedTo(ChronoUnit.MICROS);
        checks.that(
                stated == null
                        || (at.isAfter(Instant.parse("2000-01-01T00:00:00Z"))
                                && at.isBefore(Instant.parse("2200-01-01T00:00:00Z"))),
                field,
                "date-invalid");
        return at;
    }

    private static boolean year(int year) {
        return year >= 2000 && year < 2200;
    }

    private static Policy checked(PolicyInput stated, Checks checks) {
        Integer valid = stated.ukwValidYears();
        checks.that(valid == null || (valid > 0 && valid <= 50), "policy.ukwValidYears", "out-of-range");
        int age = stated.minimumMediaAgeYears() == null ? 0 : stated.minimumMediaAgeYears();
        checks.that(age >= 0 && age <= 50, "policy.minimumMediaAgeYears", "out-of-range");
        int days = stated.completionDays() == null ? Policy.DEFAULT.completionDays() : stated.completionDays();
        checks.that(days > 0 && days <= 100, "policy.completionDays", "out-of-range");
        boolean one = Boolean.TRUE.equals(stated.oneOutletPerCompany());
        return new Policy(valid, stated.chiefLevel(), one, age, days);
    }
}
