package id.sahkan.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.sahkan.contracts.log.Checkpoint;
import id.sahkan.contracts.log.SignedNote;
import id.sahkan.contracts.log.SignerKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a witness must not forget: its key, and of each log the last checkpoint to which it has said yes, and
/// those to which it has said no. Whoever loses this folder has no witness any more.
final class WitnessFolder {

    private static final int SEED_BYTES = 32;
    private static final String KEY = "key";
    private static final String NAME = "name";
    private static final String LOGS = "logs";
    private static final String SEEN = "checkpoint";
    /// Both histories are signed by the log.
    private static final String REFUSED = "refused-";
    /// Came without a proof, from anybody.
    private static final String UNPROVEN = "unproven-";
    /// Of each kind: a log that is refused asks again and again, and strangers must leave room for a fork.
    private static final int MOST_KEPT = 20;

    private final Path folder;

    WitnessFolder(Path folder) {
        this.folder = Folders.createPrivate(folder);
    }

    /// Made at the first start. The name of that day stays: with another one nobody would know its signatures
    /// again.
    SignerKey key(String wanted) {
        Path seed = folder.resolve(KEY);
        if (!Files.exists(seed)) {
            byte[] noise = new byte[SEED_BYTES];
            new SecureRandom().nextBytes(noise);
            Folders.writeDurable(folder.resolve(NAME), wanted.getBytes(UTF_8));
            Folders.writeDurable(seed, Base64.getEncoder().encode(noise));
        }
        return SignerKey.of(
                new String(bytes(folder.resolve(NAME)), UTF_8),
                Base64.getDecoder().decode(bytes(seed)));
    }

    /// As it was signed by the log and then by this witness.
    Optional<byte[]> seen(String origin) {
        return file(of(origin).resolve(SEEN));
    }

    /// @param id as an address has it
    Optional<byte[]> seenById(String id) {
        return id.matches("[0-9a-f]{64}")
                ? file(folder.resolve(LOGS).resolve(id).resolve(SEEN))
                : Optional.empty();
    }

    private static Optional<byte[]> file(Path file) {
        return Files.exists(file) ? Optional.of(bytes(file)) : Optional.empty();
    }

    /// Is on the disk when this comes back: only then may anybody be told.
    void remember(String origin, byte[] note) {
        Path log = of(origin);
        boolean isNew = !Files.exists(log);
        Folders.writeDurable(Folders.createPrivate(log).resolve(SEEN), note);
        if (isNew) {
            Folders.force(folder.resolve(LOGS));
            Folders.force(folder);
        }
    }

    /// Kept: with what was seen it shows to anybody that the log has two histories.
    void refuse(Checkpoint refused, byte[] note) {
        keep(REFUSED, refused, note);
    }

    /// Kept apart: it shows nothing by itself.
    void doubt(Checkpoint unproven, byte[] note) {
        keep(UNPROVEN, unproven, note);
    }

    private void keep(String kind, Checkpoint checkpoint, byte[] note) {
        Path log = Folders.createPrivate(of(checkpoint.origin()));
        String root = HexFormat.of().formatHex(checkpoint.root(), 0, 4);
        Path file = log.resolve(kind + checkpoint.size() + "-" + root);
        if (!Files.exists(file) && kept(log, kind).size() < MOST_KEPT) {
            Folders.writeDurable(file, note);
        }
    }

    /// What a person reads: each log, what was seen of it last, what was refused, and what came without a proof.
    List<String> lines() {
        Path logs = folder.resolve(LOGS);
        return Files.isDirectory(logs)
                ? list(logs).stream().flatMap(WitnessFolder::lines).toList()
                : List.of();
    }

    private static Stream<String> lines(Path log) {
        Stream<String> seen = file(log.resolve(SEEN)).stream().map(note -> {
            Checkpoint last = Checkpoint.read(SignedNote.text(note));
            return last.origin() + " " + last.size() + " checkpoints/" + log.getFileName();
        });
        Stream<String> others = Stream.of(REFUSED, UNPROVEN)
                .flatMap(kind -> kept(log, kind).stream())
                .map(file -> "  " + file.getFileName());
        return Stream.concat(seen, others);
    }

    private static List<Path> kept(Path log, String kind) {
        return list(log).stream()
                .filter(file -> file.getFileName().toString().startsWith(kind))
                .toList();
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path of(String origin) {
        return folder.resolve(LOGS).resolve(id(origin));
    }

    static String id(String origin) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(origin.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
