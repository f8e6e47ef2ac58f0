package id.sahkan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A folder with everything of one installation that cannot be made again. Kafka is not in it: the journals are.
///
/// `postgres/` is all databases at one instant, `wal/` what was committed since; the files are written once and never
/// changed, so a copy that is made later than the databases' has at least what those name.
public record Backup(Path root) {

    private static final String INSTALLATION = "installation";
    private static final String TAKEN_AT = "taken-at";

    /// Written once under a name that no other content can have. A document that no row names is erased, two weeks
    /// later: a backup that is newer than that has what every earlier instant names.
    private static final List<String> WRITTEN_ONCE = List.of("documents", "decrees");

    /// Pictures of pages, which are drawn again when they are asked for, and what was only half received.
    private static final List<Path> LEFT_OUT = List.of(Path.of("documents", "pages"), Path.of("documents", "arriving"));

    /// Small, and together with the databases or not at all.
    private static final List<String> SETTINGS = List.of("keys", "secrets.properties", "first-start.done");

    public static Backup at(Path root) {
        return new Backup(root.toAbsolutePath().normalize());
    }

    Path database() {
        return root.resolve("postgres");
    }

    Path log() {
        return root.resolve("wal");
    }

    private Path note() {
        return root.resolve("backup.properties");
    }

    /// A new folder, or a whole backup of the same installation.
    boolean isNewFor(String installation) {
        if (isWhole()) {
            if (!installation.equals(Settings.read(note()).get(INSTALLATION))) {
                throw new Trouble(root + " is the backup of another installation.", "Choose a new folder.");
            }
            return false;
        }
        try (Stream<Path> children = Files.exists(root) ? Files.list(root) : Stream.empty()) {
            if (children.findAny().isPresent()) {
                throw new Trouble(
                        root + " is neither empty nor a whole backup of Sahkan.", "Choose a new folder, --to DIR.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    boolean isWhole() {
        return Files.exists(note());
    }

    void isWholeNow(String installation, Instant takenAt) {
        Settings.write(note(), Map.of(INSTALLATION, installation, TAKEN_AT, takenAt.toString()));
    }

    /// The earliest instant that it can bring back.
    Instant takenAt() {
        return Instant.parse(Settings.read(note()).getOrDefault(TAKEN_AT, "absent"));
    }

    /// Answers how many papers were new.
    long addFiles(DataFolder data) {
        copy(data.root(), root, SETTINGS, file -> true);
        return copy(data.root(), root, WRITTEN_ONCE, file -> !Files.exists(root.resolve(file)));
    }

    /// What the folder has and the backup has not stays there: it was written later, and harms nobody.
    void putFilesBack(DataFolder data) {
        copy(root, data.root(), SETTINGS, file -> true);
        copy(root, data.root(), WRITTEN_ONCE, file -> !Files.exists(data.root().resolve(file)));
    }

    private static long copy(Path from, Path to, List<String> names, Predicate<Path> wanted) {
        return names.stream()
                .filter(name -> Files.exists(from.resolve(name)))
                .mapToLong(name -> Folders.copy(
                        from.resolve(name),
                        to.resolve(name),
                        file -> wanted.test(Path.of(name).resolve(file)),
                        folder -> LEFT_OUT.contains(Path.of(name).resolve(folder))))
                .sum();
    }
}
