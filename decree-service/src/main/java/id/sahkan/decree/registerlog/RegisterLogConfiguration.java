package id.sahkan.decree.registerlog;

import id.sahkan.background.RepeatedTask;
import id.sahkan.contracts.log.SignerKey;
import id.sahkan.decree.document.OfficeSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

/// A service that was given a key keeps the log, a few times a minute and off everybody's way.
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${sahkan.register-log.key:}'.isEmpty()")
class RegisterLogConfiguration {

    private static final Duration WAIT = Duration.ofSeconds(10);

    @Bean
    RegisterLog registerLog(
            @Value("${sahkan.register-log.key}") String key,
            RegisterLogStore store,
            OfficeSettings office,
            Clock clock) {
        String origin = office.publicUrl().replaceFirst("^[a-z]+://", "").replaceFirst("/+$", "") + LogAddress.PREFIX;
        return new RegisterLog(store, SignerKey.of(origin, Base64.getDecoder().decode(key)), clock);
    }

    @Bean
    RegisterWitnesses registerWitnesses(
            @Value("${sahkan.register-log.witnesses:}") String witnesses,
            RegisterLogStore log,
            WitnessStore store,
            RestClient.Builder builder,
            Clock clock) {
        return new RegisterWitnesses(Witness.read(witnesses), log, store, new WitnessDoor(builder), clock);
    }

    @Bean
    RepeatedTask registerLogWitnesses(RegisterWitnesses witnesses) {
        return new RepeatedTask("register-log-witnesses", WAIT, witnesses::ask, RegisterLog::failed);
    }

    /// Where no log is kept, none can be behind.
    @Bean
    RegisterLogMetrics registerLogMetrics(
            RegisterLogStore store, WitnessStore witnesses, Clock clock, MeterRegistry registry) {
        return new RegisterLogMetrics(store, witnesses, clock, registry);
    }

    @Bean
    RepeatedTask registerLogGrowth(RegisterLog log) {
        return new RepeatedTask("register-log", WAIT, log::grow, RegisterLog::failed);
    }
}
