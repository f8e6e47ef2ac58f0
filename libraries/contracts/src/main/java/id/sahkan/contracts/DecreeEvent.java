package id.sahkan.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Facts about a decree (SK), and about each application that it names.
public sealed interface DecreeEvent extends DomainEvent {

    record DecreeDrafted(UUID decreeId, UUID periodId, int entryCount, String drafterId) implements DecreeEvent {}

    record DecreeNumbered(UUID decreeId, String number, int year, int sequence, LocalDate decreedOn)
            implements DecreeEvent {}

    record DecreeSigningFailed(UUID decreeId, String code) implements DecreeEvent {}

    record DecreeIssued(
            UUID decreeId,
            UUID periodId,
            String number,
            String publicCode,
            LocalDate decreedOn,
            LocalDate validUntil,
            String signerId,
            String pdfSha256,
            int entryCount,
            Instant issuedAt)
            implements DecreeEvent {}

    record DecreeHandedOut(UUID decreeId, String pdfSha256) implements DecreeEvent {}

    record DecreeVoided(UUID decreeId, String number, int year, int sequence) implements DecreeEvent {}

    /// The document goes to the signing service; until something else is said nobody knows whether it was signed.
    record DecreeSentForSignature(UUID decreeId, String pdfSha256, int attempt) implements DecreeEvent {}

    /// The signatory says that an attempt of unknown outcome left no signature. Why stands in decree-service alone.
    record DecreeFoundUnsigned(UUID decreeId, int attempt) implements DecreeEvent {}

    record DecreeDiscarded(UUID decreeId) implements DecreeEvent {}

    /// A later decree changed this one; it stays in force. Aggregate: the decree that was changed.
    record DecreeAmended(UUID decreeId, UUID amendedBy, DecreeKind kind, String number, LocalDate decreedOn)
            implements DecreeEvent {}

    /// A later decree revoked this one as a whole. Aggregate: the decree that was revoked.
    record DecreeRevoked(UUID decreeId, UUID revokedBy, String number, LocalDate decreedOn) implements DecreeEvent {}

    /// What a decree says about one application. Aggregate: the application, so that it stays in order with the rest of
    /// that application's story.
    sealed interface OfApplication extends DecreeEvent {

        UUID applicationId();
    }

    /// @param amends the number of the decree to which the application was added; none where it is named by the first
    record ApplicationNamed(
            UUID applicationId,
            UUID decreeId,
            String number,
            String publicCode,
            LocalDate decreedOn,
            int annexNumber,
            int tier,
            @Nullable String amends)
            implements OfApplication {}

    /// @param amends the number of the decree whose entry is corrected
    /// @param corrected what is different in the entry; never the words themselves
    record ApplicationCorrected(
            UUID applicationId,
            UUID decreeId,
            String number,
            String publicCode,
            LocalDate decreedOn,
            int annexNumber,
            int tier,
            String amends,
            List<EntryField> corrected)
            implements OfApplication {}

    /// @param amends the number of the decree that named it
    record ApplicationRevoked(
            UUID applicationId,
            UUID decreeId,
            String number,
            String publicCode,
            LocalDate decreedOn,
            int annexNumber,
            String amends,
            RevocationReason reason)
            implements OfApplication {}

    /// What a decree does to the list of partners.
    enum DecreeKind {
        NAMING,
        AMENDMENT,
        CORRECTION,
        REVOCATION_IN_PART,
        REVOCATION
    }

    enum EntryField {
        OUTLET_NAME,
        COMPANY_NAME,
        RESPONSIBLE_EDITOR,
        REPORTER,
        TIER
    }

    enum RevocationReason {
        OWN_REQUEST,
        REQUIREMENT_LOST,
        OBLIGATION_BREACHED,
        FALSE_STATEMENT,
        CEASED,
        DECREE_REVOKED,
        OTHER
    }
}
