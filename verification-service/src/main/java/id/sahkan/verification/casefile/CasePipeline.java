package id.sahkan.verification.casefile;

import id.sahkan.database.AfterCommit;
import id.sahkan.messaging.Pipeline;
import id.sahkan.telemetry.StepTimers;
import id.sahkan.telemetry.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How many cases are in each state, and which is the oldest.
@Configuration(proxyBeanMethods = false)
class CasePipeline {

    private static final String STANDING = """
            select phase as stage, count(*) as count, min(phase_since) as since,
                (select application_number from case_file one where one.phase = c.phase
                    order by phase_since limit 1) as oldest
            from case_file c group by phase
            """;

    @Bean
    StepTimers steps(MeterRegistry registry, Traces traces) {
        return new StepTimers(VerificationMetrics.STEP, registry, traces, AfterCommit::run);
    }

    @Bean
    Pipeline pipeline() {
        return new Pipeline(
                Arrays.stream(CaseStateName.values())
                        .map(phase -> new Pipeline.Stage(phase.name(), phase.waiting()))
                        .toList(),
                STANDING);
    }
}
