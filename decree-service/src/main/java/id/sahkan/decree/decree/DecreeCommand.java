package id.sahkan.decree.decree;

import id.sahkan.decree.decree.DecreeState.Numbering;
import id.sahkan.decree.decree.DecreeState.Sent;
import id.sahkan.http.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What may be asked of a decree, and when it was asked.
sealed interface DecreeCommand {

    Instant at();

    Actor by();

    /// @param offered the number for a draft; null for what has one or gets none
    /// @param inOffice whether this person holds the office that signs on this day
    record Issue(Instant at, Actor by, @Nullable Numbering offered, boolean inOffice) implements DecreeCommand {}

    /// The signed document was verified and stored.
    ///
    /// @param testCertificate whether it is signed with a certificate for trials
    record Confirm(
            Instant at,
            Actor by,
            String pdfSha256,
            String signatoryName,
            String signatoryTitle,
            boolean testCertificate)
            implements DecreeCommand {}

    /// The unsigned document is given out; from now on only what comes back of it is taken.
    record HandOut(Instant at, Actor by, String pdfSha256, String signatoryName, String signatoryTitle)
            implements DecreeCommand {}

    /// What came back was examined and stored; whoever brings it need not be who signed.
    ///
    /// @param testCertificate whether it is signed with a certificate for trials
    record TakeBack(Instant at, Actor by, String pdfSha256, boolean testCertificate) implements DecreeCommand {}

    /// It was signed before, and the archive has it: what a crash, or a database of an earlier instant, has forgotten.
    /// Whoever asks now need not be who signed.
    ///
    /// @param signer who signed it
    /// @param signedAt when, as the signature says
    /// @param testCertificate whether it is signed with a certificate for trials
    record FindSigned(
            Instant at,
            Actor by,
            Actor signer,
            Instant signedAt,
            String pdfSha256,
            String signatoryName,
            String signatoryTitle,
            boolean testCertificate)
            implements DecreeCommand {}

    /// The number is given up. `reason` is for the office and its auditors.
    record VoidNumber(Instant at, Actor by, String reason) implements DecreeCommand {}

    record RecordFailure(Instant at, Actor by, String code) implements DecreeCommand {}

    /// It is about to be sent to the signing service, and has not been yet.
    record Send(Instant at, Actor by, Sent sent) implements DecreeCommand {}

    /// The signing service, or what was sent back, says that this attempt made no signature that can be taken.
    record NotSigned(Instant at, Actor by, int attempt, String code) implements DecreeCommand {}

    /// The signatory has looked elsewhere: the attempt of unknown outcome left no signature.
    record FindUnsigned(Instant at, Actor by) implements DecreeCommand {}

    record Discard(Instant at, Actor by) implements DecreeCommand {}
}
