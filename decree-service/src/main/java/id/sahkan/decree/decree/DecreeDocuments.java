package id.sahkan.decree.decree;

import id.sahkan.contracts.DecreeEvent.DecreeKind;
import id.sahkan.contracts.OutletType;
import id.sahkan.decree.decree.DecreeState.Numbering;
import id.sahkan.decree.document.DecreeDocument;
import id.sahkan.decree.document.DecreeForm;
import id.sahkan.decree.document.DecreeForm.Signatory;
import id.sahkan.decree.document.Extract;
import id.sahkan.decree.document.Extract.Standing;
import id.sahkan.decree.document.OfficeSettings;
import id.sahkan.decree.document.Rendering;
import id.sahkan.decree.form.FormStore;
import id.sahkan.decree.office.Offices;
import id.sahkan.decree.signature.Credentials;
import id.sahkan.decree.signature.SignatureVerifier;
import id.sahkan.decree.signature.SignatureVerifier.Verdict;
import id.sahkan.decree.signature.Signer;
import id.sahkan.decree.signature.SigningException;
import id.sahkan.http.CommonProblem;
import id.sahkan.http.Problem;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// From a state to a PDF, in the form with which the decree was drafted.
@Component
class DecreeDocuments {

    private final Rendering rendering;
    private final Signer signer;
    private final SignatureVerifier verifier;
    private final FormStore forms;
    private final OfficeSettings office;
    private final Offices offices;

    DecreeDocuments(
            Rendering rendering,
            Signer signer,
            SignatureVerifier verifier,
            FormStore forms,
            OfficeSettings office,
            Offices offices) {
        this.rendering = rendering;
        this.signer = signer;
        this.verifier = verifier;
        this.forms = forms;
        this.office = office;
        this.offices = offices;
    }

    byte[] preview(Draft draft, LocalDate today) {
        DecreeForm form = forms.form(draft.office(), draft.formVersion());
        return rendering
                .preview(document(draft, form, null, forms.expected(draft.office(), form, today)))
                .orElseThrow(() -> Problem.of(CommonProblem.TEMPORARILY_UNAVAILABLE));
    }

    void requireSigner(String office, Instant at) throws SigningException {
        signer.ready(offices.of(office), at);
    }

    /// @param test whether it is signed with a certificate for trials
    record SignedDocument(byte[] pdf, boolean test) {}

    /// Rendered with the name of whoever signs, signed, and then read back as a stranger would read it.
    SignedDocument signed(DecreeState.Numbered state, DecreeForm form, Signatory signatory, Instant at)
            throws SigningException {
        byte[] prepared;
        try {
            Signer.Issuer issuer =
                    signer.issuer(offices.of(state.draft().office()), at).orElse(null);
            prepared = rendering.unsigned(
                    document(state.draft(), form, state.numbering(), signatory),
                    issuer == null || issuer.test() ? null : issuer.name());
        } catch (RuntimeException e) {
            throw new SigningException("rendering-failed", "the decree could not be rendered", e);
        }
        byte[] signed = signer.sign(prepared, request(state, form, signatory, at, null));
        return switch (verifier.verify(signed)) {
            case Verdict.Valid valid -> new SignedDocument(signed, valid.test());
            case Verdict.Invalid invalid ->
                throw new SigningException("verification-" + invalid.code(), "the produced signature is not valid");
        };
    }

    /// What the signature says besides.
    Signer.Request request(
            DecreeState.Numbered state,
            DecreeForm form,
            Signatory signatory,
            Instant at,
            @Nullable Credentials credentials) {
        return new Signer.Request(
                at,
                signatory.name(),
                act(state.draft().kind()) + " " + state.numbering().number().text(),
                form.place(),
                offices.of(state.draft().office()),
                credentials);
    }

    /// As it is signed elsewhere: with the number, the day and the name of whoever signs, and an empty field.
    byte[] handedOut(DecreeState.Numbered state, DecreeForm form, Signatory signatory) {
        return rendering.handedOut(document(state.draft(), form, state.numbering(), signatory));
    }

    /// In the form of the decree and with the name that stands under it.
    byte[] extract(ExtractStore.ExtractRow row) {
        Draft draft = row.decree().draft();
        DecreeForm form = forms.form(draft.office(), draft.formVersion());
        var signed = row.decree().signed();
        var extract = new Extract(
                document(draft, form, row.decree().numbering(), named(form, signed)),
                row.entry().effect() instanceof Effect.Revoked ? Standing.TAKEN_OUT : Standing.PARTNER,
                row.later(),
                signed.signatoryTitle(),
                signed.testCertificate() ? office.footer().testMark() : "");
        return rendering.extract(extract).orElseThrow(() -> Problem.of(CommonProblem.TEMPORARILY_UNAVAILABLE));
    }

    /// Of whoever signed, the name and the title are kept; "Plt." or "Plh." stands before the title.
    private static Signatory named(DecreeForm form, DecreeState.Signed signed) {
        String title = signed.signatoryTitle();
        String before = title.endsWith(form.officeInText())
                ? title.substring(0, title.length() - form.officeInText().length())
                        .strip()
                : "";
        return new Signatory(
                "", before.isEmpty() ? null : before, signed.signatoryName(), null, null, LocalDate.EPOCH, null);
    }

    private static DecreeDocument document(
            Draft draft, DecreeForm form, @Nullable Numbering numbering, Signatory signatory) {
        return new DecreeDocument(
                form,
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
                draft.entries().stream()
                        .map(entry -> row(entry, draft.change()))
                        .toList(),
                change(draft.change()));
    }

    private static DecreeDocument.@Nullable Change change(@Nullable Change c) {
        return c == null ? null : new DecreeDocument.Change(c.kind(), c.number(), c.decreedOn(), c.title(), c.ground());
    }

    /// Why it is signed, as the signature says.
    private static String act(DecreeKind kind) {
        return switch (kind) {
            case NAMING -> "Penetapan";
            case AMENDMENT -> "Perubahan";
            case CORRECTION -> "Perbaikan";
            case REVOCATION_IN_PART, REVOCATION -> "Pencabutan";
        };
    }

    private static DecreeDocument.Reference reference(Draft.Reference r) {
        return new DecreeDocument.Reference(r.number(), r.date());
    }

    private static DecreeDocument.Row row(Entry e, @Nullable Change change) {
        return new DecreeDocument.Row(
                e.annexNumber(),
                e.outletName(),
                e.companyName(),
                label(e.outletType()),
                e.responsibleEditor(),
                e.reporter(),
                e.tier(),
                change == null ? null : Remarks.of(e.effect()));
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
