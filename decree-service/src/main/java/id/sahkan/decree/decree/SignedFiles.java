package id.sahkan.decree.decree;

import id.sahkan.decree.archive.Archive;
import id.sahkan.decree.archive.NumberMark;
import id.sahkan.decree.archive.NumberMarks;
import id.sahkan.decree.decree.DecreeState.HandedOut;
import id.sahkan.decree.decree.DecreeState.Numbering;
import id.sahkan.decree.number.DecreeNumber;
import id.sahkan.decree.signature.SignatureVerifier;
import id.sahkan.decree.signature.SignatureVerifier.Verdict;
import id.sahkan.decree.signature.SigningException;
import id.sahkan.http.Actor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The archive as decrees use it: each document lies there with the number that it bears, and is found again by it
/// where the database has forgotten that it was made (ADR 44).
@Component
class SignedFiles {

    private final Archive archive;
    private final NumberMarks marks;
    private final SignatureVerifier verifier;

    SignedFiles(Archive archive, NumberMarks marks, SignatureVerifier verifier) {
        this.archive = archive;
        this.marks = marks;
        this.verifier = verifier;
    }

    /// To be signed by somebody's own means.
    ///
    /// @param signer who is to sign it
    HandedOut keepUnsigned(Draft draft, Numbering numbering, byte[] document, Actor signer, String name, String title)
            throws IOException {
        return new HandedOut(keep(draft, numbering, document, false, signer, name, title), name, title);
    }

    /// @param signer who signed it
    /// @return its SHA-256
    String keepSigned(Draft draft, Numbering numbering, byte[] document, Actor signer, String name, String title)
            throws IOException {
        return keep(draft, numbering, document, true, signer, name, title);
    }

    /// The mark before the document: a number without a document is a gap that somebody asks about, a document without
    /// its number would be a number that is given twice.
    private String keep(
            Draft draft, Numbering numbering, byte[] document, boolean signed, Actor signer, String name, String title)
            throws IOException {
        marks.write(new NumberMark(
                draft.office(),
                numbering.number().year(),
                numbering.number().sequence(),
                numbering.number().text(),
                numbering.decreedOn(),
                numbering.publicCode(),
                draft.id(),
                Archive.sha256(document),
                signed,
                name,
                title,
                new NumberMark.Signer(signer.id(), signer.name()),
                numbering.keeper()));
        return archive.keep(document);
    }

    Optional<Path> find(String sha256) {
        return archive.find(sha256);
    }

    /// The highest number of that sequence and year on any document.
    int highest(String keeper, int year) throws IOException {
        return marks.highest(keeper, year);
    }

    /// Whose sequence this office's numbers of that year are of, as its documents say.
    Set<String> keepers(String office, int year) throws IOException {
        return marks.keepers(office, year);
    }

    record OnPaper(Numbering numbering, boolean signed) {}

    /// What this decree was given when it was put on paper, what is signed first. There is more than one number only
    /// where the first was given to another decree as well.
    List<OnPaper> numberings(String office, UUID decree) throws IOException {
        return marks.of(office, decree).stream()
                .map(mark -> new OnPaper(
                        new Numbering(
                                new DecreeNumber(mark.year(), mark.sequence(), mark.number()),
                                mark.decreedOn(),
                                mark.publicCode(),
                                mark.keeper()),
                        mark.signed()))
                .distinct()
                .toList();
    }

    /// @param signedAt as the signature says
    /// @param test whether it is signed with a certificate for trials
    record Found(NumberMark mark, Instant signedAt, boolean test) {

        /// @param by who asks now
        /// @param otherwise who signed, where the mark does not say it
        DecreeCommand.FindSigned issue(Instant at, Actor by, Actor otherwise) {
            NumberMark.Signer signer = mark.signer();
            return new DecreeCommand.FindSigned(
                    at,
                    by,
                    signer == null ? otherwise : new Actor(signer.id(), signer.name()),
                    signedAt.isAfter(at) ? at : signedAt,
                    mark.pdfSha256(),
                    mark.signatoryName(),
                    mark.signatoryTitle(),
                    test);
        }
    }

    /// The document with which this number of this decree was signed already, whole and valid.
    Optional<Found> signed(Draft draft, Numbering numbering) throws IOException, SigningException {
        List<NumberMark> signed = marks.of(draft.office(), draft.id()).stream()
                .filter(mark -> mark.signed()
                        && mark.year() == numbering.number().year()
                        && mark.sequence() == numbering.number().sequence())
                .toList();
        for (NumberMark mark : signed) {
            Optional<Path> file = archive.find(mark.pdfSha256());
            if (file.isPresent() && verifier.verify(Files.readAllBytes(file.get())) instanceof Verdict.Valid valid) {
                return Optional.of(new Found(mark, valid.signedAt(), valid.test()));
            }
        }
        return Optional.empty();
    }
}
