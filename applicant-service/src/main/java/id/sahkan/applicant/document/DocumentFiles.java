package id.sahkan.applicant.document;

import id.sahkan.contracts.Sha256;
import id.sahkan.http.Problem;
import id.sahkan.http.SharedProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Files under their own digest, written once and never overwritten but by themselves: `ab/abcd…`.
@Component
public final class DocumentFiles {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final String ARRIVALS = "arriving";

    private final Path directory;

    DocumentFiles(DocumentSettings settings) {
        this.directory = settings.directory();
    }

    /// A file that has arrived but is not kept yet; closing it removes what was not kept.
    record Incoming(Path path, String sha256, long size, byte[] head) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    Incoming receive(InputStream content, long most) throws IOException {
        Path arrivals = Files.createDirectories(directory.resolve(ARRIVALS));
        Path temporary = Files.createTempFile(arrivals, "upload", ".part");
        try {
            MessageDigest digest = Sha256.digest();
            byte[] head;
            long size;
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(temporary), digest)) {
                head = content.readNBytes(FileKind.HEAD);
                out.write(head);
                size = head.length + copy(content, out, most - head.length);
            }
            return new Incoming(temporary, HexFormat.of().formatHex(digest.digest()), size, head);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(temporary);
            throw failed;
        }
    }

    /// Stops one byte after `most`: that is enough to know that it is too much.
    private static long copy(InputStream in, OutputStream out, long most) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long total = 0;
        for (int n = in.read(buffer); n >= 0 && total <= most; n = in.read(buffer)) {
            out.write(buffer, 0, n);
            total += n;
        }
        return total;
    }

    /// The same file again changes nothing, and mends what was kept of it when that is spoilt or gone.
    void keep(Incoming incoming) throws IOException {
        Path kept = path(incoming.sha256());
        if (isWhole(incoming.sha256())) {
            return;
        }
        Path shelf = Files.createDirectories(shelf(incoming.sha256()));
        try (FileChannel channel = FileChannel.open(incoming.path(), StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(incoming.path(), kept, StandardCopyOption.ATOMIC_MOVE);
        syncDirectory(shelf);
    }

    /// Whether the file is still what its name says: a disk may lose a file, or one bit of it, and say nothing.
    boolean isWhole(String sha256) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream kept = Files.newInputStream(path(sha256))) {
            kept.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        } catch (NoSuchFileException _) {
            return false;
        }
        return HexFormat.of().formatHex(digest.digest()).equals(sha256);
    }

    void requireWhole(String sha256) throws IOException {
        if (!isWhole(sha256)) {
            throw Problem.of(SharedProblem.DOCUMENT_DAMAGED);
        }
    }

    /// The file in memory, for a worker; there are as many at a time as there are workers.
    Optional<byte[]> content(String sha256) throws IOException {
        try {
            byte[] content = Files.readAllBytes(path(sha256));
            return Sha256.hex(content).equals(sha256) ? Optional.of(content) : Optional.empty();
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    /// The file for a reader, who may be slow and is not alone: it goes from the disk to the line and is nowhere whole.
    /// Whoever is given it reads it to its end.
    public InputStream open(String sha256) throws IOException {
        requireWhole(sha256);
        return Files.newInputStream(path(sha256));
    }

    boolean exists(String sha256) {
        return Files.exists(path(sha256));
    }

    /// Below 0 when it is not there.
    long size(String sha256) throws IOException {
        try {
            return Files.size(path(sha256));
        } catch (NoSuchFileException _) {
            return -1;
        }
    }

    void remove(String sha256) throws IOException {
        Files.deleteIfExists(path(sha256));
    }

    /// The names of all that is kept.
    List<String> all() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> kept = Files.find(
                directory,
                2,
                (path, attributes) -> attributes.isRegularFile()
                        && DIGEST.matcher(path.getFileName().toString()).matches())) {
            return kept.map(path -> path.getFileName().toString()).toList();
        }
    }

    /// What a service that was killed left half received.
    void removeArrivalsBefore(Instant before) throws IOException {
        Path arrivals = directory.resolve(ARRIVALS);
        if (!Files.isDirectory(arrivals)) {
            return;
        }
        try (Stream<Path> left = Files.list(arrivals)) {
            for (Path part : left.toList()) {
                if (Files.exists(part)
                        && Files.getLastModifiedTime(part).toInstant().isBefore(before)) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    Path path(String sha256) {
        return shelf(digest(sha256)).resolve(sha256);
    }

    static String digest(String sha256) {
        if (!DIGEST.matcher(sha256).matches()) {
            throw new IllegalArgumentException("Not a digest");
        }
        return sha256;
    }

    private Path shelf(String sha256) {
        return directory.resolve(sha256.substring(0, 2));
    }

    private static void syncDirectory(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException _) {
            // Not every system can sync a directory; the file itself is on disk.
        }
    }
}
