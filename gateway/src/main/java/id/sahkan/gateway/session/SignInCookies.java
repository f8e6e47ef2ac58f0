package id.sahkan.gateway.session;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.server.ServerAuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What must be remembered between the way out to the identity provider and the way back travels with the browser,
/// sealed, in one cookie for each sign-in that was begun. Nothing is kept here for somebody unknown.
public final class SignInCookies implements ServerAuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    /// Attribute of the request, and of the exchange on the way back: a path of this site.
    public static final String RETURN_TO = "sahkan.return-to";

    /// More tabs than anybody signs in with at once; together they stay below what a server takes as headers.
    private static final int AT_ONCE = 4;

    private final ClientRegistration registration;
    private final Cookies cookies;
    private final Sealer sealer;
    private final JsonMapper json;
    private final Clock clock;
    private final Duration lifetime;

    public SignInCookies(
            ClientRegistration registration,
            Cookies cookies,
            Sealer sealer,
            JsonMapper json,
            Clock clock,
            Duration lifetime) {
        this.registration = registration;
        this.cookies = cookies;
        this.sealer = sealer;
        this.json = json;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    private record Begun(String state, String nonce, String verifier, String returnTo, long at) {}

    private record Named(String cookie, Begun begun) {}

    @Override
    public Mono<OAuth2AuthorizationRequest> loadAuthorizationRequest(ServerWebExchange exchange) {
        return Mono.justOrEmpty(begun(exchange).map(this::request));
    }

    @Override
    public Mono<Void> saveAuthorizationRequest(OAuth2AuthorizationRequest request, ServerWebExchange exchange) {
        return Mono.fromRunnable(() -> {
            String state = Objects.requireNonNull(request.getState());
            String name = cookieOf(state);
            var begun = new Begun(
                    state,
                    Objects.requireNonNull(request.getAttribute(OidcParameterNames.NONCE)),
                    Objects.requireNonNull(request.getAttribute(PkceParameterNames.CODE_VERIFIER)),
                    Objects.requireNonNull(request.getAttribute(RETURN_TO)),
                    clock.millis());
            byte[] sealed = sealer.seal(json.writeValueAsBytes(begun), place(name));
            forgetOldest(exchange);
            exchange.getResponse()
                    .addCookie(cookies.cookie(
                                    name,
                                    Base64.getUrlEncoder().withoutPadding().encodeToString(sealed))
                            .maxAge(lifetime)
                            .build());
        });
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> removeAuthorizationRequest(ServerWebExchange exchange) {
        return Mono.fromSupplier(() -> begun(exchange).orElse(null)).map(begun -> {
            exchange.getResponse().addCookie(cookies.expired(cookieOf(begun.state())));
            exchange.getAttributes().put(RETURN_TO, begun.returnTo());
            return request(begun);
        });
    }

    private OAuth2AuthorizationRequest request(Begun begun) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
                .clientId(registration.getClientId())
                .redirectUri(registration.getRedirectUri())
                .scopes(registration.getScopes())
                .state(begun.state())
                .attributes(attributes -> {
                    attributes.put(OAuth2ParameterNames.REGISTRATION_ID, registration.getRegistrationId());
                    attributes.put(OidcParameterNames.NONCE, begun.nonce());
                    attributes.put(PkceParameterNames.CODE_VERIFIER, begun.verifier());
                })
                .build();
    }

    private Optional<Begun> begun(ServerWebExchange exchange) {
        String state = exchange.getRequest().getQueryParams().getFirst(OAuth2ParameterNames.STATE);
        if (state == null) {
            return Optional.empty();
        }
        HttpCookie cookie = exchange.getRequest().getCookies().getFirst(cookieOf(state));
        return Optional.ofNullable(cookie)
                .map(this::open)
                .filter(begun -> begun.state().equals(state))
                .filter(begun -> clock.instant()
                        .isBefore(Instant.ofEpochMilli(begun.at()).plus(lifetime)));
    }

    private @Nullable Begun open(HttpCookie cookie) {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(cookie.getValue());
            return sealer.open(sealed, place(cookie.getName()))
                    .map(content -> json.readValue(content, Begun.class))
                    .orElse(null);
        } catch (IllegalArgumentException | JacksonException _) {
            return null;
        }
    }

    /// Sign-ins that were begun and left leave their cookies behind; those of other hands as well.
    private void forgetOldest(ServerWebExchange exchange) {
        Stream<HttpCookie> all = exchange.getRequest().getCookies().values().stream()
                .flatMap(java.util.List::stream)
                .filter(cookie -> cookie.getName().startsWith(cookies.signInPrefix()));
        all.map(cookie -> new Named(
                        cookie.getName(),
                        Optional.ofNullable(open(cookie)).orElseGet(() -> new Begun("", "", "", "", 0))))
                .sorted(Comparator.comparingLong((Named named) -> named.begun().at())
                        .reversed())
                .skip(AT_ONCE - 1)
                .forEach(named -> exchange.getResponse().addCookie(cookies.expired(named.cookie())));
    }

    private String cookieOf(String state) {
        return cookies.signInPrefix() + HexFormat.of().formatHex(SessionIds.digest(state), 0, 6);
    }

    private static byte[] place(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }
}
