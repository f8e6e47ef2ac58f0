package id.sahkan.http;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;

/// A refusal on its way to the caller (RFC 9457): a stable code, never a stack trace and never personal data. Its
/// sentence is added where it is answered, in the caller's language.
public final class Problem extends RuntimeException implements ErrorResponse {

    static final String CODE = "code";
    static final String FIELD = "field";
    static final String ERRORS = "errors";
    static final String REASON = "reason";
    private static final String TYPE = "https://sahkan.example/problems/";

    private final transient ProblemDetail body;
    private final transient HttpHeaders headers = new HttpHeaders();

    /// @param code what is wrong with the field; also the key of its sentence
    public record FieldError(String field, String code) {}

    private Problem(ProblemCode code, @Nullable String field, List<FieldError> errors) {
        super(code.code(), null, false, false);
        this.body = ProblemDetail.forStatus(code.status());
        body.setType(URI.create(TYPE + code.code()));
        HttpStatus known = HttpStatus.resolve(code.status());
        body.setTitle(known == null ? "Problem" : known.getReasonPhrase());
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(CODE, code.code());
        if (field != null) {
            members.put(FIELD, field);
        }
        if (!errors.isEmpty()) {
            members.put(ERRORS, errors);
        }
        body.setProperties(members);
        Duration wait = code.retryAfter();
        if (wait != null) {
            retryAfter(wait);
        }
    }

    public static Problem of(ProblemCode code) {
        return new Problem(code, null, List.of());
    }

    public static Problem at(ProblemCode code, String field) {
        return new Problem(code, field, List.of());
    }

    public static Problem notFound() {
        return of(CommonProblem.NOT_FOUND);
    }

    /// One field that cannot be accepted; `code` says why and is the key of its sentence.
    public static Problem invalid(String field, String code) {
        return invalid(List.of(new FieldError(field, code)));
    }

    /// What a decider refuses, as it is answered. A word that is a code goes out with its status, and with the field
    /// that is at fault; another says what is wrong with that field.
    ///
    /// @param own the codes of the service
    /// @param details what a program may read besides the code
    /// @throws IllegalArgumentException when nobody is told of the word: no code has it, and no field is at fault
    public static <P extends Enum<P> & ProblemCode> Problem refused(
            Class<P> own, String word, @Nullable String field, Map<String, Object> details) {
        Problem problem = ProblemCode.find(own, word)
                .map(code -> new Problem(code, field, List.of()))
                .orElseGet(() -> {
                    if (field == null) {
                        throw new IllegalArgumentException("no problem has the code " + word);
                    }
                    return invalid(field, word);
                });
        details.forEach(problem::with);
        return problem;
    }

    static Problem invalid(List<FieldError> errors) {
        return new Problem(CommonProblem.VALIDATION_FAILED, errors.getFirst().field(), errors);
    }

    /// Something more that a program may read, such as the version that is there now.
    public Problem with(String name, @Nullable Object value) {
        body.setProperty(name, value);
        return this;
    }

    /// In whole seconds, at least one: where how long is known better than by the code alone.
    public Problem retryAfter(Duration wait) {
        headers.set(
                HttpHeaders.RETRY_AFTER,
                Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
        return this;
    }

    public String code() {
        return String.valueOf(members().get(CODE));
    }

    public @Nullable Object member(String name) {
        return members().get(name);
    }

    private Map<String, Object> members() {
        Map<String, Object> members = body.getProperties();
        return members == null ? Map.of() : members;
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }

    @Override
    public HttpStatusCode getStatusCode() {
        return HttpStatusCode.valueOf(body.getStatus());
    }

    @Override
    public ProblemDetail getBody() {
        return body;
    }
}
