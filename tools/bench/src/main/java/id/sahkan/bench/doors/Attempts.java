package id.sahkan.bench.doors;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/// What became of one kind of flood.
final class Attempts {

    private final LongAdder sent = new LongAdder();
    private final LongAdder passed = new LongAdder();
    private final LongAdder limited = new LongAdder();
    private final LongAdder limitedSilently = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder unanswered = new LongAdder();

    void answered(HttpResponse<?> answer) {
        sent.increment();
        int status = answer.statusCode();
        if (status == 429) {
            (answer.headers().firstValue("Retry-After").isPresent() ? limited : limitedSilently).increment();
        } else {
            (status >= 500 ? failed : status >= 400 ? refused : passed).increment();
        }
    }

    void unanswered() {
        sent.increment();
        unanswered.increment();
    }

    Map<String, Long> counts() {
        var counts = new LinkedHashMap<String, Long>();
        counts.put("sent", sent.sum());
        counts.put("passed", passed.sum());
        counts.put("429 with Retry-After", limited.sum());
        counts.put("429 without", limitedSilently.sum());
        counts.put("other 4xx", refused.sum());
        counts.put("5xx", failed.sum());
        counts.put("no answer", unanswered.sum());
        return counts;
    }
}
