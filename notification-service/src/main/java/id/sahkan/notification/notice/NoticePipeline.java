package id.sahkan.notification.notice;

import id.sahkan.messaging.Pipeline;
import id.sahkan.messaging.Steps;
import id.sahkan.telemetry.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How many notices are in each state, and since when the oldest is. What was given up waits for nobody any more, nor
/// does a release's notice that came back: it stands with those.
@Configuration(proxyBeanMethods = false)
class NoticePipeline {

    private static final String STANDING = """
            SELECT stage, sum(count)::bigint AS count, min(since) AS since, NULL AS oldest
            FROM (SELECT state AS stage, count(*) AS count, min(coalesce(done_at, created_at)) AS since
                  FROM notice WHERE state <> 'BOUNCED' GROUP BY state
                  UNION ALL
                  SELECT CASE WHEN %s THEN state ELSE 'FAILED' END, count(*), min(coalesce(done_at, created_at))
                  FROM notice WHERE state = 'BOUNCED' GROUP BY 1) standing
            GROUP BY stage
            """.formatted(ReturnedQueries.OF_APPLICATION);

    @Bean
    Steps steps(MeterRegistry registry, Traces traces) {
        return new Steps(NotificationMetrics.STEP, registry, traces);
    }

    @Bean
    Pipeline pipeline() {
        return new Pipeline(
                List.of(
                        new Pipeline.Stage("PENDING", true),
                        new Pipeline.Stage("SENT", false),
                        new Pipeline.Stage("FAILED", false),
                        new Pipeline.Stage("BOUNCED", true),
                        new Pipeline.Stage("REACHED", false)),
                STANDING);
    }
}
