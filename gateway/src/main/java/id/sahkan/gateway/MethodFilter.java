package id.sahkan.gateway;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// TRACE repeats headers to whoever asks, and no part of the system knows words of somebody's own: they end here.
@Component
@Order(MethodFilter.ORDER)
class MethodFilter implements WebFilter {

    static final int ORDER = RequestIds.ORDER + 1;

    private static final List<HttpMethod> KNOWN = List.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    private final ProblemWriter problems;

    MethodFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (KNOWN.contains(exchange.getRequest().getMethod())) {
            return chain.filter(exchange);
        }
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.set(
                HttpHeaders.ALLOW,
                String.join(", ", KNOWN.stream().map(HttpMethod::name).toList()));
        return problems.write(exchange, GatewayProblem.METHOD_NOT_ALLOWED);
    }
}
