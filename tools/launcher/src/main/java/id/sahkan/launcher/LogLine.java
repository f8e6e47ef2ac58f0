package id.sahkan.launcher;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A line of a log as a person reads it: services write JSON, the other parts write text.
final class LogLine {

    private static final JsonMapper JSON = new JsonMapper();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());
    private static final Set<String> SAID_ELSEWHERE = Set.of(
            "@timestamp",
            "level",
            "message",
            "event",
            "service",
            "thread_name",
            "logger_name",
            "spanId",
            "stack_trace");

    private LogLine() {}

    static String readable(String line) {
        if (!line.startsWith("{")) {
            return line;
        }
        try {
            return readable(JSON.readTree(line));
        } catch (JacksonException | DateTimeException cutOffOrNotOurs) {
            return line;
        }
    }

    private static String readable(JsonNode line) {
        String logger = line.path("logger_name").asString("");
        String fields = line.properties().stream()
                .filter(field -> !SAID_ELSEWHERE.contains(field.getKey()))
                .map(field -> " " + field.getKey() + "=" + text(field.getValue()))
                .collect(Collectors.joining());
        String trace = line.path("stack_trace").asString("");
        return "%s %-5s %s: %s%s%s"
                .formatted(
                        TIME.format(Instant.parse(line.path("@timestamp").asString())),
                        line.path("level").asString(),
                        line.path("event").asString(logger.substring(logger.lastIndexOf('.') + 1)),
                        line.path("message").asString(),
                        fields,
                        trace.isEmpty() ? "" : "\n" + trace.stripTrailing());
    }

    private static String text(JsonNode value) {
        return value.isContainer() ? value.toString() : value.asString();
    }
}
