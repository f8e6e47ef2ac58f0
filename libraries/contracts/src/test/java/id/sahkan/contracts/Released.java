package id.sahkan.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.sahkan.contracts.EventTypes.EventType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What has been released: schemas, golden samples, and the list of their digests (`sha256sum --check` reads it too).
/// A file and its line are written once; a change or a removal is seen because the line stays.
///
/// @param folder holds the list and, below it, the files that it names
record Released(Path folder) {

    static final Released HERE = new Released(Path.of(""));
    static final boolean UPDATE = Boolean.getBoolean("update.docs");

    private static final String SCHEMAS = "src/main/resources/schemas/";
    private static final String GOLDEN = "src/test/resources/golden/";

    Path schema(EventType type, int version) {
        return folder.resolve(SCHEMAS + Schemas.fileName(type, version));
    }

    Path golden(EventType type, int version) {
        return folder.resolve(GOLDEN + Schemas.fileName(type, version));
    }

    private Path list() {
        return folder.resolve("released.sha256");
    }

    static IntStream versions(EventType type) {
        return IntStream.rangeClosed(1, type.version());
    }

    /// Writes what a new version lacks: its schema, a first golden sample, their lines. Touches nothing that exists.
    void addNewVersions() throws IOException {
        for (EventType type : EventTypes.ALL) {
            writeOnce(schema(type, type.version()), Schemas.of(type));
            writeOnce(golden(type, type.version()), Samples.of(type.eventClass()) + "\n");
        }
        Map<String, String> lines = new TreeMap<>(listed());
        for (String file : files()) {
            lines.putIfAbsent(file, digest(file));
        }
        Files.writeString(
                list(),
                String.join(
                        "",
                        lines.entrySet().stream()
                                .map(line -> line.getValue() + "  " + line.getKey() + "\n")
                                .toList()));
    }

    /// What is no longer as it was released, or was never listed; empty when all is well.
    List<String> changes() throws IOException {
        List<String> changes = new ArrayList<>();
        Map<String, String> listed = listed();
        for (var line : listed.entrySet()) {
            if (!Files.exists(folder.resolve(line.getKey()))) {
                changes.add(line.getKey() + " was released and is gone");
            } else if (!digest(line.getKey()).equals(line.getValue())) {
                changes.add(line.getKey() + " was released and has changed: put it back, and add a version");
            }
        }
        for (String file : files()) {
            if (!listed.containsKey(file)) {
                changes.add(file + " is not listed: run the tests of contracts with -Dupdate.docs=true");
            }
        }
        return changes;
    }

    private Map<String, String> listed() throws IOException {
        Map<String, String> lines = new TreeMap<>();
        for (String line : Files.readAllLines(list())) {
            lines.put(line.substring(66), line.substring(0, 64));
        }
        return lines;
    }

    private List<String> files() throws IOException {
        List<String> files = new ArrayList<>();
        for (String place : List.of(SCHEMAS, GOLDEN)) {
            try (Stream<Path> found = Files.list(folder.resolve(place))) {
                found.forEach(file -> files.add(place + file.getFileName()));
            }
        }
        return files;
    }

    private String digest(String file) throws IOException {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(folder.resolve(file))));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void writeOnce(Path file, String content) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Files.write(file, content.getBytes(UTF_8));
        }
    }
}
