package id.sahkan.bench.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScaleTableTest {

    @TempDir
    Path folder;

    @Test
    void eachPartIsMultipliedByWhatASceneNeedsASecond() throws Exception {
        Path measured = Files.writeString(folder.resolve("system.json"), """
                {"applications": 200,
                 "cpuMillisByPart": {"gateway": 10.0, "postgres": 4.0, "postgres/applicant": 6.0, "clients (this process)": 9.0},
                 "kept": {"writes": 4000, "appends": 800, "walBytes": 10240000}}
                """);
        ScaleTable table = ScaleTable.of(measured);
        assertThat(table.cpuMillis()).containsOnlyKeys("gateway", "postgres").containsEntry("postgres", 10.0);
        assertThat(table.commits()).isEqualTo(20);
        assertThat(table.walKilobytes()).isEqualTo(50);
        String markdown = table.markdown();
        // a tenth of 60,000 in a minute are a hundred a second
        assertThat(markdown.lines().filter(line -> line.startsWith("| applications a second")))
                .singleElement()
                .asString()
                .endsWith("| 100.00 |");
        assertThat(markdown.lines().filter(line -> line.startsWith("| all of them | 20.0 ms")))
                .singleElement()
                .asString()
                .endsWith("| 2.00 cores |");
        assertThat(markdown).contains("| 2000 a second |", "| 400 a second |", "| 4.9 MB a second |");
        assertThat(markdown.lines()
                        .map(line -> line.chars().filter(c -> c == '|').count()))
                .containsOnly(8L);
    }
}
