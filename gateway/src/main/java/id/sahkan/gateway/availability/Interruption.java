package id.sahkan.gateway.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A time in which people were not served.
///
/// @param answered requests in it; of an unreachable time nobody knows
/// @param refused those of them that were refused by a fault of ours
record Interruption(Instant from, Instant to, Kind kind, long answered, long refused) {

    enum Kind {
        /// Nobody gave a sign of life.
        UNREACHABLE,
        /// Of the requests of each minute at least one in twenty was refused, and at least five.
        REFUSING
    }

    /// A minute is a refusing one from this share on: one broken request among many interrupts nobody.
    private static final int ONE_IN = 20;
    private static final int LEAST = 5;

    record Silence(Instant from, Instant to) {}

    record Minute(Instant at, long answered, long refused) {

        boolean refusing() {
            return refused >= LEAST && refused * ONE_IN >= answered;
        }
    }

    /// Refusing minutes that follow each other are one interruption. The oldest first.
    ///
    /// @param minutes in their order
    static List<Interruption> of(List<Silence> silences, List<Minute> minutes) {
        List<Interruption> refusing = new ArrayList<>();
        for (Minute minute : minutes) {
            if (!minute.refusing()) {
                continue;
            }
            Interruption next = new Interruption(
                    minute.at(),
                    minute.at().plus(Duration.ofMinutes(1)),
                    Kind.REFUSING,
                    minute.answered(),
                    minute.refused());
            if (!refusing.isEmpty() && refusing.getLast().to().equals(next.from())) {
                next = refusing.removeLast().with(next);
            }
            refusing.add(next);
        }
        return Stream.concat(
                        silences.stream()
                                .map(silence -> new Interruption(silence.from(), silence.to(), Kind.UNREACHABLE, 0, 0)),
                        refusing.stream())
                .sorted(Comparator.comparing(Interruption::from))
                .toList();
    }

    private Interruption with(Interruption next) {
        return new Interruption(from, next.to, kind, answered + next.answered, refused + next.refused);
    }
}
