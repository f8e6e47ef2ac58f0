package id.sahkan.decree.decree;

import id.sahkan.database.AfterCommit;
import id.sahkan.messaging.Pipeline;
import id.sahkan.telemetry.StepTimers;
import id.sahkan.telemetry.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How many decrees are in each state, and which is the oldest.
@Configuration(proxyBeanMethods = false)
class DecreePipeline {

    private static final String STANDING = """
            SELECT phase AS stage, count(*) AS count, min(phase_since) AS since,
                (SELECT number FROM decree one WHERE one.phase = d.phase ORDER BY phase_since LIMIT 1) AS oldest
            FROM decree d GROUP BY phase
            """;

    @Bean
    StepTimers steps(MeterRegistry registry, Traces traces) {
        return new StepTimers(DecreeMetrics.STEP, registry, traces, AfterCommit::run);
    }

    @Bean
    Pipeline pipeline() {
        return new Pipeline(
                Arrays.stream(DecreeView.StateName.values())
                        .map(phase -> new Pipeline.Stage(phase.name(), waiting(phase)))
                        .toList(),
                STANDING);
    }

    private static boolean waiting(DecreeView.StateName phase) {
        return switch (phase) {
            case DRAFTED, NUMBERED, SIGNATURE_UNKNOWN -> true;
            case ISSUED, DISCARDED, VOIDED -> false;
        };
    }
}
