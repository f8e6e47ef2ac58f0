package id.sahkan.verification.checking;

import id.sahkan.background.DueWork;
import id.sahkan.background.Wake;
import id.sahkan.telemetry.Traces;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Checks are done one after another: at once after the commit that asks for one, else at the next look.
@Configuration(proxyBeanMethods = false)
class CheckConfiguration {

    @Bean
    Wake checkRequested() {
        return new Wake();
    }

    @Bean
    DueWork<CheckQueue.Due> checks(
            CheckWork work, CheckSettings settings, Wake checkRequested, Clock clock, Traces traces) {
        return new DueWork<>("check application", work, settings.timing(), checkRequested, clock, traces);
    }
}
