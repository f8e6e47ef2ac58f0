package id.sahkan.decree.decree;

import id.sahkan.contracts.DecreeEvent.DecreeKind;
import id.sahkan.contracts.DecreeEvent.RevocationReason;
import id.sahkan.contracts.OutletType;
import id.sahkan.decree.decree.DecreeState.Discarded;
import id.sahkan.decree.decree.DecreeState.Drafted;
import id.sahkan.decree.decree.DecreeState.Failure;
import id.sahkan.decree.decree.DecreeState.Issued;
import id.sahkan.decree.decree.DecreeState.Numbered;
import id.sahkan.decree.decree.DecreeState.Numbering;
import id.sahkan.decree.decree.DecreeState.SignatureUnknown;
import id.sahkan.decree.decree.DecreeState.Voided;
import id.sahkan.decree.recheck.DocumentCheck;
import id.sahkan.http.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A decree as the office's screens see it.
record DecreeView(
        UUID id,
        String office,
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
        Actor drafter,
        Instant draftedAt,
        @Nullable Actor signer,
        @Nullable Failure failure,
        @Nullable String pdfSha256,
        @Nullable Instant issuedAt,
        int formVersion,
        @Nullable String handedOutSha256,
        @Nullable String voidReason,
        DecreeKind kind,
        @Nullable String ground,
        @Nullable Changed changes,
        List<DecreeChain.Link> changedBy,
        @Nullable Standing standing,
        @Nullable Sending sending,
        @Nullable DocumentCheck check) {

    /// How an issued decree stands today.
    enum Standing {
        VALID,
        CHANGED,
        REVOKED,
        EXPIRED
    }

    /// What is on its way to the signing service, or without an answer of it.
    ///
    /// @param answerBy nothing more comes after it by itself
    record Sending(int attempt, Instant at, Instant answerBy) {}

    /// The decree that this one changes.
    record Changed(UUID id, String number, String publicCode, LocalDate decreedOn, String title) {}

    /// The states' names in the table and over HTTP.
    enum StateName {
        DRAFTED,
        NUMBERED,
        SIGNATURE_UNKNOWN,
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
            int tier,
            String effect,
            @Nullable Was was,
            @Nullable RevocationReason reason,
            @Nullable String reasonText,
            Draft.@Nullable Reference hearing) {}

    /// What stood in the row before, where it is different.
    record Was(
            @Nullable String outletName,
            @Nullable String companyName,
            @Nullable String responsibleEditor,
            @Nullable String reporter,
            @Nullable Integer tier) {}

    static DecreeView of(
            StoredDecree stored, List<DecreeChain.Link> changedBy, @Nullable DocumentCheck check, LocalDate today) {
        return switch (stored.state()) {
            case Drafted _ -> view(stored, changedBy, null, StateName.DRAFTED, null, null, null, null, null);
            case Numbered s ->
                view(stored, changedBy, null, StateName.NUMBERED, s.numbering(), s.signer(), s.failure(), null, null);
            case SignatureUnknown s ->
                view(stored, changedBy, null, StateName.SIGNATURE_UNKNOWN, s.numbering(), s.signer(), null, null, null);
            case Issued s ->
                view(
                        stored,
                        changedBy,
                        standing(s, changedBy, today),
                        StateName.ISSUED,
                        s.numbering(),
                        s.signer(),
                        null,
                        s.signed(),
                        check);
            case Discarded _ -> view(stored, changedBy, null, StateName.DISCARDED, null, null, null, null, null);
            case Voided s -> view(stored, changedBy, null, StateName.VOIDED, s.numbering(), null, null, null, null);
        };
    }

    /// Of the first of a chain alone: what changes it stands or falls with it.
    private static @Nullable Standing standing(Issued decree, List<DecreeChain.Link> changedBy, LocalDate today) {
        if (decree.draft().change() != null) {
            return null;
        }
        List<DecreeKind> kinds = changedBy.stream()
                .filter(one -> one.state() == StateName.ISSUED)
                .map(DecreeChain.Link::kind)
                .toList();
        if (kinds.contains(DecreeKind.REVOCATION)) {
            return Standing.REVOKED;
        }
        if (decree.draft().validUntil().isBefore(today)) {
            return Standing.EXPIRED;
        }
        return kinds.isEmpty() ? Standing.VALID : Standing.CHANGED;
    }

    private static DecreeView view(
            StoredDecree stored,
            List<DecreeChain.Link> changedBy,
            @Nullable Standing standing,
            StateName phase,
            @Nullable Numbering numbering,
            @Nullable Actor signer,
            @Nullable Failure failure,
            DecreeState.@Nullable Signed signed,
            @Nullable DocumentCheck check) {
        Draft d = stored.state().draft();
        return new DecreeView(
                d.id(),
                d.office(),
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
                stored.state() instanceof Voided voided ? voided.reason() : null,
                d.kind(),
                d.change() == null ? null : d.change().ground(),
                d.change() == null ? null : changed(d.change()),
                changedBy,
                standing,
                stored.state() instanceof SignatureUnknown unknown ? sending(unknown.sent()) : null,
                check);
    }

    private static Sending sending(DecreeState.Sent sent) {
        return new Sending(sent.attempt(), sent.at(), sent.answerBy());
    }

    private static Changed changed(Change c) {
        return new Changed(c.decreeId(), c.number(), c.publicCode(), c.decreedOn(), c.title());
    }

    static Row row(Entry e) {
        var revoked = e.effect() instanceof Effect.Revoked out ? out : null;
        return new Row(
                e.annexNumber(),
                e.applicationId(),
                e.applicationNumber(),
                e.outletName(),
                e.companyName(),
                e.outletType(),
                e.responsibleEditor(),
                e.reporter(),
                e.tier(),
                DecreeRows.nameOf(e.effect()),
                e.effect() instanceof Effect.Corrected(var was) ? was(was) : null,
                revoked == null ? null : revoked.reason(),
                revoked == null ? null : revoked.text(),
                revoked == null ? null : revoked.hearing());
    }

    private static Was was(Effect.Was w) {
        return new Was(w.outletName(), w.companyName(), w.responsibleEditor(), w.reporter(), w.tier());
    }
}
