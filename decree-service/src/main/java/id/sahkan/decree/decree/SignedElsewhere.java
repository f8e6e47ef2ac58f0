package id.sahkan.decree.decree;

import id.sahkan.decree.archive.Archive;
import id.sahkan.decree.decree.DecreeState.HandedOut;
import id.sahkan.decree.decree.DecreeState.Issued;
import id.sahkan.decree.decree.DecreeState.Numbered;
import id.sahkan.decree.decree.DecreeState.SignatureUnknown;
import id.sahkan.decree.signature.ReturnedDocument;
import id.sahkan.decree.signature.ReturnedDocument.Fault;
import id.sahkan.decree.signature.ReturnedDocument.Outcome;
import id.sahkan.decree.signature.SigningException;
import id.sahkan.decree.web.DecreeProblem;
import id.sahkan.http.Actor;
import id.sahkan.http.CommonProblem;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Problem;
import id.sahkan.telemetry.LogEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The way round a signer that does not answer, and the only lawful one without a contract with it: the unsigned file
/// is fetched, signed with the signatory's own means, and brought back. Nothing is issued before what came back
/// is known to be ours, whole, and signed by who stands under it.
@Component
class SignedElsewhere {

    private static final Logger log = LoggerFactory.getLogger(SignedElsewhere.class);

    /// A signature with its certificates, answers of their authority and a picture.
    private static final int MOST_ADDED = 4 << 20;

    private final DecreeDesk desk;
    private final DecreeStore store;
    private final SignedFiles files;
    private final ReturnedDocument returned;
    private final Clock clock;

    SignedElsewhere(DecreeDesk desk, DecreeStore store, SignedFiles files, ReturnedDocument returned, Clock clock) {
        this.desk = desk;
        this.store = store;
        this.files = files;
        this.returned = returned;
        this.clock = clock;
    }

    /// The file as everybody gets it who is to sign it.
    Path handedOut(UUID id) {
        return file(waiting(store.find(id).orElseThrow(Problem::notFound)));
    }

    /// Where the archive has it signed already, it is issued with that: a second signed copy would be another
    /// document with the same number.
    ///
    /// @param by who brings it; an officer may, for the signature says who signed
    /// @param content a stranger's bytes; of more than a signature adds to our file nothing is read
    StoredDecree takeBack(UUID id, ExpectedVersion seen, Actor by, InputStream content) throws IOException {
        StoredDecree found = store.find(id).orElseThrow(Problem::notFound);
        if (found.state() instanceof Issued) {
            // Whoever did not hear the answer brings the same file again.
            return desk.takeBack(id, seen, by, Archive.sha256(content.readAllBytes()), false, clock.instant());
        }
        HandedOut waiting = waiting(found);
        // before a file is kept: what is kept signed is what will be issued
        seen.require(found.version(), found.changedBy(), found.changedAt());
        byte[] ours = Files.readAllBytes(file(waiting));
        byte[] theirs = content.readNBytes(ours.length + MOST_ADDED + 1);
        if (theirs.length > ours.length + MOST_ADDED) {
            throw Problem.of(CommonProblem.FILE_TOO_LARGE);
        }
        try {
            Outcome outcome = returned.examine(ours, theirs, waiting.signatoryName());
            if (outcome instanceof Outcome.Wrong wrong) {
                throw Problem.of(problem(wrong.fault())).with("failure", wrong.detail());
            }
            Draft draft = found.state().draft();
            Given given = given(found.state());
            Optional<SignedFiles.Found> before = files.signed(draft, given.numbering());
            if (before.isPresent()) {
                StoredDecree issued =
                        desk.foundSigned(id, seen, before.get().issue(clock.instant(), by, given.signer()));
                LogEvent.DECREE_FOUND_SIGNED.to(log).addKeyValue("decreeId", id).log();
                return issued;
            }
            String sha256 = files.keepSigned(
                    draft,
                    given.numbering(),
                    theirs,
                    given.signer(),
                    waiting.signatoryName(),
                    waiting.signatoryTitle());
            return desk.takeBack(
                    id, seen, by, sha256, outcome instanceof Outcome.Right(boolean test) && test, clock.instant());
        } catch (SigningException | IOException | UncheckedIOException e) {
            LogEvent.DECREE_NOT_SIGNED
                    .to(log)
                    .addKeyValue("decreeId", id)
                    .addKeyValue(
                            "code",
                            e instanceof SigningException unreadable
                                    ? unreadable.code()
                                    : DecreeProblem.ARCHIVE_UNAVAILABLE.code())
                    .addKeyValue("cause", e.getClass().getSimpleName())
                    .log();
            throw Problem.of(DecreeProblem.ARCHIVE_UNAVAILABLE);
        }
    }

    private record Given(DecreeState.Numbering numbering, Actor signer) {}

    private static Given given(DecreeState waiting) {
        return switch (waiting) {
            case Numbered numbered -> new Given(numbered.numbering(), numbered.signer());
            case SignatureUnknown unknown -> new Given(unknown.numbering(), unknown.signer());
            case DecreeState.Drafted _, Issued _, DecreeState.Discarded _, DecreeState.Voided _ ->
                throw new IllegalStateException("nothing was handed out");
        };
    }

    private static HandedOut waiting(StoredDecree found) {
        HandedOut waiting = switch (found.state()) {
            case Numbered numbered -> numbered.handedOut();
            case SignatureUnknown unknown -> unknown.sent().file();
            case DecreeState.Drafted _, Issued _, DecreeState.Discarded _, DecreeState.Voided _ -> null;
        };
        if (waiting == null) {
            throw Problem.of(
                    switch (found.state()) {
                        case Issued _ -> DecreeProblem.ALREADY_ISSUED;
                        case DecreeState.Voided _ -> DecreeProblem.VOIDED;
                        default -> DecreeProblem.NOT_HANDED_OUT;
                    });
        }
        return waiting;
    }

    private Path file(HandedOut waiting) {
        return files.find(waiting.pdfSha256()).orElseThrow(() -> Problem.of(DecreeProblem.ARCHIVE_UNAVAILABLE));
    }

    private static DecreeProblem problem(Fault fault) {
        return switch (fault) {
            case NOT_THE_DOCUMENT -> DecreeProblem.NOT_THE_DOCUMENT;
            case NOT_SIGNED -> DecreeProblem.NOT_SIGNED;
            case CHANGED -> DecreeProblem.CHANGED_WHILE_AWAY;
            case SIGNATURE_INVALID -> DecreeProblem.SIGNATURE_INVALID;
            case NOT_PADES -> DecreeProblem.SIGNATURE_NOT_PADES;
            case SIGNER_NOT_TRUSTED -> DecreeProblem.SIGNER_NOT_TRUSTED;
            case SIGNED_BY_ANOTHER -> DecreeProblem.SIGNED_BY_ANOTHER;
        };
    }
}
