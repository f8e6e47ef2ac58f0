package id.sahkan.gateway;

import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/// Turns the browser's session into a token for the service behind, renewed when it is about to end. When the
/// identity provider no longer renews it the session is over; when it does not answer, the session stays and the
/// caller tries again.
@Component
class TokenRelay implements GatewayFilter {

    private static final String INVALID_GRANT = "invalid_grant";

    private final ReactiveOAuth2AuthorizedClientManager clients;
    private final ProblemWriter problems;

    TokenRelay(ReactiveOAuth2AuthorizedClientManager clients, ProblemWriter problems) {
        this.clients = clients;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return exchange.getPrincipal()
                .ofType(OAuth2AuthenticationToken.class)
                .flatMap(session -> token(session, exchange))
                .map(client -> withToken(exchange, client))
                .defaultIfEmpty(exchange)
                .map(Relayed::new)
                .cast(Outcome.class)
                .onErrorResume(
                        ClientAuthorizationException.class,
                        refused -> ended(refused) ? Mono.just(new SessionEnded()) : Mono.error(refused))
                .flatMap(outcome -> switch (outcome) {
                    case Relayed(var relayed) -> chain.filter(relayed);
                    case SessionEnded() ->
                        exchange.getSession()
                                .flatMap(WebSession::invalidate)
                                .then(problems.write(exchange, GatewayProblem.LOGIN_REQUIRED));
                });
    }

    private sealed interface Outcome {}

    private record Relayed(ServerWebExchange exchange) implements Outcome {}

    private record SessionEnded() implements Outcome {}

    private Mono<OAuth2AuthorizedClient> token(OAuth2AuthenticationToken session, ServerWebExchange exchange) {
        return clients.authorize(
                OAuth2AuthorizeRequest.withClientRegistrationId(session.getAuthorizedClientRegistrationId())
                        .principal(session)
                        .attribute(ServerWebExchange.class.getName(), exchange)
                        .build());
    }

    /// `client_authorization_required` is what remains after a refused renewal: there is no token any more.
    private static boolean ended(ClientAuthorizationException refused) {
        String code = refused.getError().getErrorCode();
        return INVALID_GRANT.equals(code) || "client_authorization_required".equals(code);
    }

    private static ServerWebExchange withToken(ServerWebExchange exchange, OAuth2AuthorizedClient client) {
        var request = exchange.getRequest()
                .mutate()
                .headers(headers -> headers.set(
                        HttpHeaders.AUTHORIZATION,
                        "Bearer " + client.getAccessToken().getTokenValue()))
                .build();
        return exchange.mutate().request(request).build();
    }
}
