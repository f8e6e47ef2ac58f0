package id.sahkan.applicant.period;

import id.sahkan.applicant.period.PeriodTerms.Announcement;
import id.sahkan.applicant.requirement.RequirementInput;
import id.sahkan.applicant.requirement.RequirementSet;
import id.sahkan.http.Checks;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may change of an announced period, whole, with the reason that everybody reads.
record PeriodChangeInput(
        @Nullable String title,
        @Nullable String announcementNumber,
        @Nullable LocalDate announcementDate,
        @Nullable DeclaredInput declared,
        @Nullable String reason,
        @Nullable List<@Nullable RequirementInput> requirements,
        @Nullable Integer extendDays,
        @Nullable String notExtended) {

    /// What is no number of days at all; how many an officer may give alone is decided with the period.
    private static final int MOST_DAYS = 90;

    record Checked(
            PeriodTerms terms,
            RequirementSet requirements,
            String reason,
            @Nullable String notExtended) {}

    /// @param asked of the applicants until now
    Checked on(PeriodTerms before, RequirementSet asked) {
        Checks checks = new Checks();
        String checkedTitle = checks.text("title", title, 200);
        String number = checks.text("announcementNumber", announcementNumber, 100);
        LocalDate date = NewPeriod.announcementDate(checks, announcementDate);
        int days = extendDays == null ? 0 : extendDays;
        checks.that(extendDays == null || (days > 0 && days <= MOST_DAYS), "extendDays", "out-of-range");
        checks.that(extendDays == null || notExtended == null, "notExtended", "extended-and-not");
        String checkedNot = checks.optionalText("notExtended", notExtended, 500);
        Window window = before.window().closingAt(before.window().closesAt().plus(Duration.ofDays(days)));
        Declared checkedDeclared = DeclaredInput.checked(declared, before.window(), before.declared(), checks);
        checks.that(before.declared().text() == null || checkedDeclared.text() != null, "declared.text.id", "required");
        String checkedReason = checks.text("reason", reason, 500);
        checks.throwIfAny();
        return new Checked(
                new PeriodTerms(
                        before.code(),
                        checkedTitle,
                        new Announcement(number, date, before.announcement().attachments()),
                        before.budgetYear(),
                        window,
                        before.policy(),
                        checkedDeclared),
                RequirementInput.toSet(requirements, asked),
                checkedReason,
                checkedNot);
    }
}
