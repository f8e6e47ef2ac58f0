package id.sahkan.decree.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.sahkan.decree.document.DecreeFixtures;
import id.sahkan.decree.document.DecreeRenderer;
import id.sahkan.decree.signature.ReturnedDocument.Fault;
import id.sahkan.decree.signature.ReturnedDocument.Outcome;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every way of signing keeps, whoever has the key. Of what it makes nothing is believed that the check of a
/// returned document does not find.
public abstract class SignerContract {

    protected static final String PASSWORD = "uji-saja";
    private static byte @Nullable [] prepared;

    @TempDir
    protected Path folder;

    /// @param keystore of the person who signs
    protected abstract Signer signer(Path keystore) throws Exception;

    protected abstract Signer.Request request(Instant at);

    public static synchronized byte[] prepared() {
        if (prepared == null) {
            prepared = new DecreeRenderer(DecreeFixtures.office()).unsigned(DecreeFixtures.numbered(3));
        }
        return prepared.clone();
    }

    private Path person(String name) throws Exception {
        Path keys = folder.resolve(name.replace(' ', '-'));
        TestCertificates.generate(keys, PASSWORD.toCharArray(), Instant.now(), "CN=" + name + ",C=ID");
        return keys.resolve(TestCertificates.KEYSTORE);
    }

    private static ReturnedDocument trusting(Path keystore) {
        return new ReturnedDocument(new SignatureVerifier(new TrustedAuthorities(keystore, PASSWORD, null)));
    }

    @Test
    void whatItSignsIsOurFileWithOneValidSignatureBehindIt() throws Exception {
        Path chief = person("KEPALA CONTOH");

        byte[] signed = signer(chief).sign(prepared(), request(Instant.now()));

        assertThat(signed).startsWith(prepared());
        assertThat(trusting(chief).examine(prepared(), signed, "Kepala Contoh")).isEqualTo(new Outcome.Right(true));
    }

    @Test
    void twiceTheSameFileIsTwiceTheSameDocument() throws Exception {
        Path chief = person("KEPALA CONTOH");
        Signer signer = signer(chief);
        for (int time = 0; time < 2; time++) {
            byte[] signed = signer.sign(prepared(), request(Instant.now()));
            assertThat(trusting(chief).examine(prepared(), signed, "Kepala Contoh"))
                    .isEqualTo(new Outcome.Right(true));
        }
    }

    @Test
    void theSignatureOfSomebodyElseIsNotTaken() throws Exception {
        Path other = person("ORANG LAIN");
        byte[] signed = signer(other).sign(prepared(), request(Instant.now()));

        assertThat(trusting(other).examine(prepared(), signed, "Kepala Contoh"))
                .isEqualTo(new Outcome.Wrong(Fault.SIGNED_BY_ANOTHER, "name"));
        assertThat(trusting(person("KEPALA CONTOH")).examine(prepared(), signed, "Orang Lain"))
                .isInstanceOfSatisfying(
                        Outcome.Wrong.class, wrong -> assertThat(wrong.fault()).isEqualTo(Fault.SIGNER_NOT_TRUSTED));
    }

    @Test
    void whatIsNoDocumentIsNotSignedAndThatIsKnown() throws Exception {
        Signer signer = signer(person("KEPALA CONTOH"));
        for (byte[] no : new byte[][] {{}, "%PDF-1.7 bukan".getBytes(java.nio.charset.StandardCharsets.UTF_8)}) {
            SigningException refused =
                    catchThrowableOfType(SigningException.class, () -> signer.sign(no, request(Instant.now())));
            assertThat(refused.outcomeUnknown()).isFalse();
            assertThat(refused.code()).matches("[a-z-]+");
        }
    }
}
