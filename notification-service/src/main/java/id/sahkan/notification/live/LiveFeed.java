package id.sahkan.notification.live;

import id.sahkan.telemetry.LogEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Reads all topics from a little before their end, in no group: each instance hears everything, commits nothing and
/// costs no row and no statement. What it tells is a hint; the inbox beside it is what counts.
final class LiveFeed implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);
    private static final long PATIENCE_SECONDS = 10;
    private static final long BETWEEN_TRIES_MS = 2000;

    private final LiveHub hub;
    private final LiveOwners owners;
    private final Map<String, Object> client;
    private final List<String> topics;
    private final int remembered;

    private @Nullable Thread thread;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;

    private @Nullable LiveLayout layout;
    private long[] next = new long[0];

    /// @param client how the broker is reached
    LiveFeed(LiveHub hub, LiveOwners owners, Map<String, Object> client, List<String> topics, int remembered) {
        this.hub = hub;
        this.owners = owners;
        this.client = client;
        this.topics = List.copyOf(topics);
        this.remembered = remembered;
    }

    private void run() {
        while (stopped.getCount() > 0) {
            try {
                follow();
            } catch (InvalidOffsetException _) {
                // Erased before it was read: what was promised to the streams cannot be kept.
                layout = null;
            } catch (WakeupException | InterruptException _) {
                return;
            } catch (KafkaException | ExecutionException | TimeoutException away) {
                LogEvent.LIVE_WAITING
                        .to(LOG)
                        .addKeyValue("cause", away.getClass().getSimpleName())
                        .log();
                pause();
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private void pause() {
        try {
            var _ = stopped.await(BETWEEN_TRIES_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() throws ExecutionException, TimeoutException, InterruptedException {
        LiveLayout now = layout();
        try (var opened = new KafkaConsumer<byte[], byte[]>(LiveRecord.consumer(client))) {
            consumer = opened;
            List<TopicPartition> all = now.partitions().stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.number()))
                    .toList();
            opened.assign(all);
            LiveLayout before = layout;
            if (before == null || before.fingerprint() != now.fingerprint()) {
                catchUp(opened, all, now);
                layout = now;
            }
            seek(opened, all);
            long lookAt = System.nanoTime() + BETWEEN_LOOKS.toNanos();
            while (stopped.getCount() > 0) {
                List<LiveChange> changes = new ArrayList<>();
                opened.poll(POLL).forEach(heard -> change(heard, now, changes));
                hub.heard(changes, next);
                if (System.nanoTime() - lookAt > 0) {
                    if (partitions(opened) != now.size()) {
                        return;
                    }
                    lookAt = System.nanoTime() + BETWEEN_LOOKS.toNanos();
                }
            }
        } finally {
            consumer = null;
        }
    }

    private int partitions(KafkaConsumer<?, ?> opened) {
        return topics.stream()
                .mapToInt(topic -> opened.partitionsFor(topic).size())
                .sum();
    }

    /// Reads what a stream may still ask for, and only then lets anybody in.
    private void catchUp(KafkaConsumer<byte[], byte[]> opened, List<TopicPartition> all, LiveLayout now) {
        Map<TopicPartition, Long> first = opened.beginningOffsets(all);
        Map<TopicPartition, Long> end = opened.endOffsets(all);
        long share = Math.max(remembered / all.size(), 1);
        next = all.stream()
                .mapToLong(one -> Math.max(of(first, one), of(end, one) - share))
                .toArray();
        var ring = new LiveRing(now, remembered, next);
        seek(opened, all);
        while (stopped.getCount() > 0 && isBehind(all, end)) {
            List<LiveChange> changes = new ArrayList<>();
            opened.poll(POLL).forEach(heard -> change(heard, now, changes));
            changes.forEach(ring::add);
        }
        for (int place = 0; place < next.length; place++) {
            if (next[place] > ring.position().next(place)) {
                ring.passed(place, next[place] - 1);
            }
        }
        if (stopped.getCount() > 0) {
            hub.begin(ring);
        }
    }

    private static long of(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        return Objects.requireNonNull(offsets.get(partition), "the broker said nothing of a partition");
    }

    private boolean isBehind(List<TopicPartition> all, Map<TopicPartition, Long> end) {
        for (int place = 0; place < next.length; place++) {
            if (next[place] < of(end, all.get(place))) {
                return true;
            }
        }
        return false;
    }

    private void seek(KafkaConsumer<?, ?> opened, List<TopicPartition> all) {
        for (int place = 0; place < next.length; place++) {
            opened.seek(all.get(place), next[place]);
        }
    }

    private void change(ConsumerRecord<byte[], byte[]> heard, LiveLayout now, List<LiveChange> changes) {
        int place = now.place(heard.topic(), heard.partition());
        next[place] = heard.offset() + 1;
        LiveRecord.owned(heard).ifPresent(owned -> owners.learn(owned.application(), owned.owner()));
        LiveRecord.change(heard, place).ifPresent(changes::add);
    }

    private LiveLayout layout() throws ExecutionException, TimeoutException, InterruptedException {
        try (Admin admin = Admin.create(client)) {
            return new LiveLayout(
                    admin
                            .describeTopics(topics)
                            .allTopicNames()
                            .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                            .values()
                            .stream()
                            .collect(Collectors.toMap(
                                    topic -> topic.name(),
                                    topic -> new LiveLayout.Topic(
                                            topic.topicId().toString(),
                                            topic.partitions().size()))));
        }
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            stopped = new CountDownLatch(1);
            thread = Thread.ofPlatform().name("live").daemon().start(this::run);
        }
    }

    /// Before the web server is asked to finish what is open: streams have no end of their own.
    @Override
    public synchronized void stop() {
        stopped.countDown();
        KafkaConsumer<byte[], byte[]> reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
        if (thread != null) {
            thread.interrupt();
        }
        thread = null;
        layout = null;
        hub.stop();
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
