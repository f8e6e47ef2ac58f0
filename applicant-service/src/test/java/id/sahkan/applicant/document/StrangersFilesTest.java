package id.sahkan.applicant.document;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.applicant.Samples;
import id.sahkan.applicant.document.Uploads.KeptFile;
import id.sahkan.applicant.document.WorkerProcess.Lost;
import id.sahkan.applicant.document.worker.Answer;
import id.sahkan.applicant.document.worker.Request;
import id.sahkan.http.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What attackers bring, and their relatives: refused, or drawn as "cannot be shown", within the limits; and whoever
/// comes next is served.
class StrangersFilesTest {

    @TempDir
    private static Path directory;

    private static DocumentsOnDisk documents;
    private static @Nullable WorkerProcess drawing;
    private static List<String> temporaryBefore;
    private static long heapBefore;
    /// A database of an earlier test may be a child of the same program.
    private static Set<ProcessHandle> othersBefore;

    @BeforeAll
    static void aStore() throws IOException {
        temporaryBefore = temporary();
        othersBefore = ProcessHandle.current().children().collect(Collectors.toSet());
        documents = new DocumentsOnDisk(directory, Duration.ofSeconds(3));
        honest();
        heapBefore = heap();
    }

    @AfterAll
    static void everythingIsAsItWas() throws IOException {
        honest();
        long grown = heap() - heapBefore;
        stopDrawing();
        documents.close();
        assertThat(grown).as("bytes of heap more than before").isLessThan(32 * 1024 * 1024);
        assertThat(temporary()).isEqualTo(temporaryBefore);
        assertThat(Thread.getAllStackTraces().keySet().stream()
                        .filter(Thread::isAlive)
                        .map(Thread::getName)
                        .filter(name -> name.startsWith("document-check")))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(ProcessHandle.current()
                        .children()
                        .filter(ProcessHandle::isAlive)
                        .filter(child -> !othersBefore.contains(child)))
                .isEmpty();
    }

    static Stream<Arguments> hostile() throws IOException, URISyntaxException {
        List<Arguments> all = new ArrayList<>();
        Path folder =
                Path.of(StrangersFilesTest.class.getResource("/files/hostile").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                all.add(Arguments.of(file.getFileName().toString(), Files.readAllBytes(file), false));
            }
        }
        HostileFiles.all().forEach((name, file) -> all.add(Arguments.of(name, file.get(), true)));
        return all.stream();
    }

    /// @param relative may be harmless to this parser: then it is shown
    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void aHostileFileEndsWithinTheLimits(String name, byte[] file, boolean relative) throws IOException {
        boolean shown = shown(file);
        assertThat(shown && !relative).as("shown").isFalse();
        honest();
    }

    private static boolean shown(byte[] file) throws IOException {
        KeptFile kept;
        try {
            kept = documents.uploads.keep("an account", new ByteArrayInputStream(file));
        } catch (Problem refused) {
            assertThat(refused.code()).isIn("file-not-safe", "file-type-not-allowed", "file-too-large");
            return false;
        }
        try {
            WorkerProcess worker = drawing();
            boolean image = FileKind.ofContentType(kept.contentType()).image();
            worker.ask(new Request.Open(image, documents.settings.limits(), file));
            return worker.ask(new Request.Draw(1)) instanceof Answer.Drawn;
        } catch (Lost lost) {
            stopDrawing();
            assertThat(lost.reason()).isNotNull();
            return false;
        }
    }

    /// As in the service: one process draws file after file, until one of them ends it.
    private static WorkerProcess drawing() throws IOException {
        if (drawing == null || !drawing.usable()) {
            stopDrawing();
            drawing = documents.workers.start();
        }
        return drawing;
    }

    private static void stopDrawing() {
        if (drawing != null) {
            drawing.close();
            drawing = null;
        }
    }

    private static void honest() throws IOException {
        assertThat(documents
                        .uploads
                        .keep("an account", new ByteArrayInputStream(Samples.pdf(2)))
                        .pages())
                .isEqualTo(2);
    }

    /// Of this process: others may work on the same machine.
    private static List<String> temporary() throws IOException {
        try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return left.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith(
                            Workers.FOLDER + ProcessHandle.current().pid() + "-"))
                    .sorted()
                    .toList();
        }
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
