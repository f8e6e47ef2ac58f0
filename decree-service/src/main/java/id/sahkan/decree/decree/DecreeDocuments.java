package id.sahkan.decree.decree;

import id.sahkan.contracts.OutletType;
import id.sahkan.decree.decree.DecreeState.Numbering;
import id.sahkan.decree.document.DecreeDocument;
import id.sahkan.decree.document.DecreeRenderer;
import id.sahkan.decree.document.OfficeSettings;
import id.sahkan.decree.document.OfficeSettings.Signatory;
import id.sahkan.decree.signature.SignatureVerifier;
import id.sahkan.decree.signature.SignatureVerifier.Verdict;
import id.sahkan.decree.signature.Signer;
import id.sahkan.decree.signature.SigningException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// From a state to a PDF. One rendering at a time: the memory for a long annex is there once.
@Component
class DecreeDocuments {

    private final ObjectProvider<DecreeRenderer> renderer;
    private final Signer signer;
    private final SignatureVerifier verifier;
    private final OfficeSettings office;
    private final ReentrantLock rendering = new ReentrantLock();

    DecreeDocuments(
            ObjectProvider<DecreeRenderer> renderer, Signer signer, SignatureVerifier verifier, OfficeSettings office) {
        this.renderer = renderer;
        this.signer = signer;
        this.verifier = verifier;
        this.office = office;
    }

    byte[] preview(Draft draft, LocalDate today) {
        return one(() -> renderer.getObject().preview(document(draft, null, office.expected(today))));
    }

    /// Rendered with the name of whoever signs, signed, and then read back as a stranger would read it.
    byte[] signed(DecreeState.Numbered state, Signatory signatory, Instant at) throws SigningException {
        byte[] prepared;
        try {
            prepared = one(() -> renderer.getObject().unsigned(document(state.draft(), state.numbering(), signatory)));
        } catch (RuntimeException e) {
            throw new SigningException("rendering-failed", "the decree could not be rendered", e);
        }
        byte[] signed = signer.sign(
                prepared,
                new Signer.Request(
                        at,
                        signatory.name(),
                        "Penetapan " + state.numbering().number().text(),
                        office.clauses().city()));
        return switch (verifier.verify(signed)) {
            case Verdict.Valid _ -> signed;
            case Verdict.Invalid invalid ->
                throw new SigningException("verification-" + invalid.code(), "the produced signature is not valid");
        };
    }

    private byte[] one(Supplier<byte[]> work) {
        rendering.lock();
        try {
            return work.get();
        } finally {
            rendering.unlock();
        }
    }

    private static DecreeDocument document(Draft draft, @Nullable Numbering numbering, Signatory signatory) {
        return new DecreeDocument(
                numbering == null
                        ? null
                        : new DecreeDocument.Identity(
                                numbering.number().text(), numbering.decreedOn(), numbering.publicCode()),
                draft.title(),
                draft.budgetYear(),
                reference(draft.announcement()),
                reference(draft.minutes()),
                draft.validUntil(),
                signatory,
                draft.entries().stream().map(DecreeDocuments::row).toList());
    }

    private static DecreeDocument.Reference reference(Draft.Reference r) {
        return new DecreeDocument.Reference(r.number(), r.date());
    }

    private static DecreeDocument.Row row(Entry e) {
        return new DecreeDocument.Row(
                e.annexNumber(),
                e.outletName(),
                e.companyName(),
                label(e.outletType()),
                e.responsibleEditor(),
                e.reporter(),
                e.tier());
    }

    private static String label(OutletType type) {
        return switch (type) {
            case ONLINE -> "Media siber";
            case PRINT -> "Media cetak";
            case TV -> "Televisi";
            case RADIO -> "Radio";
        };
    }
}
