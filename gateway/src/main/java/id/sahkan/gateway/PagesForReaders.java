package id.sahkan.gateway;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// The client's pages are for who can read a page: a program that mistypes an address and accepts JSON alone gets a
/// problem, and no 200 with HTML.
@Component
@Order(PagesForReaders.ORDER)
class PagesForReaders implements WebFilter {

    static final int ORDER = AcceptedTypesLimit.ORDER + 1;

    private static final List<HttpMethod> READING = List.of(HttpMethod.GET, HttpMethod.HEAD);

    private final ProblemWriter problems;

    PagesForReaders(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path =
                StringUtils.trimLeadingCharacter(exchange.getRequest().getPath().value(), '/');
        return READING.contains(exchange.getRequest().getMethod()) && WebFiles.isPage(path) && !reads(exchange)
                ? problems.write(exchange, GatewayProblem.NOT_FOUND)
                : chain.filter(exchange);
    }

    private static boolean reads(ServerWebExchange exchange) {
        try {
            List<MediaType> accepted = exchange.getRequest().getHeaders().getAccept();
            return accepted.isEmpty() || accepted.stream().anyMatch(type -> type.includes(MediaType.TEXT_HTML));
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }
}
