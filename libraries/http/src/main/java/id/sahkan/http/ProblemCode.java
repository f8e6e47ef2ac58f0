package id.sahkan.http;

import java.time.Duration;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/// Why a request is refused: a word that never changes, and the status that goes with it. A service lists its own in an
/// enum; the sentences stand in `problems/*_id.properties` and `problems/*_en.properties` under the same word.
public interface ProblemCode {

    String code();

    int status();

    /// After which time the same request is worth another try, as `Retry-After` says it; none where waiting alone does
    /// not help. What passes by itself is short.
    default @Nullable Duration retryAfter() {
        return status() == 429 || status() == 503 ? Duration.ofSeconds(5) : null;
    }

    /// The one of a service's codes that has this word.
    ///
    /// @throws IllegalArgumentException when none has
    static <P extends Enum<P> & ProblemCode> P of(Class<P> codes, String word) {
        return EnumSet.allOf(codes).stream()
                .filter(problem -> problem.code().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no problem has the code " + word));
    }
}
