package id.sahkan.decree;

import id.sahkan.messaging.Invariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What always holds in this service's tables; docs/runbooks/reconciliation.md says what to do when it does not.
@Configuration(proxyBeanMethods = false)
class Invariants {

    @Bean
    Invariant numberedIsIssued() {
        return new Invariant("numbered-is-issued", "A decree that has its number is signed within the hour.", """
                SELECT id::text FROM decree WHERE phase = 'NUMBERED' AND changed_at < :now - interval '1 hour'
                """);
    }

    @Bean
    Invariant recommendedIsNamed() {
        return new Invariant(
                "recommended-is-named",
                "Sixty days after its recommendation an application is named in a decree or a draft.",
                """
                SELECT application_id::text FROM candidate
                WHERE NOT taken AND recommended_at < :now - interval '60 days'
                """);
    }
}
