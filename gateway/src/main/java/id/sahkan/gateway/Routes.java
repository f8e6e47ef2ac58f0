package id.sahkan.gateway;

import id.sahkan.gateway.session.Cookies;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.PredicateSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.route.builder.UriSpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/// Which path belongs to whom. What is not listed is not reachable: services' `/internal` and `/actuator`, and every
/// realm but ours.
@Configuration(proxyBeanMethods = false)
class Routes {

    static final String IDENTITY = "identity";

    @Bean
    RouteLocator routeLocator(
            RouteLocatorBuilder routes,
            Addresses addresses,
            TokenRelay relay,
            ProblemWriter problems,
            Cookies cookies,
            LiveStreams live) {
        var onlyProblems = OnlyProblems.ofServices(problems);
        return routes.routes()
                .route(
                        "applicant",
                        route -> route.path(under(
                                        "periods",
                                        "requirement-sets",
                                        "companies",
                                        "outlets",
                                        "applications",
                                        "people",
                                        "office",
                                        "offices"))
                                .filters(filters -> filters.filters(withoutCookies(), onlyProblems, relay))
                                .uri(addresses.applicant()))
                .route(
                        "verification",
                        route -> route.path(under("cases", "calendar", "service-report"))
                                .filters(filters -> filters.filters(withoutCookies(), onlyProblems, relay))
                                .uri(addresses.verification()))
                .route(
                        "decree",
                        route -> route.path(under("decrees", "letters", "public"))
                                .filters(filters -> filters.filters(withoutCookies(), onlyProblems, relay))
                                .uri(addresses.decree()))
                // what the code on paper leads to
                .route(
                        "decree-code",
                        route -> route.path("/v", "/v/*")
                                .filters(filters -> filters.filters(withoutCookies(), onlyProblems, relay))
                                .uri(addresses.decree()))
                .route(
                        "notification",
                        route -> route.path(under("notices", "newsroom"))
                                .filters(filters -> filters.filters(withoutCookies(), onlyProblems, relay))
                                .uri(addresses.notification()))
                .route(
                        "live",
                        route -> route.path(LiveStreams.PATH)
                                .filters(filters -> filters.filters(withoutCookies(), onlyProblems, relay, live))
                                .uri(addresses.notification()))
                .route(
                        "applicant-operations",
                        route -> operations(route, "applicant", onlyProblems, relay)
                                .uri(addresses.applicant()))
                .route(
                        "verification-operations",
                        route -> operations(route, "verification", onlyProblems, relay)
                                .uri(addresses.verification()))
                .route(
                        "decree-operations",
                        route ->
                                operations(route, "decree", onlyProblems, relay).uri(addresses.decree()))
                .route(
                        "notification-operations",
                        route -> operations(route, "notification", onlyProblems, relay)
                                .uri(addresses.notification()))
                .route(
                        "identity",
                        route -> route.path(Addresses.REALM + "/**", "/resources/**")
                                .filters(filters ->
                                        filters.filters(withoutOurCookies(cookies), OnlyProblems.ofIdentity(problems)))
                                .uri(addresses.keycloak()))
                .build();
    }

    private static String[] under(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> Stream.of("/api/" + name, "/api/" + name + "/**"))
                .toArray(String[]::new);
    }

    /// Every service has the same operator's door; the name of the service in the path says which one is meant.
    private static UriSpec operations(
            PredicateSpec route, String service, OnlyProblems onlyProblems, TokenRelay relay) {
        String outside = "/api/operations/" + service;
        return route.path(outside + "/**")
                .filters(filters -> filters.filters(withoutCookies(), onlyProblems, relay)
                        .rewritePath(outside + "/(?<rest>.*)", "/api/operations/${rest}"));
    }

    /// Services know tokens only; who acts for whom is said between services, never from outside.
    private static GatewayFilter withoutCookies() {
        return (exchange, chain) -> chain.filter(withHeaders(exchange, headers -> {
            headers.remove(HttpHeaders.COOKIE);
            headers.remove("X-On-Behalf-Of");
            headers.remove("X-Reason");
        }));
    }

    /// Our session is not the identity provider's business.
    private static GatewayFilter withoutOurCookies(Cookies cookies) {
        return (exchange, chain) -> {
            String others = exchange.getRequest().getCookies().values().stream()
                    .flatMap(List::stream)
                    .filter(cookie -> !cookies.isOurs(cookie.getName()))
                    .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; "));
            return chain.filter(withHeaders(exchange, headers -> {
                headers.remove(HttpHeaders.COOKIE);
                if (!others.isEmpty()) {
                    headers.set(HttpHeaders.COOKIE, others);
                }
            }));
        };
    }

    private static ServerWebExchange withHeaders(ServerWebExchange exchange, Consumer<HttpHeaders> change) {
        return exchange.mutate()
                .request(exchange.getRequest().mutate().headers(change).build())
                .build();
    }
}
