package id.sahkan.gateway.session;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/// A session's id is a random number with our signature: an invented one is refused without asking the database. The
/// database knows only its digest, so that reading the table signs nobody in.
public final class SessionIds {

    private static final int RANDOM_BYTES = 24;
    private static final int BYTES = RANDOM_BYTES + 16;
    private static final String PURPOSE = "session";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Sealer sealer;

    public SessionIds(Sealer sealer) {
        this.sealer = sealer;
    }

    String next() {
        byte[] random = sealer.random(RANDOM_BYTES);
        return BASE64.encodeToString(ByteBuffer.allocate(BYTES)
                .put(random)
                .put(sealer.sign(random, PURPOSE))
                .array());
    }

    boolean isOurs(String id) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(id);
        } catch (IllegalArgumentException _) {
            return false;
        }
        return bytes.length == BYTES
                && sealer.isSigned(
                        Arrays.copyOf(bytes, RANDOM_BYTES),
                        PURPOSE,
                        Arrays.copyOfRange(bytes, RANDOM_BYTES, bytes.length));
    }

    static byte[] digest(String id) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(id.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
