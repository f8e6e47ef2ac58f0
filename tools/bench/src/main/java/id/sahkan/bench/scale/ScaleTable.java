package id.sahkan.bench.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The cores, commits and gigabytes that a country's offices would need, from the unit costs of a measured application
/// (`./sahkan bench system`). Multiplication alone: what waits for locks, lines or people is not in it.
///
/// @param cpuMillis of one application, by part
/// @param commits that write, of one application
/// @param events in the topics, of one application
/// @param walKilobytes of the databases' log, of one application
public record ScaleTable(Map<String, Double> cpuMillis, double commits, double events, double walKilobytes) {

    private static final int MINUTE = 60;

    /// What is assumed of one scene.
    ///
    /// @param outlets that apply in one season
    /// @param share of them whose application goes the whole way within `minutes`
    record Scene(String name, int outlets, double share, int minutes) {

        double perSecond() {
            return outlets * share / (minutes * (double) MINUTE);
        }
    }

    /// 514 cities and regencies, 60,000 outlets. The last is the worst that we can think of: one deadline for all, a
    /// tenth of them in its last minute.
    static final Scene[] SCENES = {
        new Scene("one city, its last day", 325, 0.5, 8 * MINUTE),
        new Scene("one city, its last minute", 325, 0.1, 1),
        new Scene("514 offices, last days spread over two weeks", 60_000, 0.5, 14 * 8 * MINUTE),
        new Scene("514 offices, one last day for all", 60_000, 0.5, 8 * MINUTE),
        new Scene("514 offices, one last minute for all", 60_000, 0.1, 1),
    };

    /// @param measured `system.json` of the bench
    public static ScaleTable of(Path measured) throws IOException {
        JsonNode found = JsonMapper.shared().readTree(Files.readString(measured));
        double applications = found.path("applications").asDouble();
        var cpu = new TreeMap<String, Double>();
        found.path("cpuMillisByPart").forEachEntry((part, millis) -> {
            if (!part.startsWith("clients")) {
                // postgres/applicant and its like are one server on one machine
                cpu.merge(part.replaceFirst("/.*", ""), millis.asDouble(), Double::sum);
            }
        });
        JsonNode kept = found.path("kept");
        return new ScaleTable(
                cpu,
                kept.path("writes").asDouble() / applications,
                kept.path("appends").asDouble() / applications,
                kept.path("walBytes").asDouble() / 1024 / applications);
    }

    /// Cores by part, and what database and broker keep.
    public String markdown() {
        var table = new StringBuilder();
        var head = new StringJoiner(" | ", "| of one application | ", " |\n");
        var line = new StringBuilder("|---|---|");
        for (Scene scene : SCENES) {
            head.add(scene.name());
            line.append("---|");
        }
        table.append(head.toString().replaceFirst("one application \\|", "one application | cost |"))
                .append(line)
                .append('\n');
        row(table, "applications a second", "", scene -> "%.2f".formatted(scene.perSecond()));
        cpuMillis.forEach((part, millis) -> row(
                table,
                part,
                "%.1f ms of CPU".formatted(millis),
                scene -> "%.2f cores".formatted(millis / 1000 * scene.perSecond())));
        double all =
                cpuMillis.values().stream().mapToDouble(Double::doubleValue).sum();
        row(
                table,
                "all of them",
                "%.1f ms of CPU".formatted(all),
                scene -> "%.2f cores".formatted(all / 1000 * scene.perSecond()));
        row(
                table,
                "commits that write",
                "%.1f".formatted(commits),
                scene -> "%.0f a second".formatted(commits * scene.perSecond()));
        row(table, "events", "%.1f".formatted(events), scene -> "%.0f a second".formatted(events * scene.perSecond()));
        row(
                table,
                "log of the databases",
                "%.0f KB".formatted(walKilobytes),
                scene -> "%.1f MB a second".formatted(walKilobytes / 1024 * scene.perSecond()));
        return table.toString();
    }

    @FunctionalInterface
    private interface Needed {
        String in(Scene scene);
    }

    private static void row(StringBuilder table, String name, String cost, Needed needed) {
        table.append("| ").append(name).append(" | ").append(cost).append(" |");
        for (Scene scene : SCENES) {
            table.append(' ').append(needed.in(scene)).append(" |");
        }
        table.append('\n');
    }
}
