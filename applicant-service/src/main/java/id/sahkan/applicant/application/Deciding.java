package id.sahkan.applicant.application;

import id.sahkan.applicant.ApplicantProblem;
import id.sahkan.applicant.application.Decision.Accepted;
import id.sahkan.applicant.application.Decision.Already;
import id.sahkan.applicant.application.Decision.Refused;
import id.sahkan.applicant.application.Decision.RefusedOnRecord;
import id.sahkan.http.Caller;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Problem;
import id.sahkan.messaging.Journal;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// One command: the row under lock, one decision, one version more and one journal event in the same transaction.
@Component
class Deciding {

    private final Applications applications;
    private final Contacts contacts;
    private final Journal journal;

    Deciding(Applications applications, Contacts contacts, Journal journal) {
        this.applications = applications;
        this.contacts = contacts;
        this.journal = journal;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Application lockOwned(Caller caller, UUID id) {
        applications.lock(id);
        return applications.owned(caller.subject(), id).orElseThrow(Problem::notFound);
    }

    static void requireVersion(ExpectedVersion seen, Application application) {
        seen.require(application.version(), application.changedBy(), application.changedAt());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Decision decide(Application application, ApplicationCommand command, Caller caller) {
        contacts.refresh(caller, command.at());
        return decide(application, command, caller.subject());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Decision decide(Application application, ApplicationCommand command, String actor) {
        Decision decision = ApplicationDecider.decide(application.state(), command);
        long version = application.version() + 1;
        switch (decision) {
            case Accepted accepted -> {
                applications.save(application, accepted.next(), command.at(), actor);
                journal.append(application.id(), version, command.at(), actor, accepted.event());
            }
            case RefusedOnRecord refused -> {
                applications.save(application, application.state(), command.at(), actor);
                journal.append(application.id(), version, command.at(), actor, refused.event());
            }
            case Already _, Refused _ -> {}
        }
        return decision;
    }

    /// For commands that have nothing more to say than their code.
    static void throwIfRefused(Decision decision) {
        switch (decision) {
            case Refused refused -> throw problem(refused.reason());
            case RefusedOnRecord refused -> throw problem(refused.reason());
            case Accepted _, Already _ -> {}
        }
    }

    static Problem problem(Refusal reason) {
        return Problem.of(ApplicantProblem.of(reason.code));
    }
}
