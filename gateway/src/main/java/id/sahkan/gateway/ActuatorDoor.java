package id.sahkan.gateway;

import java.net.InetSocketAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/// At the public port only health is there; metrics need a port of their own (`management.server.port`).
@Component
@Order(ReadableAddress.ORDER + 1)
class ActuatorDoor implements WebFilter {

    /// Matched as the endpoints themselves are: `/%61ctuator` is the same place.
    private static final PathPattern ACTUATOR = PathPatternParser.defaultInstance.parse("/actuator/**");

    private static final PathPattern HEALTH = PathPatternParser.defaultInstance.parse("/actuator/health/**");

    private final int managementPort;
    private final ProblemWriter problems;

    ActuatorDoor(@Value("${management.server.port:-1}") int managementPort, ProblemWriter problems) {
        this.managementPort = managementPort;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        PathContainer path = exchange.getRequest().getPath().pathWithinApplication();
        boolean hidden = ACTUATOR.matches(path)
                && !HEALTH.matches(path)
                && !arrivedAt(managementPort, exchange.getRequest().getLocalAddress());
        return hidden ? problems.write(exchange, GatewayProblem.NOT_FOUND) : chain.filter(exchange);
    }

    private static boolean arrivedAt(int port, @org.jspecify.annotations.Nullable InetSocketAddress local) {
        return local != null && local.getPort() == port;
    }
}
