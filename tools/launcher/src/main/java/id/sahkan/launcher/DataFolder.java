package id.sahkan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Everything an installation keeps. Deleting this folder forgets the installation; nothing else on the machine does.
public record DataFolder(Path root) {

    static final String VERSION = "1";
    private static final long LEAST_SPACE = 2L << 30;

    public static DataFolder at(Path root) {
        return new DataFolder(root.toAbsolutePath().normalize());
    }

    /// Makes the folder ready for use, or says in one line why it cannot be used.
    public DataFolder prepare() {
        try {
            if (isEmpty()) {
                Folders.createPrivate(root);
                Folders.writePrivate(versionFile(), VERSION.getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Trouble(
                    "The data folder " + root + " cannot be written.",
                    "Choose another one with --data DIR, or change its owner.");
        }
        checkVersion();
        checkWritable();
        checkSpace();
        for (Path folder : List.of(logs(), run(), outbox(), keys(), documents(), decrees())) {
            Folders.createPrivate(folder);
        }
        return this;
    }

    /// Empties the folder, but only one that Sahkan made.
    void forget() {
        if (!Files.exists(root)) {
            return;
        }
        checkVersion();
        try (Stream<Path> children = Files.list(root)) {
            // The version file goes last: an interrupted deletion must stay recognisable as ours.
            children.filter(child -> !child.equals(versionFile()) && !child.equals(run()))
                    .forEach(Folders::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isEmpty() throws IOException {
        if (!Files.exists(root)) {
            return true;
        }
        try (Stream<Path> children = Files.list(root)) {
            return children.findAny().isEmpty();
        }
    }

    private void checkVersion() {
        String found;
        try {
            found = Files.exists(versionFile())
                    ? Files.readString(versionFile()).strip()
                    : "none";
        } catch (IOException e) {
            found = "unreadable";
        }
        if (!found.equals(VERSION)) {
            throw new Trouble(
                    "The folder " + root + " is not Sahkan data of version " + VERSION + " (found: " + found + ").",
                    "Choose another one with --data DIR, or remove the folder yourself if nothing in it is needed.");
        }
    }

    private void checkWritable() {
        if (!Files.isWritable(root)) {
            throw new Trouble(
                    "The data folder " + root + " cannot be written.",
                    "Choose another one with --data DIR, or change its owner.");
        }
    }

    private void checkSpace() {
        long free;
        try {
            free = Files.getFileStore(root).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (free < LEAST_SPACE) {
            throw new Trouble(
                    "Only " + (free >> 20) + " MB are free where " + root + " lies; Sahkan wants 2048 MB.",
                    "Free some space, or choose another disk with --data DIR.");
        }
    }

    Path versionFile() {
        return root.resolve("VERSION");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    public Path run() {
        return root.resolve("run");
    }

    public Path outbox() {
        return root.resolve("outbox");
    }

    public Path keys() {
        return root.resolve("keys");
    }

    public Path documents() {
        return root.resolve("documents");
    }

    public Path decrees() {
        return root.resolve("decrees");
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    public Path secrets() {
        return root.resolve("secrets.properties");
    }

    public Path ports() {
        return root.resolve("ports.properties");
    }

    /// What the realm was last brought to. In no backup: a realm that comes from one is looked at again.
    Path realmDone() {
        return root.resolve("realm.done");
    }

    /// What the services are told of the first office at their very first start.
    Path firstOffice() {
        return run().resolve("first-office.yml");
    }

    Path firstStartDone() {
        return root.resolve("first-start.done");
    }
}
