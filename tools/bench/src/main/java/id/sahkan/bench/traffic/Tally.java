package id.sahkan.bench.traffic;

import java.util.concurrent.atomic.LongAdder;

final class Tally {

    final LongAdder prepared = new LongAdder();
    final LongAdder acknowledged = new LongAdder();
    final LongAdder refused = new LongAdder();
    final LongAdder unanswered = new LongAdder();
    final LongAdder recommended = new LongAdder();
    final LongAdder decreed = new LongAdder();
    final LongAdder noticed = new LongAdder();
    final LongAdder repeated = new LongAdder();

    Counts counts() {
        return new Counts(
                prepared.sum(),
                acknowledged.sum(),
                refused.sum(),
                unanswered.sum(),
                recommended.sum(),
                decreed.sum(),
                noticed.sum(),
                repeated.sum());
    }
}
