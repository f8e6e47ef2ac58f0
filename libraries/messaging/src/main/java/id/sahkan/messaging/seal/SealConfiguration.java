package id.sahkan.messaging.seal;

import id.sahkan.messaging.JournalKey;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/// A service that was given a key seals its journal.
@AutoConfiguration
@ConditionalOnExpression("!'${sahkan.journal.key:}'.isEmpty()")
class SealConfiguration {

    @Bean
    JournalSealer journalSealer(
            @Value("${sahkan.messaging.source}") String service,
            @Value("${sahkan.journal.key}") String key,
            JdbcTemplate jdbc,
            Clock clock) {
        return new JournalSealer(new JournalKey(service, key), jdbc, clock);
    }
}
