package id.sahkan.applicant.http;

import id.sahkan.applicant.http.Checks.FieldError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A refusal on its way to the caller: a stable code, never a stack trace and never personal data.
public final class Problem extends RuntimeException {

    private final int status;
    private final String code;
    private final @Nullable String field;
    private final transient List<FieldError> errors;
    private final transient Map<String, Object> extras = new LinkedHashMap<>();

    private Problem(int status, String code, @Nullable String field, List<FieldError> errors) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.field = field;
        this.errors = errors;
    }

    public static Problem of(int status, String code) {
        return new Problem(status, code, null, List.of());
    }

    public static Problem at(int status, String code, String field) {
        return new Problem(status, code, field, List.of());
    }

    public static Problem notFound() {
        return of(404, "not-found");
    }

    public static Problem invalid(String field, String code) {
        return invalid(List.of(new FieldError(field, code)));
    }

    static Problem invalid(List<FieldError> errors) {
        return new Problem(422, "validation-failed", errors.getFirst().field(), errors);
    }

    public Problem with(String name, @Nullable Object value) {
        extras.put(name, value);
        return this;
    }

    public @Nullable Object extra(String name) {
        return extras.get(name);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    @Nullable
    String field() {
        return field;
    }

    List<FieldError> errors() {
        return errors;
    }

    Map<String, Object> extras() {
        return extras;
    }
}
