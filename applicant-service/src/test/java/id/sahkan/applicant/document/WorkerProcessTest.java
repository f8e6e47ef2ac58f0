package id.sahkan.applicant.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import id.sahkan.applicant.Samples;
import id.sahkan.applicant.document.WorkerCommand.Isolation;
import id.sahkan.applicant.document.WorkerProcess.Lost;
import id.sahkan.applicant.document.worker.Answer;
import id.sahkan.applicant.document.worker.Reason;
import id.sahkan.applicant.document.worker.Request;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WorkerProcessTest {

    private static final Set<ProcessHandle> OTHERS =
            ProcessHandle.current().children().collect(Collectors.toSet());

    @TempDir
    private Path directory;

    private DocumentsOnDisk documents;

    @BeforeEach
    void aStore() {
        documents = new DocumentsOnDisk(directory, Duration.ofSeconds(5));
    }

    @AfterEach
    void close() {
        documents.close();
    }

    @Test
    void theFolderOfAServiceThatWasKilledIsTakenAway() throws Exception {
        Process killed = new ProcessBuilder("true").start();
        killed.waitFor();
        Path left = Files.createDirectory(directory.resolve(Workers.FOLDER + killed.pid() + "-1"));
        Path used = Files.createDirectory(
                directory.resolve(Workers.FOLDER + ProcessHandle.current().pid() + "-1"));
        Path foreign = Files.createDirectory(directory.resolve(Workers.FOLDER + "of-somebody"));
        Workers.clearLeftFolders(directory);
        assertThat(left).doesNotExist();
        assertThat(List.of(used, foreign))
                .allSatisfy(folder -> assertThat(folder).exists());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void hasNoSecretsNoFileToWriteAndNoMoreThanItNeeds() throws Exception {
        try (WorkerProcess worker = documents.workers.start()) {
            Path process = Path.of("/proc", Long.toString(worker.pid()));
            assertThat(List.of(Files.readString(process.resolve("environ")).split("\0")))
                    .allMatch(entry -> entry.startsWith("PATH=")
                            || entry.startsWith("MALLOC_ARENA_MAX=")
                            || entry.startsWith("PWD=")
                            || entry.isBlank());
            assertThat(Files.readString(process.resolve("limits")))
                    .containsPattern("Max file size +0 +0")
                    .containsPattern("Max core file size +0 +0")
                    .containsPattern("Max cpu time +80 +80")
                    .doesNotContainPattern("Max address space +unlimited");
            assertThat(Files.list(Files.readSymbolicLink(process.resolve("cwd"))))
                    .isEmpty();
            if (documents.workers.isolation().compareTo(Isolation.NO_NETWORK) <= 0) {
                assertThat(Files.readSymbolicLink(process.resolve("ns/net")))
                        .isNotEqualTo(Files.readSymbolicLink(Path.of("/proc/self/ns/net")));
                assertThat(Files.readString(process.resolve("status"))).containsPattern("NoNewPrivs:\t1");
            }
        }
    }

    @Test
    void endsAtItsLimitWhateverTheFileDoes() throws Exception {
        byte[] file = HostileFiles.all().get("forms in forms, 40").get();
        WorkerProcess worker = documents.workers.start();
        worker.ask(new Request.Open(false, documents.settings.limits(), file));
        Lost lost = catchThrowableOfType(Lost.class, () -> worker.ask(new Request.Draw(1)));
        assertThat(lost.reason()).isEqualTo(Reason.CHECK_TOOK_TOO_LONG);
        assertThat(ProcessHandle.of(worker.pid()).filter(ProcessHandle::isAlive))
                .isEmpty();
        worker.close();
    }

    @Test
    void whenSomebodyKillsItTheFileIsOpenedOnceMore() throws Exception {
        assertThat(keep()).isEqualTo(1);
        ProcessHandle idle = alive().getFirst();
        idle.destroyForcibly();
        await().until(() -> !idle.isAlive());
        assertThat(keep()).isEqualTo(1);
    }

    @Test
    void aSuccessorIsStartedBeforeTheNextFileNeedsIt() throws Exception {
        try (var ahead = new DocumentsOnDisk(directory, Duration.ofSeconds(5), true)) {
            ahead.pool.warm();
            await().atMost(Duration.ofSeconds(60)).until(() -> ahead.pool.ready() == 2);
            // A successor may be there before anybody looks: this one is gone, however many there are.
            ProcessHandle killed = alive().getFirst();
            killed.destroyForcibly();
            await().atMost(Duration.ofSeconds(60)).until(() -> !killed.isAlive());
            ahead.pool.ask(() -> new Request.Check(false, ahead.settings.limits(), Samples.pdf(1)));
            ahead.pool.ask(() -> new Request.Check(false, ahead.settings.limits(), Samples.pdf(1)));
            await().atMost(Duration.ofSeconds(60)).until(() -> ahead.pool.ready() == 2);
            assertThat(alive()).hasSize(2);
        }
        assertThat(alive()).isEmpty();
    }

    /// Of this test: a database of an earlier one may be a child of the same program.
    private static List<ProcessHandle> alive() {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .filter(child -> !OTHERS.contains(child))
                .toList();
    }

    @Test
    void endsWithItsService() throws Exception {
        WorkerProcess worker = documents.workers.start();
        long pid = worker.pid();
        // What a killed service leaves behind is a closed pipe.
        worker.closeInput();
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
        worker.close();
    }

    /// In the middle of a file that it would otherwise hold on to up to its limit.
    @Test
    void endsWithItsServiceAlsoWhileItWorks() throws Exception {
        byte[] file = HostileFiles.all().get("forms in forms, 40").get();
        WorkerProcess worker = documents.workers.start();
        ProcessHandle process = ProcessHandle.of(worker.pid()).orElseThrow();
        worker.ask(new Request.Open(false, documents.settings.limits(), file));
        var drawing = CompletableFuture.supplyAsync(
                () -> catchThrowableOfType(Lost.class, () -> worker.ask(new Request.Draw(1))));
        Duration before = worker.cpu();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> worker.cpu().minus(before).toMillis() > 300);
        worker.closeInput();
        assertThat(drawing.join().reason())
                .as("it ended by itself, and not at its limit")
                .isNull();
        assertThat(process.isAlive()).isFalse();
        worker.close();
    }

    @Test
    void isReplacedAfterItsFiles() throws Exception {
        try (WorkerProcess worker = documents.workers.start()) {
            for (int file = 0; file < documents.settings.workers().mostFiles(); file++) {
                assertThat(worker.usable()).isTrue();
                worker.ask(new Request.Check(false, documents.settings.limits(), Samples.pdf(1)));
            }
            assertThat(worker.usable()).isFalse();
        }
    }

    /// What one honest paper costs is printed, not held: it is the machine's.
    @Test
    void whatAnHonestPaperCosts() throws Exception {
        byte[] paper = HonestFilesTest.class
                .getResourceAsStream("/files/honest/mixed-text-jbig2.pdf")
                .readAllBytes();
        try (WorkerProcess worker = documents.workers.start()) {
            Duration warm = worker.cpu();
            int papers = 20;
            for (int i = 0; i < papers; i++) {
                worker.ask(new Request.Check(false, documents.settings.limits(), paper));
            }
            Duration checked = worker.cpu();
            for (int i = 0; i < papers; i++) {
                worker.ask(new Request.Open(false, documents.settings.limits(), paper));
                for (int page = 1; page <= 2; page++) {
                    assertThat(worker.ask(new Request.Draw(page))).isInstanceOf(Answer.Drawn.class);
                }
            }
            System.out.printf(
                    "start %d ms of CPU; a paper of two pages: check %d ms, drawing %d ms; memory %s%n",
                    warm.toMillis(),
                    checked.minus(warm).toMillis() / papers,
                    worker.cpu().minus(checked).toMillis() / papers,
                    memory(worker.pid()));
        }
    }

    private static String memory(long pid) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
                        .toList()
                        .toString()
                : "unknown";
    }

    private int keep() throws IOException {
        return documents
                .uploads
                .keep("an account", new ByteArrayInputStream(Samples.pdf(1)))
                .pages();
    }
}
