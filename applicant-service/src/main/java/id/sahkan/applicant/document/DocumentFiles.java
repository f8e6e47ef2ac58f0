package id.sahkan.applicant.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/// Files under their own digest, written once and never overwritten: `ab/abcd…`.
@Component
public final class DocumentFiles {

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
        Path arrivals = Files.createDirectories(directory.resolve("arriving"));
        Path temporary = Files.createTempFile(arrivals, "upload", ".part");
        try {
            MessageDigest digest = sha256();
            byte[] head;
            long size;
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(temporary), digest)) {
                head = content.readNBytes(FileKind.LONGEST_MAGIC);
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

    void keep(Incoming incoming) throws IOException {
        Path kept = path(incoming.sha256());
        if (Files.exists(kept)) {
            return;
        }
        Path shelf = Files.createDirectories(shelf(incoming.sha256()));
        try (FileChannel channel = FileChannel.open(incoming.path(), StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(incoming.path(), kept, StandardCopyOption.ATOMIC_MOVE);
        syncDirectory(shelf);
    }

    public Path path(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a digest");
        }
        return shelf(sha256).resolve(sha256);
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

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
