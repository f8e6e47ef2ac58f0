package id.sahkan.messaging.reconciliation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How one invariant was found: `differences` ids break it, the first of them are `examples`. With `unanswered` it
/// could not be checked, and nothing is known.
///
/// @param trouble `unanswered` in words, as it was told before there was a code
record Outcome(
        String invariant,
        String about,
        int differences,
        List<String> examples,
        @Nullable String trouble,
        @Nullable Unanswered unanswered) {

    private static final int EXAMPLES = 20;

    static Outcome of(String invariant, String about, List<String> breaking) {
        return new Outcome(
                invariant,
                about,
                breaking.size(),
                List.copyOf(breaking.subList(0, Math.min(EXAMPLES, breaking.size()))),
                null,
                null);
    }

    static Outcome unknown(String invariant, String about, Unanswered unanswered) {
        return new Outcome(invariant, about, 0, List.of(), unanswered.text(), unanswered);
    }
}
