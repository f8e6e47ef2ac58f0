package id.sahkan.http;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.web.client.RestClient;

/// Calls to other services, in those that make some.
@AutoConfiguration
@ConditionalOnProperty("sahkan.service-account.client-id")
@EnableConfigurationProperties(ServiceAccount.class)
class ServiceClientConfiguration {

    /// Also for libraries that call services and do not know this one (`messaging` compares journals).
    @Bean
    OAuth2ClientHttpRequestInterceptor serviceAccountToken(ServiceAccount account) {
        return ServiceClients.token(account, ServiceClients.READ);
    }

    @Bean
    ServiceClients serviceClients(
            RestClient.Builder builder,
            OAuth2ClientHttpRequestInterceptor serviceAccountToken,
            Environment environment) {
        return new ServiceClients(builder, serviceAccountToken, Binder.get(environment));
    }
}
