package id.sahkan.applicant.document;

import id.sahkan.applicant.document.WorkerProcess.Lost;
import id.sahkan.applicant.document.worker.Answer;
import id.sahkan.applicant.document.worker.Reason;
import id.sahkan.applicant.document.worker.Request;
import id.sahkan.applicant.document.worker.UnsafeFile;
import id.sahkan.http.CommonProblem;
import id.sahkan.http.Problem;
import id.sahkan.telemetry.LogEvent;
import java.io.IOException;
import java.util.Deque;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The few workers that look uploads through, one more that waits in case one of them is lost, and the short queue
/// before them. Starting one takes far longer than looking through a file: nobody waits for it who sent an honest one.
@Component
final class WorkerPool implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerPool.class);

    /// Somebody may end a process that has done nothing wrong; a file that ends two is to blame.
    static final int TRIES = 2;

    private final DocumentSettings.Workers settings;
    private final Workers workers;
    private final ThreadPoolExecutor threads;
    private final ThreadPoolExecutor starter;
    private final Deque<WorkerProcess> idle = new ConcurrentLinkedDeque<>();

    WorkerPool(DocumentSettings settings, Workers workers) {
        this.settings = settings.workers();
        this.workers = workers;
        threads = new ThreadPoolExecutor(
                this.settings.count(),
                this.settings.count(),
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(this.settings.queue()),
                Thread.ofPlatform().name("document-check-", 0).daemon().factory());
        threads.allowCoreThreadTimeOut(true);
        starter = new ThreadPoolExecutor(
                1,
                1,
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(this.settings.count() + 1),
                Thread.ofPlatform().name("document-check-start").daemon().factory(),
                new ThreadPoolExecutor.DiscardPolicy());
        starter.allowCoreThreadTimeOut(true);
    }

    @EventListener(ApplicationReadyEvent.class)
    void warm() {
        for (int i = 0; i < settings.count() + 1; i++) {
            startAhead();
        }
    }

    private void startAhead() {
        if (!settings.warm()) {
            return;
        }
        starter.execute(() -> {
            try {
                if (idle.size() <= settings.count()) {
                    idle.addLast(workers.start());
                }
                if (starter.isShutdown()) {
                    // It took longer than anybody waited for it.
                    endIdle();
                }
            } catch (IOException _) {
                // The first file will tell.
            }
        });
    }

    /// How many could take a file at once.
    int ready() {
        return idle.size();
    }

    /// @throws UnsafeFile also for what the file did to the process that opened it
    Answer ask(Callable<Request> request) throws IOException {
        Future<Answer> running;
        try {
            running = threads.submit(() -> answer(request.call()));
        } catch (RejectedExecutionException _) {
            throw Problem.of(CommonProblem.TEMPORARILY_UNAVAILABLE);
        }
        try {
            return running.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Problem.of(CommonProblem.TEMPORARILY_UNAVAILABLE);
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case UnsafeFile unsafe -> throw unsafe;
                case Problem problem -> throw problem;
                case IOException io -> throw io;
                case null, default -> throw new IllegalStateException(failed.getCause());
            }
        }
    }

    private Answer answer(Request request) {
        for (int tried = 0; tried < TRIES; tried++) {
            WorkerProcess worker = take();
            try {
                Answer answer = worker.ask(request);
                giveBack(worker);
                if (answer instanceof Answer.Refused(Reason reason)) {
                    throw new UnsafeFile(reason);
                }
                return answer;
            } catch (Lost lost) {
                end(worker);
                LogEvent.WORKER_LOST.to(LOG).addKeyValue("cause", lost.reason()).log();
                if (lost.reason() != null) {
                    throw new UnsafeFile(lost.reason());
                }
            }
        }
        throw new UnsafeFile(Reason.UNREADABLE);
    }

    private WorkerProcess take() {
        for (WorkerProcess worker = idle.poll(); worker != null; worker = idle.poll()) {
            if (worker.usable()) {
                return worker;
            }
            end(worker);
        }
        try {
            return workers.start();
        } catch (IOException failed) {
            LogEvent.WORKER_NOT_STARTED
                    .to(LOG)
                    .addKeyValue("cause", failed.getClass().getSimpleName())
                    .log();
            throw Problem.of(CommonProblem.TEMPORARILY_UNAVAILABLE);
        }
    }

    private void giveBack(WorkerProcess worker) {
        if (worker.usable() && !threads.isShutdown() && idle.size() <= settings.count()) {
            idle.addLast(worker);
        } else {
            end(worker);
        }
    }

    private void end(WorkerProcess worker) {
        worker.close();
        startAhead();
    }

    @Override
    public void destroy() throws InterruptedException {
        threads.shutdownNow();
        starter.shutdown();
        starter.getQueue().clear();
        // One that is just being started is ended when it can be.
        starter.awaitTermination(10, TimeUnit.SECONDS);
        endIdle();
    }

    private void endIdle() {
        for (WorkerProcess worker = idle.poll(); worker != null; worker = idle.poll()) {
            worker.close();
        }
    }
}
