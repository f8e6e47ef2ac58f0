package id.sahkan.applicant.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sahkan.applicant.application.ApplicationState.Decreed;
import id.sahkan.applicant.application.ApplicationState.Filed;
import id.sahkan.applicant.application.ApplicationState.Returned;
import id.sahkan.applicant.attachment.Attachment;
import id.sahkan.applicant.period.OwnClose;
import id.sahkan.applicant.period.SingleExtension;
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
        Window window = details.window();
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
                        now,
                        OwnCloseView.of(details)),
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

    /// @param closesAt for this application; the later one where it has one of its own
    record PeriodRef(
            UUID id,
            String code,
            String title,
            Instant opensAt,
            Instant closesAt,
            String zone,
            Instant serverTime,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            OwnCloseView ownClose) {}

    /// A later close for this application alone, where it counts.
    ///
    /// @param closesForOthersAt when the window closes for all others: papers must be valid until that day
    record OwnCloseView(
            Instant closesAt,
            Instant closesForOthersAt,
            SingleExtension.ReasonKind reasonKind,
            String reason,
            Instant grantedAt) {

        static @Nullable OwnCloseView of(ApplicationDetails details) {
            OwnClose own = details.ownClose();
            Instant others = details.period().window().endsAt();
            return own == null || !details.window().endsAt().isAfter(others)
                    ? null
                    : new OwnCloseView(own.closesAt(), others, own.reasonKind(), own.reason(), own.grantedAt());
        }
    }

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
                    ApplicationDecider.refusalOfDocument(state, attachment.requirementCode())
                            .isEmpty());
        }
    }
}
