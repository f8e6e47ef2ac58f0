package id.sahkan.gateway;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.stream.Collectors;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// Which path belongs to whom. What is not listed is not reachable: services' `/internal` and `/actuator`, and every
/// realm but ours.
@Configuration(proxyBeanMethods = false)
class Routes {

    @Bean
    RouteLocator routeLocator(RouteLocatorBuilder routes, Addresses addresses, TokenRelay relay) {
        return routes.routes()
                .route(
                        "applicant",
                        route -> route.path(under("periods", "companies", "outlets", "applications"))
                                .filters(filters -> filters.filters(withoutCookies(), relay))
                                .uri(addresses.applicant()))
                .route(
                        "verification",
                        route -> route.path(under("cases"))
                                .filters(filters -> filters.filters(withoutCookies(), relay))
                                .uri(addresses.verification()))
                .route(
                        "decree",
                        route -> route.path(under("decrees", "public"))
                                .filters(filters -> filters.filters(withoutCookies(), relay))
                                .uri(addresses.decree()))
                .route(
                        "notification",
                        route -> route.path(under("notices"))
                                .filters(filters -> filters.filters(withoutCookies(), relay))
                                .uri(addresses.notification()))
                .route(
                        "identity",
                        route -> route.path(Addresses.REALM + "/**", "/resources/**")
                                .filters(filters -> filters.filter(behindThePublicAddress(addresses.publicUrl())))
                                .uri(addresses.keycloak()))
                .build();
    }

    private static String[] under(String... names) {
        return java.util.Arrays.stream(names)
                .flatMap(name -> java.util.stream.Stream.of("/api/" + name, "/api/" + name + "/**"))
                .toArray(String[]::new);
    }

    /// Services know tokens only; who acts for whom is said between services, never from outside.
    private static GatewayFilter withoutCookies() {
        return (exchange, chain) -> {
            ServerHttpRequest request = exchange.getRequest()
                    .mutate()
                    .headers(headers -> {
                        headers.remove(HttpHeaders.COOKIE);
                        headers.remove("X-On-Behalf-Of");
                        headers.remove("X-Reason");
                    })
                    .build();
            return chain.filter(exchange.mutate().request(request).build());
        };
    }

    /// The identity provider must name the public address in its pages and see who is asking; our session is not its
    /// business. What the caller claims about itself is replaced.
    private static GatewayFilter behindThePublicAddress(URI publicUrl) {
        int port = publicUrl.getPort() != -1 ? publicUrl.getPort() : "https".equals(publicUrl.getScheme()) ? 443 : 80;
        return (exchange, chain) -> {
            InetSocketAddress caller = exchange.getRequest().getRemoteAddress();
            String others = exchange.getRequest().getCookies().values().stream()
                    .flatMap(java.util.List::stream)
                    .filter(cookie -> !IdentityConfiguration.SESSION_COOKIE.equals(cookie.getName()))
                    .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; "));
            ServerHttpRequest request = exchange.getRequest()
                    .mutate()
                    .headers(headers -> {
                        headers.remove("Forwarded");
                        headers.remove("X-Forwarded-Prefix");
                        headers.set("X-Forwarded-Proto", publicUrl.getScheme());
                        headers.set("X-Forwarded-Host", publicUrl.getAuthority());
                        headers.set("X-Forwarded-Port", Integer.toString(port));
                        if (caller != null && caller.getAddress() != null) {
                            headers.set("X-Forwarded-For", caller.getAddress().getHostAddress());
                        } else {
                            headers.remove("X-Forwarded-For");
                        }
                        if (others.isEmpty()) {
                            headers.remove(HttpHeaders.COOKIE);
                        } else {
                            headers.set(HttpHeaders.COOKIE, others);
                        }
                    })
                    .build();
            return chain.filter(exchange.mutate().request(request).build());
        };
    }
}
