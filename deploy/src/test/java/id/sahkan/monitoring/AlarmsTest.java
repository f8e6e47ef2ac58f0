package id.sahkan.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlarmsTest {

    private static final Pattern INVARIANT = Pattern.compile("new Invariant\\(\\s*\"([a-z-]+)\"");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-zX-]+)` \\|");
    private static final Pattern SAID = Pattern.compile("'invariant\\.([a-z-]+)'");

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Alarms ALARMS = new Alarms(ROOT);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

    @TempDir
    Path folder;

    @Test
    void everyAlarmHasWordsARunbookAFiringAndASilentTest() throws IOException {
        assertThat(ALARMS.rules()).filteredOn(rule -> rule.has("alert")).hasSizeGreaterThan(10);
        assertThat(ALARMS.missing()).isEmpty();
    }

    @Test
    void anAlarmThatIsOnlyARuleIsReported() throws IOException {
        write("deploy/prometheus/rules/a.yml", """
                groups: [ { name: a, rules: [ { alert: Forgotten, expr: 'up == 0' } ] } ]
                """);
        write("deploy/prometheus/tests/a.test.yml", "tests: []");

        assertThat(new Alarms(folder).missing())
                .containsExactly(
                        "Forgotten has no test in which it fires",
                        "Forgotten has no test in which it does not fire",
                        "Forgotten is neither a page nor a ticket",
                        "Forgotten does not say what it is and what applicants feel",
                        "Forgotten has no runbook");
    }

    @Test
    void aRunbookThatDoesNotSayWhenItIsOverIsReported() throws IOException {
        write("deploy/prometheus/rules/a.yml", """
                groups: [ { name: a, rules: [ { alert: Half, expr: 'up == 0', labels: { severity: page }, annotations: {
                  summary: Mati, description: 'Down. Applicants: errors.', runbook_url: docs/runbooks/half.md } } ] } ]
                """);
        write("deploy/prometheus/tests/a.test.yml", """
                tests: [ { alert_rule_test: [ { alertname: Half, exp_alerts: [ {} ] }, { alertname: Half } ] } ]
                """);
        write("docs/runbooks/half.md", "**Seen as** `Half` **For applicants** bad ## How to see ## What to do");

        assertThat(new Alarms(folder).missing())
                .containsExactly("docs/runbooks/half.md has no part ## How to know that it is over");
    }

    /// A name of the label of their metric, a row of the runbook, and a sentence on the operators' page.
    @Test
    void everyInvariantIsExplainedWhereItIsSeen() throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file :
                    files.filter(file -> file.endsWith("Invariants.java")).toList()) {
                INVARIANT.matcher(Files.readString(file)).results().forEach(found -> asked.add(found.group(1)));
            }
        }
        Set<String> rows = new TreeSet<>();
        ROW.matcher(Files.readString(ROOT.resolve("docs/runbooks/reconciliation.md")))
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.endsWith("-X"))
                .forEach(rows::add);
        assertThat(asked).hasSizeGreaterThan(3).isEqualTo(rows);
        for (String language : List.of("id", "en")) {
            Set<String> said = new TreeSet<>();
            SAID.matcher(Files.readString(ROOT.resolve("web/src/operations/text/" + language + ".ts")))
                    .results()
                    .map(found -> found.group(1))
                    .filter(name -> !name.equals("other"))
                    .forEach(said::add);
            assertThat(said).as(language).isEqualTo(asked);
        }
    }

    @Test
    void theRulesDoWhatTheirTestsSay() throws Exception {
        List<String> command = new ArrayList<>(List.of("test", "rules"));
        Alarms.files(ALARMS.prometheus().resolve("tests"), ".yml").forEach(file -> command.add(file.toString()));

        Tool.Said said = Tool.PROMTOOL.run(ALARMS.prometheus(), command.toArray(String[]::new));

        assertThat(said.code()).as(said.text()).isZero();
        assertThat(said.text()).contains("SUCCESS");
    }

    @Test
    void aRuleWithAnotherThresholdFailsItsTest() throws Exception {
        Path rules = ALARMS.prometheus().resolve("rules/services.yml");
        write(
                "rules/services.yml",
                Files.readString(rules).replace("up{job=\"sahkan\"}) == 0", "up{job=\"sahkan\"}) == 2"));
        write("tests/services.test.yml", Files.readString(ALARMS.prometheus().resolve("tests/services.test.yml")));

        Tool.Said said = Tool.PROMTOOL.run(folder, "test", "rules", "tests/services.test.yml");

        assertThat(said.code()).as(said.text()).isNotZero();
        assertThat(said.text()).contains("ServiceDown");
    }

    @Test
    void prometheusAndAlertmanagerTakeTheirSettings() throws Exception {
        Tool.Said prometheus = Tool.PROMTOOL.run(ALARMS.prometheus(), "check", "config", "prometheus.yml");
        assertThat(prometheus.code()).as(prometheus.text()).isZero();

        Tool.Said alertmanager =
                Tool.AMTOOL.run(ROOT.resolve("deploy/alertmanager"), "check-config", "alertmanager.yml");
        assertThat(alertmanager.code()).as(alertmanager.text()).isZero();
    }

    @Test
    void aPageWakesSomebodyAndATicketDoesNot() throws Exception {
        for (String severity : List.of("page", "ticket")) {
            Tool.Said said = Tool.AMTOOL.run(
                    ROOT.resolve("deploy/alertmanager"),
                    "config",
                    "routes",
                    "test",
                    "--config.file=alertmanager.yml",
                    "severity=" + severity);
            assertThat(said.code()).as(said.text()).isZero();
            assertThat(said.text().lines()).contains(severity);
        }
    }

    @Test
    void everyNameInARuleIsMeasuredOrRecorded() throws IOException {
        assertThat(ALARMS.unknownNames(ALARMS.queries())).isEmpty();
        assertThat(ALARMS.unknownNames(List.of("sahkan:never:recorded > 1"))).containsExactly("sahkan:never:recorded");
    }

    @Test
    void aMetricThatTheListDoesNotNameIsReported() throws IOException {
        write("deploy/prometheus/rules/a.yml", "groups: []");
        write("docs/metrics.md", "| `sahkan_step_seconds` | histogram |");

        assertThat(new Alarms(folder).unknownNames(List.of("sum(sahkan_step_seconds_bucket) / sahkan_misspelt_total")))
                .containsExactly("sahkan_misspelt_total");
    }

    @Test
    void theTableOfTheRunbooksSaysWhatTheRulesSay() throws IOException {
        assertThat(ALARMS.indexFaults()).isEmpty();
    }

    @Test
    void whatTheTableSaysOtherwiseIsReported() throws IOException {
        write("deploy/prometheus/rules/a.yml", """
                groups: [ { name: a, rules: [
                  { alert: Right, labels: { severity: page }, annotations: { runbook_url: docs/runbooks/down.md } },
                  { alert: Elsewhere, labels: { severity: page }, annotations: { runbook_url: docs/runbooks/slow.md } },
                  { alert: Asleep, labels: { severity: page }, annotations: { runbook_url: docs/runbooks/down.md } },
                  { alert: Forgotten, labels: { severity: ticket }, annotations: { runbook_url: docs/runbooks/down.md } }
                ] } ]
                """);
        write("docs/runbooks/README.md", """
                | alarm | page | wakes somebody |
                |---|---|---|
                | `Right`, `Elsewhere`, `Gone` | [down](down.md) | yes |
                | `Asleep` | [down](down.md) | no |
                | `Right` | [down](down.md) | yes |

                No alarm names [the restore](restore.md): read it before.
                """);
        for (String page : List.of("down", "slow", "restore", "lost")) {
            write("docs/runbooks/" + page + ".md", "");
        }

        assertThat(new Alarms(folder).indexFaults())
                .containsExactly(
                        "Right has two rows",
                        "Elsewhere means Row[page=docs/runbooks/slow.md, wakes=yes], and the table says"
                                + " Row[page=docs/runbooks/down.md, wakes=yes]",
                        "Asleep means Row[page=docs/runbooks/down.md, wakes=yes], and the table says"
                                + " Row[page=docs/runbooks/down.md, wakes=no]",
                        "Forgotten means Row[page=docs/runbooks/down.md, wakes=no], and the table says null",
                        "Gone has a row and no rule",
                        "docs/runbooks/lost.md has no alarm, and the index does not say when to read it");
    }

    @Test
    void everyLinkInTheRunbooksLeadsSomewhere() throws IOException {
        Path runbooks = ROOT.resolve("docs/runbooks");
        for (Path file : Alarms.files(runbooks, ".md")) {
            LINK.matcher(Files.readString(file))
                    .results()
                    .forEach(link -> assertThat(runbooks.resolve(link.group(1)))
                            .as(file + ": " + link.group())
                            .exists());
        }
    }

    private void write(String place, String text) throws IOException {
        Path file = folder.resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
