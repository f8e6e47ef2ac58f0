package id.sahkan.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sahkan.telemetry.Traces;
import id.sahkan.testing.TestClock;
import id.sahkan.testing.TestPostgres;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The loop over rows in a real database.
class DueWorkTest {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(5), Duration.ofMinutes(1));
    private static final Duration NEVER = Duration.ofHours(1);

    private final Queue<UUID> done = new ConcurrentLinkedQueue<>();
    private final Set<UUID> failing = ConcurrentHashMap.newKeySet();
    private final Wake wake = new Wake();
    private final List<DueWork<?>> started = new ArrayList<>();
    private final TestClock clock = new TestClock();
    private JdbcClient jdbc;

    record Due(UUID applicationId, int attempts, @Nullable String traceparent) implements DueWork.Item {}

    private class Rows implements DueWork.Rows<Due> {

        private final Consumer<Due> work;

        Rows(Consumer<Due> work) {
            this.work = work;
        }

        @Override
        public Optional<Due> claim(Instant at, Instant leasedUntil) {
            return jdbc.sql("""
                            UPDATE due SET due_at = :until, attempts = attempts + 1
                            WHERE id = (SELECT id FROM due WHERE due_at <= :now ORDER BY due_at, id
                                        LIMIT 1 FOR UPDATE SKIP LOCKED)
                            RETURNING id, attempts
                            """)
                    .param("now", Timestamp.from(at))
                    .param("until", Timestamp.from(leasedUntil))
                    .query((row, _) -> new Due(row.getObject("id", UUID.class), row.getInt("attempts"), null))
                    .optional();
        }

        @Override
        public void work(Due item) {
            if (failing.contains(item.applicationId())) {
                throw new IllegalStateException("broken");
            }
            work.accept(item);
            jdbc.sql("DELETE FROM due WHERE id = ?").param(item.applicationId()).update();
            done.add(item.applicationId());
        }

        @Override
        public void postpone(Due item, Instant until, RuntimeException fault) {
            assertThat(fault).hasMessage("broken");
            jdbc.sql("UPDATE due SET due_at = ? WHERE id = ?")
                    .params(Timestamp.from(until), item.applicationId())
                    .update();
        }
    }

    @BeforeEach
    void nothingIsDue() throws Exception {
        jdbc = JdbcClient.create(TestPostgres.fresh().asOwner());
        jdbc.sql("CREATE TABLE due (id uuid PRIMARY KEY, due_at timestamptz NOT NULL, attempts int NOT NULL DEFAULT 0)")
                .update();
    }

    @AfterEach
    void stopAll() {
        started.forEach(DueWork::stop);
    }

    private DueWork<Due> worker(DueWork.Rows<Due> rows) {
        var timing = new DueWork.Timing(NEVER, LEASE, BACK_OFF);
        return new DueWork<>("work", rows, timing, wake, clock, Traces.none());
    }

    private DueWork<Due> worker() {
        return worker(new Rows(_ -> {}));
    }

    private DueWork<Due> start(DueWork<Due> worker) {
        worker.start();
        started.add(worker);
        return worker;
    }

    private UUID due() {
        UUID id = UUID.randomUUID();
        jdbc.sql("INSERT INTO due (id, due_at) VALUES (?, ?)")
                .params(id, Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    private Duration wait(UUID id) {
        return Duration.between(
                clock.instant(),
                jdbc.sql("SELECT due_at FROM due WHERE id = ?")
                        .param(id)
                        .query(Timestamp.class)
                        .single()
                        .toInstant());
    }

    @Test
    void twoWorkersTakeEachRowOnce() throws Exception {
        List<UUID> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            all.add(due());
        }
        List<Callable<Integer>> workers = List.of(worker()::runDue, worker()::runDue);
        int tried = 0;
        try (var threads = Executors.newFixedThreadPool(workers.size())) {
            for (var answer : threads.invokeAll(workers)) {
                tried += answer.get();
            }
        }
        assertThat(tried).isEqualTo(40);
        assertThat(done).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void whatIsHeldIsTakenAgainWhenItsLeaseEnds() {
        UUID abandoned = due();
        assertThat(new Rows(_ -> {}).claim(clock.instant(), clock.instant().plus(LEASE)))
                .isPresent();
        clock.forward(LEASE.minusMillis(1));
        assertThat(worker().runDue()).isZero();
        clock.forward(Duration.ofMillis(1));
        assertThat(worker().runDue()).isEqualTo(1);
        assertThat(done).containsExactly(abandoned);
    }

    @Test
    void whatFailsWaitsLongerEachTimeUpToALimitAndIsNeverForgotten() {
        UUID broken = due();
        failing.add(broken);
        var waits = new ArrayList<Duration>();
        for (int attempt = 1; attempt <= 7; attempt++) {
            assertThat(worker().runDue()).isEqualTo(1);
            assertThat(worker().runDue()).as("not before its time").isZero();
            waits.add(wait(broken));
            clock.forward(waits.getLast());
        }
        List<Integer> wholes = List.of(5, 10, 20, 40, 60, 60, 60);
        for (int attempt = 0; attempt < wholes.size(); attempt++) {
            Duration whole = Duration.ofSeconds(wholes.get(attempt));
            assertThat(waits.get(attempt)).isBetween(whole.dividedBy(2), whole);
        }
        failing.clear();
        assertThat(worker().runDue()).isEqualTo(1);
        assertThat(done).containsExactly(broken);
    }

    @Test
    void theWaitIsBoundedHoweverOftenItFails() {
        UUID item = UUID.randomUUID();
        assertThat(BACK_OFF.after(0, item)).isBetween(BACK_OFF.first().dividedBy(2), BACK_OFF.first());
        for (int attempts : List.of(64, Integer.MAX_VALUE)) {
            assertThat(BACK_OFF.after(attempts, item))
                    .isBetween(BACK_OFF.longest().dividedBy(2), BACK_OFF.longest());
        }
        assertThatThrownBy(() -> new BackOff(Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BackOff(Duration.ZERO, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void manyThatFailTogetherComeBackOneAfterAnotherAndEachAlwaysAtTheSameTime() {
        Set<Duration> waits = ConcurrentHashMap.newKeySet();
        for (int item = 0; item < 1_000; item++) {
            waits.add(BACK_OFF.after(3, new UUID(7, item)));
        }
        assertThat(waits).as("spread over ten seconds").hasSizeGreaterThan(900);
        assertThat(waits).allMatch(wait -> wait.toMillis() >= 10_000 && wait.toMillis() <= 20_000);
        assertThat(BACK_OFF.after(3, new UUID(7, 1))).isEqualTo(BACK_OFF.after(3, new UUID(7, 1)));
    }

    @Test
    void oneThatFailsStopsNobodyElse() {
        UUID first = due();
        failing.add(first);
        clock.forward(Duration.ofSeconds(1));
        UUID second = due();
        assertThat(worker().runDue()).isEqualTo(2);
        assertThat(done).containsExactly(second);
    }

    @Test
    void aWakeIsFollowedAtOnceAndNeverForgotten() throws Exception {
        var worked = new LinkedBlockingQueue<UUID>();
        start(worker(new Rows(item -> worked.add(item.applicationId()))));
        for (int i = 0; i < 3; i++) {
            UUID id = due();
            wake.up();
            assertThat(worked.poll(30, TimeUnit.SECONDS)).isEqualTo(id);
        }
    }

    @Test
    void whenItCannotEvenLookItGoesOnLater() throws Exception {
        var worked = new LinkedBlockingQueue<UUID>();
        var broken = new CountDownLatch(3);
        UUID id = due();
        var rows = new Rows(item -> worked.add(item.applicationId())) {
            @Override
            public Optional<Due> claim(Instant at, Instant leasedUntil) {
                broken.countDown();
                if (broken.getCount() > 0) {
                    throw new IllegalStateException("no database");
                }
                return super.claim(at, leasedUntil);
            }
        };
        var timing = new DueWork.Timing(Duration.ofMillis(1), LEASE, BACK_OFF);
        start(new DueWork<>("work", rows, timing, wake, clock, Traces.none()));
        assertThat(worked.poll(30, TimeUnit.SECONDS)).isEqualTo(id);
    }

    @Test
    void aStopFinishesWhatIsInHandAndTakesNothingMore() throws Exception {
        var inHand = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        UUID first = due();
        clock.forward(Duration.ofSeconds(1));
        due();
        var worker = start(worker(new Rows(_ -> {
            inHand.countDown();
            await(goOn);
        })));
        assertThat(inHand.await(30, TimeUnit.SECONDS)).isTrue();
        var stopping = Thread.ofPlatform().start(worker::stop);
        while (worker.isRunning()) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        assertThat(stopping.join(Duration.ofSeconds(30))).isTrue();
        assertThat(done).containsExactly(first);
        assertThat(jdbc.sql("SELECT attempts FROM due").query(Integer.class).list())
                .containsExactly(0);
    }

    @Test
    void severalAreInHandAtOnceAndAStopFinishesThemAll() throws Exception {
        var inHand = new CountDownLatch(2);
        var goOn = new CountDownLatch(1);
        List<UUID> all = List.of(due(), due());
        var rows = new Rows(_ -> {
            inHand.countDown();
            await(goOn);
        });
        var timing = new DueWork.Timing(NEVER, LEASE, BACK_OFF, 2);
        var worker = start(new DueWork<>("work", rows, timing, wake, clock, Traces.none()));
        assertThat(inHand.await(30, TimeUnit.SECONDS)).as("side by side").isTrue();
        var stopping = Thread.ofPlatform().start(worker::stop);
        goOn.countDown();
        assertThat(stopping.join(Duration.ofSeconds(30))).isTrue();
        assertThat(done).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void whatWasStoppedStartsAgain() throws Exception {
        var worked = new LinkedBlockingQueue<UUID>();
        var worker = start(worker(new Rows(item -> worked.add(item.applicationId()))));
        worker.stop();
        assertThat(worker.isRunning()).isFalse();
        UUID id = due();
        worker.start();
        assertThat(worked.poll(30, TimeUnit.SECONDS)).isEqualTo(id);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
