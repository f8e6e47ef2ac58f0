package id.sahkan.launcher;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The six digits that an authenticator app shows (RFC 6238 with its usual choices, which are the realm's).
public final class OneTimeCode {

    private static final Duration PERIOD = Duration.ofSeconds(30);

    private OneTimeCode() {}

    public static String at(byte[] secret, Instant now) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            long step = now.getEpochSecond() / PERIOD.toSeconds();
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Duration remaining(Instant now) {
        return PERIOD.minusSeconds(now.getEpochSecond() % PERIOD.toSeconds());
    }
}
