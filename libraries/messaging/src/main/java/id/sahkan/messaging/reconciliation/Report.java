package id.sahkan.messaging.reconciliation;

import java.time.Instant;
import java.util.List;

/// One run over all invariants of a service.
record Report(Instant startedAt, Instant finishedAt, List<Outcome> outcomes) {

    boolean complete() {
        return outcomes.stream().allMatch(outcome -> outcome.trouble() == null);
    }

    int differences() {
        return outcomes.stream().mapToInt(Outcome::differences).sum();
    }
}
