package id.sahkan.http;

import java.util.EnumSet;

/// Why a request is refused: a word that never changes, and the status that goes with it. A service lists its own in an
/// enum; the sentences stand in `problems/*_id.properties` and `problems/*_en.properties` under the same word.
public interface ProblemCode {

    String code();

    int status();

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
