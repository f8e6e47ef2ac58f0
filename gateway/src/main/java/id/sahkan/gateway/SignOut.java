package id.sahkan.gateway;

import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.logout.ServerLogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.WebSession;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// Ends the session here and sends the browser to end it at the identity provider too. A script gets the address
/// instead of a redirect: it could not follow one to a page.
@Component
class SignOut implements ServerLogoutSuccessHandler {

    private final Addresses addresses;
    private final JsonMapper json;

    SignOut(Addresses addresses, JsonMapper json) {
        this.addresses = addresses;
        this.json = json;
    }

    @Override
    public Mono<Void> onLogoutSuccess(WebFilterExchange filtered, Authentication authentication) {
        var exchange = filtered.getExchange();
        URI next = next(authentication);
        return exchange.getSession()
                .flatMap(WebSession::invalidate)
                .then(Mono.defer(() -> answer(
                        exchange.getResponse(),
                        next,
                        exchange.getRequest().getHeaders().getAccept().contains(MediaType.APPLICATION_JSON))));
    }

    private URI next(Authentication authentication) {
        if (!(authentication.getPrincipal() instanceof OidcUser user)) {
            return URI.create("/");
        }
        return UriComponentsBuilder.fromUriString(addresses.identityPage("/logout"))
                .queryParam("id_token_hint", user.getIdToken().getTokenValue())
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
