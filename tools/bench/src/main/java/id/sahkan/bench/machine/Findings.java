package id.sahkan.bench.machine;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The outcome of one measurement: a small table for people and the same as JSON.
public final class Findings {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final String name;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, String> lines = new LinkedHashMap<>();

    public Findings(String name, Instant at) {
        this.name = name;
        values.put("measurement", name);
        values.put("at", at.toString());
        values.put("machine", Machine.describe());
        values.put("loadBefore", Machine.load());
    }

    /// One row: a figure under `key` in the JSON, and how people read it.
    public void add(String key, Object value, String label, String text) {
        values.put(key, value);
        lines.put(label, text);
    }

    /// Only in the JSON.
    public void detail(String key, Object value) {
        values.put(key, value);
    }

    public void print(PrintStream out) {
        values.put("loadAfter", Machine.load());
        var width = lines.keySet().stream().mapToInt(String::length).max().orElse(1);
        out.println();
        out.println("| " + padded(name, width) + " | |");
        out.println("|" + "-".repeat(width + 2) + "|---|");
        lines.forEach((label, text) -> out.println("| " + padded(label, width) + " | " + text + " |"));
        out.println();
        Machine.describe().forEach((key, value) -> out.println(key + ": " + value));
        out.println("load before: " + values.get("loadBefore") + ", after: " + values.get("loadAfter"));
        out.flush();
    }

    /// @return where it was written
    public Path write(Path folder) {
        try {
            Files.createDirectories(folder);
            return Files.write(folder.resolve(name + ".json"), JSON.writeValueAsBytes(values));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
