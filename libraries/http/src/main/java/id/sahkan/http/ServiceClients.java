package id.sahkan.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/// Other services as interfaces with `@HttpExchange`: called with this service's own token, which is fetched when there
/// is
/// none, kept while it is good, and forgotten when it is refused.
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
}
