package id.sahkan.messaging.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Seals the head of a chain (HMAC-SHA-256 over service, aggregate, version and digest). Each service has a key of its
/// own.
public final class JournalKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST_BYTES = 32;

    private final String service;
    private final SecretKeySpec key;

    /// @param service as its events name their source
    /// @param key Base64 of at least 32 bytes
    public JournalKey(String service, String key) {
        byte[] bytes = Base64.getDecoder().decode(key);
        if (bytes.length < LEAST_BYTES) {
            throw new IllegalArgumentException("the key of the journal has less than 32 bytes");
        }
        this.service = service;
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    public byte[] seal(UUID aggregateId, long version, byte[] hash) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(service.getBytes(UTF_8));
            mac.update(ByteBuffer.allocate(1 + 3 * Long.BYTES)
                    .put((byte) 0)
                    .putLong(aggregateId.getMostSignificantBits())
                    .putLong(aggregateId.getLeastSignificantBits())
                    .putLong(version)
                    .flip());
            return mac.doFinal(hash);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public boolean isSeal(byte[] seal, UUID aggregateId, long version, byte[] hash) {
        return MessageDigest.isEqual(seal, seal(aggregateId, version, hash));
    }
}
