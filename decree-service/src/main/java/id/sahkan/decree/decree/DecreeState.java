package id.sahkan.decree.decree;

import id.sahkan.decree.number.DecreeNumber;
import id.sahkan.http.Actor;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where a decree stands. Each state holds only the facts that are true in it.
sealed interface DecreeState {

    Draft draft();

    record Drafted(Draft draft) implements DecreeState {}

    /// The number is reserved for good; what is missing is a verified signature. `failure` is why the last try ended;
    /// `handedOut` is there from the moment on at which it is signed elsewhere.
    record Numbered(
            Draft draft,
            Numbering numbering,
            Actor signer,
            @Nullable Failure failure,
            @Nullable HandedOut handedOut) implements DecreeState {}

    /// The document went to the signing service and nobody knows whether it was signed: it is on its way, the service
    /// did not answer, or this program ended in between. Nothing is sent again by itself.
    record SignatureUnknown(Draft draft, Numbering numbering, Actor signer, Sent sent) implements DecreeState {}

    record Issued(Draft draft, Numbering numbering, Actor signer, Signed signed) implements DecreeState {}

    record Discarded(Draft draft, Actor by) implements DecreeState {}

    /// The number was given and is never used: it stays in the year's sequence, with the reason.
    record Voided(Draft draft, Numbering numbering, Actor by, String reason) implements DecreeState {}

    /// Given once; a later try renders the same number, date and code.
    ///
    /// @param keeper the office whose sequence the number is of
    record Numbering(DecreeNumber number, LocalDate decreedOn, String publicCode, String keeper) {}

    record Failure(String code, Instant at) {}

    /// The file that was given out to be signed by somebody's own means, and the name that is printed under it.
    record HandedOut(String pdfSha256, String signatoryName, String signatoryTitle) {}

    /// Noted before the call.
    ///
    /// @param attempt counted for this decree
    /// @param answerBy the call has ended by then, whatever became of it
    record Sent(int attempt, HandedOut file, Instant at, Instant answerBy) {}

    /// The document as published, and the name under it on that day.
    ///
    /// @param testCertificate whether it is signed with a certificate for trials
    record Signed(
            String pdfSha256, String signatoryName, String signatoryTitle, Instant issuedAt, boolean testCertificate) {}
}
