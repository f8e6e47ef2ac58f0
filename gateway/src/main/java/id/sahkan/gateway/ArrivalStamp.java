package id.sahkan.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Says, before anything else is done, when a submission arrived: who sends before the close is in time, however long
/// the queue (docs/decisions/0018). `INSTANT;SIGNATURE`, signed (HMAC-SHA-256) with method and path; what a caller
/// says of itself is taken away.
@Component
@Order(RequestIds.ORDER - 1)
class ArrivalStamp implements WebFilter {

    static final String HEADER = "X-Received-At";

    private static final String ALGORITHM = "HmacSHA256";

    private final Clock clock;
    private final @Nullable SecretKeySpec key;

    /// @param key Base64; none, and the service's own clock counts
    ArrivalStamp(Clock clock, @Value("${sahkan.arrival.key:}") String key) {
        this.clock = clock;
        this.key = key.isEmpty() ? null : new SecretKeySpec(Base64.getDecoder().decode(key), ALGORITHM);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        String stamp = key == null || !isSubmission(request) ? null : stamp(request, key);
        if (stamp == null && !request.getHeaders().containsHeader(HEADER)) {
            return chain.filter(exchange);
        }
        return chain.filter(exchange.mutate()
                .request(request.mutate()
                        .headers(headers -> {
                            headers.remove(HEADER);
                            if (stamp != null) {
                                headers.set(HEADER, stamp);
                            }
                        })
                        .build())
                .build());
    }

    private static boolean isSubmission(ServerHttpRequest request) {
        String path = path(request);
        return request.getMethod().equals(HttpMethod.POST)
                && path.startsWith("/api/applications/")
                && path.endsWith("/submission");
    }

    private String stamp(ServerHttpRequest request, SecretKeySpec secret) {
        String now = clock.instant().toString();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            byte[] signature = mac.doFinal((now + "\n" + request.getMethod() + "\n" + path(request)).getBytes(UTF_8));
            return now + ";" + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String path(ServerHttpRequest request) {
        return request.getURI().getRawPath();
    }
}
