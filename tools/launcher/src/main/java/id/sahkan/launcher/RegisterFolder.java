package id.sahkan.launcher;

import id.sahkan.contracts.log.Checkpoint;
import id.sahkan.contracts.log.EntryBundle;
import id.sahkan.contracts.log.MerkleHash;
import id.sahkan.contracts.log.RightEdge;
import id.sahkan.contracts.log.Tile;
import id.sahkan.contracts.log.VerifierKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The register's log as files in a folder, under the names of C2SP tlog-tiles. Of an older visit the
/// checkpoint stays as `checkpoint-SIZE`: what was signed once can be held against what is there now.
final class RegisterFolder {

    static final String CHECKPOINT = "checkpoint";

    private final Path folder;

    RegisterFolder(Path folder) {
        this.folder = folder;
    }

    Optional<byte[]> read(String path) {
        Path file = folder.resolve(path);
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void write(String path, byte[] content) {
        Path file = folder.resolve(path);
        try {
            Files.createDirectories(file.getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(fresh, content);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /// What earlier visits have left.
    private List<Path> olderCheckpoints() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(CHECKPOINT + "-\\d+"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// @param size of the log, as its checkpoint says
    /// @param wrong one line for each thing that is not as it should be
    record Verdict(long size, int olderCheckpoints, List<String> wrong) {}

    /// @param older checkpoints that somebody has kept elsewhere
    Verdict verify(VerifierKey key, List<Path> older) {
        byte[] signed = read(CHECKPOINT)
                .orElseThrow(() -> new Trouble(
                        "There is no checkpoint in " + folder + ".",
                        "Fetch the register first: ./sahkan fetch-register URL FOLDER",
                        VerifyJournalCommand.NOT_LOOKED));
        List<String> wrong = new ArrayList<>();
        Optional<Checkpoint> checkpoint = open(CHECKPOINT, signed, key, wrong);
        if (checkpoint.isEmpty()) {
            return new Verdict(0, 0, wrong);
        }
        long size = checkpoint.get().size();
        List<Path> kept = new ArrayList<>(olderCheckpoints());
        kept.addAll(older);
        Map<Long, Map<String, byte[]>> roots = new TreeMap<>();
        for (Path file : kept) {
            open(file.toString(), bytes(file), key, wrong).ifPresent(before -> {
                if (before.size() > size) {
                    wrong.add(file + " is of " + before.size() + " entries and the log has " + size
                            + ": entries were removed, or the checkpoint is an old one");
                }
                roots.computeIfAbsent(before.size(), _ -> new HashMap<>()).put(file.toString(), before.root());
            });
        }
        Optional<byte[]> root = replay(size, roots, wrong);
        if (root.isPresent() && !Arrays.equals(root.get(), checkpoint.get().root())) {
            wrong.add("the entries do not make the root that the checkpoint signs");
        }
        return new Verdict(size, kept.size(), wrong);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new Trouble(file + " cannot be read.", "Is its name right?", VerifyJournalCommand.NOT_LOOKED);
        }
    }

    private static Optional<Checkpoint> open(String name, byte[] signed, VerifierKey key, List<String> wrong) {
        try {
            return Optional.of(Checkpoint.open(signed, key));
        } catch (IllegalArgumentException notOurs) {
            wrong.add(name + " is no checkpoint of this log: " + notOurs.getMessage());
            return Optional.empty();
        }
    }

    /// Builds the log again from its entries alone, and holds every tile against it.
    ///
    /// @param roots what older checkpoints say, by their size
    /// @return nothing where entries are missing
    private Optional<byte[]> replay(long size, Map<Long, Map<String, byte[]>> roots, List<String> wrong) {
        RightEdge edge = RightEdge.empty();
        Map<Tile, byte[]> tiles = new HashMap<>();
        compare(edge, roots, wrong);
        for (Tile bundle :
                Tile.of(size).stream().filter(tile -> tile.level() == 0).toList()) {
            Optional<List<byte[]>> entries = entries(bundle, wrong);
            if (entries.isEmpty()) {
                return Optional.empty();
            }
            for (byte[] entry : entries.get()) {
                edge.append(MerkleHash.leaf(entry), (height, index, hash) -> {
                    if (height % Tile.HEIGHT == 0) {
                        Tile tile = Tile.holding(size, height / Tile.HEIGHT, index / Tile.WIDTH);
                        byte[] hashes = tiles.computeIfAbsent(tile, _ -> new byte[tile.width() * MerkleHash.BYTES]);
                        System.arraycopy(
                                hash, 0, hashes, (int) (index - tile.first()) * MerkleHash.BYTES, MerkleHash.BYTES);
                    }
                });
                compare(edge, roots, wrong);
            }
        }
        tiles.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparingInt(Tile::level).thenComparingLong(Tile::index)))
                .forEach(tile -> compare(tile.getKey(), tile.getValue(), wrong));
        return Optional.of(edge.root());
    }

    private static void compare(RightEdge edge, Map<Long, Map<String, byte[]>> roots, List<String> wrong) {
        roots.getOrDefault(edge.size(), Map.of()).forEach((file, root) -> {
            if (!Arrays.equals(root, edge.root())) {
                wrong.add("the log has not grown out of " + file + ": its first " + edge.size()
                        + " entries are others now (forked or rewritten)");
            }
        });
    }

    /// As many as there have to be, or none.
    private Optional<List<byte[]>> entries(Tile bundle, List<String> wrong) {
        String range = "entries " + bundle.first() + " to " + (bundle.first() + bundle.width() - 1);
        Optional<byte[]> file = read(bundle.entriesPath());
        if (file.isEmpty()) {
            wrong.add(bundle.entriesPath() + " is missing: " + range);
            return Optional.empty();
        }
        try {
            List<byte[]> entries = EntryBundle.read(file.get());
            if (entries.size() == bundle.width()) {
                return Optional.of(entries);
            }
            wrong.add(bundle.entriesPath() + " holds " + entries.size() + " entries and not " + range);
        } catch (IllegalArgumentException cut) {
            wrong.add(bundle.entriesPath() + ": " + cut.getMessage());
        }
        return Optional.empty();
    }

    private void compare(Tile tile, byte[] made, List<String> wrong) {
        Optional<byte[]> file = read(tile.path());
        if (file.isEmpty()) {
            wrong.add(tile.path() + " is missing");
        } else if (file.get().length != made.length) {
            wrong.add(tile.path() + " has " + file.get().length + " bytes and not " + made.length);
        } else {
            for (int i = 0; i < tile.width(); i++) {
                int from = i * MerkleHash.BYTES;
                int to = from + MerkleHash.BYTES;
                if (!Arrays.equals(file.get(), from, to, made, from, to)) {
                    wrong.add(
                            tile.level() == 0
                                    ? "entry " + (tile.first() + i) + " is not the one whose hash is in " + tile.path()
                                    : tile.path() + " is not what the tiles below it make, from hash " + i + " on");
                    return;
                }
            }
        }
    }
}
