package id.sahkan.applicant.application;

import id.sahkan.applicant.application.ApplicationState.Decreed;
import id.sahkan.applicant.application.ApplicationState.Filed;
import id.sahkan.applicant.application.ApplicationState.Returned;
import id.sahkan.applicant.attachment.Attachment;
import id.sahkan.applicant.period.Window;
import id.sahkan.applicant.receipt.Receipt;
import id.sahkan.contracts.OutletType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An application as its owner sees it.
record ApplicationView(
        UUID id,
        @Nullable String number,
        long version,
        ApplicationStateName state,
        PeriodRef period,
        OutletRef outlet,
        CompanyRef company,
        List<DocumentView> documents,
        Collection<String> missing,
        Map<String, String> missingReasons,
        Collection<String> returnedItems,
        @Nullable Instant completionDueAt,
        List<Receipt> receipts,
        ApplicationState.@Nullable DecreeReference decree) {

    static ApplicationView of(ApplicationDetails details, Instant now) {
        Application application = details.application();
        ApplicationState state = application.state();
        Returned returned = state instanceof Returned is ? is : null;
        Window window = details.period().window();
        return new ApplicationView(
                application.id(),
                state instanceof Filed filed ? filed.filing().number() : null,
                application.version(),
                ApplicationStateName.of(state),
                new PeriodRef(
                        details.period().id(),
                        details.period().code(),
                        details.period().title(),
                        window.opensAt(),
                        window.endsAt(),
                        window.zone().getId(),
                        now),
                new OutletRef(
                        details.outlet().id(),
                        details.outlet().name(),
                        details.outlet().type()),
                new CompanyRef(details.company().id(), details.company().legalName()),
                details.attachments().stream()
                        .map(attachment -> DocumentView.of(attachment, state))
                        .toList(),
                details.missing().keySet(),
                details.missing(),
                returned == null ? Set.of() : new TreeSet<>(returned.items()),
                returned == null ? null : returned.dueAt(),
                details.receipts(),
                state instanceof Decreed decreed ? decreed.decree() : null);
    }

    record PeriodRef(
            UUID id, String code, String title, Instant opensAt, Instant closesAt, String zone, Instant serverTime) {}

    record OutletRef(UUID id, String name, OutletType type) {}

    record CompanyRef(UUID id, String legalName) {}

    record DocumentView(
            String requirementCode,
            String fileName,
            String contentType,
            long sizeBytes,
            String sha256,
            int pages,
            Instant uploadedAt,
            Map<String, Object> fields,
            List<String> warnings,
            boolean editable) {

        static DocumentView of(Attachment attachment, ApplicationState state) {
            return new DocumentView(
                    attachment.requirementCode(),
                    attachment.fileName(),
                    attachment.contentType(),
                    attachment.sizeBytes(),
                    attachment.sha256(),
                    attachment.pages(),
                    attachment.uploadedAt(),
                    attachment.fields(),
                    attachment.warnings(),
                    ApplicationState.editable(state, attachment.requirementCode()));
        }
    }
}
