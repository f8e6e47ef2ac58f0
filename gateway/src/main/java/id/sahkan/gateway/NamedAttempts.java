package id.sahkan.gateway;

import id.sahkan.gateway.RateFilters.Refusing;
import id.sahkan.gateway.rate.ClientAddress;
import id.sahkan.gateway.rate.RateLimit;
import id.sahkan.gateway.rate.RateLimit.Whose;
import id.sahkan.gateway.rate.RateLimiter;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Reads whose name stands in a form for the identity provider, which itself knows accounts and no addresses: wrong
/// passwords are limited for a name at an address, before they could lock the account for its owner as well, and
/// letters for a mailbox, wherever they are asked for.
@Component
@Order(RateFilters.ByAddress.ORDER + 1)
class NamedAttempts implements WebFilter {

    private static final String ACTIONS = Addresses.REALM + "/login-actions/";
    private static final String SIGN_UP = ACTIONS + "registration";
    private static final String FORGOTTEN = ACTIONS + "reset-credentials";
    private static final String AFTERWARDS = ACTIONS + "required-action";
    private static final String TOKEN = Addresses.REALM + "/protocol/openid-connect/token";
    private static final int LARGEST_FORM = 64 * 1024;

    private final Refusing refusing;
    private final RateLimiter limiter;
    private final ClientAddress addresses;
    private final ProblemWriter problems;

    NamedAttempts(Refusing refusing, RateLimiter limiter, ClientAddress addresses, ProblemWriter problems) {
        this.refusing = refusing;
        this.limiter = limiter;
        this.addresses = addresses;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        String path = plain(request.getPath().pathWithinApplication());
        boolean named = path.startsWith(ACTIONS) || path.equals(TOKEN);
        boolean form = named || (path.startsWith(Addresses.REALM) && hasType(request));
        if (!HttpMethod.POST.equals(request.getMethod()) || !form) {
            return chain.filter(exchange);
        }
        // In another form the provider would read a name that is not seen here.
        if (!isPlainForm(request)) {
            return problems.write(exchange, GatewayProblem.MEDIA_TYPE_NOT_SUPPORTED);
        }
        return DataBufferUtils.join(request.getBody(), LARGEST_FORM)
                .map(NamedAttempts::bytes)
                .defaultIfEmpty(new byte[0])
                .onErrorMap(DataBufferLimitException.class, _ -> new RequestTooLargeException())
                .flatMap(body -> {
                    MultiValueMap<String, String> fields = fields(body);
                    if (fields == null) {
                        return problems.write(exchange, GatewayProblem.BAD_REQUEST);
                    }
                    ServerWebExchange again = again(exchange, body);
                    return named ? limited(again, chain, path, fields) : chain.filter(again);
                });
    }

    private Mono<Void> limited(
            ServerWebExchange exchange, WebFilterChain chain, String path, MultiValueMap<String, String> form) {
        String name = name(form.getFirst("username"));
        String email = name(form.getFirst("email"));
        if (path.equals(SIGN_UP)) {
            return email.isEmpty() ? chain.filter(exchange) : signUp(exchange, chain, mailbox(email));
        }
        String address =
                addresses.of(exchange.getRequest()).map(ClientAddress::key).orElse("unknown");
        if (path.equals(TOKEN) && name.isEmpty()) {
            return chain.filter(exchange);
        }
        if (path.equals(FORGOTTEN) && !name.isEmpty()) {
            WebFilterChain mailed =
                    asking -> refusing.filter(asking, chain, RateLimit.MAIL, Whose.MAILBOX, forgottenOf(name));
            return refusing.filter(exchange, mailed, RateLimit.PASSWORD, Whose.ADDRESS, address);
        }
        if (name.isEmpty()) {
            return refusing.filter(exchange, chain, RateLimit.PASSWORD, Whose.ADDRESS, address);
        }
        // The name first: what is refused there takes nothing from the neighbours behind the same address.
        String attempt = address + " " + name;
        WebFilterChain asked = asking -> {
            whenAnswered(asking.getResponse(), path.equals(TOKEN), attempt);
            return chain.filter(asking);
        };
        WebFilterChain counted = asking -> refusing.filter(asking, asked, RateLimit.PASSWORD, Whose.ADDRESS, address);
        return refusing.filter(exchange, counted, RateLimit.PASSWORD, Whose.NAME, attempt);
    }

    /// A sign-up that is in order gets a letter to its address, whether or not it is a new one, and is led to the page
    /// that says so; one that is sent back to its form was none.
    private Mono<Void> signUp(ServerWebExchange exchange, WebFilterChain chain, String mailbox) {
        WebFilterChain asked = asking -> {
            ServerHttpResponse response = asking.getResponse();
            response.beforeCommit(() -> {
                URI next = response.getHeaders().getLocation();
                return next != null && SIGN_UP.equals(next.getPath())
                        ? Mono.<Void>empty()
                        : limiter.giveBack(RateLimit.MAIL, Whose.MAILBOX, mailbox);
            });
            return chain.filter(asking);
        };
        WebFilterChain mailed = asking -> refusing.filter(asking, asked, RateLimit.MAIL, Whose.MAILBOX, mailbox);
        return refusing.filter(exchange, mailed, RateLimit.SIGN_UP, Whose.MAILBOX, mailbox);
    }

    /// As the provider will read it: without escapes, and whether or not a slash ends it.
    private static String plain(PathContainer path) {
        return path.elements().stream()
                .filter(PathContainer.PathSegment.class::isInstance)
                .map(segment -> "/" + ((PathContainer.PathSegment) segment).valueToMatch())
                .collect(Collectors.joining());
    }

    /// Whoever was let in has not guessed. Who knows the password of an account whose mailbox was never confirmed may
    /// get a letter there; the provider itself sends few of these.
    private void whenAnswered(ServerHttpResponse response, boolean token, String attempt) {
        response.beforeCommit(() -> {
            URI next = response.getHeaders().getLocation();
            boolean letIn = (next != null && (AFTERWARDS.equals(next.getPath()) || isBackAtTheClient(next)))
                    || (token && HttpStatus.OK.equals(response.getStatusCode()));
            return letIn ? limiter.giveBack(RateLimit.PASSWORD, Whose.NAME, attempt) : Mono.<Void>empty();
        });
    }

    /// Letters of a sign-up and of "forgot password" count apart: whoever has spent the ones keeps nobody from the
    /// others, and each of the letters that were sent leads its reader on.
    private static String forgottenOf(String name) {
        return "forgotten " + mailbox(name);
    }

    private static boolean isBackAtTheClient(URI next) {
        String answer = next.getRawQuery() == null ? next.getRawFragment() : next.getRawQuery();
        return next.getPath() != null
                && !next.getPath().startsWith(Addresses.REALM)
                && answer != null
                && ("&" + answer).contains("&code=");
    }

    private static boolean hasType(ServerHttpRequest request) {
        return request.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE) != null;
    }

    private static boolean isPlainForm(ServerHttpRequest request) {
        try {
            MediaType type = request.getHeaders().getContentType();
            return type != null
                    && type.equalsTypeAndSubtype(MediaType.APPLICATION_FORM_URLENCODED)
                    && (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8));
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static ServerWebExchange again(ServerWebExchange exchange, byte[] body) {
        var request = new ServerHttpRequestDecorator(exchange.getRequest()) {
            @Override
            public Flux<DataBuffer> getBody() {
                return Flux.just(exchange.getResponse().bufferFactory().wrap(body));
            }
        };
        return exchange.mutate().request(request).build();
    }

    /// Nothing where it cannot be read, or says a name twice: it would be a guess which one counts. Nothing either for
    /// the one character that no text of a database holds: the provider ends in a fault of its own.
    private static @Nullable MultiValueMap<String, String> fields(byte[] body) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        try {
            for (String pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
                String[] parts = pair.split("=", 2);
                fields.add(
                        URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                        parts.length == 1 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        } catch (IllegalArgumentException _) {
            return null;
        }
        boolean twice = fields.getOrDefault("username", List.of()).size() > 1
                || fields.getOrDefault("email", List.of()).size() > 1;
        boolean nul = fields.values().stream().flatMap(List::stream).anyMatch(value -> value.indexOf('\0') >= 0);
        return twice || nul ? null : fields;
    }

    private static String name(@Nullable String typed) {
        return typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
    }

    /// What stands behind a plus sign is for the owner to sort by; it is one mailbox.
    static String mailbox(String name) {
        int at = name.lastIndexOf('@');
        int plus = name.indexOf('+');
        return plus > 0 && plus < at ? name.substring(0, plus) + name.substring(at) : name;
    }
}
