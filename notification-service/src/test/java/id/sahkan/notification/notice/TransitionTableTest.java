package id.sahkan.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.notification.TestClock;
import id.sahkan.notification.notice.Delivery.Decision;
import id.sahkan.notification.notice.Delivery.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The table in the documentation is what the code does. `-Dupdate.docs=true` writes it anew.
class TransitionTableTest {

    private static final Path FILE = Path.of("..", "docs", "states", "notice.md");
    private static final Instant NOW = TestClock.START;
    private static final RetryPolicy POLICY = new RetryPolicy(3, Duration.ofSeconds(5), Duration.ofHours(1));

    private static final Map<String, Delivery> STATES = states();
    private static final List<Report> REPORTS =
            List.of(new Report.Taken(NOW), new Report.Postponed(NOW, "code"), new Report.Impossible(NOW, "code"));

    private static Map<String, Delivery> states() {
        var states = new LinkedHashMap<String, Delivery>();
        states.put("Pending", new Delivery.Pending(1, NOW));
        states.put("Pending, last attempt", new Delivery.Pending(3, NOW));
        states.put("Sent", new Delivery.Sent(NOW));
        states.put("Failed", new Delivery.Failed(NOW, "code"));
        return states;
    }

    @Test
    void documentationShowsEveryTransition() throws Exception {
        String table = render();
        if (Boolean.getBoolean("update.docs")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, table);
        }
        assertThat(FILE).as("write it with -Dupdate.docs=true").hasContent(table);
    }

    @Test
    void everyStateAndEveryReportIsInTheTable() {
        assertThat(STATES.values().stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(Delivery.class.getPermittedSubclasses());
        assertThat(REPORTS.stream().map(Object::getClass))
                .containsExactlyInAnyOrder(Report.class.getPermittedSubclasses());
    }

    @Test
    void eachDelayIsTwiceTheOneBeforeUpToTheLongest() {
        var patient = new RetryPolicy(30, Duration.ofSeconds(5), Duration.ofHours(1));
        assertThat(patient.delayAfter(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(patient.delayAfter(2)).isEqualTo(Duration.ofSeconds(10));
        assertThat(patient.delayAfter(4)).isEqualTo(Duration.ofSeconds(40));
        assertThat(patient.delayAfter(29)).isEqualTo(Duration.ofHours(1));
        assertThat(patient.spent(29)).isFalse();
        assertThat(patient.spent(30)).isTrue();
    }

    @Test
    void aPostponedNoticeIsDueAfterItsDelay() {
        assertThat(Deliveries.decide(new Delivery.Pending(2, NOW), new Report.Postponed(NOW, "down"), POLICY))
                .isEqualTo(new Decision.Next(new Delivery.Pending(2, NOW.plusSeconds(10))));
    }

    private static String render() {
        var out =
                new StringBuilder("# Notice: states and reports\n\nGenerated from `Deliveries`; a test compares it. One"
                        + " row of the ledger is one person, one fact, one channel; this is the e-mail of it. `Sent` is journalled"
                        + " as NoticeSent, `Failed` as NoticeFailed.\n\n| state | "
                        + REPORTS.stream().map(TransitionTableTest::name).collect(Collectors.joining(" | ")) + " |\n|"
                        + " --- |".repeat(REPORTS.size() + 1) + "\n| (new) | the event is written down: → Pending |"
                        + " – |".repeat(REPORTS.size() - 1) + "\n");
        STATES.forEach((title, state) -> {
            out.append("| ").append(title).append(" |");
            REPORTS.forEach(report -> out.append(' ')
                    .append(cell(Deliveries.decide(state, report, POLICY)))
                    .append(" |"));
            out.append('\n');
        });
        return out.toString();
    }

    private static String cell(Decision decision) {
        return switch (decision) {
            case Decision.Next(Delivery next) -> "→ " + name(next);
            case Decision.Already _ -> "already";
        };
    }

    private static String name(Object record) {
        return record.getClass().getSimpleName();
    }
}
