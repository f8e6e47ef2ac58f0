package id.sahkan.verification.casefile;

import id.sahkan.contracts.ApplicantEvent;
import id.sahkan.contracts.DecreeEvent;
import id.sahkan.contracts.NewsroomEvent;
import id.sahkan.contracts.NotificationEvent;
import id.sahkan.contracts.OfficeEvent;
import id.sahkan.contracts.PeopleEvent;
import id.sahkan.contracts.PeriodEvent;
import id.sahkan.contracts.VerificationEvent;
import id.sahkan.http.CallerOffices;
import id.sahkan.messaging.Decision;
import id.sahkan.messaging.EventHandler;
import id.sahkan.messaging.Incoming;
import id.sahkan.messaging.PoisonEventException;
import id.sahkan.telemetry.StepTimers;
import id.sahkan.verification.businessday.Holidays;
import id.sahkan.verification.casefile.SubmittedApplication.ReceivedDossier;
import id.sahkan.verification.casefile.VerificationMetrics.Step;
import id.sahkan.verification.office.Offices;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A submission opens a case, a completion brings it back; the desk asks for the checks. Who reviews no longer holds
/// none.
@Component
class ApplicantEvents implements EventHandler {

    private final CaseDesk desk;
    private final Holidays holidays;
    private final Offices offices;
    private final CaseSettings settings;
    private final StepTimers steps;
    private final NoticeEvents notices;
    private final Clock clock;

    ApplicantEvents(
            CaseDesk desk,
            Holidays holidays,
            Offices offices,
            CaseSettings settings,
            StepTimers steps,
            NoticeEvents notices,
            Clock clock) {
        this.desk = desk;
        this.holidays = holidays;
        this.offices = offices;
        this.settings = settings;
        this.steps = steps;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void handle(Incoming incoming) {
        switch (incoming.event()) {
            case ApplicantEvent event -> applicant(event);
            case OfficeEvent.OfficeChanged changed -> {
                offices.hear(changed);
                holidays.begin(CallerOffices.said(changed.office()));
            }
            case PeopleEvent.ReviewerLeft left -> desk.free(left.reviewerId(), left.office(), clock.instant());
            case NotificationEvent event -> notices.handle(event);
            case PeriodEvent _, VerificationEvent _, DecreeEvent _, NewsroomEvent _ -> {}
        }
    }

    private void applicant(ApplicantEvent event) {
        switch (event) {
            case ApplicantEvent.ApplicationSubmitted submitted -> open(submitted);
            case ApplicantEvent.CompletionSubmitted completed -> receive(completed);
            case ApplicantEvent.ApplicationDrafted _,
                    ApplicantEvent.DocumentAttached _,
                    ApplicantEvent.DocumentsAttached _,
                    ApplicantEvent.DocumentRemoved _,
                    ApplicantEvent.SubmissionRefused _,
                    ApplicantEvent.CompletionOpened _,
                    ApplicantEvent.ApplicationWithdrawn _,
                    ApplicantEvent.ApplicationReopened _,
                    ApplicantEvent.OutcomeRecorded _ -> {}
        }
    }

    private void open(ApplicantEvent.ApplicationSubmitted event) {
        Instant at = clock.instant();
        String of = CallerOffices.said(event.office());
        var application = new SubmittedApplication(
                event.applicationId(),
                of,
                event.applicationNumber(),
                event.periodId(),
                event.outletId(),
                event.outletName(),
                event.companyName(),
                event.outletType(),
                event.applicantId(),
                event.receivedAt(),
                new ReceivedDossier(
                        event.dossierVersion(),
                        event.dossierDigest(),
                        event.receivedAt(),
                        decideBy(of, event.complete(), event.receivedAt())));
        if (desk.open(application, at) instanceof Decision.Accepted) {
            steps.took(Step.QUEUE, event.receivedAt(), at);
        }
    }

    private void receive(ApplicantEvent.CompletionSubmitted event) {
        Instant at = clock.instant();
        var decision = desk.decide(
                        event.applicationId(),
                        application -> new CaseCommand.ReceiveCompletion(
                                new ReceivedDossier(
                                        event.dossierVersion(),
                                        event.dossierDigest(),
                                        event.receivedAt(),
                                        decideBy(application.office(), event.complete(), event.receivedAt())),
                                at))
                .orElseThrow(() -> new PoisonEventException("completion of an application that was never submitted"));
        switch (decision) {
            case Decision.Accepted<CaseState, VerificationEvent> _ -> {
                steps.took(Step.QUEUE, event.receivedAt(), at);
            }
            case Decision.Already<CaseState, VerificationEvent> _ -> {}
            case Decision.Refused<CaseState, VerificationEvent> refused ->
                throw new PoisonEventException(refused.code().code());
            case Decision.RefusedOnRecord<CaseState, VerificationEvent> refused ->
                throw new PoisonEventException(refused.code().code());
        }
    }

    private @Nullable Instant decideBy(String of, boolean complete, Instant receivedAt) {
        return complete
                ? holidays.workingDays(of).deadline(receivedAt, settings.decisionWorkingDays(), offices.zone(of))
                : null;
    }
}
