package id.sahkan.gateway;

import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Gives every request an id and a trace, keeps those that the caller brought, and tells the id back.
@Component
@Order(RequestIds.ORDER)
class RequestIds implements WebFilter {

    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;
    static final String REQUEST_ID = "X-Request-Id";
    static final String TRACE = "traceparent";

    private static final Pattern USABLE_ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final Pattern USABLE_TRACE = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var sent = exchange.getRequest().getHeaders();
        String id = sent.getFirst(REQUEST_ID);
        String trace = sent.getFirst(TRACE);
        String usedId = id != null && USABLE_ID.matcher(id).matches()
                ? id
                : UUID.randomUUID().toString();
        String usedTrace = trace != null && USABLE_TRACE.matcher(trace).matches() ? trace : newTrace();
        exchange.getAttributes().put(REQUEST_ID, usedId);
        exchange.getResponse().beforeCommit(() -> {
            exchange.getResponse().getHeaders().set(REQUEST_ID, usedId);
            return Mono.empty();
        });
        var request = exchange.getRequest()
                .mutate()
                .headers(headers -> {
                    headers.set(REQUEST_ID, usedId);
                    headers.set(TRACE, usedTrace);
                })
                .build();
        return chain.filter(exchange.mutate().request(request).build());
    }

    /// Also where only the first exchange is at hand, without the headers that were added since.
    static String of(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(REQUEST_ID, "-");
    }

    private static String newTrace() {
        byte[] random = new byte[24];
        ThreadLocalRandom.current().nextBytes(random);
        random[0] |= 1;
        random[16] |= 1;
        HexFormat hex = HexFormat.of();
        return "00-" + hex.formatHex(random, 0, 16) + "-" + hex.formatHex(random, 16, 24) + "-01";
    }
}
