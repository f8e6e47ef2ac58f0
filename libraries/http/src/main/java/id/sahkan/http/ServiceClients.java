package id.sahkan.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ClientCredentialsOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/// Other services as interfaces with `@HttpExchange`: called with this service's own token, which is fetched when
/// there is none, kept while it is good, and forgotten when it is refused.
public final class ServiceClients {

    private static final String REGISTRATION = "service-account";
    private static final Duration CONNECT = Duration.ofSeconds(2);
    static final Duration READ = Duration.ofSeconds(5);

    private final RestClient.Builder builder;
    private final OAuth2ClientHttpRequestInterceptor token;
    private final Binder settings;

    ServiceClients(RestClient.Builder builder, OAuth2ClientHttpRequestInterceptor token, Binder settings) {
        this.builder = builder;
        this.token = token;
        this.settings = settings;
    }

    /// Calls under this account, and under no other.
    public static ServiceClients of(RestClient.Builder builder, ServiceAccount account) {
        return new ServiceClients(builder, token(account, READ), new Binder());
    }

    /// This account's token on every request: the one way in which a service shows who it is.
    ///
    /// @param patience how long the issuer may take to answer
    static OAuth2ClientHttpRequestInterceptor token(ServiceAccount account, Duration patience) {
        var registrations = new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenUri(account.tokenUri().toString())
                .clientId(account.clientId())
                .clientSecret(account.clientSecret())
                .build());
        var kept = new InMemoryOAuth2AuthorizedClientService(registrations);
        var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, kept);
        var provider = new ClientCredentialsOAuth2AuthorizedClientProvider();
        provider.setAccessTokenResponseClient(tokens(patience));
        manager.setAuthorizedClientProvider(provider);
        var interceptor = new OAuth2ClientHttpRequestInterceptor(manager);
        interceptor.setClientRegistrationIdResolver(_ -> REGISTRATION);
        // The service itself, not the person whose request it works on: one token for all.
        var itself = new AnonymousAuthenticationToken(
                account.clientId(), account.clientId(), AuthorityUtils.createAuthorityList("ROLE_service"));
        interceptor.setPrincipalResolver(_ -> itself);
        interceptor.setAuthorizationFailureHandler(
                OAuth2ClientHttpRequestInterceptor.authorizationFailureHandler(kept));
        return interceptor;
    }

    /// Spring's own, with an end to its patience.
    private static RestClientClientCredentialsTokenResponseClient tokens(Duration patience) {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT).build());
        requests.setReadTimeout(patience);
        var client = new RestClientClientCredentialsTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }

    /// @param name of the service in the settings, as `applicant-service`
    /// @throws java.util.NoSuchElementException when they do not say where it is
    public <T> T create(Class<T> service, String name) {
        ServiceAddress there =
                settings.bind("sahkan." + name, ServiceAddress.class).get();
        return create(service, there.url(), there.connectTimeout(), there.readTimeout());
    }

    /// @param readTimeout how long an answer may take; every call has an end
    public <T> T create(Class<T> service, URI address, Duration connectTimeout, Duration readTimeout) {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(connectTimeout).build());
        requests.setReadTimeout(readTimeout);
        RestClient client = builder.clone()
                .baseUrl(address)
                .requestFactory(requests)
                .requestInterceptor(token)
                .build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build()
                .createClient(service);
    }

    /// Empty when the other service knows no such thing.
    ///
    /// @param service as people call it
    /// @throws ServiceUnavailableException when it cannot be asked now
    public static <T> Optional<T> ask(String service, Supplier<@Nullable T> call) {
        try {
            return Optional.ofNullable(call.get());
        } catch (HttpClientErrorException.NotFound _) {
            return Optional.empty();
        } catch (OAuth2AuthorizationException _) {
            throw new ServiceUnavailableException("there is no token for " + service);
        } catch (HttpClientErrorException.Unauthorized _) {
            throw new ServiceUnavailableException(service + " refused the token");
        } catch (RestClientException _) {
            throw new ServiceUnavailableException(service + " does not answer");
        }
    }
}
