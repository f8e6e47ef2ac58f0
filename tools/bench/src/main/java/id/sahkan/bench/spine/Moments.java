package id.sahkan.bench.spine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// When something happened to each event (named by aggregate and version), by the machine's monotonic clock, which all
/// its processes share.
final class Moments {

    record Event(UUID aggregate, long version) {}

    private final Map<Event, Long> nanos = new ConcurrentHashMap<>();

    void add(Event event, long at) {
        nanos.put(event, at);
    }

    void clear() {
        nanos.clear();
    }

    static String write(Moments moments, Path file) throws IOException {
        Files.write(file, (Iterable<String>) () -> moments.nanos.entrySet().stream()
                .map(entry -> entry.getKey().aggregate() + " " + entry.getKey().version() + " " + entry.getValue())
                .iterator());
        moments.clear();
        return "written";
    }

    static Map<Event, Long> read(Path file) throws IOException {
        var read = new HashMap<Event, Long>();
        for (var line : Files.readAllLines(file)) {
            var words = line.split(" ", -1);
            read.put(new Event(UUID.fromString(words[0]), Long.parseLong(words[1])), Long.parseLong(words[2]));
        }
        return read;
    }
}
