package id.sahkan.decree.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
        if (read(sha256).isPresent()) {
            return sha256;
        }
        Path shelf = Files.createDirectories(shelf(sha256));
        Path target = path(sha256);
        Path fresh = Files.createTempFile(shelf, sha256, ".part");
        try {
            write(fresh, document);
            move(fresh, target);
        } finally {
            Files.deleteIfExists(fresh);
        }
        sync(shelf);
        sync(folder);
        return sha256;
    }

    public Optional<byte[]> read(String sha256) {
        Path file = path(sha256);
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            byte[] document = Files.readAllBytes(file);
            return sha256(document).equals(sha256) ? Optional.of(document) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
    private static void sync(Path folder) throws IOException {
        if (java.io.File.separatorChar == '/') {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static String sha256(byte[] document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
