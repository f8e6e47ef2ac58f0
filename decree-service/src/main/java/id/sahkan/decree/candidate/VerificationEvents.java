package id.sahkan.decree.candidate;

import id.sahkan.contracts.ApplicantEvent;
import id.sahkan.contracts.DecreeEvent;
import id.sahkan.contracts.NewsroomEvent;
import id.sahkan.contracts.NotificationEvent;
import id.sahkan.contracts.OfficeEvent;
import id.sahkan.contracts.PeopleEvent;
import id.sahkan.contracts.PeriodEvent;
import id.sahkan.contracts.VerificationEvent;
import id.sahkan.contracts.VerificationEvent.ApplicationRecommended;
import id.sahkan.decree.office.Offices;
import id.sahkan.messaging.EventHandler;
import id.sahkan.messaging.Incoming;
import id.sahkan.messaging.PoisonEventException;
import org.springframework.stereotype.Component;

/// What verification says, and what offices are called. Of all else that is said only a recommendation concerns the
/// decree; the rest is somebody else's story.
@Component
class VerificationEvents implements EventHandler {

    private final Candidates candidates;
    private final Offices offices;

    VerificationEvents(Candidates candidates, Offices offices) {
        this.candidates = candidates;
        this.offices = offices;
    }

    @Override
    public void handle(Incoming incoming) {
        switch (incoming.event()) {
            case VerificationEvent event -> verification(event);
            case OfficeEvent.OfficeChanged said -> offices.hear(said);
            case ApplicantEvent _, PeopleEvent _, PeriodEvent _ -> {}
            case DecreeEvent _, NotificationEvent _, NewsroomEvent _ ->
                throw new PoisonEventException("this service reads events of applicants and of verification only");
        }
    }

    private void verification(VerificationEvent event) {
        switch (event) {
            case ApplicationRecommended recommended -> candidates.recommended(recommended);
            case VerificationEvent.CaseOpened _,
                    VerificationEvent.ChecksCompleted _,
                    VerificationEvent.ReviewStarted _,
                    VerificationEvent.ReviewReleased _,
                    VerificationEvent.RequirementJudged _,
                    VerificationEvent.RequirementsJudged _,
                    VerificationEvent.ApplicationProposed _,
                    VerificationEvent.ObjectionFiled _,
                    VerificationEvent.ObjectionUpheld _,
                    VerificationEvent.ObjectionDismissed _,
                    VerificationEvent.ObjectionHeld _,
                    VerificationEvent.ObjectionBegun _,
                    VerificationEvent.CompletionRequested _,
                    VerificationEvent.ApplicationRefused _ -> {}
        }
    }
}
