package id.sahkan.applicant;

import id.sahkan.http.PathRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/// Who may call which path. Whose application, company or outlet it is, is checked in SQL.
@Configuration(proxyBeanMethods = false)
class ApplicantPaths {

    @Bean
    PathRules paths() {
        return requests -> requests.requestMatchers(
                        HttpMethod.GET,
                        "/api/periods",
                        "/api/periods/*",
                        "/api/periods/*/procedure",
                        "/api/periods/*/attachments/*")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/api/periods/*/figures", "/api/periods/*/figures/sheets")
                .hasAnyRole("administrator", "signatory", "auditor")
                .requestMatchers(
                        HttpMethod.POST,
                        "/api/periods/*/extension/approval",
                        "/api/periods/*/extension/refusal",
                        "/api/periods/*/single-extensions/*/approval",
                        "/api/periods/*/single-extensions/*/refusal")
                .hasAnyRole("administrator", "signatory")
                .requestMatchers(
                        "/api/periods", "/api/periods/*", "/api/periods/*/*", "/api/periods/*/attachments/*/removal")
                .hasRole("administrator")
                .requestMatchers(HttpMethod.GET, "/api/requirement-sets/schema")
                .permitAll()
                .requestMatchers(
                        HttpMethod.GET,
                        "/api/requirement-sets",
                        "/api/requirement-sets/*",
                        "/api/requirement-sets/*/versions/*",
                        "/api/requirement-sets/*/versions/*/*")
                .hasAnyRole("administrator", "auditor")
                .requestMatchers(
                        "/api/requirement-sets",
                        "/api/requirement-sets/*",
                        "/api/requirement-sets/*/versions",
                        "/api/requirement-sets/*/versions/*",
                        "/api/requirement-sets/*/versions/*/*")
                .hasRole("administrator")
                .requestMatchers(HttpMethod.GET, "/api/office")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/api/office/versions")
                .hasAnyRole("administrator", "auditor")
                .requestMatchers(HttpMethod.GET, "/api/office/own")
                .hasAnyRole("reviewer", "decree-officer", "signatory", "auditor", "administrator", "editor")
                .requestMatchers(HttpMethod.GET, "/api/offices", "/api/offices/*", "/api/offices/*/emblem/*")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/api/offices/*/versions")
                .hasAnyRole("administrator", "auditor")
                .requestMatchers(
                        "/api/office",
                        "/api/office/versions",
                        "/api/offices",
                        "/api/offices/*",
                        "/api/offices/*/versions",
                        "/api/offices/*/emblem",
                        "/api/offices/*/status")
                .hasRole("administrator")
                .requestMatchers(HttpMethod.GET, "/api/people", "/api/people/*")
                .hasAnyRole("administrator", "auditor")
                .requestMatchers("/api/people", "/api/people/*", "/api/people/*/*")
                .hasRole("administrator")
                .requestMatchers(HttpMethod.POST, "/api/companies", "/api/applications")
                .hasRole("applicant")
                .requestMatchers(
                        "/api/companies",
                        "/api/companies/*",
                        "/api/companies/*/outlets",
                        "/api/outlets",
                        "/api/outlets/*",
                        "/api/applications",
                        "/api/applications/*",
                        "/api/applications/*/documents",
                        "/api/applications/*/documents/*",
                        "/api/applications/*/documents/*/content",
                        "/api/applications/*/submission",
                        "/api/applications/*/receipt",
                        "/api/applications/*/withdrawal",
                        "/api/applications/*/timeline")
                .authenticated();
    }
}
