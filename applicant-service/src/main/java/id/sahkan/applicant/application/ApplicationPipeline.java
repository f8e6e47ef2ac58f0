package id.sahkan.applicant.application;

import id.sahkan.messaging.Pipeline;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How many applications are in each state, and since when the oldest is.
@Configuration(proxyBeanMethods = false)
class ApplicationPipeline {

    private static final String STANDING = """
            SELECT phase AS stage, count(*) AS count, min(phase_since) AS since FROM application GROUP BY phase
            """;

    @Bean
    Pipeline pipeline() {
        return new Pipeline(
                Arrays.stream(Phase.values())
                        .map(phase -> new Pipeline.Stage(phase.name(), phase.waiting()))
                        .toList(),
                STANDING);
    }
}
