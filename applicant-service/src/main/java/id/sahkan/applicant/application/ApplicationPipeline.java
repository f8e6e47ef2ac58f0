package id.sahkan.applicant.application;

import id.sahkan.messaging.Pipeline;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How many applications are in each state, and which is the oldest.
@Configuration(proxyBeanMethods = false)
class ApplicationPipeline {

    private static final String STANDING = """
            SELECT phase AS stage, count(*) AS count, min(phase_since) AS since,
                (SELECT number FROM application one WHERE one.phase = a.phase ORDER BY phase_since LIMIT 1) AS oldest
            FROM application a GROUP BY phase
            """;

    @Bean
    Pipeline pipeline() {
        return new Pipeline(
                Arrays.stream(ApplicationStateName.values())
                        .map(phase -> new Pipeline.Stage(phase.name(), phase.waiting()))
                        .toList(),
                STANDING);
    }
}
