package id.sahkan.applicant.period;

import id.sahkan.applicant.period.PeriodTellings.Telling;
import id.sahkan.background.DueWork;
import id.sahkan.background.Wake;
import id.sahkan.telemetry.Traces;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// A change is told at once after its commit, else at the next look.
@Configuration(proxyBeanMethods = false)
class TellingConfiguration {

    static final String NAME = "tell change of period";

    @Bean
    Wake periodChanged() {
        return new Wake();
    }

    @Bean
    DueWork<Telling> tellings(
            TellingWork work, TellingSettings settings, Wake periodChanged, Clock clock, Traces traces) {
        return new DueWork<>(NAME, work, settings.timing(), periodChanged, clock, traces);
    }
}
