package id.sahkan.notification;

import id.sahkan.http.PathRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/// Who may call what. Whose notice it is, is checked in SQL.
@Configuration(proxyBeanMethods = false)
class NotificationPaths {

    private static final String[] NEWSROOM = {"editor", "auditor", "administrator"};

    @Bean
    PathRules paths() {
        return requests -> requests.requestMatchers("/api/notices/deliveries")
                .hasAnyRole("operator", "auditor")
                .requestMatchers("/api/notices/returned")
                .hasAnyRole("reviewer", "administrator", "auditor")
                .requestMatchers("/api/notices/returned/{letterId}/reach", "/api/notices/returned/{letterId}/sending")
                .hasAnyRole("reviewer", "administrator")
                .requestMatchers("/api/notices", "/api/notices/{id}/read", "/api/live")
                .authenticated()
                .requestMatchers(HttpMethod.GET, "/api/newsroom/public/**")
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, "/api/newsroom/public/**")
                .permitAll()
                .requestMatchers("/api/newsroom/partner/**")
                .hasRole("applicant")
                .requestMatchers(
                        HttpMethod.GET,
                        "/api/newsroom/releases",
                        "/api/newsroom/releases/{releaseId}",
                        "/api/newsroom/releases/{releaseId}/versions",
                        "/api/newsroom/releases/{releaseId}/pictures/{sha256}/{size}",
                        "/api/newsroom/evidence",
                        "/api/newsroom/evidence/{evidenceId}",
                        "/api/newsroom/evidence/{evidenceId}/file",
                        "/api/newsroom/coverage",
                        "/api/newsroom/coverage.csv",
                        "/api/newsroom/coverage.xlsx")
                .hasAnyRole(NEWSROOM)
                .requestMatchers(
                        "/api/newsroom/releases",
                        "/api/newsroom/releases/**",
                        "/api/newsroom/preview",
                        "/api/newsroom/evidence/**")
                .hasRole("editor");
    }
}
