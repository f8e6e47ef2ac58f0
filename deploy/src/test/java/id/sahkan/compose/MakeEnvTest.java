package id.sahkan.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakeEnvTest {

    @TempDir
    private Path folder;

    @Test
    void whatTheComposeFileCannotDoWithoutIsMadeUp() throws Exception {
        Path env = folder.resolve("env");
        assertThat(made(env)).contains("is written");
        assertThat(names(env)).containsAll(requiredByTheComposeFile());
    }

    /// A file of the release before lacks what this one asks for.
    @Test
    void aFileThatIsThereKeepsItsLinesAndGetsWhatIsMissing() throws Exception {
        Path env = folder.resolve("env");
        Files.writeString(env, "# ours\nAPPLICANT_DB_PASSWORD=kept\nMINE=1");
        assertThat(made(env)).contains("has more now:", "ARRIVAL_KEY").doesNotContain("APPLICANT_DB_PASSWORD");
        assertThat(Files.readAllLines(env)).startsWith("# ours", "APPLICANT_DB_PASSWORD=kept", "MINE=1");
        assertThat(names(env)).containsAll(requiredByTheComposeFile()).doesNotHaveDuplicates();
        String before = Files.readString(env);
        assertThat(made(env)).contains("nothing was changed");
        assertThat(env).hasContent(before);
        assertThat(folder.toFile().list()).containsExactly("env");
    }

    private static List<String> requiredByTheComposeFile() throws IOException {
        List<String> required = Pattern.compile("\\$\\{(\\w+):\\?run deploy/compose/make-env}")
                .matcher(Files.readString(Path.of("../docker-compose.yml")))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(required).hasSizeGreaterThan(5);
        return required;
    }

    private static List<String> names(Path env) throws IOException {
        return Files.readAllLines(env).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .collect(Collectors.toList());
    }

    private static String made(Path env) throws Exception {
        Process process = new ProcessBuilder("sh", "compose/make-env", env.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said;
    }
}
