package id.sahkan.verification.problem;

import id.sahkan.telemetry.Faults;
import id.sahkan.telemetry.LogEvent;
import java.util.Locale;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// The one table from exceptions to answers: what a caller may see of a fault, and nothing more.
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal, Locale locale) {
        return answer(refusal, locale);
    }

    /// What the server finds in a query that is not UTF-8, and in a form where none is expected.
    @ExceptionHandler({InvalidParameterException.class, MultipartException.class})
    ResponseEntity<ProblemDetail> unreadable(Exception fault, Locale locale) {
        return answer(Refusal.of(ProblemCode.MALFORMED_REQUEST), locale);
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<ProblemDetail> databaseDown(Exception fault, Locale locale) {
        LogEvent.REQUEST_UNAVAILABLE
                .to(LOG)
                .addKeyValue("cause", fault.getClass().getSimpleName())
                .log();
        return answer(Refusal.of(ProblemCode.UNAVAILABLE), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(RuntimeException fault, Locale locale) {
        LogEvent.REQUEST_FAILED.to(LOG).setCause(Faults.withoutMessages(fault)).log();
        return answer(Refusal.of(ProblemCode.INTERNAL), locale);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        // An id that cannot exist is an unknown id.
        if (mismatch instanceof MethodArgumentTypeMismatchException argument
                && argument.getName().equals("id")) {
            return body(Refusal.of(ProblemCode.NOT_FOUND), headers);
        }
        String field = mismatch.getPropertyName();
        return body(new Refusal(ProblemCode.MALFORMED_REQUEST, field, Map.of()), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception fault, @Nullable Object ignored, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemCode code = switch (status.value()) {
            case 404 -> ProblemCode.NOT_FOUND;
            case 405 -> ProblemCode.METHOD_NOT_ALLOWED;
            case 406 -> ProblemCode.NOT_ACCEPTABLE;
            case 415 -> ProblemCode.UNSUPPORTED_MEDIA_TYPE;
            default -> status.is5xxServerError() ? ProblemCode.INTERNAL : ProblemCode.MALFORMED_REQUEST;
        };
        if (code == ProblemCode.INTERNAL) {
            LogEvent.REQUEST_FAILED
                    .to(LOG)
                    .setCause(Faults.withoutMessages(fault))
                    .log();
        }
        return body(Refusal.of(code), headers);
    }

    private ResponseEntity<Object> body(Refusal refusal, HttpHeaders headers) {
        return ResponseEntity.status(refusal.code().status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.describe(refusal, LocaleContextHolder.getLocale()));
    }

    private ResponseEntity<ProblemDetail> answer(Refusal refusal, Locale locale) {
        return ResponseEntity.status(refusal.code().status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.describe(refusal, locale));
    }
}
