package id.sahkan.contracts.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Serial;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;

/// With which a log, or a witness, signs: an Ed25519 key of RFC 8032, made from its 32 secret bytes.
public final class SignerKey {

    private static final int SEED_BYTES = 32;

    private final KeyPair keys;
    private final VerifierKey verifier;

    private SignerKey(KeyPair keys, VerifierKey verifier) {
        this.keys = keys;
        this.verifier = verifier;
    }

    /// @param name of the log, as it stands before each signature
    public static SignerKey of(String name, byte[] seed) {
        if (!VerifierKey.isName(name) || seed.length != SEED_BYTES) {
            throw new IllegalArgumentException("a key has a name without spaces and plus, and 32 bytes");
        }
        try {
            // the JDK makes a public key with its private one alone; asked for noise, it gets the seed
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
            KeyPair keys = generator.generateKeyPair();
            return new SignerKey(keys, VerifierKey.of(name, VerifierKey.ED25519, keys.getPublic()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The same key under another name.
    public SignerKey named(String name) {
        return new SignerKey(keys, VerifierKey.of(name, VerifierKey.ED25519, keys.getPublic()));
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /// @param text ends with a line's end
    /// @return the text with a signature below it
    public String sign(String text) {
        if (!SignedNote.isText(text)) {
            throw new IllegalArgumentException("no text of a note");
        }
        return text + "\n" + SignedNote.line(verifier, signature(text.getBytes(UTF_8)));
    }

    /// With which what this key says as a witness is checked. A key is the log's or a witness's, never both.
    public WitnessKey witness() {
        return new WitnessKey(VerifierKey.of(verifier.name(), VerifierKey.COSIGNATURE, keys.getPublic()));
    }

    /// @param text of a checkpoint, which ends with a line's end
    /// @return one line that goes below the others of its note
    public String cosign(String text, Instant at) {
        byte[] signature = signature(WitnessKey.message(text, at.getEpochSecond()));
        byte[] timed = ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(at.getEpochSecond())
                .put(signature)
                .array();
        return SignedNote.line(witness().verifier(), timed);
    }

    private byte[] signature(byte[] text) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(keys.getPrivate());
            signer.update(text);
            return signer.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "SignerKey[" + verifier.name() + "]";
    }

    private static final class Seed extends SecureRandom {

        @Serial
        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        private Seed(byte[] seed) {
            super(null, null);
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, SEED_BYTES);
        }
    }
}
