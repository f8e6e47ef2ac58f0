package id.sahkan.sample;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How the thirty cases ended, and the few of another office. `remarks` are differences that belong to no single case.
public record SampleReport(
        List<Row> rows,
        List<String> remarks,
        Duration took,
        String decreeNumber,
        Path decreePdf,
        @Nullable Beside beside) {

    /// How the small period of another office ended.
    public record Beside(String name, List<Row> rows, List<String> remarks, String decreeNumber) {

        public Beside {
            rows = List.copyOf(rows);
            remarks = List.copyOf(remarks);
        }

        public boolean asWanted() {
            return remarks.isEmpty() && rows.stream().allMatch(Row::asWanted);
        }

        private void print(PrintStream out) {
            out.printf(
                    "%n%s: %s; decree %s %s%n",
                    name,
                    rows.stream()
                            .map(Row::happened)
                            .map(happened -> happened.replaceFirst("[,:].*", ""))
                            .collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()))
                            .entrySet()
                            .stream()
                            .map(counted -> counted.getValue() + " " + counted.getKey())
                            .collect(Collectors.joining(", ")),
                    decreeNumber.isEmpty() ? "none" : decreeNumber,
                    asWanted() ? "✓" : "✗");
            rows.stream()
                    .filter(row -> !row.asWanted())
                    .forEach(
                            row -> out.println("     ✗ " + row.outlet() + ": " + String.join("; ", row.differences())));
            remarks.forEach(remark -> out.println("     ✗ " + remark));
        }
    }

    /// `traceId` is what the answer to the submission named; empty where nothing was received.
    public record Row(
            int number,
            String type,
            String outlet,
            String wanted,
            String happened,
            List<String> differences,
            String traceId) {

        public boolean asWanted() {
            return differences.isEmpty();
        }
    }

    public SampleReport {
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
    }

    public boolean asWanted() {
        return remarks.isEmpty() && rows.stream().allMatch(Row::asWanted) && (beside == null || beside.asWanted());
    }

    public int exitCode() {
        return asWanted() ? 0 : 1;
    }

    public void print(PrintStream out) {
        out.printf("%n%-2s %-6s %-30s %-46s %-62s%n", "", "type", "outlet", "wanted", "happened");
        for (var row : rows) {
            out.printf(
                    "%02d %-6s %-30s %-46s %-62s %s%n",
                    row.number(),
                    row.type(),
                    cut(row.outlet(), 30),
                    cut(row.wanted(), 46),
                    cut(row.happened(), 62),
                    row.asWanted() ? "✓" : "✗");
            row.differences().forEach(difference -> out.println("     ✗ " + difference));
        }
        remarks.forEach(remark -> out.println("✗ " + remark));
        if (beside != null) {
            beside.print(out);
        }
        var good = rows.stream().filter(Row::asWanted).count();
        out.printf("%n%d ✓ %d ✗ in %d s%n", good, rows.size() - good, took.toSeconds());
        if (!decreeNumber.isEmpty()) {
            out.println("Decree " + decreeNumber + ": " + decreePdf);
        }
        rows.stream()
                .filter(row -> !row.traceId().isEmpty())
                .findFirst()
                .ifPresent(row -> out.printf("Trace of the submission %02d: %s%n", row.number(), row.traceId()));
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1) + "…";
    }
}
