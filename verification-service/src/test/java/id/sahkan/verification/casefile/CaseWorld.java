package id.sahkan.verification.casefile;

import id.sahkan.contracts.ApplicantEvent;
import id.sahkan.contracts.DomainEvent;
import id.sahkan.contracts.NotificationEvent;
import id.sahkan.contracts.OfficeEvent;
import id.sahkan.contracts.OutletType;
import id.sahkan.contracts.PeopleEvent;
import id.sahkan.messaging.Incoming;
import id.sahkan.verification.FakeApplicantService;
import id.sahkan.verification.dossier.Dossier;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What reaches the service from outside: events of the applicant service, and its dossiers.
@TestComponent
public class CaseWorld {

    private static final UUID OFFICE = UUID.randomUUID();

    private final ApplicantEvents handler;
    private final FakeApplicantService applicants;
    private final TransactionTemplate transaction;
    private long version;

    CaseWorld(ApplicantEvents handler, FakeApplicantService applicants, PlatformTransactionManager transactions) {
        this.handler = handler;
        this.applicants = applicants;
        this.transaction = new TransactionTemplate(transactions);
    }

    public void submitted(Dossier dossier) {
        submitted(dossier, "sub-applicant");
    }

    public void submitted(Dossier dossier, String applicant) {
        submitted(dossier, applicant, null);
    }

    /// @param office null as before there was a second one
    public void submitted(Dossier dossier, String applicant, @Nullable String office) {
        applicants.has(dossier);
        deliver(new ApplicantEvent.ApplicationSubmitted(
                dossier.applicationId(),
                dossier.number(),
                dossier.period().id(),
                dossier.period().code(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                dossier.outlet().name(),
                dossier.company().legalName(),
                OutletType.ONLINE,
                applicant,
                dossier.version(),
                dossier.digest(),
                dossier.receivedAt(),
                true,
                office));
    }

    public void completed(Dossier dossier) {
        applicants.has(dossier);
        deliver(new ApplicantEvent.CompletionSubmitted(
                dossier.applicationId(), dossier.version(), dossier.digest(), dossier.receivedAt(), true));
    }

    public void deliver(ApplicantEvent event) {
        deliver(event.applicationId(), event);
    }

    public void left(UUID reviewer) {
        left(reviewer, null);
    }

    /// @param office none: as it was told before there were several
    public void left(UUID reviewer, @Nullable String office) {
        deliver(reviewer, new PeopleEvent.ReviewerLeft(reviewer.toString(), office));
    }

    public void told(NotificationEvent event) {
        deliver(event.noticeId(), event);
    }

    /// The office says of itself that its clock is there now.
    public void moved(String zone) {
        deliver(
                OFFICE,
                new OfficeEvent.OfficeChanged(
                        "kominfo-contoh",
                        "Dinas Contoh",
                        "Example Office",
                        "Kota Contoh",
                        zone,
                        "#122b52",
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    public void deliver(UUID aggregate, DomainEvent event) {
        var incoming = new Incoming(
                UUID.randomUUID(), "applicant-service", aggregate, ++version, Instant.now(), "sub-applicant", event);
        transaction.executeWithoutResult(_ -> handler.handle(incoming));
    }
}
