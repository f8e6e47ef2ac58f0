package id.sahkan.sample;

import id.sahkan.sample.client.Pause;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// The end of all waiting. Whoever is still waiting then says for what.
final class Deadline {

    private static final Duration STEP = Duration.ofSeconds(1);

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    Deadline butNotLaterThan(Deadline other) {
        return end - other.end <= 0 ? this : other;
    }

    boolean passed() {
        return System.nanoTime() - end >= 0;
    }

    /// Asks again until there is an answer.
    <T> T await(Supplier<String> what, Supplier<Optional<T>> question) {
        while (true) {
            var answer = question.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            if (passed()) {
                throw new AwaitedInVain(what.get());
            }
            Pause.of(STEP);
        }
    }

    void awaitThat(Supplier<String> what, Supplier<Boolean> condition) {
        var _ = await(what, () -> condition.get() ? Optional.of(true) : Optional.empty());
    }

    static final class AwaitedInVain extends RuntimeException {
        AwaitedInVain(String what) {
            super("Time is up while awaiting " + what);
        }
    }
}
