package id.sahkan.verification;

import id.sahkan.http.PathRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/// Who may call what: reviewers decide, the auditor and the administrator look; the administrator keeps the calendar,
/// and hands over.
/// Whose outcome it is, the controller asks.
@Configuration(proxyBeanMethods = false)
class VerificationPaths {

    private static final String LIST = "/api/cases";
    private static final String CASE = "/api/cases/*";
    private static final String DOSSIER = "/api/cases/*/dossier";
    private static final String PAGE = "/api/cases/*/documents/*/pages/*";
    private static final String FIGURES = "/api/cases/figures";
    private static final String OUTCOME = "/api/cases/*/outcome";
    private static final String HAND_OVER = "/api/cases/hand-over";
    private static final String RANKING = "/api/cases/ranking/*";
    private static final String CALENDAR = "/api/calendar";
    private static final String DAYS = "/api/calendar/days";
    private static final String DAY = "/api/calendar/days/*";
    private static final String CHANGES = "/api/calendar/changes";
    private static final String REPORT = "/api/service-report";

    @Bean
    PathRules paths() {
        return requests -> requests.requestMatchers(HttpMethod.GET, REPORT, REPORT + "/**")
                .permitAll()
                .requestMatchers(HttpMethod.GET, OUTCOME)
                .authenticated()
                // before the rule of a case, whose path it would be
                .requestMatchers(FIGURES, FIGURES + "/sheets")
                .hasAnyRole("administrator", "signatory", "auditor")
                .requestMatchers(HttpMethod.GET, RANKING)
                .hasAnyRole("reviewer", "decree-officer", "signatory", "auditor", "administrator")
                .requestMatchers(RANKING, RANKING + "/line")
                .hasRole("reviewer")
                .requestMatchers(HAND_OVER)
                .hasRole("administrator")
                .requestMatchers(HttpMethod.GET, LIST, CASE, DOSSIER, PAGE)
                .hasAnyRole("reviewer", "auditor", "administrator")
                .requestMatchers(
                        LIST,
                        CASE,
                        DOSSIER,
                        PAGE,
                        OUTCOME,
                        "/api/cases/*/claim",
                        "/api/cases/*/take-over",
                        "/api/cases/*/release",
                        "/api/cases/*/judgements",
                        "/api/cases/*/judgements/*",
                        "/api/cases/*/recommendation",
                        "/api/cases/*/completion-request",
                        "/api/cases/*/refusal",
                        "/api/cases/*/objection/answer")
                .hasRole("reviewer")
                .requestMatchers("/api/cases/*/objection")
                .hasRole("applicant")
                .requestMatchers(HttpMethod.GET, CALENDAR, DAYS, DAY)
                .hasAnyRole("administrator", "auditor", "reviewer")
                .requestMatchers(HttpMethod.GET, CHANGES)
                .hasAnyRole("administrator", "auditor")
                .requestMatchers(CALENDAR, DAYS, DAY, CHANGES, "/api/calendar/import", "/api/calendar/import/preview")
                .hasRole("administrator");
    }
}
