package id.sahkan.applicant.document;

import id.sahkan.applicant.document.WorkerCommand.Isolation;
import id.sahkan.telemetry.LogEvent;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/// Starts the processes in which files of strangers are opened.
@Component
final class Workers implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    /// A worker's empty folder, among those for temporary files: this, the service's process, and a number.
    static final String FOLDER = "document-worker-";

    private static final Pattern LEFT = Pattern.compile(FOLDER + "(\\d{1,18})-\\d+");

    private final DocumentSettings.Workers settings;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("document-limits").daemon().factory());
    private @Nullable WorkerCommand command;

    Workers(DocumentSettings settings) {
        this.settings = settings.workers();
    }

    /// Takes away what services left that were ended without a word.
    @EventListener(ApplicationReadyEvent.class)
    void clearLeftFolders() {
        clearLeftFolders(Path.of(System.getProperty("java.io.tmpdir")));
    }

    static void clearLeftFolders(Path temporary) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, FOLDER + "*")) {
            for (Path folder : folders) {
                Matcher left = LEFT.matcher(String.valueOf(folder.getFileName()));
                if (left.matches()
                        && ProcessHandle.of(Long.parseLong(left.group(1))).isEmpty()) {
                    FileSystemUtils.deleteRecursively(folder);
                }
            }
        } catch (IOException _) {
            // They are empty; the next start tries again.
        }
    }

    /// Answers when the process is warm.
    WorkerProcess start() throws IOException {
        return WorkerProcess.start(command(), settings, clockwork);
    }

    Isolation isolation() {
        return command().isolation();
    }

    private synchronized WorkerCommand command() {
        WorkerCommand known = command;
        if (known == null) {
            known = WorkerCommand.strictest(settings);
            command = known;
            LogEvent.WORKERS_ISOLATED
                    .to(LOG)
                    .addKeyValue("isolation", known.isolation())
                    .log();
        }
        return known;
    }

    @Override
    public void destroy() {
        clockwork.shutdownNow();
    }
}
