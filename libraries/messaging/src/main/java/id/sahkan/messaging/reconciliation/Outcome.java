package id.sahkan.messaging.reconciliation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How one invariant was found: `differences` ids break it, the first of them are `examples`. With `trouble` it could
/// not be checked, and nothing is known.
record Outcome(
        String invariant,
        String about,
        int differences,
        List<String> examples,
        @Nullable String trouble) {

    private static final int EXAMPLES = 20;

    static Outcome of(String invariant, String about, List<String> breaking) {
        return new Outcome(
                invariant,
                about,
                breaking.size(),
                List.copyOf(breaking.subList(0, Math.min(EXAMPLES, breaking.size()))),
                null);
    }

    static Outcome unknown(String invariant, String about, String trouble) {
        return new Outcome(invariant, about, 0, List.of(), trouble);
    }
}
