package id.sahkan.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/// Other services as interfaces with `@HttpExchange`: called with this service's own token, which is fetched when
/// there is none, kept while it is good, and forgotten when it is refused.
public final class ServiceClients {

    private final RestClient.Builder builder;
    private final OAuth2ClientHttpRequestInterceptor token;

    ServiceClients(RestClient.Builder builder, OAuth2ClientHttpRequestInterceptor token) {
        this.builder = builder;
        this.token = token;
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
