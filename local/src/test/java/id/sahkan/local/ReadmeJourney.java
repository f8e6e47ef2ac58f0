package id.sahkan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every command of the README as a person types it, on a data folder and ports of its own.
class ReadmeJourney {

    private static final Path ROOT = Checkout.find().root();

    private static final String REPUBLISH =
            "./sahkan republish --service decree --since 2026-01-01T00:00:00Z --reason practice";

    @TempDir
    static Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void nothingStays() {
        started.forEach(process -> process.descendants().forEach(ProcessHandle::destroyForcibly));
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void theCommandsDoWhatTheReadmeSays() throws Exception {
        assertThat(ReadmeTest.commands())
                .as("a new command in the README needs its line in this test")
                .containsExactly(
                        "./sahkan demo",
                        "./mvnw verify",
                        "./sahkan status",
                        "./sahkan logs decree-service",
                        "./sahkan sample",
                        "./sahkan verify-journal",
                        "./sahkan parked",
                        REPUBLISH,
                        "./sahkan down",
                        "./sahkan up --fresh");
        // This test is part of it, and CI calls it by that name.
        assertThat(Files.readString(ROOT.resolve(".ci/run")))
                .contains("./mvnw --batch-mode")
                .contains(" verify");

        assertThat(run("help", "./sahkan")).contains("./sahkan demo", "./sahkan down");
        Process demo = start("demo", "./sahkan", "demo", "--no-build", "--port", Integer.toString(Ports.anyFree()));
        awaitLine(demo, "demo", "Ctrl-C stops everything.", Duration.ofMinutes(9));
        assertThat(told("demo")).contains("30 ✓ 0 ✗", "built to ready", "kepala-dinas");

        assertThat(run("status", "./sahkan", "status")).contains("gateway", "keycloak", "kafka");
        assertThat(run("logs", "./sahkan", "logs", "decree-service")).contains("Started DecreeApplication");
        assertThat(run("sample", "./sahkan", "sample")).contains("30 ✓ 0 ✗");

        assertThat(run("verify", "./sahkan", "verify-journal")).contains("Every journal is as it was written.");
        assertThat(run("parked", "./sahkan", "parked"))
                .contains("applicant     0 held back", "notification  0 held back");
        assertThat(run("republish", REPUBLISH.split(" "))).contains("events of decree", "Nothing was changed.");

        List<ProcessHandle> parts = parts(demo);
        assertThat(parts).as("four services, gateway, Keycloak, PostgreSQL").hasSizeGreaterThanOrEqualTo(7);
        run("down", "./sahkan", "down");
        assertThat(demo.waitFor(60, TimeUnit.SECONDS)).isTrue();
        await().atMost(Duration.ofSeconds(10)).until(() -> parts.stream().noneMatch(ProcessHandle::isAlive));

        Process fresh =
                start("fresh", "./sahkan", "up", "--fresh", "--no-build", "--port", Integer.toString(Ports.anyFree()));
        awaitLine(fresh, "fresh", "Ctrl-C stops everything.", Duration.ofMinutes(4));
        List<ProcessHandle> again = parts(fresh);
        interrupt(fresh);
        assertThat(fresh.waitFor(60, TimeUnit.SECONDS)).isTrue();
        await().atMost(Duration.ofSeconds(10)).until(() -> again.stream().noneMatch(ProcessHandle::isAlive));
    }

    /// PostgreSQL is a child of nobody, as everywhere.
    private static List<ProcessHandle> parts(Process launcher) {
        List<ProcessHandle> parts = new ArrayList<>(launcher.descendants().toList());
        parts.add(Postgres.postmaster(DataFolder.at(folder.resolve("data")).postgres())
                .orElseThrow());
        return parts;
    }

    private Process start(String name, String... command) throws IOException {
        List<String> words = new ArrayList<>(List.of(command));
        if (words.size() > 1) {
            words.addAll(List.of("--data", folder.resolve("data").toString()));
        }
        Process process = new ProcessBuilder(words)
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output(name).toFile())
                .start();
        started.add(process);
        return process;
    }

    private String run(String name, String... command) throws Exception {
        Process process = start(name, command);
        assertThat(process.waitFor(8, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(told(name)).isZero();
        return told(name);
    }

    private void awaitLine(Process process, String name, String line, Duration limit) {
        await().atMost(limit)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> !process.isAlive() || told(name).contains(line));
        assertThat(told(name)).contains(line);
    }

    /// What Ctrl-C sends.
    private static void interrupt(Process process) throws Exception {
        Process kill = new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }

    private static Path output(String name) {
        return folder.resolve(name + ".txt");
    }

    private static String told(String name) {
        try {
            return Files.readString(output(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
