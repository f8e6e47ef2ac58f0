package id.sahkan.http;

import static java.util.Objects.requireNonNullElse;

import id.sahkan.telemetry.LogEvent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import tools.jackson.databind.json.JsonMapper;

/// Gives a problem its sentence, for controllers and for the filters that refuse before them.
public final class ProblemWriter implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);

    private final Sentences sentences;
    private final JsonMapper json;

    ProblemWriter(Sentences sentences, JsonMapper json) {
        this.sentences = sentences;
        this.json = json;
    }

    /// As a part of an answer that is no refusal as a whole, in the caller's language.
    public ProblemDetail inWords(Problem problem, HttpServletRequest request) {
        return inWords(problem.getBody(), Sentences.language(request));
    }

    ProblemDetail inWords(ProblemDetail problem, String language) {
        Map<String, Object> members = requireNonNullElse(problem.getProperties(), Map.of());
        String key = String.valueOf(members.get(Problem.CODE));
        if (members.get(Problem.ERRORS) instanceof List<?> errors) {
            List<Problem.FieldError> wrong =
                    errors.stream().flatMap(ProblemWriter::fieldError).toList();
            if (wrong.size() == 1) {
                key = wrong.getFirst().code();
            }
            problem.setProperty(
                    Problem.ERRORS,
                    wrong.stream().map(error -> said(error, language)).toList());
        }
        problem.setDetail(sentence(key, members.get(Problem.REASON), language));
        return problem;
    }

    /// A library that knows nothing of this one tells it in a map, as its refusal comes in Spring's own exception.
    private static Stream<Problem.FieldError> fieldError(Object error) {
        if (error instanceof Map<?, ?> told && told.get(Problem.CODE) instanceof String code) {
            return Stream.of(new Problem.FieldError(String.valueOf(told.get(Problem.FIELD)), code));
        }
        return error instanceof Problem.FieldError known ? Stream.of(known) : Stream.empty();
    }

    private Map<String, String> said(Problem.FieldError error, String language) {
        String detail = sentences.of(error.code(), language);
        return Map.of(Problem.FIELD, error.field(), Problem.CODE, error.code(), "detail", detail);
    }

    /// A code that has several reasons has a sentence for each, `code.REASON`.
    private String sentence(String code, @Nullable Object reason, String language) {
        String own = reason == null ? null : sentences.find(code + "." + reason, language);
        return own == null ? sentences.of(code, language) : own;
    }

    void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(problem.getStatusCode().value());
        problem.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), inWords(problem.getBody(), Sentences.language(request)));
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(Problem.of(CommonProblem.LOGIN_REQUIRED), request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        LogEvent.ACCESS_REFUSED
                .to(LOG)
                .addKeyValue("method", request.getMethod())
                .addKeyValue("path", request.getRequestURI())
                .addKeyValue("by", request.getRemoteUser())
                .log();
        write(Problem.of(CommonProblem.FORBIDDEN), request, response);
    }

    /// What no honest client sends: an address with a second meaning, a header with control characters.
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException failure)
            throws IOException {
        write(Problem.of(CommonProblem.BAD_REQUEST), request, response);
    }
}
