package id.sahkan.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.binder.BinderException;
import org.springframework.cloud.stream.config.ProducerMessageHandlerCustomizer;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.cloud.stream.provisioning.ProvisioningException;
import org.springframework.integration.kafka.outbound.KafkaProducerMessageHandler;
import org.springframework.integration.kafka.support.KafkaIntegrationHeaders;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessagingException;
import org.springframework.messaging.support.MessageBuilder;

/// Sends a batch through Spring Cloud Stream and waits until the broker has acknowledged every record. `send` answering
/// true proves nothing, so the futures themselves are collected: the handler hands each over with the token it was sent
/// with, and the token is the list that waits for it.
final class Publisher implements ProducerMessageHandlerCustomizer<KafkaProducerMessageHandler<byte[], byte[]>> {

    private static final String BINDING = "outgoing";
    private static final long LONGEST_WAIT_SECONDS = 30;

    private final Supplier<StreamBridge> bridge;
    private volatile @Nullable KafkaProducerMessageHandler<?, ?> producer;

    Publisher(Supplier<StreamBridge> bridge) {
        this.bridge = bridge;
    }

    @Override
    public void configure(KafkaProducerMessageHandler<byte[], byte[]> handler, String destination) {
        handler.setFuturesChannel((message, _) -> collect(message));
        producer = handler;
    }

    private static boolean collect(Message<?> message) {
        if (message.getHeaders().get(KafkaIntegrationHeaders.FUTURE_TOKEN) instanceof Acknowledgements waiting
                && message.getPayload() instanceof CompletableFuture<?> future) {
            waiting.futures.add(future);
            return true;
        }
        throw new IllegalStateException("a send without its token");
    }

    void publishAndAwait(List<Outbox.Unsent> batch) throws PublishException {
        var waiting = new Acknowledgements(new ArrayList<>(batch.size()));
        try {
            for (Outbox.Unsent unsent : batch) {
                bridge.get().send(BINDING, message(unsent, waiting));
            }
        } catch (MessagingException | KafkaException | BinderException | ProvisioningException rejected) {
            throw new PublishException("send rejected: " + rejected.getMessage());
        }
        if (waiting.futures.size() != batch.size()) {
            throw new PublishException(waiting.futures.size() + " of " + batch.size() + " records were sent");
        }
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
        for (Future<?> acknowledgement : waiting.futures) {
            await(acknowledgement, deadline - System.nanoTime());
        }
    }

    private static void await(Future<?> acknowledgement, long nanos) throws PublishException {
        try {
            acknowledgement.get(Math.max(nanos, 0), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException unacknowledged) {
            throw new PublishException("not acknowledged: " + unacknowledged);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new PublishException("stopped while waiting");
        }
    }

    /// Closes the producer: what it still had in flight may or may not arrive, and the next batch starts afresh.
    void reset() {
        KafkaProducerMessageHandler<?, ?> current = producer;
        if (current != null) {
            current.getKafkaTemplate().getProducerFactory().reset();
        }
    }

    private static Message<byte[]> message(Outbox.Unsent unsent, Acknowledgements waiting) {
        MessageBuilder<byte[]> builder = MessageBuilder.withPayload(unsent.payload())
                .setHeader(KafkaHeaders.KEY, unsent.key().toString().getBytes(UTF_8))
                .setHeader(KafkaIntegrationHeaders.FUTURE_TOKEN, waiting);
        for (Map.Entry<String, byte[]> header : unsent.envelope().toHeaders().entrySet()) {
            builder.setHeader(header.getKey(), header.getValue());
        }
        return builder.build();
    }

    private record Acknowledgements(List<Future<?>> futures) {}
}
