package id.sahkan.http;

/// Why a request is refused: a word that never changes, and the status that goes with it. A service lists its own in an
/// enum; the sentences stand in `problems/*_id.properties` and `problems/*_en.properties` under the same word.
public interface ProblemCode {

    String code();

    int status();
}
