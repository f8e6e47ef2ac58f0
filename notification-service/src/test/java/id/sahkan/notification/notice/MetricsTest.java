package id.sahkan.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import id.sahkan.background.DueWork;
import id.sahkan.messaging.Incoming;
import id.sahkan.messaging.Invariant;
import id.sahkan.messaging.Pipeline;
import id.sahkan.messaging.metrics.MessagingMetrics;
import id.sahkan.notification.FakeApplicants;
import id.sahkan.notification.ServiceTest;
import id.sahkan.notification.bounce.BounceMetrics;
import id.sahkan.notification.live.LiveMetrics;
import id.sahkan.testing.TestClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class MetricsTest {

    @Autowired
    NoticeInbox inbox;

    @Autowired
    DueWork<?> letters;

    @Autowired
    MeterRegistry meters;

    @Autowired
    Pipeline pipeline;

    @Autowired
    List<Invariant> invariants;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    GreenMail mailServer;

    @Autowired
    FakeApplicants applicants;

    @Autowired
    TestClock clock;

    private final UUID application = UUID.randomUUID();

    @BeforeEach
    void fresh() {
        jdbc.sql("DELETE FROM notice").update();
        applicants.knows(application, "Rina", "rina@kabar.example", "id");
    }

    @AfterEach
    void restore() {
        mailServer.stop();
    }

    @Test
    void attemptsAreCountedByHowTheyEndedAndTheNoticeIsTimedFromItsFact() {
        double shown = notices("IN_APP", "handed_over");
        double mailed = notices("EMAIL", "handed_over");
        double failed = notices("EMAIL", "failed");
        long steps = step().count();
        double seconds = step().totalTime(TimeUnit.SECONDS);

        Incoming event = IncomingEvents.submitted(application, "u-1");
        arrives(event);
        arrives(event);
        letters.runDue();
        assertThat(notices("IN_APP", "handed_over")).isEqualTo(shown + 1);
        assertThat(notices("EMAIL", "failed")).isEqualTo(failed + 1);
        assertThat(step().count()).isEqualTo(steps);

        mailServer.start();
        clock.forward(Duration.ofSeconds(30));
        letters.runDue();
        assertThat(notices("EMAIL", "handed_over")).isEqualTo(mailed + 1);
        assertThat(step().count()).isEqualTo(steps + 1);
        double since = Math.max(
                0, Duration.between(event.occurredAt(), clock.instant()).toMillis() / 1000.0);
        assertThat(step().totalTime(TimeUnit.SECONDS) - seconds).isBetween(since - 1, since + 1);
    }

    @Test
    void whatIsGivenUpIsCountedOnce() {
        double givenUp = notices("EMAIL", "given_up");
        arrives(IncomingEvents.submitted(UUID.randomUUID(), "u-2"));
        letters.runDue();
        assertThat(notices("EMAIL", "given_up")).isEqualTo(givenUp + 1);
    }

    @Test
    void whatIsRolledBackIsNotCounted() {
        double shown = notices("IN_APP", "handed_over");
        transaction.executeWithoutResult(status -> {
            inbox.handle(IncomingEvents.submitted(application, "u-1"));
            status.setRollbackOnly();
        });
        assertThat(notices("IN_APP", "handed_over")).isEqualTo(shown);
    }

    @Test
    void thePipelineShowsEveryStateOfADelivery() {
        assertThat(pipeline.stages().stream().map(Pipeline.Stage::name)).containsExactlyElementsOf(states());
    }

    @Test
    void statesAreCountedOverAnIndexAlone() {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("SET LOCAL enable_seqscan = off").update();
            assertThat(jdbc.sql("EXPLAIN " + pipeline.sql()).query(String.class).list())
                    .anyMatch(line -> line.contains("Index Only Scan using notice_state"))
                    // whose they are is asked only of what staff do
                    .noneMatch(line -> line.matches(".*Seq Scan on notice( .*)?"));
        });
    }

    @Test
    void whatIsMeasuredStandsInTheCatalogueAndTheOtherWayRound() {
        arrives(IncomingEvents.submitted(application, "u-1"));
        letters.runDue();
        assertThat(MessagingMetrics.differences(
                        meters,
                        "notification-service",
                        states().stream().collect(Collectors.toSet()),
                        invariants.stream().map(Invariant::name).collect(Collectors.toSet()),
                        NotificationMetrics.STEP,
                        NotificationMetrics.NOTICES,
                        BounceMetrics.REPORTS,
                        BounceMetrics.VISITS,
                        LiveMetrics.STREAMS,
                        LiveMetrics.SENT,
                        LiveMetrics.ENDED))
                .isEmpty();
    }

    private static List<String> states() {
        return Arrays.stream(NoticeState.class.getPermittedSubclasses())
                .map(state -> state.getSimpleName().toUpperCase(Locale.ROOT))
                .toList();
    }

    private void arrives(Incoming incoming) {
        transaction.executeWithoutResult(_ -> inbox.handle(incoming));
    }

    private double notices(String channel, String outcome) {
        return meters.get("sahkan.notices")
                .tag("channel", channel)
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private io.micrometer.core.instrument.Timer step() {
        return meters.get("sahkan.step").tag("step", "notice").timer();
    }
}
