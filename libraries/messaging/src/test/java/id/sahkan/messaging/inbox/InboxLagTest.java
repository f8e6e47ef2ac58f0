package id.sahkan.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class InboxLagTest {

    private final AtomicLong now = new AtomicLong(1_000_000);
    private final InstantSource time = () -> Instant.ofEpochMilli(now.get());
    private final InboxLag lag = new InboxLag(time.withZone(ZoneOffset.UTC));

    @Test
    void growsWhileTheSameBatchIsTriedAgain() {
        lag.taken(now.get() - 500);
        assertThat(lag.seconds()).isEqualTo(0.5);

        now.addAndGet(30_000);
        lag.taken(now.get() - 30_500);
        now.addAndGet(30_000);
        assertThat(lag.seconds()).isEqualTo(60.5);
    }

    @Test
    void isNothingOnceNoBatchFollows() {
        lag.taken(now.get() - 500);
        lag.done();
        assertThat(lag.seconds()).isEqualTo(0.5);

        now.addAndGet(2000);
        assertThat(lag.seconds()).isZero();
    }

    @Test
    void isNothingOnceAnotherConsumerHasTheBatch() {
        lag.taken(now.get() - 500);

        now.addAndGet(60_000);
        assertThat(lag.seconds()).isZero();
    }
}
