package id.sahkan.gateway;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Where the public address is https, browsers stay with it. Said by that and not by the connection that arrives here:
/// it may come from a proxy that ended the https.
@Component
@Order(RequestIds.ORDER)
class TransportSecurity implements WebFilter {

    private static final String A_YEAR = "max-age=31536000; includeSubDomains";

    private final boolean https;

    TransportSecurity(Addresses addresses) {
        this.https = addresses.https();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (https) {
            HttpHeaders headers = exchange.getResponse().getHeaders();
            exchange.getResponse().beforeCommit(() -> {
                headers.set("Strict-Transport-Security", A_YEAR);
                return Mono.empty();
            });
        }
        return chain.filter(exchange);
    }
}
