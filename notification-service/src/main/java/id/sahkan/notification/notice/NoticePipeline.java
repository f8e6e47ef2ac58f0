package id.sahkan.notification.notice;

import id.sahkan.database.AfterCommit;
import id.sahkan.messaging.Pipeline;
import id.sahkan.telemetry.StepTimers;
import id.sahkan.telemetry.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How many notices are in each state, and since when the oldest is. What came back or was given up waits for the
/// office; of a release nobody has to be told in another way, and such a notice stands with those that were over.
/// Whoever has a full mailbox is waited for: the next attempt is what is due.
@Configuration(proxyBeanMethods = false)
class NoticePipeline {

    private static final String STANDING = """
            SELECT stage, sum(count)::bigint AS count, min(since) AS since, NULL AS oldest
            FROM (SELECT state AS stage, count(*) AS count, min(coalesce(done_at, created_at)) AS since
                  FROM notice WHERE state NOT IN ('PENDING', 'BOUNCED', 'FAILED') GROUP BY state
                  UNION ALL
                  SELECT state, count(*),
                         min(CASE last_failure WHEN 'mailbox-full' THEN least(now(), next_attempt_at) ELSE created_at END)
                  FROM notice WHERE state = 'PENDING' GROUP BY state
                  UNION ALL
                  SELECT CASE WHEN %s THEN state ELSE 'SUPERSEDED' END, count(*), min(done_at)
                  FROM notice WHERE state IN ('BOUNCED', 'FAILED') GROUP BY 1) standing
            GROUP BY stage
            """.formatted(ReturnedQueries.OF_APPLICATION);

    @Bean
    StepTimers steps(MeterRegistry registry, Traces traces) {
        return new StepTimers(NotificationMetrics.STEP, registry, traces, AfterCommit::run);
    }

    @Bean
    Pipeline pipeline() {
        return new Pipeline(
                List.of(
                        new Pipeline.Stage("PENDING", true),
                        new Pipeline.Stage("SENT", false),
                        new Pipeline.Stage("FAILED", true),
                        new Pipeline.Stage("BOUNCED", true),
                        new Pipeline.Stage("REACHED", false),
                        new Pipeline.Stage("SUPERSEDED", false)),
                STANDING);
    }
}
