package id.sahkan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
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

    static final class Program {
        private Program() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) {
            System.out.println("it runs");
        }
    }

    /// As after a build that put another program in its place. What the launcher says is on a person's terminal.
    @Test
    void oneThatDoesNotFitIsSilent() throws Exception {
        Path jar = folder.resolve("program.jar");
        String file = Program.class.getName().replace('.', '/') + ".class";
        try (var classes = Objects.requireNonNull(Program.class.getClassLoader().getResourceAsStream(file));
                var packed = new JarOutputStream(Files.newOutputStream(jar))) {
            packed.putNextEntry(new JarEntry(file));
            classes.transferTo(packed);
        }
        var archive = ClassArchive.beside(jar);
        assertThat(said(archive.readingOrMaking(), jar)).isEqualTo("it runs\n");
        assertThat(archive.file()).isNotEmptyFile();

        Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));
        assertThat(said(archive.reading(), jar)).isEqualTo("it runs\n");
        assertThat(said(archive.readingOrMaking(), jar)).isEqualTo("it runs\n");
    }

    private String said(List<String> options, Path jar) throws Exception {
        List<String> command = new ArrayList<>(Checkout.java());
        command.addAll(options);
        command.addAll(List.of("-cp", jar.toString(), Program.class.getName()));
        Path output = folder.resolve("said.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor()).isZero();
        return Files.readString(output);
    }
}
