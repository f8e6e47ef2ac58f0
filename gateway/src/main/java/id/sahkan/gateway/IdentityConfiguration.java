package id.sahkan.gateway;

import java.time.Duration;
import java.util.Collection;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.RefreshTokenReactiveOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.authentication.ReactiveOidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoderFactory;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/// The identity provider, endpoint by endpoint: nothing is discovered, so starting does not wait for it. Browsers go
/// through this gateway, tokens and keys are fetched behind it.
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    static final String REGISTRATION = "sahkan-web";
    static final String CALLBACK = "/login/oauth2/code/" + REGISTRATION;

    private static final Duration CLOCK_DIFFERENCE = Duration.ofSeconds(30);

    /// An access token ends on time: whoever was signed out has it no longer than it lives.
    private static final Duration TOKEN_CLOCK_DIFFERENCE = Duration.ofSeconds(5);

    /// Before its end, so that it is still good when the service behind reads it.
    private static final Duration RENEWED_BEFORE = Duration.ofSeconds(10);

    @Bean
    ClientRegistration clientRegistration(
            Addresses addresses,
            @Value("${sahkan.client.id}") String clientId,
            @Value("${sahkan.client.secret}") String clientSecret) {
        return ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(clientId)
                .clientSecret(clientSecret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri(addresses.publicUrl() + CALLBACK)
                .scope("openid", "profile", "email")
                .issuerUri(addresses.tokenIssuer())
                .authorizationUri(addresses.identityPage("/auth"))
                .tokenUri(addresses.identityBackChannel("/token"))
                .jwkSetUri(addresses.identityBackChannel("/certs"))
                .userNameAttributeName("sub")
                .build();
    }

    @Bean
    ReactiveClientRegistrationRepository clientRegistrations(ClientRegistration clientRegistration) {
        return new InMemoryReactiveClientRegistrationRepository(clientRegistration);
    }

    @Bean
    WebClient identityClient(Limits limits) {
        return WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(HttpClient.create()
                        .option(
                                io.netty.channel.ChannelOption.CONNECT_TIMEOUT_MILLIS,
                                Math.toIntExact(limits.identityConnect().toMillis()))
                        .responseTimeout(limits.identityResponse())))
                .build();
    }

    @Bean
    ReactiveOAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeClient(WebClient identityClient) {
        var client = new WebClientReactiveAuthorizationCodeTokenResponseClient();
        client.setWebClient(identityClient);
        return client;
    }

    @Bean
    ReactiveJwtDecoderFactory<ClientRegistration> idTokenDecoders(WebClient identityClient, Addresses addresses) {
        var claims = new ClaimTypeConverter(ReactiveOidcIdTokenDecoderFactory.createDefaultClaimTypeConverters());
        return registration -> {
            var decoder = keys(identityClient, addresses);
            decoder.setClaimSetConverter(claims);
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    new JwtTimestampValidator(CLOCK_DIFFERENCE), new OidcIdTokenValidator(registration)));
            return decoder;
        };
    }

    @Bean
    ReactiveJwtDecoder accessTokenDecoder(
            WebClient identityClient, Addresses addresses, @Value("${sahkan.audience:sahkan-api}") String audience) {
        var decoder = keys(identityClient, addresses);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(addresses.tokenIssuer()),
                new JwtTimestampValidator(TOKEN_CLOCK_DIFFERENCE),
                new JwtClaimValidator<Collection<String>>(
                        JwtClaimNames.AUD, audiences -> audiences != null && audiences.contains(audience))));
        return decoder;
    }

    private static NimbusReactiveJwtDecoder keys(WebClient identityClient, Addresses addresses) {
        return NimbusReactiveJwtDecoder.withJwkSetUri(addresses.identityBackChannel("/certs"))
                .webClient(identityClient)
                .build();
    }

    @Bean
    ReactiveOAuth2AuthorizedClientManager authorizedClientManager(
            ReactiveClientRegistrationRepository registrations,
            ServerOAuth2AuthorizedClientRepository authorizedClients,
            WebClient identityClient) {
        var refreshClient = new WebClientReactiveRefreshTokenTokenResponseClient();
        refreshClient.setWebClient(identityClient);
        var renewal = new RefreshTokenReactiveOAuth2AuthorizedClientProvider();
        renewal.setAccessTokenResponseClient(refreshClient);
        renewal.setClockSkew(RENEWED_BEFORE);
        // With new tokens comes an ID token; left to itself Spring would put who that is into the session as an object.
        // Who signed in stays who they were, and what they may is in the access token.
        renewal.setAuthorizationSuccessHandler((_, _, _) -> Mono.empty());
        ReactiveOAuth2AuthorizedClientProvider refresh = ReactiveOAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .provider(renewal)
                .build();
        var manager = new DefaultReactiveOAuth2AuthorizedClientManager(registrations, authorizedClients);
        manager.setAuthorizedClientProvider(refresh);
        return manager;
    }
}
