package id.sahkan.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// The JSON in `deploy/grafana` is what [Dashboards] says; `-Dupdate.docs=true` writes it anew.
class DashboardsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path JSON = ROOT.resolve("deploy/grafana/dashboards");

    @TempDir
    Path folder;

    static List<Dashboard> dashboards() {
        return Dashboards.ALL;
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void theFileIsTheDescription(Dashboard dashboard) throws IOException {
        Path file = JSON.resolve(dashboard.uid().substring("sahkan-".length()) + ".json");
        if (Boolean.getBoolean("update.docs")) {
            Files.createDirectories(JSON);
            Files.writeString(file, dashboard.json());
        }
        assertThat(Files.readString(file))
                .as("write it with -Dupdate.docs=true")
                .isEqualTo(dashboard.json());
    }

    @Test
    void noOtherFileIsThere() throws IOException {
        assertThat(Alarms.files(JSON, ".json")).hasSameSizeAs(Dashboards.ALL);
    }

    @Test
    void everyQueryParses() throws Exception {
        List<String> queries = queries();

        Tool.Said said = check(queries);

        assertThat(said.code()).as(said.text()).isZero();
        assertThat(said.text()).contains(queries.size() + " rules found");
    }

    @Test
    void aQueryWithoutItsBracketIsFound() throws Exception {
        assertThat(check(List.of("sum(up{job=\"sahkan\"}")).code()).isNotZero();
    }

    @Test
    void everyNameIsMeasuredOrRecorded() throws IOException {
        assertThat(new Alarms(ROOT).unknownNames(queries())).isEmpty();
    }

    @Test
    void everyRunbookThatAPanelLinksIsThere() {
        assertThat(Dashboards.ALL)
                .flatMap(Dashboard::panels)
                .map(Dashboard.Panel::runbook)
                .filteredOn(runbook -> !runbook.isEmpty())
                .hasSizeGreaterThan(10)
                .allSatisfy(runbook -> assertThat(ROOT.resolve("docs/runbooks").resolve(runbook))
                        .exists());
    }

    /// As rules of their own, because every promtool checks rules and only newer ones a bare query.
    private Tool.Said check(List<String> queries) throws Exception {
        var rules = new StringBuilder("groups:\n  - name: panels\n    rules:\n");
        for (int i = 0; i < queries.size(); i++) {
            rules.append("      - { record: 'panel:%d', expr: %s }\n"
                    .formatted(i, new JsonMapper().writeValueAsString(queries.get(i))));
        }
        Files.writeString(folder.resolve("panels.yml"), rules);
        return Tool.PROMTOOL.run(folder, "check", "rules", "panels.yml");
    }

    private static List<String> queries() {
        return PanelQuery.all().stream().map(PanelQuery::expr).toList();
    }
}
