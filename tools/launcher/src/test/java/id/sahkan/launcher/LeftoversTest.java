package id.sahkan.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    @TempDir
    Path folder;

    private final List<ProcessHandle> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(ProcessHandle::destroyForcibly);
    }

    private JvmPart part(String name, String script) {
        return new JvmPart(name, folder.resolve(name + ".log"), List.of("/bin/sh", "-c", script), Map.of());
    }

    private ProcessHandle sleeper() throws IOException {
        ProcessHandle process = part("sleeper", "exec sleep 300").launch();
        started.add(process);
        await().until(() -> process.info().command().orElse("").endsWith("sleep"));
        return process;
    }

    @Test
    void whatAKilledLauncherLeftIsEnded() throws IOException {
        ProcessLedger ledger = new ProcessLedger(folder);
        ProcessHandle left = sleeper();
        ledger.record("gateway", left);
        List<String> said = new ArrayList<>();
        Leftovers.end(ledger, folder.resolve("postgres"), said::add);
        assertThat(left.isAlive()).isFalse();
        assertThat(said).singleElement().asString().contains("ending gateway (process " + left.pid() + ")");
        assertThat(ledger.alive()).isEmpty();
    }

    @Test
    void aLaterProcessWithTheSameNumberIsNotOurs() throws IOException {
        ProcessLedger ledger = new ProcessLedger(folder);
        ProcessHandle stranger = sleeper();
        ledger.record("gateway", stranger);
        Path file = folder.resolve("gateway.process");
        Map<String, String> values = Settings.read(file);
        values.put(
                "started",
                stranger.info().startInstant().orElseThrow().minusSeconds(60).toString());
        Settings.write(file, values);
        Leftovers.end(ledger, folder.resolve("postgres"), line -> {});
        assertThat(stranger.isAlive()).isTrue();
    }

    @Test
    void aForeignProcessInAnOldPostmasterNoteIsLeftAlone() throws IOException {
        ProcessHandle stranger = sleeper();
        Path data = Files.createDirectory(folder.resolve("postgres"));
        Files.writeString(data.resolve("postmaster.pid"), stranger.pid() + "\n");
        Leftovers.end(new ProcessLedger(folder), data, line -> {});
        assertThat(stranger.isAlive()).isTrue();
    }

    @Test
    void ctrlCDoesNotReachAPart() throws IOException, InterruptedException {
        ProcessHandle process = sleeper();
        new ProcessBuilder("/bin/sh", "-c", "kill -INT " + process.pid() + "; kill -HUP " + process.pid())
                .start()
                .waitFor();
        assertThat(process.isAlive()).isTrue();
        process.destroy();
        await().until(() -> !process.isAlive());
    }

    @Test
    void whatDiesIsShownAndStartedAgain() {
        List<String> said = new CopyOnWriteArrayList<>();
        Supervisor supervisor = new Supervisor(new ProcessLedger(folder), said::add);
        Path lives = folder.resolve("lives");
        supervisor.start(part("fragile", "echo started >> " + lives + "; echo no more oil; exit 3"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Files.exists(lives) && Files.readAllLines(lives).size() >= 2);
        assertThat(String.join("\n", said))
                .contains("fragile has ended by itself", "| no more oil", "started again in 1 s");
        supervisor.close();
    }

    /// As a database whose disk is full.
    @Test
    void whatCannotBeLaunchedAgainAtOnceIsTriedLater() {
        AtomicInteger launches = new AtomicInteger();
        JvmPart program = part(
                "stuck", "[ -e " + folder.resolve("lived") + " ] && exec sleep 300; touch " + folder.resolve("lived"));
        Part stuck = new Part() {
            @Override
            public String name() {
                return program.name();
            }

            @Override
            public Path log() {
                return program.log();
            }

            @Override
            public ProcessHandle launch() throws IOException {
                if (launches.incrementAndGet() == 2) {
                    throw new IOException("no space left");
                }
                return program.launch();
            }

            @Override
            public void askToStop(ProcessHandle process) {
                program.askToStop(process);
            }
        };
        List<String> said = new CopyOnWriteArrayList<>();
        Supervisor supervisor = new Supervisor(new ProcessLedger(folder), said::add);
        supervisor.start(stuck);
        await().atMost(Duration.ofSeconds(20)).until(() -> launches.get() == 3);
        assertThat(said).anyMatch(line -> line.contains("could not be started") && line.contains("no space left"));
        supervisor.stop("stuck", Duration.ofSeconds(5));
        supervisor.close();
    }

    @Test
    void whatIsStoppedStaysStopped() {
        List<String> said = new CopyOnWriteArrayList<>();
        ProcessLedger ledger = new ProcessLedger(folder);
        Supervisor supervisor = new Supervisor(ledger, said::add);
        supervisor.start(part("calm", "exec sleep 300"));
        ProcessHandle process = supervisor.process("calm");
        started.add(process);
        supervisor.stop("calm", Duration.ofSeconds(5));
        assertThat(process.isAlive()).isFalse();
        assertThat(said).isEmpty();
        assertThat(ledger.alive()).isEmpty();
        supervisor.close();
    }
}
