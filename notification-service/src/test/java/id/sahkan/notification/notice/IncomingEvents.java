package id.sahkan.notification.notice;

import id.sahkan.contracts.ApplicantEvent.ApplicationSubmitted;
import id.sahkan.contracts.ApplicantEvent.CompletionSubmitted;
import id.sahkan.contracts.DecreeEvent.ApplicationNamed;
import id.sahkan.contracts.DecreeEvent.ApplicationRevoked;
import id.sahkan.contracts.DecreeEvent.RevocationReason;
import id.sahkan.contracts.DomainEvent;
import id.sahkan.contracts.OfficeEvent.OfficeChanged;
import id.sahkan.contracts.OutletType;
import id.sahkan.contracts.PeriodEvent.PeriodChangeKind;
import id.sahkan.contracts.PeriodEvent.PeriodChangeTold;
import id.sahkan.contracts.VerificationEvent.ApplicationRefused;
import id.sahkan.contracts.VerificationEvent.CompletionRequested;
import id.sahkan.contracts.VerificationEvent.ReasonFact;
import id.sahkan.messaging.Incoming;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Events as they arrive from the others.
final class IncomingEvents {

    static final Instant RECEIVED = Instant.parse("2026-12-01T02:59:30.123456Z");

    private IncomingEvents() {}

    static Incoming submitted(UUID application, String applicantId) {
        return submitted(application, applicantId, null);
    }

    /// @param office null as before there was a second one
    static Incoming submitted(UUID application, String applicantId, @Nullable String office) {
        return incoming(
                "applicant-service",
                application,
                new ApplicationSubmitted(
                        application,
                        "KM-2027-0001",
                        UUID.randomUUID(),
                        "2027",
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "Riau Kabar",
                        "PT Riau Kabar Mandiri",
                        OutletType.ONLINE,
                        applicantId,
                        1,
                        "0".repeat(64),
                        RECEIVED,
                        true,
                        office));
    }

    /// Of a draft, as the fourth version of its period.
    static Incoming extended(UUID application, String applicantId, UUID period, long version) {
        return incoming(
                "applicant-service",
                UUID.randomUUID(),
                new PeriodChangeTold(
                        application,
                        null,
                        "Riau Kabar",
                        applicantId,
                        "first",
                        period,
                        version,
                        PeriodChangeKind.EXTENDED,
                        RECEIVED,
                        Instant.parse("2026-12-12T09:00:00Z"),
                        null));
    }

    static Incoming returned(UUID application) {
        return incoming(
                "verification-service",
                application,
                new CompletionRequested(
                        application,
                        List.of(new ReasonFact("ANNUAL_TAX", "ANNUAL_TAX_OLD"), new ReasonFact("DEED", "NOT_READABLE")),
                        Instant.parse("2026-12-08T09:00:00Z"),
                        "r-1"));
    }

    /// A moment after [#returned].
    static Incoming completed(UUID application) {
        Instant at = RECEIVED.plusSeconds(1);
        return new Incoming(
                UUID.randomUUID(),
                "applicant-service",
                application,
                2,
                at,
                "system:applicant-service",
                new CompletionSubmitted(application, 2, "0".repeat(64), at, true));
    }

    static Incoming refused(UUID application) {
        return incoming(
                "verification-service",
                application,
                new ApplicationRefused(application, List.of(new ReasonFact(null, "NOT_ELIGIBLE")), "r-1"));
    }

    static Incoming named(UUID application) {
        return incoming(
                "decree-service",
                application,
                new ApplicationNamed(
                        application,
                        UUID.randomUUID(),
                        "000.4.3/1/DISKOMINFO/XII/2026",
                        "AB12CD34",
                        LocalDate.of(2026, 12, 18),
                        7,
                        2,
                        null));
    }

    static Incoming revoked(UUID application) {
        return incoming(
                "decree-service",
                application,
                new ApplicationRevoked(
                        application,
                        UUID.randomUUID(),
                        "000.4.3/3/DISKOMINFO/II/2027",
                        "EF56GH78",
                        LocalDate.of(2027, 2, 18),
                        1,
                        "000.4.3/1/DISKOMINFO/XII/2026",
                        RevocationReason.CEASED));
    }

    static Incoming anotherOffice(String key, String name, String zone) {
        return incoming(
                "applicant-service",
                UUID.randomUUID(),
                new OfficeChanged(
                        key, name, "Another Office", "Kota Lain", zone, "#0b5d3b", key, null, null, null, null));
    }

    static Incoming office(String name, String zone) {
        return office(name, zone, null);
    }

    static Incoming office(String name, String zone, @Nullable List<String> languages) {
        return incoming(
                "applicant-service",
                UUID.randomUUID(),
                new OfficeChanged(
                        "kominfo-contoh",
                        name,
                        "Example Office",
                        "Kota Contoh",
                        zone,
                        "#5a1e6b",
                        null,
                        null,
                        null,
                        null,
                        languages));
    }

    static Incoming incoming(String source, UUID aggregate, DomainEvent event) {
        return new Incoming(UUID.randomUUID(), source, aggregate, 1, RECEIVED, "system:" + source, event);
    }
}
