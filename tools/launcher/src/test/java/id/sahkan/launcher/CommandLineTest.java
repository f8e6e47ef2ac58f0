package id.sahkan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
    void anOperatorTriesUnlessTheySayYes() {
        assertThat(operation("parked")).isEqualTo(new Operation.ListParked(Optional.empty()));
        assertThat(operation("parked", "list", "--service", "decree"))
                .isEqualTo(new Operation.ListParked(Optional.of("decree")));
        assertThat(operation("parked", "show", "7", "--service", "decree")).isEqualTo(new Operation.Show("decree", 7));
        assertThat(operation("parked", "release", "7", "--service", "decree", "--reason", "republished it"))
                .isEqualTo(new Operation.Release("decree", 7, new Operation.Order("republished it", false)));
        assertThat(operation("parked", "--yes", "discard", "--reason", "a test", "7", "--service", "decree"))
                .isEqualTo(new Operation.Discard("decree", 7, new Operation.Order("a test", true)));
        UUID id = UUID.fromString("0f7c1a52-7a1c-4f1e-9b44-6d3f6c1d2a10");
        assertThat(operation("republish --service decree --since 2026-11-24T09:00:00Z --reason x --aggregate " + id))
                .isEqualTo(new Operation.Republish(
                        "decree",
                        Instant.parse("2026-11-24T09:00:00Z"),
                        Optional.of(id),
                        new Operation.Order("x", false)));
    }

    @Test
    void aBackupGoesSomewhereAndComesFromSomewhere() {
        assertThat(parse("backup", "--to", "there", "--data", "x"))
                .isEqualTo(new CommandLine.Backup(Path.of("x"), Path.of("there")));
        assertThat(parse("restore", "--from", "there"))
                .isEqualTo(new CommandLine.Restore(USUAL, Path.of("there"), Optional.empty()));
        assertThat(parse("restore", "--until", "2026-11-24T09:00:00Z", "--from", "there"))
                .isEqualTo(new CommandLine.Restore(
                        USUAL, Path.of("there"), Optional.of(Instant.parse("2026-11-24T09:00:00Z"))));
    }

    private static Operation operation(String... words) {
        String[] split = words.length == 1 ? words[0].split(" ") : words;
        return ((CommandLine.Operate) parse(split)).operation();
    }

    @Test
    void withoutWordsThereIsHelp() {
        assertThat(parse()).isEqualTo(new CommandLine.Help(Optional.empty()));
        assertThat(parse("--help")).isEqualTo(new CommandLine.Help(Optional.empty()));
        assertThat(parse("help")).isEqualTo(new CommandLine.Help(Optional.empty()));
        assertThat(parse("restore", "--help")).isEqualTo(new CommandLine.Help(Optional.empty()));
    }

    @Test
    void theHelpIsOnePageWithEveryCommandAndEveryOption() {
        assertThat(new Commands(USUAL).help())
                .contains(List.of(
                        "./sahkan up ",
                        "./sahkan demo ",
                        "./sahkan sample ",
                        "./sahkan status ",
                        "./sahkan logs [PART]",
                        "./sahkan code ACCOUNT",
                        "./sahkan down ",
                        "./sahkan verify-journal ",
                        "./sahkan fetch-register URL FOLDER",
                        "./sahkan verify-register FOLDER --key KEY",
                        "./sahkan witness FOLDER --name NAME --log KEY",
                        "./sahkan verify-card FILE --keys FILE",
                        "./sahkan backup --to DIR",
                        "./sahkan restore --from DIR",
                        "./sahkan bench [spine|backlog|system|doors]",
                        "./sahkan parked [list|show|release|discard] [ID]",
                        "./sahkan republish --since 2026-11-24T09:00:00Z",
                        "./sahkan completion ",
                        "--port N",
                        "--data DIR",
                        "--fresh",
                        "--no-build",
                        "-f, --follow",
                        "--until 2026-11-24T09:00:00Z",
                        "--service S",
                        "--reason \"...\"",
                        "--yes",
                        "--aggregate ID"))
                .doesNotContain("prepare")
                .containsOnlyOnce("--port N");
    }

    @Test
    void theSampleIsAskedForSomeOfItsCases() {
        assertThat(parse("sample")).isEqualTo(new CommandLine.Sample(USUAL, Set.of()));
        assertThat(parse("sample", "--case", "5", "--case", "1"))
                .isEqualTo(new CommandLine.Sample(USUAL, Set.of(1, 5)));
    }

    @Test
    void aShellCompletesWhatThereIs() {
        assertThat(parse("completion")).isEqualTo(new CommandLine.Completion());
        assertThat(new Commands(USUAL).completion())
                .contains("complete -F _complete_sahkan", "verify-journal", "notification", "--until", "discard");
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
                "code",
                "sample --case 31",
                "sample --case 0",
                "sample --case five",
                "code one two",
                "logs gateway keycloak",
                "backup",
                "backup there",
                "restore --until 2026-11-24T09:00:00Z",
                "restore --from there --until lunch",
                "parked loudly",
                "parked --service gateway",
                "parked show 1",
                "parked show --service decree",
                "parked release one --service decree --reason x",
                "parked release 1 --service decree",
                "parked discard 1 2 --service decree --reason x",
                "republish --service decree --reason x",
                "republish --service decree --since yesterday --reason x",
                "republish --service decree --since 2026-11-24T09:00:00Z --reason x --aggregate all",
                "republish --since 2026-11-24T09:00:00Z --reason x"
            })
    void whatIsNotUnderstoodIsSaid(String line) {
        assertThat(parse(line.split(" ")))
                .isInstanceOfSatisfying(
                        CommandLine.Help.class,
                        help -> assertThat(help.misunderstood()).isPresent());
    }
}
