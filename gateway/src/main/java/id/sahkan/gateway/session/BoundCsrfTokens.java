package id.sahkan.gateway.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.DefaultCsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// The readable cookie that a page sends back as a header. It is signed together with the session: a pair that somebody
/// made up, or that belongs to another session, is none.
public final class BoundCsrfTokens implements ServerCsrfTokenRepository {

    static final String HEADER = "X-XSRF-TOKEN";
    static final String PARAMETER = "_csrf";

    private static final int RANDOM_BYTES = 16;
    private static final String PURPOSE = "csrf";

    private final Cookies cookies;
    private final Sealer sealer;
    private final SessionIds ids;

    public BoundCsrfTokens(Cookies cookies, Sealer sealer, SessionIds ids) {
        this.cookies = cookies;
        this.sealer = sealer;
        this.ids = ids;
    }

    @Override
    public Mono<CsrfToken> generateToken(ServerWebExchange exchange) {
        return Mono.fromSupplier(() -> {
            byte[] random = sealer.random(RANDOM_BYTES);
            byte[] signature = sealer.sign(bound(random, exchange), PURPOSE);
            return token(Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(ByteBuffer.allocate(random.length + signature.length)
                            .put(random)
                            .put(signature)
                            .array()));
        });
    }

    @Override
    public Mono<Void> saveToken(ServerWebExchange exchange, @Nullable CsrfToken token) {
        return Mono.fromRunnable(() -> exchange.getResponse()
                .addCookie(
                        token == null
                                ? cookies.expired(cookies.csrfName())
                                : cookies.cookie(cookies.csrfName(), token.getToken())
                                        .httpOnly(false)
                                        .build()));
    }

    @Override
    public Mono<CsrfToken> loadToken(ServerWebExchange exchange) {
        return Mono.justOrEmpty(
                Optional.ofNullable(exchange.getRequest().getCookies().getFirst(cookies.csrfName()))
                        .map(HttpCookie::getValue)
                        .filter(value -> isBound(value, exchange))
                        .map(BoundCsrfTokens::token));
    }

    private boolean isBound(String value, ServerWebExchange exchange) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(value);
        } catch (IllegalArgumentException _) {
            return false;
        }
        return bytes.length > RANDOM_BYTES
                && sealer.isSigned(
                        bound(Arrays.copyOf(bytes, RANDOM_BYTES), exchange),
                        PURPOSE,
                        Arrays.copyOfRange(bytes, RANDOM_BYTES, bytes.length));
    }

    private byte[] bound(byte[] random, ServerWebExchange exchange) {
        HttpCookie session = exchange.getRequest().getCookies().getFirst(cookies.sessionName());
        String id = session != null && ids.isOurs(session.getValue()) ? session.getValue() : "";
        byte[] bytes = id.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(random.length + bytes.length)
                .put(random)
                .put(bytes)
                .array();
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken(HEADER, PARAMETER, value);
    }
}
