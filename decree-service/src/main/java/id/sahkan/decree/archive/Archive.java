package id.sahkan.decree.archive;

import id.sahkan.contracts.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/// Signed documents as files under their SHA-256. A file is complete and on disk before its name appears, and is never
/// changed afterwards; what no longer matches its name is treated as missing.
public final class Archive {

    private final Path folder;

    public Archive(Path folder) {
        this.folder = folder;
    }

    public String keep(byte[] document) throws IOException {
        String sha256 = sha256(document);
        if (isWhole(sha256)) {
            return sha256;
        }
        Path shelf = Files.createDirectories(shelf(sha256));
        writeOnce(path(sha256), document);
        sync(shelf);
        sync(folder);
        return sha256;
    }

    /// Complete and on the disk before its name appears.
    static void writeOnce(Path target, byte[] content) throws IOException {
        Path fresh = Files.createTempFile(target.getParent(), "new", ".part");
        try {
            write(fresh, content);
            move(fresh, target);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /// The file, if it is what its name says. It is read from the disk to the line: a heap full of copies, for readers
    /// who may be slow, would end the service.
    public Optional<Path> find(String sha256) {
        try {
            return isWhole(sha256) ? Optional.of(path(sha256)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isWhole(String sha256) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream kept = Files.newInputStream(path(sha256))) {
            kept.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        } catch (NoSuchFileException _) {
            return false;
        }
        return HexFormat.of().formatHex(digest.digest()).equals(sha256);
    }

    private Path path(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256");
        }
        return shelf(sha256).resolve(sha256 + ".pdf");
    }

    private Path shelf(String sha256) {
        return folder.resolve(sha256.substring(0, 2));
    }

    private static void write(Path file, byte[] document) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(document);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        if (!file.toFile().setReadOnly()) {
            throw new IOException("the archived file cannot be made read-only");
        }
    }

    private static void move(Path fresh, Path target) throws IOException {
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, target);
        }
    }

    /// The name itself must survive a power cut. Not every system lets a folder be opened; those sync by themselves.
    static void sync(Path folder) throws IOException {
        if (java.io.File.separatorChar == '/') {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /// Under which a document would lie here.
    public static String sha256(byte[] document) {
        return Sha256.hex(document);
    }
}
