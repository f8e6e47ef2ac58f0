package id.sahkan.applicant.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Pictures of pages, under the digest of the file that they show: `pages/ab/abcd…/0001`. No backup needs them.
@Component
class PageFiles {

    private final Path directory;

    PageFiles(DocumentSettings settings) {
        this.directory = settings.directory().resolve("pages");
    }

    Optional<byte[]> find(String sha256, int page) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file(sha256, page)));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    boolean exists(String sha256, int page) {
        return Files.exists(file(sha256, page));
    }

    void keep(String sha256, int page, byte[] picture) throws IOException {
        Path file = file(sha256, page);
        Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(file.getParent(), "page", ".part");
        try {
            Files.write(fresh, picture);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    void remove(String sha256) throws IOException {
        Path folder = folder(sha256);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> pages = Files.list(folder)) {
            for (Path page : pages.toList()) {
                Files.deleteIfExists(page);
            }
        }
        Files.deleteIfExists(folder);
    }

    private Path file(String sha256, int page) {
        return folder(sha256).resolve("%04d".formatted(page));
    }

    private Path folder(String sha256) {
        return directory.resolve(sha256.substring(0, 2)).resolve(DocumentFiles.digest(sha256));
    }
}
