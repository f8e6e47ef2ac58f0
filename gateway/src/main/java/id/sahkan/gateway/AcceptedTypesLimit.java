package id.sahkan.gateway;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Refuses a caller who accepts more types than a library sorts; no browser names more than ten.
@Component
@Order(AcceptedTypesLimit.ORDER)
class AcceptedTypesLimit implements WebFilter {

    static final int ORDER = ReadableAddress.ORDER + 1;

    private static final int MOST = 50;

    private final ProblemWriter problems;

    AcceptedTypesLimit(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        int types = exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.ACCEPT).stream()
                .mapToInt(line -> StringUtils.countOccurrencesOf(line, ",") + 1)
                .sum();
        return types < MOST ? chain.filter(exchange) : problems.write(exchange, GatewayProblem.NOT_ACCEPTABLE);
    }
}
