package id.sahkan.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

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

    record DecreeDiscarded(UUID decreeId) implements DecreeEvent {}

    /// Aggregate: the application, so that it stays in order with the rest of that application's story.
    record ApplicationNamed(
            UUID applicationId,
            UUID decreeId,
            String number,
            String publicCode,
            LocalDate decreedOn,
            int annexNumber,
            int tier)
            implements DecreeEvent {}
}
