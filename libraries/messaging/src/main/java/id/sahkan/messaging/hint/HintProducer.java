package id.sahkan.messaging.hint;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.sahkan.contracts.ApplicantEvent.CompletionOpened;
import id.sahkan.contracts.ApplicantEvent.OutcomeRecorded;
import id.sahkan.contracts.DecreeEvent;
import id.sahkan.contracts.DomainEvent;
import id.sahkan.contracts.EventTypes;
import id.sahkan.contracts.NewsroomEvent;
import id.sahkan.contracts.NotificationEvent;
import id.sahkan.contracts.VerificationEvent.CaseOpened;
import id.sahkan.contracts.VerificationEvent.ChecksCompleted;
import id.sahkan.contracts.VerificationEvent.ReviewReleased;
import id.sahkan.contracts.VerificationEvent.ReviewStarted;
import id.sahkan.messaging.Journal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/// Sends an envelope without a letter: type, aggregate and instant. It is not waited for, and what does not leave at
/// once is forgotten.
final class HintProducer implements Journal.Listener, SmartLifecycle {

    private static final long BETWEEN_TRIES_MS = 1000;

    private final Map<String, Object> client;
    private final String topic;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable KafkaProducer<byte[], byte[]> producer;
    private volatile boolean running;

    HintProducer(Map<String, Object> client, String topic) {
        this.client = new java.util.HashMap<>(client);
        this.topic = topic;
        this.client.putAll(Map.of(
                "key.serializer", "org.apache.kafka.common.serialization.ByteArraySerializer",
                "value.serializer", "org.apache.kafka.common.serialization.ByteArraySerializer",
                "acks", "1",
                "enable.idempotence", "false",
                // Whoever has just committed does not wait for a page.
                "max.block.ms", "0",
                "metadata.max.idle.ms", Long.toString(TimeUnit.DAYS.toMillis(1)),
                "linger.ms", "2",
                "buffer.memory", "1048576",
                "request.timeout.ms", "3000",
                "delivery.timeout.ms", "5000"));
    }

    /// What others see of it on a page; a draft, and each judgement of one case, concerns who makes it.
    static boolean isWorthIt(DomainEvent event) {
        return !EventTypes.of(event).published()
                && (event instanceof CaseOpened
                        || event instanceof ChecksCompleted
                        || event instanceof ReviewStarted
                        || event instanceof ReviewReleased
                        || event instanceof OutcomeRecorded
                        || event instanceof CompletionOpened
                        || event instanceof DecreeEvent
                        || event instanceof NotificationEvent
                        || event instanceof NewsroomEvent);
    }

    @Override
    public void committed(List<Journal.Entry> entries) {
        KafkaProducer<byte[], byte[]> sending = producer;
        if (sending == null) {
            return;
        }
        try {
            entries.stream().filter(entry -> isWorthIt(entry.event())).forEach(entry -> {
                var _ = sending.send(hint(entry));
            });
        } catch (KafkaException | IllegalStateException _) {
            // it was a hint
        }
    }

    private ProducerRecord<byte[], byte[]> hint(Journal.Entry entry) {
        var hint =
                new ProducerRecord<byte[], byte[]>(topic, entry.key().toString().getBytes(UTF_8), null);
        hint.headers()
                .add("ce_type", EventTypes.of(entry.event()).name().getBytes(UTF_8))
                .add("ce_subject", entry.aggregateId().toString().getBytes(UTF_8))
                .add("ce_time", entry.at().toString().getBytes(UTF_8));
        return hint;
    }

    /// Until the broker has told where the topic is, there is nobody to send to.
    private void begin() {
        KafkaProducer<byte[], byte[]> made = null;
        while (stopped.getCount() > 0) {
            try {
                if (made == null) {
                    made = new KafkaProducer<>(client);
                }
                if (!made.partitionsFor(topic).isEmpty()) {
                    producer = made;
                    return;
                }
            } catch (KafkaException _) {
                // asked again
            }
            try {
                var _ = stopped.await(BETWEEN_TRIES_MS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            Thread.ofPlatform().name("hints").daemon().start(this::begin);
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        stopped.countDown();
        KafkaProducer<byte[], byte[]> sending = producer;
        producer = null;
        if (sending != null) {
            sending.close(java.time.Duration.ofMillis(500));
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
