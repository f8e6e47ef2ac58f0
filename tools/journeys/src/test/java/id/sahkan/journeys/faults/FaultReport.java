package id.sahkan.journeys.faults;

import id.sahkan.journeys.faults.Auditor.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What was done and what was found, as a table for people and as JSON.
final class FaultReport {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private record Line(String fault, int struck, double longestRestSeconds) {}

    private final String profile;
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final Map<String, Line> lines = new LinkedHashMap<>();

    FaultReport(String profile) {
        this.profile = profile;
    }

    void fact(String name, Object value) {
        facts.put(name, value);
    }

    /// @param rest from the end of the cause until every consumer had all that was committed by then
    void struck(String fault, Duration rest) {
        double seconds = rest.toMillis() / 1000.0;
        lines.merge(
                fault,
                new Line(fault, 1, seconds),
                (before, now) -> new Line(fault, before.struck() + 1, Math.max(before.longestRestSeconds(), seconds)));
    }

    /// Something that this profile leaves out, or this machine cannot do.
    void skipped(String fault, String why) {
        lines.put(fault + " (" + why + ")", new Line(fault + ": " + why, 0, 0));
    }

    void violations(List<Violation> violations) {
        facts.put("rounds", lines.values().stream().mapToInt(Line::struck).sum());
        facts.put("violations", violations.stream().map(Violation::toString).toList());
    }

    String markdown() {
        var text = new StringBuilder("# Fault suite, " + profile + " profile\n\n| | |\n|---|---|\n");
        facts.forEach((name, value) -> text.append("| %s | %s |%n".formatted(name, value)));
        text.append("\n| fault | struck | longest time to rest |\n|---|---:|---:|\n");
        lines.values()
                .forEach(line -> text.append(
                        line.struck() == 0
                                ? "| %s | – | – |%n".formatted(line.fault())
                                : "| %s | %d | %.1f s |%n"
                                        .formatted(line.fault(), line.struck(), line.longestRestSeconds())));
        text.append("\nInvariants that were checked:\n");
        for (Auditor.Invariant invariant : Auditor.Invariant.values()) {
            text.append("- ").append(invariant.sentence).append('\n');
        }
        return text.toString();
    }

    void write(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("faults-" + profile + ".md"), markdown());
            var all = new LinkedHashMap<String, Object>(facts);
            all.put("profile", profile);
            all.put("faults", List.copyOf(lines.values()));
            Files.write(folder.resolve("faults-" + profile + ".json"), JSON.writeValueAsBytes(all));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
