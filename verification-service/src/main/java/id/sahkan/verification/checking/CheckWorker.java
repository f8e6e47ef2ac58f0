package id.sahkan.verification.checking;

import id.sahkan.telemetry.LogEvent;
import id.sahkan.telemetry.Traces;
import id.sahkan.verification.casefile.CaseStore;
import id.sahkan.verification.checking.CheckQueue.Due;
import id.sahkan.verification.dossier.ApplicantService;
import id.sahkan.verification.dossier.Dossier;
import id.sahkan.verification.dossier.DossierUnavailableException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Does the due checks, one after another: woken after a commit, and by a short poll for whatever a wake-up missed.
@Component
public class CheckWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CheckWorker.class);
    private static final int BATCH = 1;

    private final CheckQueue queue;
    private final CaseStore store;
    private final ApplicantService applicants;
    private final CheckRun run;
    private final CheckSettings settings;
    private final Clock clock;
    private final Traces traces;
    private volatile @Nullable Thread thread;

    CheckWorker(
            CheckQueue queue,
            CaseStore store,
            ApplicantService applicants,
            CheckRun run,
            CheckSettings settings,
            Clock clock,
            Traces traces) {
        this.queue = queue;
        this.store = store;
        this.applicants = applicants;
        this.run = run;
        this.settings = settings;
        this.clock = clock;
        this.traces = traces;
    }

    /// Answers how many checks it tried.
    public int runDue() {
        int tried = 0;
        List<Due> claimed;
        do {
            var now = clock.instant();
            claimed = queue.claim(now, now.plus(settings.lease()), BATCH);
            claimed.forEach(due -> traces.step("check application", due.traceparent())
                    .about(due.applicationId())
                    .run(() -> tryCheck(due)));
            tried += claimed.size();
        } while (!claimed.isEmpty() && !Thread.currentThread().isInterrupted());
        return tried;
    }

    private void tryCheck(Due due) {
        try {
            run.check(fetch(due), clock.instant());
        } catch (RuntimeException fault) {
            var again = settings.retryAt(clock.instant(), due.attempts());
            queue.postpone(due, again);
            LogEvent.CHECK_POSTPONED
                    .to(LOG)
                    .addKeyValue("dossierVersion", due.dossierVersion())
                    .addKeyValue("attempts", due.attempts())
                    .addKeyValue("until", again)
                    .addKeyValue(
                            "cause",
                            fault instanceof DossierUnavailableException
                                    ? fault.getMessage()
                                    : fault.getClass().getName())
                    .log();
            if (!(fault instanceof DossierUnavailableException)) {
                LogEvent.CHECK_FAILED.to(LOG).setCause(fault).log();
            }
        }
    }

    /// The event named the digest of what was submitted: anything else is not what we were told to check.
    private Dossier fetch(Due due) {
        Dossier dossier = applicants.dossier(due.applicationId(), due.dossierVersion());
        var expected = store.find(due.applicationId())
                .orElseThrow()
                .state()
                .application()
                .dossier();
        if (expected.version() == dossier.version() && !expected.digest().equals(dossier.digest())) {
            throw new DossierUnavailableException("the dossier's digest is not the one that was submitted");
        }
        return dossier;
    }

    private void loop() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                runDue();
                queue.await(settings.pollInterval());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException fault) {
                LogEvent.CHECKS_WAITING
                        .to(LOG)
                        .addKeyValue("cause", fault.getClass().getName())
                        .log();
                pause();
            }
        }
    }

    /// After a failure to even look, a wake-up does not shorten the wait.
    private void pause() {
        try {
            new Semaphore(0).tryAcquire(settings.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("checks").daemon().start(this::loop);
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
