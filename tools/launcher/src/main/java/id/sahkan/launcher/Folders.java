package id.sahkan.launcher;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Files that only their owner may read, and files that are there whole or not at all.
public final class Folders {

    private Folders() {}

    public static Path createPrivate(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void writePrivate(Path file, byte[] content) {
        try {
            Path half =
                    Files.createTempFile(file.getParent(), file.getFileName().toString(), ".part");
            Files.write(half, content);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Is on the disk, name and all, when this comes back.
    static void writeDurable(Path file, byte[] content) {
        try {
            Path half =
                    Files.createTempFile(file.getParent(), file.getFileName().toString(), ".part");
            try (FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(Objects.requireNonNull(file.getParent()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Which names a folder has. Windows opens no folder, and keeps names with their files.
    static void force(Path folder) {
        if (File.separatorChar == '\\') {
            return;
        }
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void empty(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            children.forEach(Folders::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What vanishes meanwhile is not needed. Answers how many files were copied.
    static long copy(Path from, Path to, Predicate<Path> wanted) {
        return copy(from, to, wanted, _ -> false);
    }

    /// @param leftOut folders that are not even looked into
    static long copy(Path from, Path to, Predicate<Path> wanted, Predicate<Path> leftOut) {
        long[] copied = new long[1];
        try {
            Files.walkFileTree(from, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    if (leftOut.test(from.relativize(folder))) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    createPrivate(to.resolve(from.relativize(folder).toString()));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Path place = to.resolve(from.relativize(file).toString());
                    if (wanted.test(from.relativize(file)) && copyOne(file, place)) {
                        copied[0]++;
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                    if (failure instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw failure;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copied[0];
    }

    private static boolean copyOne(Path file, Path place) throws IOException {
        Path half = place.resolveSibling(place.getFileName() + ".copy");
        try {
            Files.copy(file, half, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (NoSuchFileException vanished) {
            return false;
        }
        Files.move(half, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }

    public static void delete(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
                        throws IOException {
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
