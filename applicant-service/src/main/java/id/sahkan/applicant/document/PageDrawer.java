package id.sahkan.applicant.document;

import id.sahkan.applicant.document.DrawingQueue.Claimed;
import id.sahkan.applicant.document.DrawingQueue.Waiting;
import id.sahkan.applicant.document.WorkerProcess.Lost;
import id.sahkan.applicant.document.worker.Answer;
import id.sahkan.applicant.document.worker.Reason;
import id.sahkan.applicant.document.worker.Request;
import id.sahkan.telemetry.LogEvent;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Draws the pages of what was uploaded, one file after another, in a worker of its own, so that uploads never wait for
/// it. The queue is a table: what one instance leaves unfinished another one takes over.
@Component
class PageDrawer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PageDrawer.class);

    private final DocumentSettings settings;
    private final DrawingQueue drawings;
    private final PageFiles pictures;
    private final DocumentFiles files;
    private final Workers workers;
    private final Clock clock;
    private final Semaphore woken = new Semaphore(0);
    private volatile @Nullable Thread thread;
    private volatile @Nullable WorkerProcess worker;

    /// The digest of what the worker has open.
    private @Nullable String opened;

    PageDrawer(
            DocumentSettings settings,
            DrawingQueue drawings,
            PageFiles pictures,
            DocumentFiles files,
            Workers workers,
            Clock clock) {
        this.settings = settings;
        this.drawings = drawings;
        this.pictures = pictures;
        this.files = files;
        this.workers = workers;
        this.clock = clock;
    }

    void wake() {
        woken.release();
    }

    private void loop() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                drawWaiting();
                // Nobody may come for hours, and a process has a price.
                if (!woken.tryAcquire(settings.drawing().interval().toMillis(), TimeUnit.MILLISECONDS)) {
                    release();
                }
                woken.drainPermits();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (IOException | RuntimeException fault) {
                LogEvent.PAGES_NOT_DRAWN
                        .to(LOG)
                        .addKeyValue("cause", fault.getClass().getSimpleName())
                        .log();
                pause();
            }
        }
        release();
    }

    /// What was drawn is marked when the next are taken. Who dies before has the pictures kept already: whoever takes
    /// the file over only looks for them.
    private void drawWaiting() throws IOException {
        List<String> drawn = List.of();
        List<Claimed> claimed;
        do {
            Instant now = clock.instant();
            claimed = drawings.claim(drawn, now, settings.drawing().lease());
            drawn = draw(new Batch(claimed, now.plus(settings.drawing().lease().dividedBy(2))));
        } while (!claimed.isEmpty() && !Thread.currentThread().isInterrupted());
    }

    /// What one instance has in hand; the lease is renewed when half of it is over.
    private static final class Batch {

        private final List<Claimed> files;
        private final Set<String> undone = new LinkedHashSet<>();
        private Instant renewAt;

        Batch(List<Claimed> files, Instant renewAt) {
            this.files = files;
            this.renewAt = renewAt;
            files.forEach(claimed -> undone.add(claimed.file().sha256()));
        }
    }

    /// Answers which of them are drawn.
    private List<String> draw(Batch batch) throws IOException {
        List<String> drawn = new ArrayList<>();
        for (Claimed claimed : batch.files) {
            try {
                if (draw(claimed, batch)) {
                    drawn.add(claimed.file().sha256());
                }
            } catch (IOException | RuntimeException fault) {
                giveBack(batch, claimed, fault);
                throw fault;
            }
            batch.undone.remove(claimed.file().sha256());
        }
        return drawn;
    }

    /// What has failed waits for the end of the lease, so that it does not stop the others; those are due now.
    private void giveBack(Batch batch, Claimed failed, Exception fault) {
        boolean interrupted = Thread.interrupted() || fault instanceof InterruptedIOException;
        List<String> others = batch.files.stream()
                .filter(claimed -> interrupted || !claimed.equals(failed))
                .map(claimed -> claimed.file().sha256())
                .toList();
        try {
            drawings.extend(others, clock.instant());
        } catch (RuntimeException away) {
            fault.addSuppressed(away);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void renew(Batch batch) {
        Instant now = clock.instant();
        if (now.isAfter(batch.renewAt)) {
            drawings.extend(batch.undone, now.plus(settings.drawing().lease()));
            batch.renewAt = now.plus(settings.drawing().lease().dividedBy(2));
        }
    }

    private boolean draw(Claimed claimed, Batch batch) throws IOException {
        Waiting file = claimed.file();
        Optional<byte[]> content = files.content(file.sha256());
        if (content.isEmpty()) {
            // Said by the scrubber, and by the view; the same file uploaded again mends it.
            drawings.extend(
                    List.of(file.sha256()),
                    clock.instant().plus(settings.drawing().interval()));
            return false;
        }
        boolean image = FileKind.ofContentType(file.contentType()).image();
        Request.Open open = new Request.Open(image, settings.limits(), content.get());
        int failures = 0;
        Reason last = Reason.UNREADABLE;
        for (int page = 1; page <= file.pages(); page++) {
            if (pictures.exists(file.sha256(), page) || claimed.undrawable().contains(page)) {
                continue;
            }
            if (failures < settings.drawing().mostFailures()) {
                switch (drawn(file.sha256(), open, page)) {
                    case Answer.Drawn(byte[] picture) -> pictures.keep(file.sha256(), page, picture);
                    case Answer.Refused(Reason reason) -> {
                        last = reason;
                        failures++;
                        drawings.undrawable(file.sha256(), page, reason);
                    }
                    case Answer other -> throw new IOException("not asked: " + other.getClass());
                }
            } else {
                drawings.undrawable(file.sha256(), page, last);
            }
            renew(batch);
        }
        opened = null;
        return true;
    }

    private Answer drawn(String sha256, Request.Open open, int page) throws IOException {
        for (int tried = 1; ; tried++) {
            try {
                WorkerProcess ready = ready();
                if (!sha256.equals(opened)) {
                    Answer answer = ready.ask(open);
                    if (answer instanceof Answer.Refused) {
                        return answer;
                    }
                    opened = sha256;
                }
                return ready.ask(new Request.Draw(page));
            } catch (Lost lost) {
                release();
                if (Thread.currentThread().isInterrupted() || thread == null) {
                    throw new InterruptedIOException();
                }
                LogEvent.WORKER_LOST.to(LOG).addKeyValue("cause", lost.reason()).log();
                if (lost.reason() != null || tried == WorkerPool.TRIES) {
                    return new Answer.Refused(lost.reason() == null ? Reason.UNREADABLE : lost.reason());
                }
            }
        }
    }

    private WorkerProcess ready() throws IOException {
        WorkerProcess known = worker;
        if (known != null && (opened != null || known.usable())) {
            return known;
        }
        release();
        WorkerProcess fresh = workers.start();
        worker = fresh;
        return fresh;
    }

    private void release() {
        WorkerProcess released = worker;
        worker = null;
        opened = null;
        if (released != null) {
            released.close();
        }
    }

    private void pause() {
        try {
            new Semaphore(0).tryAcquire(settings.drawing().interval().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("document-drawing").daemon().start(this::loop);
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            WorkerProcess busy = worker;
            if (busy != null) {
                busy.kill();
            }
            try {
                running.join(Duration.ofSeconds(5));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
