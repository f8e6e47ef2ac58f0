package id.sahkan.contracts.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.sahkan.contracts.Sha256;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// With which anybody checks what a log has signed: `name+id+key`, an Ed25519 key of
/// https://c2sp.org/signed-note. What kind of signatures it is for, the byte before the key says.
public final class VerifierKey {

    static final int ID_BYTES = 4;
    static final byte ED25519 = 1;
    /// Of witnesses (https://c2sp.org/tlog-cosignature).
    static final byte COSIGNATURE = 4;

    private static final int KEY_BYTES = 32;
    private static final String ALGORITHM = "Ed25519";
    /// What stands before the 32 bytes in an X.509 public key (RFC 8410).
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte type;
    private final byte[] key;
    private final PublicKey publicKey;

    private VerifierKey(String name, byte type, byte[] key) {
        this.name = name;
        this.type = type;
        this.key = key.clone();
        this.publicKey = publicKey(key);
    }

    static VerifierKey of(String name, byte type, PublicKey key) {
        byte[] encoded = key.getEncoded();
        return new VerifierKey(name, type, Arrays.copyOfRange(encoded, X509.length, encoded.length));
    }

    /// @throws IllegalArgumentException where it is no such key
    public static VerifierKey read(String text) {
        return read(text, ED25519);
    }

    static VerifierKey read(String text, byte type) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3 || !isName(parts[0]) || !parts[1].matches("[0-9a-f]{8}")) {
            throw new IllegalArgumentException("a verifier key reads name+id+key");
        }
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length != KEY_BYTES + 1 || typed[0] != type) {
            throw new IllegalArgumentException("not an Ed25519 key");
        }
        var key = new VerifierKey(parts[0], type, Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.text().equals(text)) {
            throw new IllegalArgumentException("its id is not that of its name and key");
        }
        return key;
    }

    public String text() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed());
    }

    public String name() {
        return name;
    }

    byte[] id() {
        MessageDigest digest = Sha256.digest();
        digest.update((name + "\n").getBytes(UTF_8));
        return Arrays.copyOf(digest.digest(typed()), ID_BYTES);
    }

    boolean hasSigned(byte[] text, byte[] signature) {
        try {
            var verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(publicKey);
            verifier.update(text);
            return verifier.verify(signature);
        } catch (GeneralSecurityException notEvenOne) {
            return false;
        }
    }

    static boolean isName(String name) {
        return !name.isEmpty() && name.chars().noneMatch(c -> c == '+' || Character.isSpaceChar(c) || c <= ' ');
    }

    private byte[] typed() {
        byte[] typed = new byte[KEY_BYTES + 1];
        typed[0] = type;
        System.arraycopy(key, 0, typed, 1, KEY_BYTES);
        return typed;
    }

    private static PublicKey publicKey(byte[] key) {
        byte[] encoded = Arrays.copyOf(X509, X509.length + key.length);
        System.arraycopy(key, 0, encoded, X509.length, key.length);
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException notOnTheCurve) {
            throw new IllegalArgumentException("not an Ed25519 key", notOnTheCurve);
        }
    }
}
