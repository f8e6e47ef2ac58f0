package id.sahkan.applicant.period;

import id.sahkan.applicant.period.PeriodTerms.Announcement;
import id.sahkan.http.Checks;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What may change of an announced period, whole, with the reason that everybody reads.
record PeriodChangeInput(
        @Nullable String title,
        @Nullable String announcementNumber,
        @Nullable LocalDate announcementDate,
        @Nullable DeclaredInput declared,
        @Nullable String reason) {

    record Checked(PeriodTerms terms, String reason) {}

    Checked on(PeriodTerms before) {
        Checks checks = new Checks();
        String checkedTitle = checks.text("title", title, 200);
        String number = checks.text("announcementNumber", announcementNumber, 100);
        LocalDate date = NewPeriod.announcementDate(checks, announcementDate);
        Declared checkedDeclared = DeclaredInput.checked(declared, before.window(), checks);
        checks.that(before.declared().text() == null || checkedDeclared.text() != null, "declared.text.id", "required");
        String checkedReason = checks.text("reason", reason, 500);
        checks.throwIfAny();
        return new Checked(
                new PeriodTerms(
                        before.code(),
                        checkedTitle,
                        new Announcement(number, date),
                        before.budgetYear(),
                        before.window(),
                        before.policy(),
                        checkedDeclared),
                checkedReason);
    }
}
