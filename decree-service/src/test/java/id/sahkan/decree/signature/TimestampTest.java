package id.sahkan.decree.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import id.sahkan.decree.document.DecreeFixtures;
import id.sahkan.decree.signature.ReturnedDocument.Outcome;
import id.sahkan.decree.signature.SignatureVerifier.Verdict;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.client.RestClient;

/// With an authority of timestamps beside it, what is signed here says when by somebody else's word.
class TimestampTest {

    private static final String PASSWORD = "uji-saja";

    @TempDir
    Path folder;

    private HttpServer authority;
    private volatile boolean ofAnother;

    @BeforeEach
    void authority() throws Exception {
        TestCertificates.generate(folder, PASSWORD.toCharArray(), Instant.now(), "CN=KEPALA CONTOH,C=ID");
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var keys = generator.generateKeyPair();
        var name = new X500Name("CN=Waktu UJI,C=ID");
        Instant now = Instant.now();
        var builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.TEN,
                Date.from(now.minus(1, ChronoUnit.DAYS)),
                Date.from(now.plus(1, ChronoUnit.DAYS)),
                name,
                keys.getPublic());
        builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        X509CertificateHolder certificate =
                builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate()));
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder()
                        .build(
                                "SHA256withRSA",
                                keys.getPrivate(),
                                new JcaX509CertificateConverter().getCertificate(certificate)),
                digests.get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                new ASN1ObjectIdentifier("1.2.3.4.1"));
        tokens.addCertificates(new JcaCertStore(List.of(certificate)));
        authority = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        authority.createContext("/", x -> {
            try (x) {
                var asked = new TimeStampRequest(x.getRequestBody().readAllBytes());
                if (ofAnother) {
                    var other = new org.bouncycastle.tsp.TimeStampRequestGenerator();
                    other.setCertReq(true);
                    asked = other.generate(TSPAlgorithms.SHA256, new byte[32], asked.getNonce());
                }
                byte[] answer = new TimeStampResponseGenerator(tokens, Set.of(TSPAlgorithms.SHA256.getId()))
                        .generate(asked, BigInteger.ONE, new Date())
                        .getEncoded();
                x.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
                x.sendResponseHeaders(200, answer.length);
                x.getResponseBody().write(answer);
            } catch (org.bouncycastle.tsp.TSPException e) {
                throw new IOException(e);
            }
        });
        authority.start();
    }

    @AfterEach
    void end() {
        authority.stop(0);
    }

    private LocalSigner signer(String address) {
        return new LocalSigner(
                folder.resolve(TestCertificates.KEYSTORE),
                PASSWORD,
                new TimestampSource(RestClient.builder(), URI.create(address)));
    }

    private String address() {
        return "http://localhost:" + authority.getAddress().getPort() + "/";
    }

    private static Signer.Request request() {
        return new Signer.Request(Instant.now(), "Kepala Contoh", "Penetapan", "Pekanbaru", DecreeFixtures.told());
    }

    @Test
    void whatIsSignedHasATimestampOfItsVerySignature() throws Exception {
        byte[] prepared = SignerContract.prepared();

        byte[] signed = signer(address()).sign(prepared, request());

        var verifier = new SignatureVerifier(
                new TrustedAuthorities(folder.resolve(TestCertificates.KEYSTORE), PASSWORD, null));
        assertThat(verifier.verify(signed)).isInstanceOf(Verdict.Valid.class);
        assertThat(new ReturnedDocument(verifier).examine(prepared, signed, "Kepala Contoh"))
                .isEqualTo(new Outcome.Right(true));
        try (var pdf = Loader.loadPDF(signed)) {
            var cms =
                    new CMSSignedData(pdf.getSignatureDictionaries().getFirst().getContents(signed));
            var attribute = cms.getSignerInfos()
                    .getSigners()
                    .iterator()
                    .next()
                    .getUnsignedAttributes()
                    .get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
            var token = new TimeStampToken(ContentInfo.getInstance(attribute.getAttributeValues()[0]));
            assertThat(token.getTimeStampInfo().getGenTime()).isCloseTo(new Date(), 60_000);
        }
    }

    @Test
    void aTimestampOfSomethingElseIsNoSignature() {
        ofAnother = true;
        assertThat(catchThrowableOfType(
                                SigningException.class,
                                () -> signer(address()).sign(SignerContract.prepared(), request()))
                        .code())
                .isEqualTo("signing-failed");
    }

    @Test
    void anAuthorityThatIsAwayMakesNoSignatureWithoutOne() {
        String gone = address();
        authority.stop(0);
        assertThat(catchThrowableOfType(
                                SigningException.class, () -> signer(gone).sign(SignerContract.prepared(), request()))
                        .code())
                .isEqualTo("signing-failed");
    }
}
