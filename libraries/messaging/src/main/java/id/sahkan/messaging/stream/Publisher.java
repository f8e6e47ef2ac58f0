package id.sahkan.messaging.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.sahkan.messaging.relay.Broker;
import id.sahkan.messaging.relay.RelayException;
import id.sahkan.messaging.relay.Unsent;
import id.sahkan.telemetry.Traces;
import io.micrometer.tracing.Span;
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

/// Sends a batch through Spring Cloud Stream and tells when the broker has acknowledged every record. `send` answering
/// true proves nothing, so the futures themselves are collected: the handler hands each over with the token it was sent
/// with, and the token is the list that waits for it.
final class Publisher implements Broker, ProducerMessageHandlerCustomizer<KafkaProducerMessageHandler<byte[], byte[]>> {

    private static final String BINDING = "outgoing";
    private static final long LONGEST_WAIT_SECONDS = 30;
    private static final long MOMENT_MS = 2000;

    private final Supplier<StreamBridge> bridge;
    private final Traces traces;
    private volatile @Nullable KafkaProducerMessageHandler<?, ?> producer;

    Publisher(Supplier<StreamBridge> bridge, Traces traces) {
        this.bridge = bridge;
        this.traces = traces;
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

    @Override
    public InFlight send(List<Unsent> batch) throws RelayException {
        var waiting = new Acknowledgements(
                new ArrayList<>(batch.size()),
                new ArrayList<>(batch.size()),
                System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS));
        try {
            for (Unsent unsent : batch) {
                bridge.get().send(BINDING, message(unsent, waiting));
            }
        } catch (MessagingException | KafkaException | BinderException | ProvisioningException rejected) {
            waiting.failed();
            throw new RelayException("send rejected: " + rootOf(rejected));
        }
        if (waiting.futures.size() != batch.size()) {
            waiting.failed();
            throw new RelayException(waiting.futures.size() + " of " + batch.size() + " records were sent");
        }
        return waiting;
    }

    /// Closes the producer: what it still had in flight may or may not arrive, and the next batch starts afresh.
    @Override
    public void closeProducer() {
        KafkaProducerMessageHandler<?, ?> current = producer;
        if (current != null) {
            current.getKafkaTemplate().getProducerFactory().reset();
        }
    }

    private Message<byte[]> message(Unsent unsent, Acknowledgements waiting) {
        MessageBuilder<byte[]> builder = MessageBuilder.withPayload(unsent.payload())
                .setHeader(KafkaHeaders.KEY, unsent.key().toString().getBytes(UTF_8))
                .setHeader(KafkaIntegrationHeaders.FUTURE_TOKEN, waiting);
        for (Map.Entry<String, byte[]> header : unsent.envelope().toHeaders().entrySet()) {
            builder.setHeader(header.getKey(), header.getValue());
        }
        String traceparent = traced(unsent, waiting);
        if (traceparent != null) {
            builder.setHeader(Traces.TRACEPARENT, traceparent.getBytes(UTF_8));
        }
        return builder.build();
    }

    /// How long the event waited in the outbox shows as the gap before this span.
    private @Nullable String traced(Unsent unsent, Acknowledgements waiting) {
        if (unsent.traceparent() == null) {
            return null;
        }
        Traces.Open send = traces.step("send " + unsent.envelope().type(), Span.Kind.PRODUCER, unsent.traceparent())
                .start();
        waiting.sends.add(send);
        return send.traceparent();
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /// The futures of one batch with their spans, and until when they are waited for.
    private record Acknowledgements(List<Future<?>> futures, List<Traces.Open> sends, long deadline)
            implements InFlight {

        void failed() {
            sends.forEach(send -> send.failed(RelayException.class));
            sends.clear();
        }

        @Override
        public boolean await() throws RelayException {
            long moment = Math.min(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MOMENT_MS), deadline);
            try {
                for (Future<?> acknowledgement : futures) {
                    acknowledgement.get(Math.max(moment - System.nanoTime(), 0), TimeUnit.NANOSECONDS);
                }
                sends.forEach(Traces.Open::end);
                return true;
            } catch (TimeoutException notYet) {
                if (System.nanoTime() < deadline) {
                    return false;
                }
                failed();
                throw new RelayException("not acknowledged within " + LONGEST_WAIT_SECONDS + " s");
            } catch (ExecutionException rejected) {
                failed();
                throw new RelayException("not acknowledged: " + rootOf(rejected));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new RelayException("stopped while waiting");
            }
        }
    }
}
