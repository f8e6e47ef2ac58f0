package id.sahkan.gateway;

import id.sahkan.gateway.session.SignedIn;
import id.sahkan.telemetry.LogEvent;
import java.net.URI;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.logout.ServerLogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// Ends the session here and, from here, at the identity provider: no token gets into an address line. When the
/// provider cannot be reached the browser is sent to its sign-out page, which asks. A script gets the address
/// instead of a redirect: it could not follow one to a page.
@Component
class SignOut implements ServerLogoutSuccessHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignOut.class);

    private final Addresses addresses;
    private final JsonMapper json;
    private final SignedIn signedIn;
    private final ClientRegistration registration;
    private final WebClient identityClient;

    SignOut(
            Addresses addresses,
            JsonMapper json,
            SignedIn signedIn,
            ClientRegistration registration,
            WebClient identityClient) {
        this.addresses = addresses;
        this.json = json;
        this.signedIn = signedIn;
        this.registration = registration;
        this.identityClient = identityClient;
    }

    @Override
    public Mono<Void> onLogoutSuccess(WebFilterExchange filtered, Authentication authentication) {
        var exchange = filtered.getExchange();
        boolean script = exchange.getRequest().getHeaders().getAccept().contains(MediaType.APPLICATION_JSON);
        return signedIn.loadAuthorizedClient(registration.getRegistrationId(), authentication, exchange)
                .mapNotNull(OAuth2AuthorizedClient::getRefreshToken)
                .flatMap(token -> exchange.getSession()
                        .flatMap(WebSession::invalidate)
                        .then(Mono.defer(() -> endThere(token, exchange))))
                .switchIfEmpty(
                        exchange.getSession().flatMap(WebSession::invalidate).thenReturn(URI.create("/")))
                .flatMap(next -> answer(exchange.getResponse(), next, script));
    }

    /// Where the browser goes next.
    private Mono<URI> endThere(OAuth2RefreshToken token, ServerWebExchange exchange) {
        return identityClient
                .post()
                .uri(addresses.identityBackChannel("/logout"))
                .headers(headers -> headers.setBasicAuth(registration.getClientId(), registration.getClientSecret()))
                .body(BodyInserters.fromFormData("refresh_token", token.getTokenValue()))
                .retrieve()
                .toBodilessEntity()
                .thenReturn(URI.create("/"))
                .onErrorResume(WebClientException.class, failed -> {
                    RequestIds.log(LogEvent.SIGN_OUT_UNFINISHED, LOG, exchange)
                            .addKeyValue("cause", failed.getClass().getSimpleName())
                            .log();
                    return Mono.just(askThere());
                });
    }

    private URI askThere() {
        return UriComponentsBuilder.fromUriString(addresses.identityPage("/logout"))
                .queryParam("client_id", registration.getClientId())
                .queryParam("post_logout_redirect_uri", "{home}")
                .encode()
                .buildAndExpand(addresses.publicUrl() + "/")
                .toUri();
    }

    private Mono<Void> answer(ServerHttpResponse response, URI next, boolean script) {
        if (!script) {
            response.setStatusCode(HttpStatus.FOUND);
            response.getHeaders().setLocation(next);
            return response.setComplete();
        }
        response.setStatusCode(HttpStatus.OK);
        response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        byte[] body = json.writeValueAsBytes(Map.of("location", next.toString()));
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }
}
