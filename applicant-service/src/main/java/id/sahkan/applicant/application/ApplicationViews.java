package id.sahkan.applicant.application;

import id.sahkan.applicant.application.ApplicationState.Decreed;
import id.sahkan.applicant.application.ApplicationState.Filed;
import id.sahkan.applicant.application.ApplicationState.Returned;
import id.sahkan.applicant.application.ApplicationView.CompanyRef;
import id.sahkan.applicant.application.ApplicationView.DocumentView;
import id.sahkan.applicant.application.ApplicationView.OutletRef;
import id.sahkan.applicant.application.ApplicationView.PeriodRef;
import id.sahkan.applicant.application.Facts.Known;
import id.sahkan.applicant.receipt.Receipts;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

@Component
class ApplicationViews {

    private final Facts facts;
    private final Receipts receipts;
    private final Clock clock;

    ApplicationViews(Facts facts, Receipts receipts, Clock clock) {
        this.facts = facts;
        this.receipts = receipts;
        this.clock = clock;
    }

    ApplicationView of(Application application) {
        Known known = facts.of(application);
        ApplicationState state = application.state();
        Returned returned = state instanceof Returned now ? now : null;
        return new ApplicationView(
                application.id(),
                state instanceof Filed filed ? filed.filing().number() : null,
                application.version(),
                Phase.of(state),
                new PeriodRef(
                        known.period().id(),
                        known.period().code(),
                        known.period().title(),
                        known.period().window().opensAt(),
                        known.period().window().closesAt(),
                        known.period().window().zone().getId(),
                        clock.instant()),
                new OutletRef(
                        known.outlet().id(),
                        known.outlet().name(),
                        known.outlet().type()),
                new CompanyRef(known.company().id(), known.company().legalName()),
                known.documents().stream()
                        .map(document -> view(document, state))
                        .toList(),
                known.missing(),
                returned == null ? Set.of() : new TreeSet<>(returned.items()),
                returned == null ? null : returned.dueAt(),
                receipts.of(application.id()),
                state instanceof Decreed decreed ? decreed.decree() : null);
    }

    private static DocumentView view(AttachedDocument document, ApplicationState state) {
        return new DocumentView(
                document.requirementCode(),
                document.fileName(),
                document.contentType(),
                document.sizeBytes(),
                document.sha256(),
                document.pages(),
                document.uploadedAt(),
                document.fields(),
                document.warnings(),
                ApplicationState.editable(state, document.requirementCode()));
    }
}
