package id.sahkan.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.sahkan.contracts.log.Checkpoint;
import id.sahkan.contracts.log.SignedNote;
import id.sahkan.contracts.log.SignerKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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
    private static final String SEEN = "checkpoint";
    private static final String REFUSED = "refused-";
    /// A log that is refused asks again and again.
    private static final int MOST_REFUSED = 20;

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
            Folders.writePrivate(folder.resolve(NAME), wanted.getBytes(UTF_8));
            Folders.writePrivate(seed, Base64.getEncoder().encode(noise));
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
                ? file(folder.resolve("logs").resolve(id).resolve(SEEN))
                : Optional.empty();
    }

    private static Optional<byte[]> file(Path file) {
        return Files.exists(file) ? Optional.of(bytes(file)) : Optional.empty();
    }

    /// Is on the disk when this comes back: only then may anybody be told.
    void remember(String origin, byte[] note) {
        Path logs = Folders.createPrivate(of(origin));
        Path fresh = logs.resolve(SEEN + ".new");
        try (FileChannel file = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(note);
            while (rest.hasRemaining()) {
                file.write(rest);
            }
            file.force(true);
            Files.move(fresh, logs.resolve(SEEN), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /// Kept: with what was seen it shows to anybody that the log has two histories.
    void refuse(String origin, byte[] note) {
        Path logs = Folders.createPrivate(of(origin));
        Checkpoint refused = Checkpoint.read(SignedNote.text(note));
        String root = HexFormat.of().formatHex(refused.root(), 0, 4);
        Path file = logs.resolve(REFUSED + refused.size() + "-" + root);
        if (!Files.exists(file) && refused(logs).size() < MOST_REFUSED) {
            Folders.writePrivate(file, note);
        }
    }

    /// What a person reads: each log, what was seen of it last, and what was refused.
    List<String> lines() {
        Path logs = folder.resolve("logs");
        return Files.isDirectory(logs)
                ? list(logs).stream().flatMap(WitnessFolder::lines).toList()
                : List.of();
    }

    private static Stream<String> lines(Path log) {
        Stream<String> seen = file(log.resolve(SEEN)).stream().map(note -> {
            Checkpoint last = Checkpoint.read(SignedNote.text(note));
            return last.origin() + " " + last.size() + " checkpoints/" + log.getFileName();
        });
        return Stream.concat(seen, refused(log).stream().map(file -> "  " + file.getFileName()));
    }

    private static List<Path> refused(Path log) {
        return list(log).stream()
                .filter(file -> file.getFileName().toString().startsWith(REFUSED))
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
        return folder.resolve("logs").resolve(id(origin));
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
