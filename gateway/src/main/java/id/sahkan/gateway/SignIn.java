package id.sahkan.gateway;

import id.sahkan.gateway.session.SignInCookies;
import id.sahkan.telemetry.LogEvent;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// The way out to the identity provider and the way back to where the person was.
@Component
class SignIn
        implements ServerOAuth2AuthorizationRequestResolver,
                ServerAuthenticationSuccessHandler,
                ServerAuthenticationFailureHandler {

    static final String START = "/oauth2/authorization/" + IdentityConfiguration.REGISTRATION;
    static final String FAILED = "/?login=failed";

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final DefaultServerOAuth2AuthorizationRequestResolver requests;
    private final DefaultServerRedirectStrategy redirects = new DefaultServerRedirectStrategy();

    SignIn(ReactiveClientRegistrationRepository registrations) {
        this.requests = new DefaultServerOAuth2AuthorizationRequestResolver(registrations);
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange) {
        return requests.resolve(exchange).map(request -> withWishes(request, exchange));
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange, String registrationId) {
        return requests.resolve(exchange, registrationId).map(request -> withWishes(request, exchange));
    }

    /// `prompt=create` opens the registration instead of the sign-in, `prompt=login` asks somebody who is signed in who
    /// they are; `lang` is the language of the pages.
    private static OAuth2AuthorizationRequest withWishes(
            OAuth2AuthorizationRequest request, ServerWebExchange exchange) {
        var asked = exchange.getRequest().getQueryParams();
        return OAuth2AuthorizationRequest.from(request)
                .additionalParameters(parameters -> {
                    String prompt = asked.getFirst("prompt");
                    if ("create".equals(prompt) || "login".equals(prompt)) {
                        parameters.put("prompt", prompt);
                    }
                    String language = asked.getFirst("lang");
                    if (language != null) {
                        parameters.put("ui_locales", Language.of(language).code());
                    }
                })
                .attributes(attributes -> attributes.put(
                        SignInCookies.RETURN_TO,
                        LocalPath.of(asked.getFirst("returnTo")).value()))
                .build();
    }

    @Override
    public Mono<Void> onAuthenticationSuccess(WebFilterExchange filtered, Authentication authentication) {
        ServerWebExchange exchange = filtered.getExchange();
        return go(exchange, LocalPath.of(exchange.getAttribute(SignInCookies.RETURN_TO)));
    }

    @Override
    public Mono<Void> onAuthenticationFailure(WebFilterExchange filtered, AuthenticationException failure) {
        if (failure instanceof AuthenticationServiceException) {
            return Mono.error(failure);
        }
        ServerWebExchange exchange = filtered.getExchange();
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .ofType(OAuth2AuthenticationToken.class)
                // A second tab of somebody whom another one has signed in: they are where they wanted to be.
                .map(_ -> LocalPath.HOME)
                .switchIfEmpty(Mono.fromSupplier(() -> failed(exchange, failure)))
                .flatMap(path -> go(exchange, path));
    }

    private static LocalPath failed(ServerWebExchange exchange, AuthenticationException failure) {
        RequestIds.log(LogEvent.SIGN_IN_FAILED, LOG, exchange)
                .addKeyValue("code", code(failure))
                .log();
        return new LocalPath(FAILED);
    }

    private static @Nullable String code(AuthenticationException failure) {
        return failure instanceof OAuth2AuthenticationException oauth
                ? oauth.getError().getErrorCode()
                : failure.getClass().getSimpleName();
    }

    private Mono<Void> go(ServerWebExchange exchange, LocalPath path) {
        return redirects.sendRedirect(exchange, URI.create(path.value()));
    }
}
