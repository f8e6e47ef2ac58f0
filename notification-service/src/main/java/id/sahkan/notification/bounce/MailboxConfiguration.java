package id.sahkan.notification.bounce;

import id.sahkan.background.RepeatedTask;
import id.sahkan.telemetry.LogEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The mailbox is read on a thread of its own: one that hangs delays no letter. Without a mailbox there is none.
@Configuration(proxyBeanMethods = false)
class MailboxConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxConfiguration.class);

    @Bean
    @ConditionalOnExpression("!'${sahkan.mail.bounces.url}'.isBlank()")
    RepeatedTask mailboxVisits(BounceSettings settings, ReportDesk desk, BounceMetrics metrics) {
        Mailbox mailbox = new Mailbox(settings, desk::hear, metrics);
        Runnable visit = () -> {
            mailbox.visit();
            desk.match();
        };
        return new RepeatedTask(
                "mailbox",
                settings.interval(),
                visit,
                fault -> LogEvent.MAILBOX_FAILED.to(LOG).setCause(fault).log());
    }
}
