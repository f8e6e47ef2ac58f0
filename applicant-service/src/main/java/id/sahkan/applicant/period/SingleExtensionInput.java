package id.sahkan.applicant.period;

import id.sahkan.applicant.period.SingleExtension.ReasonKind;
import id.sahkan.http.Checks;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The body of `POST /api/periods/{id}/single-extensions`.
///
/// @param application from the address of the page of its draft, which its applicant gives to the office
/// @param reason for the office and that applicant; everybody else reads the kind alone
record SingleExtensionInput(
        @Nullable UUID application,
        @Nullable Instant closesAt,
        @Nullable ReasonKind reasonKind,
        @Nullable String reason) {

    record Checked(UUID application, Instant closesAt, ReasonKind reasonKind, String reason) {}

    Checked checked() {
        Checks checks = new Checks();
        UUID checkedApplication = checks.given("application", application, new UUID(0, 0));
        Instant checkedClosesAt = NewPeriod.instant(checks, "closesAt", closesAt);
        ReasonKind kind = checks.given("reasonKind", reasonKind, ReasonKind.OTHER);
        String checkedReason = checks.text("reason", reason, 500);
        checks.throwIfAny();
        return new Checked(checkedApplication, checkedClosesAt, kind, checkedReason);
    }
}
