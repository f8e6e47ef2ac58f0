package id.sahkan.decree.recheck;

import id.sahkan.background.BackOff;
import id.sahkan.background.DueWork;
import id.sahkan.background.Wake;
import id.sahkan.telemetry.Traces;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// One after the other, each a day after the last time: it takes what the disk and one core have left.
@Configuration(proxyBeanMethods = false)
class RecheckConfiguration {

    private static final Duration INTERVAL = Duration.ofMinutes(1);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final BackOff AGAIN = new BackOff(Duration.ofMinutes(1), Duration.ofHours(1));

    @Bean
    DueWork<DocumentChecks.Due> documentRechecks(DocumentRecheck work, Clock clock, Traces traces) {
        return new DueWork<>(
                "verify document again", work, new DueWork.Timing(INTERVAL, LEASE, AGAIN), new Wake(), clock, traces);
    }
}
