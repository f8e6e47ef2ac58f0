package id.sahkan.applicant.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.sahkan.http.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class UploadQueueTest {

    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger atWork = new AtomicInteger();

    private int held() {
        int now = atWork.incrementAndGet();
        try {
            end.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        atWork.decrementAndGet();
        return now;
    }

    @Test
    void anAccountHasOneAtATimeAndTheOthersGoOn() throws Exception {
        var turns = new UploadQueue(Duration.ofMinutes(1));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> bad = new ArrayList<>();
            for (int i = 0; i <= UploadQueue.MOST_WAITING; i++) {
                bad.add(threads.submit(() -> turns.take("bad", this::held)));
            }
            await().until(() -> atWork.get() == 1);
            assertThat(turns.take("good", () -> "seen")).isEqualTo("seen");
            await().until(() -> turns.waiting("bad") == UploadQueue.MOST_WAITING);
            assertThatThrownBy(() -> turns.take("bad", () -> "one too many"))
                    .isInstanceOfSatisfying(
                            Problem.class, refused -> assertThat(refused.code()).isEqualTo("too-many-requests"));
            end.countDown();
            for (Future<Integer> one : bad) {
                assertThat(one.get()).as("at a time").isEqualTo(1);
            }
            assertThat(turns.take("bad", () -> "again")).isEqualTo("again");
        }
    }

    @Test
    void whoWaitsTooLongIsToldToTryAgain() throws Exception {
        var turns = new UploadQueue(Duration.ofMillis(20));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = threads.submit(() -> turns.take("slow", this::held));
            await().until(() -> atWork.get() == 1);
            assertThatThrownBy(() -> turns.take("slow", () -> "never")).isInstanceOf(Problem.class);
            end.countDown();
            assertThat(first.get()).isEqualTo(1);
        }
    }
}
