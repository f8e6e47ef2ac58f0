package id.sahkan.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    private static final Path USUAL = Path.of("usual");

    private static CommandLine parse(String... words) {
        return CommandLine.parse(List.of(words), USUAL);
    }

    @Test
    void optionsComeInAnyOrder() {
        assertThat(parse("up")).isEqualTo(new CommandLine.Up(USUAL, -1, false, false));
        assertThat(parse("up", "--port", "9090", "--fresh", "--data", "other"))
                .isEqualTo(new CommandLine.Up(Path.of("other"), 9090, true, false));
        assertThat(parse("demo", "--no-build")).isEqualTo(new CommandLine.Up(USUAL, -1, false, true));
        assertThat(parse("logs", "-f", "gateway")).isEqualTo(new CommandLine.Logs(USUAL, Optional.of("gateway"), true));
        assertThat(parse("down", "--data", "x")).isEqualTo(new CommandLine.Down(Path.of("x")));
    }

    @Test
    void withoutWordsThereIsHelp() {
        assertThat(parse()).isEqualTo(new CommandLine.Help(Optional.empty()));
        assertThat(parse("--help")).isEqualTo(new CommandLine.Help(Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sideways",
                "up --prot 1",
                "up --port",
                "up --port eighty",
                "up --port 0",
                "up --port 70000",
                "status gateway",
                "logs gateway keycloak"
            })
    void whatIsNotUnderstoodIsSaid(String line) {
        assertThat(parse(line.split(" ")))
                .isInstanceOfSatisfying(
                        CommandLine.Help.class,
                        help -> assertThat(help.misunderstood()).isPresent());
    }
}
