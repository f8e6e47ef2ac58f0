package id.sahkan.gateway;

import java.net.InetSocketAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// At the public port only health is there; metrics need a port of their own (`management.server.port`).
@Component
@Order(SizeLimit.ORDER + 1)
class ActuatorDoor implements WebFilter {

    private final int managementPort;
    private final ProblemWriter problems;

    ActuatorDoor(@Value("${management.server.port:-1}") int managementPort, ProblemWriter problems) {
        this.managementPort = managementPort;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getPath().value();
        boolean hidden = path.startsWith("/actuator")
                && !path.equals("/actuator/health")
                && !path.startsWith("/actuator/health/")
                && !arrivedAt(managementPort, exchange.getRequest().getLocalAddress());
        return hidden ? problems.write(exchange, Problem.NOT_FOUND) : chain.filter(exchange);
    }

    private static boolean arrivedAt(int port, @org.jspecify.annotations.Nullable InetSocketAddress local) {
        return local != null && local.getPort() == port;
    }
}
