package id.sahkan.notification;

import id.sahkan.messaging.Invariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What always holds in this service's tables; docs/runbooks/reconciliation.md says what to do when it does not.
@Configuration(proxyBeanMethods = false)
class Invariants {

    @Bean
    Invariant noticeEnds() {
        return new Invariant(
                "notice-ends",
                "A notice is handed over or given up within twenty-six hours, unless its reader's mailbox is full or its"
                        + " patience began anew; and each is tried when it is due.",
                """
                SELECT id::text FROM notice
                WHERE state = 'PENDING'
                  AND (next_attempt_at < :now - interval '26 hours'
                       OR (created_at < :now - interval '26 hours' AND forgiven = 0 AND requeued = 0
                           AND last_failure IS DISTINCT FROM 'mailbox-full'))
                """);
    }
}
