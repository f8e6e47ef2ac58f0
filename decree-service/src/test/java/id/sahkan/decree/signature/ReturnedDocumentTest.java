package id.sahkan.decree.signature;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import id.sahkan.decree.document.DecreeFixtures;
import id.sahkan.decree.document.DecreeRenderer;
import id.sahkan.decree.signature.ReturnedDocument.Fault;
import id.sahkan.decree.signature.ReturnedDocument.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What may come back of a document that somebody takes away to sign it: the right one, and everything else.
class ReturnedDocumentTest {

    private static final String PASSWORD = "uji-saja";
    private static final Instant AT = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final String CHIEF = "Dr. H. Rahmat Contoh Saputra, S.STP., M.Si.";

    @TempDir
    static Path folder;

    private static byte[] handedOut;
    private static Path chief;
    private static ReturnedDocument returned;

    @BeforeAll
    static void handOut() throws Exception {
        TestCertificates.generate(folder.resolve("own"), PASSWORD.toCharArray(), AT);
        chief = chief();
        Path authorities = folder.resolve("authorities.pem");
        Files.writeString(authorities, Files.readString(chief.resolveSibling(TestCertificates.AUTHORITY_PEM)));
        Files.writeString(
                authorities,
                Files.readString(person("other", "Orang Lain").resolveSibling(TestCertificates.AUTHORITY_PEM)),
                java.nio.file.StandardOpenOption.APPEND);
        returned = new ReturnedDocument(new SignatureVerifier(new TrustedAuthorities(
                folder.resolve("own").resolve(TestCertificates.KEYSTORE), PASSWORD, authorities)));
        handedOut = new DecreeRenderer(DecreeFixtures.office()).unsigned(DecreeFixtures.numbered(3));
    }

    /// An authority of its own, as that of the state, and one certificate of it.
    private static Path person(String name, String commonName) throws Exception {
        Path keys = folder.resolve(name);
        TestCertificates.generate(keys, PASSWORD.toCharArray(), AT, "CN=" + commonName + ",O=Kota Contoh,C=ID");
        return keys.resolve(TestCertificates.KEYSTORE);
    }

    /// With keys of RSA, as the state's signing service gives them out.
    private static Path chief() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        Path keys = folder.resolve("chief");
        var name = new X500Principal("CN=RAHMAT CONTOH SAPUTRA,O=Kota Contoh,C=ID");
        TestCertificates.generate(keys, PASSWORD.toCharArray(), AT, name, generator);
        return keys.resolve(TestCertificates.KEYSTORE);
    }

    private static byte[] signed(byte[] document, Path keys) {
        try {
            return new LocalSigner(keys, PASSWORD)
                    .sign(document, new Signer.Request(AT, "Rahmat", "Penetapan", "Pekanbaru", DecreeFixtures.told()));
        } catch (SigningException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatWasSignedByTheRightPersonIsTaken() throws Exception {
        assertThat(returned.examine(handedOut, signed(handedOut, chief), CHIEF)).isEqualTo(new Outcome.Right(true));
    }

    /// The library that BSrE's own service is made with, into our field and into one of its own.
    @ParameterizedTest
    @ValueSource(strings = {"TandaTangan", ""})
    void whatAnotherToolSignedIsTaken(String field) throws Exception {
        byte[] signed = signedByDss(field);
        assertThat(returned.examine(handedOut, signed, CHIEF)).isEqualTo(new Outcome.Right(true));
    }

    private static byte[] signedByDss(String field) throws Exception {
        SignerKeys keys = SignerKeys.read(chief, PASSWORD.toCharArray(), "first");
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(new CertificateToken(keys.certificate()));
        parameters.setCertificateChain(
                keys.chain().stream().map(CertificateToken::new).toList());
        if (!field.isEmpty()) {
            parameters.getImageParameters().getFieldParameters().setFieldId(field);
        }
        var service = new PAdESService(new CommonCertificateVerifier());
        var document = new InMemoryDocument(handedOut);
        var signature = java.security.Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.key());
        signature.update(service.getDataToSign(document, parameters).getBytes());
        var value = new SignatureValue(SignatureAlgorithm.RSA_SHA256, signature.sign());
        return DSSUtils.toByteArray(service.signDocument(document, parameters, value));
    }

    /// A form that another tool has opened has fonts for its fields.
    @Test
    void aToolMayAddFontsForFields() throws Exception {
        byte[] opened = with(handedOut, pdf -> {
            var resources = pdf.getDocumentCatalog().getAcroForm().getDefaultResources();
            resources.getCOSObject().setNeedToBeUpdated(true);
        });
        assertThat(opened.length).isGreaterThan(handedOut.length);
        assertThat(returned.examine(handedOut, signed(opened, chief), CHIEF)).isEqualTo(new Outcome.Right(true));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void anythingElseIsSaidByItsName(String what, Fault fault, byte[] file) throws Exception {
        assertThat(returned.examine(handedOut, file, CHIEF))
                .isInstanceOfSatisfying(
                        Outcome.Wrong.class, wrong -> assertThat(wrong.fault()).isEqualTo(fault));
    }

    static Stream<Arguments> anythingElseIsSaidByItsName() throws Exception {
        byte[] right = signed(handedOut, chief);
        byte[] another = new DecreeRenderer(DecreeFixtures.office()).unsigned(DecreeFixtures.numbered(4));
        return Stream.of(
                Arguments.of("no file", Fault.NOT_THE_DOCUMENT, new byte[0]),
                Arguments.of("a letter", Fault.NOT_THE_DOCUMENT, "Dengan hormat".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("half of ours", Fault.NOT_THE_DOCUMENT, Arrays.copyOf(right, handedOut.length / 2)),
                Arguments.of("another decree, signed", Fault.NOT_THE_DOCUMENT, signed(another, chief)),
                Arguments.of("saved anew and signed", Fault.NOT_THE_DOCUMENT, signed(savedAnew(handedOut), chief)),
                Arguments.of("ours as it was", Fault.NOT_SIGNED, handedOut),
                Arguments.of("ours and rubbish", Fault.NOT_SIGNED, followedBy(handedOut, "%rubbish\n")),
                Arguments.of("a note, and signed", Fault.CHANGED, signed(with(handedOut, note()), chief)),
                Arguments.of("a word drawn, and signed", Fault.CHANGED, signed(with(handedOut, word()), chief)),
                Arguments.of("another title, and signed", Fault.CHANGED, signed(with(handedOut, language()), chief)),
                Arguments.of("a page more, and signed", Fault.CHANGED, signed(with(handedOut, page()), chief)),
                Arguments.of("signed, then a note", Fault.CHANGED, with(right, note())),
                Arguments.of("signed over the text", Fault.CHANGED, signed(with(handedOut, wide()), chief)),
                Arguments.of("a field to fill in, and signed", Fault.CHANGED, signed(with(handedOut, blank()), chief)),
                Arguments.of("a field that acts, and signed", Fault.CHANGED, signed(with(handedOut, acting()), chief)),
                Arguments.of("another form, and signed", Fault.CHANGED, signed(with(handedOut, counting()), chief)),
                Arguments.of("a bent signature", Fault.SIGNATURE_INVALID, broken(right)),
                Arguments.of("by another person", Fault.SIGNED_BY_ANOTHER, signed(handedOut, other())),
                Arguments.of("by the same name of nobody", Fault.SIGNER_NOT_TRUSTED, signed(handedOut, stranger())));
    }

    private static Path other() {
        return folder.resolve("other").resolve(TestCertificates.KEYSTORE);
    }

    private static Path stranger() throws Exception {
        return person("stranger", "RAHMAT CONTOH SAPUTRA");
    }

    private static byte[] followedBy(byte[] document, String text) {
        byte[] more = text.getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(document, document.length + more.length);
        System.arraycopy(more, 0, both, document.length, more.length);
        return both;
    }

    private static byte[] savedAnew(byte[] document) throws IOException {
        var out = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(document)) {
            pdf.save(out);
        }
        return out.toByteArray();
    }

    /// One of the last digits of the signature's value; behind it there are only zeros.
    private static byte[] broken(byte[] signed) throws IOException {
        byte[] bent = signed.clone();
        try (PDDocument pdf = Loader.loadPDF(signed)) {
            int at = pdf.getLastSignatureDictionary().getByteRange()[2] - 2;
            while (bent[at] == '0') {
                at--;
            }
            bent[at - 4] = (byte) (bent[at - 4] == '1' ? '2' : '1');
        }
        return bent;
    }

    private interface Change {
        void on(PDDocument document) throws IOException;
    }

    private static byte[] with(byte[] document, Change change) throws IOException {
        var out = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(document)) {
            change.on(pdf);
            pdf.saveIncremental(out);
        }
        return out.toByteArray();
    }

    private static Change note() {
        return pdf -> {
            var note = new PDAnnotationText();
            note.setRectangle(new PDRectangle(100, 100, 20, 20));
            PDPage page = pdf.getPage(0);
            var all = page.getAnnotations();
            all.add(note);
            page.setAnnotations(all);
            page.getCOSObject().setNeedToBeUpdated(true);
        };
    }

    private static Change word() {
        return pdf -> {
            PDPage page = pdf.getPage(0);
            try (var content = new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, true)) {
                content.addRect(100, 100, 200, 20);
                content.fill();
            }
            page.getCOSObject().setNeedToBeUpdated(true);
        };
    }

    private static Change language() {
        return pdf -> {
            pdf.getDocumentCatalog().setLanguage("en");
            pdf.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
        };
    }

    private static Change page() {
        return pdf -> {
            pdf.addPage(new PDPage());
            pdf.getPages().getCOSObject().setNeedToBeUpdated(true);
        };
    }

    /// The field of the signature is drawn over half of the page.
    private static Change wide() {
        return pdf -> {
            var widget = pdf.getSignatureFields().getFirst().getWidgets().getFirst();
            widget.setRectangle(new PDRectangle(50, 50, 500, 600));
            widget.getCOSObject().setNeedToBeUpdated(true);
        };
    }

    /// On no page, so that nobody sees it.
    private static Change blank() {
        return pdf -> {
            var form = pdf.getDocumentCatalog().getAcroForm(null);
            var field = new COSDictionary();
            field.setItem(COSName.FT, COSName.getPDFName("Tx"));
            field.setString(COSName.T, "isian");
            form.getCOSObject().getCOSArray(COSName.FIELDS).add(field);
            form.getCOSObject().setNeedToBeUpdated(true);
        };
    }

    private static Change acting() {
        return pdf -> {
            var script = new COSDictionary();
            script.setItem(COSName.S, COSName.JAVA_SCRIPT);
            script.setString(COSName.JS, "app.alert('x')");
            var when = new COSDictionary();
            when.setItem(COSName.getPDFName("E"), script);
            var field = pdf.getSignatureFields().getFirst().getCOSObject();
            field.setItem(COSName.AA, when);
            field.setNeedToBeUpdated(true);
        };
    }

    private static Change counting() {
        return pdf -> {
            var form = pdf.getDocumentCatalog().getAcroForm(null).getCOSObject();
            form.setItem(COSName.getPDFName("CO"), new COSArray());
            form.setNeedToBeUpdated(true);
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    RAHMAT CONTOH SAPUTRA            | Rahmat Contoh Saputra                      | true
                    RAHMAT CONTOH SAPUTRA            | Dr. H. Rahmat Contoh Saputra, S.STP., M.Si. | true
                    Rahmat Contoh Saputra\\, S.STP   | Rahmat Contoh Saputra                      | true
                    SUHARNI                          | Hj. Suharni, S.E.                          | true
                    M. ARIEF CONTOH                  | Muhammad Arief Contoh                      | false
                    RAHMAT CONTOH                    | Rahmat Contoh Saputra                      | false
                    Kepala Dinas (UJI / TEST)        | Rahmat Contoh Saputra                      | false
                    JUM'AT NIÑO                      | Jumat Nino                                 | true
                    A. RAHMAT                        | M. Rahmat                                  | false
                    A. RAHMAT                        | A. Rahmat                                  | true
                    AHMAD RAHMAT                     | A. Rahmat                                  | false
                    BUDI AGUS                        | Agus Budi                                  | false
                    AGUS AGUS                        | Agus                                       | false
                    MOH. NUR CONTOH                  | Abd. Nur Contoh                            | false
                    RAHMAT CONTOH S.STP. M.Si        | Prof.Dr.Ir.H.Rahmat Contoh                 | true
                    H RAHMAT CONTOH                  | Drs. H. Rahmat Contoh                      | true
                    HJ                               | Hj.                                        | true
                    DRS H ABD.RAHMAN                 | Drs. H. M.Yusuf                            | false
                    DRS H ABD. RAHMAN                | Drs. H. Abd.Rahman                         | true
                    M YUSUF                          | Drs. H. M.Yusuf                            | true
                    DRS H MOH.SAID                   | Drs. H. M.Yusuf                            | false
                    SITI                             | Hj. Dr.Siti                                | true
                    HJ                               | Hj. Dr.Siti                                | false
                    RAHMAT M.YUSUF                   | Rahmat Abd.Said                            | false
                    RAHMAT CONTOH                    | Rahmat M.Yusuf                             | false
                    M YUSUF S.STP.M.Si               | M.Yusuf S.E M.AP.                          | true
                    ABD RAHMAN                       | Dra. Abd.Rahman.S.Pd                       | true
                    S.PD                             | Dr. H. S.Pd                                | true
                    DR H                             | Dr. H. S.Pd                                | false
                    """)
    void aNameIsTheSameWithoutItsTitles(String common, String printed, boolean same) {
        assertThat(SignerName.same("CN=" + common.strip() + ",O=Kota Contoh,C=ID", printed.strip()))
                .isEqualTo(same);
        assertThat(SignerName.same("O=" + common.strip() + ",C=ID", printed)).isFalse();
    }
}
