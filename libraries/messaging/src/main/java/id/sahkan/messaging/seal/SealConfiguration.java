package id.sahkan.messaging.seal;

import id.sahkan.background.RepeatedTask;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/// A service that was given a key seals its journal, a few times a minute and off everybody's way.
@AutoConfiguration
@ConditionalOnExpression("!'${sahkan.journal.key:}'.isEmpty()")
class SealConfiguration {

    private static final Duration WAIT = Duration.ofSeconds(10);

    @Bean
    JournalSealer journalSealer(
            @Value("${sahkan.messaging.source}") String service,
            @Value("${sahkan.journal.key}") String key,
            JdbcTemplate jdbc,
            Clock clock) {
        return new JournalSealer(new JournalKey(service, key), jdbc, clock);
    }

    @Bean
    RepeatedTask journalSeals(JournalSealer sealer) {
        return new RepeatedTask("journal-seals", WAIT, sealer::seal, JournalSealer::failed);
    }
}
