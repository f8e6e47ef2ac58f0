package id.sahkan.decree.web;

import id.sahkan.telemetry.Faults;
import id.sahkan.telemetry.LogEvent;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.DatabindException;

/// Bad input becomes a problem with a code; only a fault of ours is a 500, and it says nothing more.
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemBodies bodies;

    ProblemAdvice(ProblemBodies bodies) {
        this.bodies = bodies;
    }

    @ExceptionHandler
    ResponseEntity<Object> problem(Problem problem, WebRequest request) {
        return answer(problem, HttpHeaders.EMPTY, request);
    }

    /// What the server finds in a query that is not UTF-8, and in a form where none is expected.
    @ExceptionHandler({InvalidParameterException.class, MultipartException.class})
    ResponseEntity<Object> unreadable(Exception ex, WebRequest request) {
        return answer(Problem.of(400, "invalid-parameter"), HttpHeaders.EMPTY, request);
    }

    @ExceptionHandler({
        TransientDataAccessException.class,
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<Object> databaseAway(Exception ex, WebRequest request) {
        LogEvent.REQUEST_UNAVAILABLE
                .to(log)
                .addKeyValue("cause", ex.getClass().getSimpleName())
                .log();
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "5");
        return answer(Problem.of(503, "temporarily-unavailable"), headers, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> fault(Exception ex, WebRequest request) throws Exception {
        if (ex instanceof AccessDeniedException) {
            throw ex;
        }
        if (ex instanceof IOException) {
            LogEvent.CALLER_GONE
                    .to(log)
                    .addKeyValue("cause", ex.getClass().getSimpleName())
                    .log();
            return null;
        }
        LogEvent.REQUEST_FAILED.to(log).setCause(Faults.withoutMessages(ex)).log();
        return answer(Problem.of(500, "internal-error"), HttpHeaders.EMPTY, request);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception ex, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(problemOf(ex, status), headers, request);
    }

    private static Problem problemOf(Exception ex, HttpStatusCode status) {
        return switch (ex) {
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case MissingRequestValueException _ -> Problem.of(400, "parameter-missing");
            case TypeMismatchException mismatch ->
                mismatch.getPropertyName() == null
                        ? Problem.of(400, "invalid-parameter")
                        : Problem.at(400, "invalid-parameter", mismatch.getPropertyName());
            default -> Problem.of(status.value(), codeOf(status));
        };
    }

    private static Problem unreadable(HttpMessageNotReadableException ex) {
        if (ex.getCause() instanceof DatabindException wrong && !wrong.getPath().isEmpty()) {
            String field = wrong.getPath().getLast().getPropertyName();
            return Problem.invalid(field == null ? "body" : field, "invalid-value");
        }
        return Problem.of(400, "malformed-json");
    }

    private static String codeOf(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 415 -> "media-type-not-supported";
            case 503 -> "temporarily-unavailable";
            default -> status.is4xxClientError() ? "bad-request" : "internal-error";
        };
    }

    private ResponseEntity<Object> answer(Problem problem, HttpHeaders headers, WebRequest request) {
        String language = Sentences.language(((ServletWebRequest) request).getRequest());
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(bodies.body(problem, language));
    }
}
