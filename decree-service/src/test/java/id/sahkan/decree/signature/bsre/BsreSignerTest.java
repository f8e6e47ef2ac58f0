package id.sahkan.decree.signature.bsre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.sahkan.decree.document.DecreeFixtures;
import id.sahkan.decree.signature.Credentials;
import id.sahkan.decree.signature.Signer;
import id.sahkan.decree.signature.SigningException;
import id.sahkan.decree.signature.TestCertificates;
import id.sahkan.decree.signature.bsre.StubBsre.Mood;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.client.RestClient;

/// What each fault of the service is called, and which of them leave nobody knowing whether it was signed.
class BsreSignerTest {

    @TempDir
    static Path folder;

    private static StubBsre service;

    @BeforeAll
    static void service() throws Exception {
        TestCertificates.generate(folder, "uji-saja".toCharArray(), Instant.now(), "CN=KEPALA CONTOH,C=ID");
        service = new StubBsre(folder.resolve(TestCertificates.KEYSTORE), "uji-saja");
    }

    @AfterAll
    static void end() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_REGISTERED, signer-user-unknown",
        "NO_CERTIFICATE, no-certificate",
        "EXPIRED, certificate-expired",
        "SUSPENDED, certificate-not-active",
        "REFUSES_ACCOUNT, signer-refuses-us",
    })
    void whoCannotSignIsToldBeforeAnythingIsSent(Mood mood, String code) {
        service.is(mood);

        SigningException refused = catchThrowableOfType(
                SigningException.class, () -> signer(service.url()).ready(credentials(StubBsre.PASSPHRASE)));

        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.outcomeUnknown()).isFalse();
        assertThat(service.calls()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSES_ACCOUNT, signer-refuses-us, false",
        "EXPIRED_AT_SIGNING, certificate-expired, false",
        "BROKEN, document-refused, false",
        "GATEWAY_TIMEOUT, answer-missing, true",
        "SILENT, answer-missing, true",
        "HANGS_UP, answer-missing, true",
        "NOTHING, answer-unreadable, true",
        "NO_JSON, answer-missing, true",
    })
    void aCallIsMadeOnceAndItsOutcomeIsKnownOrSaidToBeUnknown(Mood mood, String code, boolean unknown)
            throws Exception {
        service.is(mood);

        SigningException fault = faultOf(document(), credentials(StubBsre.PASSPHRASE));

        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.outcomeUnknown()).isEqualTo(unknown);
        assertThat(service.calls()).isLessThanOrEqualTo(1);
    }

    @Test
    void aWrongPassphraseIsNoSignature() throws Exception {
        service.is(Mood.WELL);

        SigningException fault = faultOf(document(), credentials("salah"));

        assertThat(fault.code()).isEqualTo("wrong-passphrase");
        assertThat(fault.outcomeUnknown()).isFalse();
        assertThat(service.signed()).isEmpty();
    }

    @Test
    void whatIsNoPdfIsRefused() {
        service.is(Mood.WELL);
        for (byte[] no : new byte[][] {{}, "bukan PDF".getBytes(java.nio.charset.StandardCharsets.UTF_8)}) {
            SigningException fault = faultOf(no, credentials(StubBsre.PASSPHRASE));
            assertThat(fault.code()).isEqualTo("document-refused");
            assertThat(fault.outcomeUnknown()).isFalse();
        }
    }

    @Test
    void aServiceThatIsAwayWasSentNothing() throws Exception {
        var gone = new StubBsre(folder.resolve(TestCertificates.KEYSTORE), "uji-saja");
        String address = gone.url();
        gone.close();

        SigningException asked = catchThrowableOfType(
                SigningException.class, () -> signer(address).ready(credentials(StubBsre.PASSPHRASE)));
        SigningException sent = catchThrowableOfType(
                SigningException.class,
                () -> signer(address).sign(document(), request(credentials(StubBsre.PASSPHRASE))));

        assertThat(asked.code()).isEqualTo("signer-unreachable");
        assertThat(sent.code()).isEqualTo("signer-unreachable");
        assertThat(sent.outcomeUnknown()).isFalse();
    }

    @Test
    void aOneTimeCodeAndANikWillDo() throws Exception {
        service.is(Mood.WELL);
        var code = new Credentials(StubBsre.NIK, Credentials.Kind.ONE_TIME_CODE, StubBsre.CODE.toCharArray());

        signer(service.url()).ready(code);

        assertThat(signer(service.url()).sign(document(), request(code))).startsWith(document());
    }

    @Test
    void theSecretShowsItselfNowhereAndIsOverwritten() throws Exception {
        service.is(Mood.WELL);
        Credentials wrong = credentials("frasa-lain");
        SigningException fault = faultOf(document(), wrong);
        var trace = new java.io.StringWriter();
        fault.printStackTrace(new java.io.PrintWriter(trace));

        assertThat(trace.toString()).doesNotContain("frasa-lain").doesNotContain(StubBsre.EMAIL);
        assertThat(request(wrong).toString()).doesNotContain("frasa-lain").doesNotContain(StubBsre.EMAIL);
        assertThat(new BsreApi.User(null, StubBsre.EMAIL).toString()).doesNotContain(StubBsre.EMAIL);
        wrong.close();
        assertThat(wrong.secret()).containsOnly('\0');
    }

    private static SigningException faultOf(byte[] document, Credentials credentials) {
        return catchThrowableOfType(
                SigningException.class, () -> signer(service.url()).sign(document, request(credentials)));
    }

    private static byte[] document() throws Exception {
        return id.sahkan.decree.signature.SignerContract.prepared();
    }

    private static Credentials credentials(String passphrase) {
        return new Credentials(StubBsre.EMAIL, Credentials.Kind.PASSPHRASE, passphrase.toCharArray());
    }

    private static Signer.Request request(Credentials credentials) {
        return new Signer.Request(
                Instant.now(), "Kepala Contoh", "Penetapan", "Contoh", DecreeFixtures.told(), credentials);
    }

    static BsreSigner signer(String url) {
        return new BsreSigner(
                RestClient.builder(),
                new BsreSettings(
                        url + "/",
                        StubBsre.USER,
                        StubBsre.PASSWORD,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(2)));
    }
}
