package id.sahkan.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherTest {

    @Test
    void onlyAFewSettingsPassFromTheShellToTheServices() {
        assertThat(Launcher.shellSettings(Map.of(
                        "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "http://localhost:4318/v1/traces",
                        "SAHKAN_TRACE_SAMPLING", "0.1",
                        "OTEL_PROPAGATORS", "b3",
                        "SERVER_PORT", "1")))
                .containsOnly(
                        Map.entry("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "http://localhost:4318/v1/traces"),
                        Map.entry("SAHKAN_TRACE_SAMPLING", "0.1"));
        assertThat(Launcher.shellSettings(Map.of())).isEmpty();
    }

    @TempDir
    Path folder;

    /// Each command that needs a running system, typed where none was ever started and where one was stopped.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sample",
                "status",
                "logs",
                "code verifikator",
                "verify-journal",
                "backup --to there",
                "parked",
                "republish --service decree --since 2026-11-24T09:00:00Z --reason x --yes"
            })
    void whatDoesNotRunIsSaidWithTheCommandThatStartsIt(String line) throws IOException {
        for (boolean stopped : new boolean[] {false, true}) {
            Path data = folder.resolve(stopped ? "stopped" : "new");
            if (stopped) {
                DataFolder left = DataFolder.at(data).prepare();
                Ports.choose(left.ports(), 0);
                Files.writeString(left.log("gateway"), "the last line\n");
            }
            Said said = said(line + " --data " + data);
            assertThat(said.words())
                    .contains("Start it with ./sahkan up --data " + data)
                    .doesNotContain("unexpected", "Exception");
            boolean logsThatAreThere = stopped && line.equals("logs");
            assertThat(said.outcome()).as(said.words()).isEqualTo(logsThatAreThere ? 0 : Installation.NOT_RUNNING);
            if (logsThatAreThere) {
                assertThat(said.words()).contains("the last line");
            }
        }
    }

    @Test
    void whatWasStoppedWhileACommandRanIsSaid() {
        DataFolder data = DataFolder.at(folder.resolve(".sahkan")).prepare();
        Ports.choose(data.ports(), 0);
        ProcessLedger ledger = new ProcessLedger(data.run());
        List<String> words = new ArrayList<>();
        List<ToIntFunction<Installation>> commands = List.of(_ -> 1, _ -> {
            throw new Trouble("The gateway does not answer.", "Is everything ready?");
        });
        for (ToIntFunction<Installation> command : commands) {
            ledger.record(ProcessLedger.LAUNCHER, ProcessHandle.current());
            assertThatThrownBy(() -> {
                        int outcome = Installation.whileRunning(data, words::add, command);
                        throw new Trouble("It ended with " + outcome + ".", "");
                    })
                    .as("while it runs, the command's own words")
                    .hasMessageMatching("It ended with 1.|The gateway does not answer.");
        }
        assertThat(words).isEmpty();

        ledger.record(ProcessLedger.LAUNCHER, ProcessHandle.current());
        assertThat(Installation.whileRunning(data, words::add, _ -> {
                    ledger.forget(ProcessLedger.LAUNCHER);
                    return 1;
                }))
                .isEqualTo(1);
        assertThat(words)
                .singleElement()
                .asString()
                .contains("was stopped meanwhile", "does not run on", "Start it with ./sahkan up.");
        ledger.record(ProcessLedger.LAUNCHER, ProcessHandle.current());
        assertThatThrownBy(() -> Installation.whileRunning(data, words::add, _ -> {
                    ledger.forget(ProcessLedger.LAUNCHER);
                    throw new IllegalStateException("connection refused");
                }))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("was stopped meanwhile");
    }

    private record Said(int outcome, String words) {}

    private static Said said(String line) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        String root = System.getProperty("sahkan.root");
        var words = new ByteArrayOutputStream();
        try {
            System.setProperty(
                    "sahkan.root", Path.of("../..").toAbsolutePath().normalize().toString());
            System.setOut(new PrintStream(words, true, StandardCharsets.UTF_8));
            System.setErr(System.out);
            int outcome = Launcher.run(List.of(line.split(" ")));
            return new Said(outcome, words.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
            if (root == null) {
                System.clearProperty("sahkan.root");
            } else {
                System.setProperty("sahkan.root", root);
            }
        }
    }
}
