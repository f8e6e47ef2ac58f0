package id.sahkan.bench.doors;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// How long each kind of step took honest people, and how many of them ended badly.
final class Timings {

    static final List<String> STEPS = List.of("sign-in", "write", "upload", "submit");

    private static final long LONGEST = TimeUnit.MINUTES.toMicros(5);

    private final Map<String, Histogram> took = new TreeMap<>();
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();

    Timings() {
        STEPS.forEach(step -> took.put(step, new ConcurrentHistogram(LONGEST, 3)));
    }

    @FunctionalInterface
    interface Step {
        HttpResponse<String> run() throws IOException, InterruptedException;
    }

    /// A step that fails is counted, and its exception goes on.
    HttpResponse<String> time(String kind, Step step) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        try {
            HttpResponse<String> answer = step.run();
            histogram(kind).recordValue(Math.min(LONGEST, (System.nanoTime() - begun) / 1000));
            return answer;
        } catch (IOException failure) {
            failures.merge(kind + ": " + failure.getMessage(), 1, Integer::sum);
            throw failure;
        }
    }

    private Histogram histogram(String kind) {
        return Objects.requireNonNull(took.get(kind), kind);
    }

    long count(String step) {
        return histogram(step).getTotalCount();
    }

    double millis(String step, double percentile) {
        return histogram(step).getValueAtPercentile(percentile) / 1000.0;
    }

    Map<String, Integer> failures() {
        return new TreeMap<>(failures);
    }
}
