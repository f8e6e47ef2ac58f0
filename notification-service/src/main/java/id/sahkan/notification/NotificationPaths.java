package id.sahkan.notification;

import id.sahkan.http.PathRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may call what. Whose notice it is, is checked in SQL.
@Configuration(proxyBeanMethods = false)
class NotificationPaths {

    @Bean
    PathRules paths() {
        return requests -> requests.requestMatchers("/api/notices/deliveries")
                .hasAnyRole("operator", "auditor")
                .requestMatchers("/api/notices/returned")
                .hasAnyRole("reviewer", "administrator", "auditor")
                .requestMatchers("/api/notices/returned/{letterId}/reach")
                .hasAnyRole("reviewer", "administrator")
                .requestMatchers("/api/notices", "/api/notices/{id}/read", "/api/live")
                .authenticated();
    }
}
