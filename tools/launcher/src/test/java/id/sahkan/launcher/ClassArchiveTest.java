package id.sahkan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {

    private static final Duration USUAL = Duration.ofSeconds(15);

    @TempDir
    private Path folder;

    @Test
    void whoWritesItsArchiveIsNotKilledMeanwhile() throws IOException {
        var archive = ClassArchive.beside(folder.resolve("applicant-service.jar"));
        assertThat(archive.patience(USUAL)).isGreaterThan(Duration.ofMinutes(1));

        Files.createFile(archive.file());
        assertThat(archive.patience(USUAL)).isEqualTo(USUAL);
    }
}
