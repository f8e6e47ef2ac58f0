package id.sahkan.http;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Stream;
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

    /// The one that has this word, of a service's own, of those that services share, or of those of any service.
    static <P extends Enum<P> & ProblemCode> Optional<ProblemCode> find(Class<P> own, String word) {
        return Stream.<Stream<? extends ProblemCode>>of(
                        EnumSet.allOf(own).stream(),
                        EnumSet.allOf(SharedProblem.class).stream(),
                        EnumSet.allOf(CommonProblem.class).stream())
                .<ProblemCode>flatMap(codes -> codes)
                .filter(problem -> problem.code().equals(word))
                .findFirst();
    }
}
