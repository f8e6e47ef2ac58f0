package id.sahkan.decree.decree;

import id.sahkan.decree.number.DecreeNumber;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where a decree stands. Each state holds only the facts that are true in it.
sealed interface DecreeState {

    Draft draft();

    record Drafted(Draft draft) implements DecreeState {}

    /// The number is reserved for good; what is missing is a verified signature. `failure` is why the last try ended.
    record Numbered(
            Draft draft,
            Numbering numbering,
            Person signer,
            @Nullable Failure failure) implements DecreeState {}

    record Issued(Draft draft, Numbering numbering, Person signer, Signed signed) implements DecreeState {}

    record Discarded(Draft draft, Person by) implements DecreeState {}

    /// Given once; a later try renders the same number, date and code.
    record Numbering(DecreeNumber number, LocalDate decreedOn, String publicCode) {}

    record Failure(String code, Instant at) {}

    /// The document as published, and the name under it on that day.
    record Signed(String pdfSha256, String signatoryName, String signatoryTitle, Instant issuedAt) {}
}
