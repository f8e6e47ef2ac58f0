package id.sahkan.decree.web;

import id.sahkan.http.PathRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/// Who may call what. That two persons are needed is a rule of the decree, not of a path.
@Configuration(proxyBeanMethods = false)
class DecreePaths {

    private static final String[] PUBLIC = {
        "/api/public/decrees",
        "/api/public/decrees/{publicCode}",
        "/api/public/decrees/{publicCode}/decree.pdf",
        "/api/public/digests/{sha256}",
        "/api/public/partners",
        "/api/public/partners/page",
        "/api/public/partners.csv",
        "/api/public/partners/{partner}",
        "/api/public/partners/{partner}/page",
        "/api/public/partners.schema.json",
        "/api/public/check",
        "/v",
        "/v/{code}",
        "/api/public/changes.atom",
        "/api/public/changes.json",
        "/api/public/register-log/checkpoint",
        "/api/public/register-log/key",
        "/api/public/register-log/tile/**",
        "/api/public/register-log/proofs/{entry}",
        "/api/public/register-log/witnesses",
        "/api/public/press-cards/keys",
        "/api/public/press-cards/status/{number}",
        "/api/public/press-cards/{card}/page",
    };

    @Bean
    PathRules paths() {
        return requests -> requests.requestMatchers(HttpMethod.GET, PUBLIC)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, PUBLIC)
                .permitAll()
                .requestMatchers(
                        HttpMethod.POST,
                        "/api/decrees/{id}/issue",
                        "/api/decrees/{id}/hand-out",
                        "/api/decrees/{id}/sign",
                        "/api/decrees/{id}/no-signature",
                        "/api/decrees/{id}/void")
                .hasRole("signatory")
                .requestMatchers(
                        HttpMethod.POST, "/api/decrees", "/api/decrees/{id}/changes", "/api/decrees/{id}/discard")
                .hasRole("decree-officer")
                .requestMatchers(HttpMethod.PUT, "/api/decrees/{id}/decree.pdf")
                .hasAnyRole("decree-officer", "signatory")
                .requestMatchers(HttpMethod.GET, "/api/decrees/{id}/unsigned.pdf")
                .hasAnyRole("decree-officer", "signatory")
                .requestMatchers(HttpMethod.HEAD, "/api/decrees/{id}/unsigned.pdf")
                .hasAnyRole("decree-officer", "signatory")
                .requestMatchers("/api/decrees/waiting", "/api/decrees/waiting/means")
                .hasRole("signatory")
                .requestMatchers(HttpMethod.PUT, "/api/decrees/form")
                .hasRole("administrator")
                .requestMatchers(
                        HttpMethod.POST,
                        "/api/decrees/form/preview",
                        "/api/decrees/sequence/sharings",
                        "/api/decrees/sequence/sharings/{id}/accept",
                        "/api/decrees/sequence/sharings/{id}/decline",
                        "/api/decrees/sequence/sharings/{id}/withdraw",
                        "/api/decrees/sequence/sharings/{id}/end")
                .hasRole("administrator")
                // whose it is, the controller asks
                .requestMatchers(
                        "/api/decrees/partners/{applicationId}/extract.pdf",
                        "/api/decrees/partners/{applicationId}/press-card",
                        "/api/decrees/partners/{applicationId}/press-card.pdf",
                        "/api/letters/{applicationId}/refusal.pdf")
                .authenticated()
                .requestMatchers(
                        "/api/decrees",
                        "/api/decrees/candidates",
                        "/api/decrees/form",
                        "/api/decrees/form/versions",
                        "/api/decrees/sequence",
                        "/api/decrees/form/versions/{version}",
                        "/api/decrees/form/versions/{version}/preview.pdf",
                        "/api/decrees/{id}",
                        "/api/decrees/{id}/partners",
                        "/api/decrees/{id}/partners/{applicationId}/extract.pdf",
                        "/api/decrees/{id}/readiness",
                        "/api/decrees/{id}/preview.pdf",
                        "/api/decrees/{id}/decree.pdf")
                .hasAnyRole("decree-officer", "signatory", "auditor", "administrator");
    }
}
