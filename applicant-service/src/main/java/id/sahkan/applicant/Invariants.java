package id.sahkan.applicant;

import id.sahkan.messaging.Invariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What always holds in this service's tables; docs/runbooks/reconciliation.md says what to do when it does not.
@Configuration(proxyBeanMethods = false)
class Invariants {

    @Bean
    Invariant periodChangeIsTold() {
        return new Invariant(
                "period-change-is-told",
                "Ten minutes after an announced period was changed, everybody whom it concerns has their event.",
                "SELECT period_id::text FROM period_telling WHERE changed_at < :now - interval '10 minutes'");
    }
}
