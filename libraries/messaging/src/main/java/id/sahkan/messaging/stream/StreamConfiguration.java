package id.sahkan.messaging.stream;

import id.sahkan.messaging.inbox.Inbox;
import id.sahkan.telemetry.Traces;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.messaging.Message;
import org.springframework.util.backoff.FixedBackOff;

/// Kafka through Spring Cloud Stream, on either side.
@AutoConfiguration
class StreamConfiguration {

    private static final long RETRY_INTERVAL_MS = 1000;

    @Bean
    static BackgroundBindings backgroundBindings() {
        return new BackgroundBindings();
    }

    /// The bridge is looked up at the first send: the binder asks for this customizer before the bridge exists.
    @Bean
    Publisher publisher(ObjectProvider<StreamBridge> bridge, Traces traces) {
        return new Publisher(bridge::getObject, traces);
    }

    /// The binding takes its name from this bean.
    @Bean
    Consumer<Message<List<byte[]>>> inbox(Inbox inbox) {
        return batch -> inbox.receive(ReceivedBatch.of(batch), ReceivedBatch.oldestTimestamp(batch));
    }

    /// Tries again without end: what cannot be applied was parked already, so a failure here is the place, not the
    /// event.
    @Bean
    CommonErrorHandler inboxErrorHandler() {
        return new DefaultErrorHandler(new FixedBackOff(RETRY_INTERVAL_MS, FixedBackOff.UNLIMITED_ATTEMPTS));
    }
}
