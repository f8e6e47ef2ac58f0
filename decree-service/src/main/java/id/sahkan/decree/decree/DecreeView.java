package id.sahkan.decree.decree;

import id.sahkan.contracts.OutletType;
import id.sahkan.decree.decree.DecreeState.Discarded;
import id.sahkan.decree.decree.DecreeState.Drafted;
import id.sahkan.decree.decree.DecreeState.Failure;
import id.sahkan.decree.decree.DecreeState.Issued;
import id.sahkan.decree.decree.DecreeState.Numbered;
import id.sahkan.decree.decree.DecreeState.Numbering;
import id.sahkan.decree.decree.DecreeState.Voided;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A decree as the office's screens see it.
record DecreeView(
        UUID id,
        long version,
        StateName state,
        UUID periodId,
        String title,
        int budgetYear,
        Draft.Reference announcement,
        Draft.Reference minutes,
        LocalDate validUntil,
        @Nullable String number,
        @Nullable LocalDate decreedOn,
        @Nullable String publicCode,
        int entryCount,
        List<Row> entries,
        Person drafter,
        Instant draftedAt,
        @Nullable Person signer,
        @Nullable Failure failure,
        @Nullable String pdfSha256,
        @Nullable Instant issuedAt,
        int formVersion,
        @Nullable String handedOutSha256,
        @Nullable String voidReason) {

    /// The states' names in the table and over HTTP.
    enum StateName {
        DRAFTED,
        NUMBERED,
        ISSUED,
        DISCARDED,
        VOIDED
    }

    record Row(
            int annexNumber,
            UUID applicationId,
            String applicationNumber,
            String outletName,
            String companyName,
            OutletType outletType,
            String responsibleEditor,
            String reporter,
            int tier) {}

    static DecreeView of(StoredDecree stored) {
        return switch (stored.state()) {
            case Drafted _ -> view(stored, StateName.DRAFTED, null, null, null, null);
            case Numbered s -> view(stored, StateName.NUMBERED, s.numbering(), s.signer(), s.failure(), null);
            case Issued s -> view(stored, StateName.ISSUED, s.numbering(), s.signer(), null, s.signed());
            case Discarded _ -> view(stored, StateName.DISCARDED, null, null, null, null);
            case Voided s -> view(stored, StateName.VOIDED, s.numbering(), null, null, null);
        };
    }

    private static DecreeView view(
            StoredDecree stored,
            StateName phase,
            @Nullable Numbering numbering,
            @Nullable Person signer,
            @Nullable Failure failure,
            DecreeState.@Nullable Signed signed) {
        Draft d = stored.state().draft();
        return new DecreeView(
                d.id(),
                stored.version(),
                phase,
                d.periodId(),
                d.title(),
                d.budgetYear(),
                d.announcement(),
                d.minutes(),
                d.validUntil(),
                numbering == null ? null : numbering.number().text(),
                numbering == null ? null : numbering.decreedOn(),
                numbering == null ? null : numbering.publicCode(),
                d.entries().size(),
                d.entries().stream().map(DecreeView::row).toList(),
                d.drafter(),
                d.draftedAt(),
                signer,
                failure,
                signed == null ? null : signed.pdfSha256(),
                signed == null ? null : signed.issuedAt(),
                d.formVersion(),
                stored.state() instanceof Numbered numbered && numbered.handedOut() != null
                        ? numbered.handedOut().pdfSha256()
                        : null,
                stored.state() instanceof Voided voided ? voided.reason() : null);
    }

    private static Row row(Entry e) {
        return new Row(
                e.annexNumber(),
                e.applicationId(),
                e.applicationNumber(),
                e.outletName(),
                e.companyName(),
                e.outletType(),
                e.responsibleEditor(),
                e.reporter(),
                e.tier());
    }
}
