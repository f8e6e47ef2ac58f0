package id.sahkan.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Reads the gateway's stamp for every controller method that asks for an [Arrival]: `INSTANT;SIGNATURE`, signed
/// (HMAC-SHA-256) with method and path, so that nobody else can write one and none serves for another request.
final class ArrivalResolver {

    static final String HEADER = "X-Received-At";

    /// A request that has waited longer has waited for something else than its turn.
    static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private static final String ALGORITHM = "HmacSHA256";

    private final Clock clock;
    private final @Nullable SecretKeySpec key;

    /// @param key Base64; none where no gateway is believed
    ArrivalResolver(Clock clock, String key) {
        this.clock = clock;
        this.key = key.isEmpty() ? null : new SecretKeySpec(Base64.getDecoder().decode(key), ALGORITHM);
    }

    Arrival of(HttpServletRequest request) {
        Instant now = clock.instant();
        String stamp = request.getHeader(HEADER);
        return new Arrival(
                stamp == null
                        ? now
                        : stamped(request, stamp)
                                .filter(at -> !at.isAfter(now)
                                        && at.plus(LONGEST_WAIT).isAfter(now))
                                .orElse(now));
    }

    private Optional<Instant> stamped(HttpServletRequest request, String stamp) {
        int end = stamp.indexOf(';');
        if (key == null || end < 0) {
            return Optional.empty();
        }
        String said = stamp.substring(0, end);
        byte[] signed = signature(key, said + "\n" + request.getMethod() + "\n" + request.getRequestURI());
        if (!MessageDigest.isEqual(stamp.substring(end + 1).getBytes(UTF_8), signed)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(said).truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static byte[] signature(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder().withoutPadding().encode(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
