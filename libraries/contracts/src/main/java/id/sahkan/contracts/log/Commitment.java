package id.sahkan.contracts.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.sahkan.contracts.Sha256;
import java.security.MessageDigest;

/// An entry of the register's log: SHA-256 over 32 bytes of salt and the words that were entered. Without the
/// salt nobody can tell the words, nor try which they were.
public final class Commitment {

    public static final int SALT_BYTES = 32;

    private Commitment() {}

    public static byte[] of(byte[] salt, String statement) {
        if (salt.length != SALT_BYTES) {
            // a salt of any length could take a part of the words
            throw new IllegalArgumentException("a salt of " + salt.length + " bytes");
        }
        MessageDigest digest = Sha256.digest();
        digest.update(salt);
        return digest.digest(statement.getBytes(UTF_8));
    }
}
