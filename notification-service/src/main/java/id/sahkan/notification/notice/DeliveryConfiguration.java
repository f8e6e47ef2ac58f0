package id.sahkan.notification.notice;

import id.sahkan.background.DueWork;
import id.sahkan.background.Wake;
import id.sahkan.telemetry.Traces;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Some letters leave at once, those of one application one after another. None is in a hurry: nobody is woken, and
/// each waits for the next look.
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

    @Bean
    DueWork<DueNotice> letters(NoticeDelivery delivery, DeliverySettings settings, Clock clock, Traces traces) {
        return new DueWork<>("deliver notice", delivery, settings.timing(), new Wake(), clock, traces);
    }
}
