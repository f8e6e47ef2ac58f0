package id.sahkan.applicant.application;

import id.sahkan.applicant.receipt.Receipt;
import id.sahkan.contracts.OutletType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An application as its owner sees it.
record ApplicationView(
        UUID id,
        @Nullable String number,
        long version,
        Phase state,
        PeriodRef period,
        OutletRef outlet,
        CompanyRef company,
        List<DocumentView> documents,
        Collection<String> missing,
        Collection<String> returnedItems,
        @Nullable Instant completionDueAt,
        List<Receipt> receipts,
        ApplicationState.@Nullable DecreeReference decree) {

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
            boolean editable) {}
}
