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
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Reads the gateway's stamp for every controller method that asks for an [Arrival]: `INSTANT;SIGNATURE`, signed
/// (HMAC-SHA-256) with method and path, so that nobody else can write one and none serves for another request.
final class ArrivalResolver implements HandlerMethodArgumentResolver {

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

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Arrival.class;
    }

    @Override
    public Arrival resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Instant now = clock.instant();
        HttpServletRequest plain = request.getNativeRequest(HttpServletRequest.class);
        String stamp = plain == null ? null : plain.getHeader(HEADER);
        if (plain == null || stamp == null) {
            return new Arrival(now);
        }
        return new Arrival(stamped(plain, stamp)
                .filter(at -> !at.isAfter(now) && at.plus(LONGEST_WAIT).isAfter(now))
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
