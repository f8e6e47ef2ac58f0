package id.sahkan.gateway.session;

import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.oidc.authentication.ReactiveOidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/// Who somebody is and which tokens they have, as texts in the session: the tokens as they came, so that an older or
/// newer version of this program reads them too.
public final class SignedIn implements ServerSecurityContextRepository, ServerOAuth2AuthorizedClientRepository {

    private static final String ID_TOKEN = "id-token";
    private static final String ACCESS_TOKEN = "access-token";
    private static final String ACCESS_ISSUED = "access-issued";
    private static final String ACCESS_EXPIRES = "access-expires";
    private static final String REFRESH_TOKEN = "refresh-token";
    private static final List<String> TOKENS = List.of(ACCESS_TOKEN, ACCESS_ISSUED, ACCESS_EXPIRES, REFRESH_TOKEN);

    private static final Converter<Map<String, Object>, Map<String, Object>> CLAIMS =
            new ClaimTypeConverter(ReactiveOidcIdTokenDecoderFactory.createDefaultClaimTypeConverters());

    private final ClientRegistration registration;

    public SignedIn(ClientRegistration registration) {
        this.registration = registration;
    }

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        return exchange.getSession()
                .mapNotNull(session -> session.<String>getAttribute(ID_TOKEN))
                .map(idToken -> new SecurityContextImpl(person(idToken)));
    }

    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        Authentication person = context == null ? null : context.getAuthentication();
        return exchange.getSession().flatMap(session -> {
            if (person == null) {
                session.getAttributes().remove(ID_TOKEN);
            } else if (person.getPrincipal() instanceof OidcUser user) {
                session.getAttributes().put(ID_TOKEN, user.getIdToken().getTokenValue());
            } else {
                throw new IllegalArgumentException("only who comes from the identity provider has a session");
            }
            return session.changeSessionId();
        });
    }

    private Authentication person(String idToken) {
        try {
            Map<String, Object> claims = CLAIMS.convert(
                    ((SignedJWT) JWTParser.parse(idToken)).getJWTClaimsSet().toJSONObject());
            // Its signature was checked when it came; since then only we could have changed it.
            var token = new OidcIdToken(
                    idToken,
                    (Instant) claims.get(IdTokenClaimNames.IAT),
                    (Instant) claims.get(IdTokenClaimNames.EXP),
                    claims);
            List<GrantedAuthority> authorities = List.of(new OidcUserAuthority(token));
            return new OAuth2AuthenticationToken(
                    new DefaultOidcUser(authorities, token), authorities, registration.getRegistrationId());
        } catch (ParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(
            String registrationId, Authentication person, ServerWebExchange exchange) {
        return exchange.getSession()
                .filter(session -> session.getAttribute(ACCESS_TOKEN) != null)
                .map(session -> (T) client(session, person));
    }

    @Override
    public Mono<Void> saveAuthorizedClient(
            OAuth2AuthorizedClient client, Authentication person, ServerWebExchange exchange) {
        return exchange.getSession()
                .doOnNext(session -> {
                    Map<String, Object> kept = session.getAttributes();
                    TOKENS.forEach(kept::remove);
                    OAuth2AccessToken access = client.getAccessToken();
                    OAuth2RefreshToken refresh = client.getRefreshToken();
                    kept.put(ACCESS_TOKEN, access.getTokenValue());
                    put(kept, ACCESS_ISSUED, access.getIssuedAt());
                    put(kept, ACCESS_EXPIRES, access.getExpiresAt());
                    put(kept, REFRESH_TOKEN, refresh == null ? null : refresh.getTokenValue());
                })
                .then();
    }

    @Override
    public Mono<Void> removeAuthorizedClient(String registrationId, Authentication person, ServerWebExchange exchange) {
        return exchange.getSession()
                .doOnNext(session -> TOKENS.forEach(session.getAttributes()::remove))
                .then();
    }

    private OAuth2AuthorizedClient client(WebSession session, Authentication person) {
        String refresh = session.getAttribute(REFRESH_TOKEN);
        return new OAuth2AuthorizedClient(
                registration,
                person.getName(),
                new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER,
                        session.getRequiredAttribute(ACCESS_TOKEN),
                        instant(session, ACCESS_ISSUED),
                        instant(session, ACCESS_EXPIRES),
                        Set.of()),
                refresh == null ? null : new OAuth2RefreshToken(refresh, null));
    }

    private static void put(Map<String, Object> kept, String name, @Nullable Object value) {
        if (value != null) {
            kept.put(name, value.toString());
        }
    }

    private static @Nullable Instant instant(WebSession session, String name) {
        String text = session.getAttribute(name);
        return text == null ? null : Instant.parse(text);
    }
}
