package id.sahkan.applicant.period;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A time in which nobody was served, as the ledger of interruptions has it: the gateway's, and everybody may read it.
/// Here it is only named, so that whoever doubts it looks there.
record RecordedInterruption(Instant from, Instant to) {

    /// What is lost once, however many records tell of it.
    static Duration lost(List<RecordedInterruption> records) {
        Duration lost = Duration.ZERO;
        Instant counted = Instant.MIN;
        for (RecordedInterruption one : records.stream()
                .sorted(Comparator.comparing(RecordedInterruption::from))
                .toList()) {
            Instant from = one.from().isAfter(counted) ? one.from() : counted;
            if (one.to().isAfter(from)) {
                lost = lost.plus(Duration.between(from, one.to()));
                counted = one.to();
            }
        }
        return lost;
    }

    /// What is lost besides what has been compensated already: no minute is given twice.
    static Duration lost(List<RecordedInterruption> records, List<RecordedInterruption> compensated) {
        return lost(Stream.concat(records.stream(), compensated.stream()).toList())
                .minus(lost(compensated));
    }

    /// Only so much of it as was in the window.
    RecordedInterruption within(Window window) {
        return new RecordedInterruption(
                from.isBefore(window.opensAt()) ? window.opensAt() : from,
                to.isAfter(window.closesAt()) ? window.closesAt() : to);
    }

    boolean meets(Window window) {
        return from.isBefore(window.closesAt()) && to.isAfter(window.opensAt());
    }
}
