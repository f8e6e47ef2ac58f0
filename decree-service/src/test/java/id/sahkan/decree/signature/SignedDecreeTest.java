package id.sahkan.decree.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import id.sahkan.contracts.DecreeEvent.DecreeKind;
import id.sahkan.decree.document.DecreeFixtures;
import id.sahkan.decree.document.DecreeRenderer;
import id.sahkan.decree.signature.SignatureVerifier.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// Two judges that share no code with us: veraPDF for the format, DSS for the signature.
class SignedDecreeTest {

    private static final String PASSWORD = "uji-saja";

    @TempDir
    static Path folder;

    private static byte[] signed;
    private static SignatureVerifier verifier;

    @BeforeAll
    static void sign() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        TestCertificates.generate(folder, PASSWORD.toCharArray(), at);
        Path keystore = folder.resolve(TestCertificates.KEYSTORE);
        verifier = new SignatureVerifier(new TrustedAuthorities(keystore, PASSWORD, null));
        signed = new LocalSigner(keystore, PASSWORD)
                .sign(
                        new DecreeRenderer(DecreeFixtures.office()).unsigned(DecreeFixtures.numbered(60)),
                        new Signer.Request(
                                at, "Rahmat Contoh Saputra", "Penetapan", "Pekanbaru", DecreeFixtures.told()));
    }

    @Test
    void isArchivableAndAccessibleAfterSigning() throws Exception {
        assertThat(faults(signed, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(faults(signed, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void theMayorsIsAsArchivableAndAccessible() throws Exception {
        byte[] mayors = new DecreeRenderer(DecreeFixtures.office())
                .unsigned(
                        DecreeFixtures.in(DecreeFixtures.mayors(), DecreeFixtures.mayor(), DecreeFixtures.numbered(3)));
        assertThat(faults(mayors, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(faults(mayors, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void aChangeIsAsArchivableAndAccessible() throws Exception {
        byte[] change = new DecreeRenderer(DecreeFixtures.office())
                .unsigned(DecreeFixtures.changing(DecreeKind.REVOCATION_IN_PART, 12));
        assertThat(faults(change, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(faults(change, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    /// Somebody's note on the page: no longer what was signed, and no longer an archive file.
    @Test
    void aCopyWithANoteIsNeitherSignedNorArchivable() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var pdf = Loader.loadPDF(signed)) {
            var note = new PDAnnotationText();
            note.setRectangle(new PDRectangle(100, 100, 20, 20));
            pdf.getPage(0).getAnnotations().add(note);
            pdf.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            pdf.saveIncremental(out);
        }
        assertThat(verifier.verify(out.toByteArray())).isEqualTo(new Verdict.Invalid("later-revision"));
        assertThat(faults(out.toByteArray(), PDFAFlavour.PDFA_2_A)).isNotEmpty();
    }

    private static java.util.List<String> faults(byte[] document, PDFAFlavour flavour) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(document), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).isGreaterThan(1000);
            var faults = result.getTestAssertions().stream()
                    .map(a -> a.getRuleId() + " " + a.getMessage())
                    .distinct()
                    .toList();
            assertThat(result.isCompliant()).as("%s", flavour).isEqualTo(faults.isEmpty());
            return faults;
        }
    }

    /// What stands in the place of the signature is covered by none.
    @Test
    void thePlaceOfTheSignatureIsHardlyLargerThanTheSignature() throws Exception {
        try (var pdf = Loader.loadPDF(signed)) {
            byte[] contents = pdf.getLastSignatureDictionary().getContents();
            int end = contents.length;
            while (contents[end - 1] == 0) {
                end--;
            }
            assertThat(contents.length - end).isLessThan(100);
        }
    }

    @Test
    void ourOwnReadingAcceptsIt() throws Exception {
        assertThat(verifier.verify(signed)).isInstanceOf(Verdict.Valid.class);
    }

    @Test
    void dssAcceptsItAgainstTheAuthority() throws Exception {
        SimpleReport report = dss(signed);
        String id = report.getFirstSignatureId();
        assertThat(report.getSignaturesCount()).isEqualTo(1);
        assertThat(report.getSignatureFormat(id)).isEqualTo(SignatureLevel.PAdES_BASELINE_B);
        assertThat(report.getIndication(id))
                .as("%s %s", report.getSubIndication(id), report.getAdESValidationErrors(id))
                .isEqualTo(Indication.TOTAL_PASSED);
    }

    @Test
    void anEditedCopyFailsBoth() throws Exception {
        byte[] edited = signed.clone();
        edited[edited.length / 3] ^= 1;
        assertThat(verifier.verify(edited)).isInstanceOf(Verdict.Invalid.class);
        assertThat(dss(edited).getIndication(dss(edited).getFirstSignatureId())).isEqualTo(Indication.TOTAL_FAILED);
    }

    @Test
    void aLaterRevisionIsNotWhatWasSigned() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var pdf = Loader.loadPDF(signed)) {
            pdf.getDocumentInformation().setTitle("Lain");
            pdf.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            pdf.saveIncremental(out);
        }
        assertThat(verifier.verify(out.toByteArray())).isEqualTo(new Verdict.Invalid("later-revision"));

        var appended = new ByteArrayOutputStream();
        appended.write(signed);
        appended.write("\n% tail".getBytes(StandardCharsets.US_ASCII));
        assertThat(verifier.verify(appended.toByteArray())).isEqualTo(new Verdict.Invalid("later-revision"));
    }

    @Test
    void anotherAuthorityDoesNotCount(@TempDir Path elsewhere) throws Exception {
        TestCertificates.generate(elsewhere, PASSWORD.toCharArray(), Instant.now());
        var stranger = new SignatureVerifier(
                new TrustedAuthorities(elsewhere.resolve(TestCertificates.KEYSTORE), PASSWORD, null));
        assertThat(stranger.verify(signed)).isEqualTo(new Verdict.Invalid("certificate-not-trusted"));
    }

    @Test
    void unsignedAndUnreadableFilesAreNotValid() throws Exception {
        byte[] plain = new DecreeRenderer(DecreeFixtures.office()).preview(DecreeFixtures.draft(1));
        assertThat(verifier.verify(plain)).isEqualTo(new Verdict.Invalid("not-signed"));
        assertThat(verifier.verify("not a pdf".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(new Verdict.Invalid("document-unreadable"));
    }

    @Test
    void aWrongPasswordIsACodeAndNotACrash() {
        var signer = new LocalSigner(folder.resolve(TestCertificates.KEYSTORE), "wrong");
        assertThatThrownBy(() ->
                        signer.sign(signed, new Signer.Request(Instant.EPOCH, "a", "b", "c", DecreeFixtures.told())))
                .isInstanceOfSatisfying(
                        SigningException.class, e -> assertThat(e.code()).isEqualTo("signer-keystore-unreadable"));
    }

    @Test
    void theCertificateSaysThatItIsATest() throws Exception {
        assertThat(authority().getSubjectX500Principal().getName()).contains("UJI", "TEST");
        assertThat(((Verdict.Valid) verifier.verify(signed)).signerSubject()).contains("UJI", "TEST");
    }

    private static X509Certificate authority() throws Exception {
        try (var in = Files.newInputStream(folder.resolve(TestCertificates.AUTHORITY_PEM))) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    private static SimpleReport dss(byte[] document) throws Exception {
        var trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(authority()));
        var certificates = new CommonCertificateVerifier();
        certificates.setTrustedCertSources(trusted);
        var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(document));
        validator.setCertificateVerifier(certificates);
        return validator.validateDocument().getSimpleReport();
    }
}
