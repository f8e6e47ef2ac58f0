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

/// The few workers that look uploads through, and the short queue before them.
@Component
final class WorkerPool implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerPool.class);

    /// Somebody may end a process that has done nothing wrong; a file that ends two is to blame.
    static final int TRIES = 2;

    private final DocumentSettings.Workers settings;
    private final Workers workers;
    private final ThreadPoolExecutor threads;
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
    }

    @EventListener(ApplicationReadyEvent.class)
    void warm() {
        for (int i = 0; settings.warm() && i < settings.count(); i++) {
            threads.execute(() -> {
                try {
                    idle.push(workers.start());
                } catch (IOException _) {
                    // The first file will tell.
                }
            });
        }
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
                worker.close();
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
            worker.close();
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
        if (worker.usable() && !threads.isShutdown()) {
            idle.push(worker);
        } else {
            worker.close();
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
        idle.forEach(WorkerProcess::close);
        idle.clear();
    }
}
