package id.sahkan.http;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.web.client.RestClient;

/// Calls to other services, in those that make some.
@AutoConfiguration
@ConditionalOnProperty("sahkan.service-account.client-id")
@EnableConfigurationProperties(ServiceAccount.class)
class ServiceClientConfiguration {

    @Bean
    ServiceClients serviceClients(RestClient.Builder builder, ServiceAccount account) {
        return ServiceClients.of(builder, account);
    }
}
