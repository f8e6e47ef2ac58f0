package id.sahkan.contracts.log;

import id.sahkan.contracts.Sha256;
import java.security.MessageDigest;

/// The hashes of RFC 6962, section 2.1, over SHA-256. A leaf can never be taken for a node.
public final class MerkleHash {

    public static final int BYTES = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private MerkleHash() {}

    public static byte[] leaf(byte[] entry) {
        MessageDigest digest = Sha256.digest();
        digest.update(LEAF);
        return digest.digest(entry);
    }

    public static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = Sha256.digest();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /// The root of a log without entries.
    public static byte[] empty() {
        return Sha256.digest().digest();
    }
}
