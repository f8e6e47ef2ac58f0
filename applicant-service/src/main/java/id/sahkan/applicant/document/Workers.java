package id.sahkan.applicant.document;

import id.sahkan.applicant.document.WorkerCommand.Isolation;
import id.sahkan.telemetry.LogEvent;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Starts the processes in which files of strangers are opened.
@Component
final class Workers implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    private final DocumentSettings.Workers settings;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("document-limits").daemon().factory());
    private @Nullable WorkerCommand command;

    Workers(DocumentSettings settings) {
        this.settings = settings.workers();
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
