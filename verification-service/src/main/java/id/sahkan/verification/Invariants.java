package id.sahkan.verification;

import id.sahkan.messaging.Invariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What always holds in this service's tables; docs/runbooks/reconciliation.md says what to do when it does not.
@Configuration(proxyBeanMethods = false)
class Invariants {

    @Bean
    Invariant checksRun() {
        return new Invariant("checks-run", "No automatic check is overdue by more than an hour.", """
                SELECT application_id::text FROM check_due WHERE due_at < :now - interval '1 hour'
                """);
    }
}
