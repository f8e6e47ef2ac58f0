package id.sahkan.http;

/// What is wrong with one field of a request, found by a rule that knows nothing of HTTP: a word that never
/// changes, and the key of its sentence. It goes out as 422 `validation-failed` with the word at that field.
public interface FieldFault {

    String code();
}
