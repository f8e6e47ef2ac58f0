package id.sahkan.decree.signature;

import id.sahkan.decree.signature.SignatureVerifier.Verdict;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/// A document that was handed out to be signed by somebody's own means, and what came back: the same bytes, behind them
/// one valid signature of the person whose name stands under it, and nothing else.
public final class ReturnedDocument {

    private final SignatureVerifier verifier;

    public ReturnedDocument(SignatureVerifier verifier) {
        this.verifier = verifier;
    }

    /// What the file is not.
    public enum Fault {
        /// Another file, or the right one saved anew instead of having a signature put behind it.
        NOT_THE_DOCUMENT,
        NOT_SIGNED,
        /// Something was added besides the signature, or after it.
        CHANGED,
        SIGNATURE_INVALID,
        /// It may be valid, and is no signature for the archive: PAdES (ETSI EN 319 142) is what BSrE makes.
        NOT_PADES,
        SIGNER_NOT_TRUSTED,
        SIGNED_BY_ANOTHER
    }

    public sealed interface Outcome {

        /// @param test whether it was signed with a certificate for trials
        record Right(boolean test) implements Outcome {}

        /// @param detail what was found, for whoever looks after the tool
        record Wrong(Fault fault, String detail) implements Outcome {}
    }

    /// @param handedOut the file as it was given to the signatory
    /// @param returned a stranger's file until this has looked at it: of what is not ours only what lies behind our
    /// bytes is parsed
    /// @param signatory the name that is printed under the decree
    /// @throws SigningException where the trusted authorities cannot be read
    public Outcome examine(byte[] handedOut, byte[] returned, String signatory) throws SigningException {
        int same = Arrays.mismatch(handedOut, returned);
        if (same >= 0 && same < handedOut.length) {
            return new Outcome.Wrong(Fault.NOT_THE_DOCUMENT, "byte-" + same);
        }
        return switch (verifier.verify(returned)) {
            case Verdict.Invalid invalid -> new Outcome.Wrong(fault(invalid.code()), invalid.code());
            case Verdict.Valid valid -> {
                Optional<String> besides = besides(handedOut, returned);
                if (besides.isPresent()) {
                    yield new Outcome.Wrong(Fault.CHANGED, besides.get());
                }
                yield SignerName.same(valid.signerSubject(), signatory)
                        ? new Outcome.Right(valid.test())
                        : new Outcome.Wrong(Fault.SIGNED_BY_ANOTHER, "name");
            }
        };
    }

    private static Fault fault(String code) {
        return switch (code) {
            case "not-signed" -> Fault.NOT_SIGNED;
            case "later-revision", "signature-count" -> Fault.CHANGED;
            case "certificate-not-trusted" -> Fault.SIGNER_NOT_TRUSTED;
            case "signature-format", "signing-certificate" -> Fault.NOT_PADES;
            default -> Fault.SIGNATURE_INVALID;
        };
    }

    private static Optional<String> besides(byte[] handedOut, byte[] returned) {
        try (PDDocument before = Loader.loadPDF(handedOut);
                PDDocument after = Loader.loadPDF(returned)) {
            return new AddedSignature(before, after).besides();
        } catch (IOException | RuntimeException unreadable) {
            return Optional.of("unreadable");
        }
    }
}
