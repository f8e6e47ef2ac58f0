package id.sahkan.applicant.application;

import id.sahkan.applicant.application.ApplicationCommand.FromOffice;
import id.sahkan.applicant.application.ApplicationCommand.OpenCompletion;
import id.sahkan.applicant.application.ApplicationCommand.RecordDecree;
import id.sahkan.applicant.application.ApplicationCommand.RecordRecommendation;
import id.sahkan.applicant.application.ApplicationCommand.RecordRefusal;
import id.sahkan.applicant.application.ApplicationCommand.RecordReopening;
import id.sahkan.applicant.application.ApplicationState.DecreeReference;
import id.sahkan.applicant.timeline.Timeline;
import id.sahkan.contracts.ApplicantEvent;
import id.sahkan.contracts.DecreeEvent;
import id.sahkan.contracts.DecreeEvent.ApplicationNamed;
import id.sahkan.contracts.DomainEvent;
import id.sahkan.contracts.NewsroomEvent;
import id.sahkan.contracts.NotificationEvent;
import id.sahkan.contracts.OfficeEvent;
import id.sahkan.contracts.PeopleEvent;
import id.sahkan.contracts.PeriodEvent;
import id.sahkan.contracts.VerificationEvent;
import id.sahkan.contracts.VerificationEvent.ApplicationProposed;
import id.sahkan.contracts.VerificationEvent.ApplicationRecommended;
import id.sahkan.contracts.VerificationEvent.ApplicationRefused;
import id.sahkan.contracts.VerificationEvent.CaseOpened;
import id.sahkan.contracts.VerificationEvent.ChecksCompleted;
import id.sahkan.contracts.VerificationEvent.CompletionRequested;
import id.sahkan.contracts.VerificationEvent.RequirementJudged;
import id.sahkan.contracts.VerificationEvent.RequirementsJudged;
import id.sahkan.contracts.VerificationEvent.ReviewReleased;
import id.sahkan.contracts.VerificationEvent.ReviewStarted;
import id.sahkan.http.CallerOffices;
import id.sahkan.messaging.CauseCode;
import id.sahkan.messaging.Decision.Accepted;
import id.sahkan.messaging.Decision.Already;
import id.sahkan.messaging.Decision.Refused;
import id.sahkan.messaging.Decision.RefusedOnRecord;
import id.sahkan.messaging.EventHandler;
import id.sahkan.messaging.Incoming;
import id.sahkan.messaging.PoisonEventException;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the office says about an application, brought into its state and its timeline.
@Component
class OfficeEvents implements EventHandler {

    private final ApplicationStore store;
    private final ApplicationDesk desk;
    private final Timeline timeline;

    OfficeEvents(ApplicationStore store, ApplicationDesk desk, Timeline timeline) {
        this.store = store;
        this.desk = desk;
        this.timeline = timeline;
    }

    @Override
    public void handle(Incoming incoming) {
        UUID applicationId = about(incoming.event());
        if (applicationId == null) {
            return;
        }
        ApplicationDetails details = store.lock(applicationId)
                .orElseThrow(() -> new PoisonEventException(CauseCode.NO_SUCH_APPLICATION, "no such application"));
        if (incoming.event() instanceof ApplicationRecommended recommended
                && !CallerOffices.said(recommended.office())
                        .equals(details.period().office())) {
            throw new PoisonEventException("recommended by another office than its period's");
        }
        Application application = details.application();
        FromOffice command = command(applicationId, incoming.event(), incoming.occurredAt());
        if (command != null) {
            apply(application, command);
        }
        timeline.note(applicationId, incoming);
    }

    private void apply(Application application, FromOffice command) {
        switch (desk.decide(application, command)) {
            case Accepted(var _, var _), Already() -> {}
            case Refused(var code, var _) -> throw new PoisonEventException(code.code());
            case RefusedOnRecord(var code, var _) -> throw new PoisonEventException(code.code());
        }
    }

    /// Decrees as such concern nobody in particular; the applications they name are told one by one.
    private static @Nullable UUID about(DomainEvent event) {
        return switch (event) {
            case VerificationEvent verification -> verification.applicationId();
            case DecreeEvent.OfApplication decreed -> decreed.applicationId();
            case DecreeEvent _ -> null;
            case NotificationEvent notice -> notice.applicationId();
            case ApplicantEvent _, OfficeEvent _, PeopleEvent _, PeriodEvent _, NewsroomEvent _ -> null;
        };
    }

    private static @Nullable FromOffice command(UUID id, DomainEvent event, Instant at) {
        return switch (event) {
            case VerificationEvent verification -> command(id, verification, at);
            case ApplicationNamed named ->
                new RecordDecree(id, at, new DecreeReference(named.number(), named.publicCode()));
            case DecreeEvent _,
                    NotificationEvent _,
                    ApplicantEvent _,
                    OfficeEvent _,
                    PeopleEvent _,
                    PeriodEvent _,
                    NewsroomEvent _ -> null;
        };
    }

    private static @Nullable FromOffice command(UUID id, VerificationEvent event, Instant at) {
        return switch (event) {
            case CompletionRequested requested ->
                new OpenCompletion(id, at, requirementCodes(requested), requested.dueAt());
            case ApplicationRecommended _ -> new RecordRecommendation(id, at);
            case ApplicationRefused _ -> new RecordRefusal(id, at);
            case VerificationEvent.ObjectionUpheld _ -> new RecordReopening(id, at);
            case CaseOpened _,
                    ChecksCompleted _,
                    ReviewStarted _,
                    ReviewReleased _,
                    RequirementJudged _,
                    RequirementsJudged _,
                    ApplicationProposed _,
                    VerificationEvent.ObjectionFiled _,
                    VerificationEvent.ObjectionDismissed _,
                    VerificationEvent.ObjectionHeld _,
                    VerificationEvent.ObjectionBegun _ -> null;
        };
    }

    private static Set<String> requirementCodes(CompletionRequested requested) {
        Set<String> codes = new TreeSet<>();
        requested.items().forEach(item -> {
            if (item.requirementCode() != null) {
                codes.add(item.requirementCode());
            }
        });
        return Set.copyOf(codes);
    }
}
