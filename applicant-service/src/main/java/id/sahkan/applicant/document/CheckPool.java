package id.sahkan.applicant.document;

import id.sahkan.applicant.document.UnsafeFile.Reason;
import id.sahkan.http.CommonProblem;
import id.sahkan.http.Problem;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// The few threads on which files of strangers are opened, each with a time limit.
@Component
final class CheckPool implements DisposableBean {

    private final ThreadPoolExecutor threads;
    private final long limitMillis;

    CheckPool(DocumentSettings settings) {
        threads = new ThreadPoolExecutor(
                settings.checkThreads(),
                settings.checkThreads(),
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(settings.checkQueue()),
                Thread.ofPlatform().name("document-check-", 0).daemon().factory());
        threads.allowCoreThreadTimeOut(true);
        limitMillis = settings.checkTimeLimit().toMillis();
    }

    <T> T run(Callable<T> work) {
        Future<T> running = submit(work);
        try {
            return running.get(limitMillis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            running.cancel(true);
            throw new UnsafeFile(Reason.CHECK_TOOK_TOO_LONG);
        } catch (InterruptedException _) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            throw Problem.of(CommonProblem.TEMPORARILY_UNAVAILABLE);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UnsafeFile unsafe) {
                throw unsafe;
            }
            if (failed.getCause() instanceof Problem problem) {
                throw problem;
            }
            // Also stack and memory exhaustion: whatever a file does to its reader, the file is refused.
            throw new UnsafeFile(Reason.UNREADABLE);
        }
    }

    private <T> Future<T> submit(Callable<T> work) {
        try {
            return threads.submit(work);
        } catch (RejectedExecutionException _) {
            throw Problem.of(CommonProblem.TEMPORARILY_UNAVAILABLE);
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
