package id.sahkan.notification.problem;

import id.sahkan.telemetry.Faults;
import id.sahkan.telemetry.LogEvent;
import java.util.Locale;
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

/// The one table from a fault to what a caller may see of it.
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RefusedException refused, Locale locale) {
        return answer(refused.problem(), locale);
    }

    /// What the server finds in a query that is not UTF-8, and in a form where none is expected.
    @ExceptionHandler({InvalidParameterException.class, MultipartException.class})
    ResponseEntity<ProblemDetail> unreadable(Exception fault, Locale locale) {
        return answer(Problem.REQUEST_NOT_READABLE, locale);
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
        return answer(Problem.SERVICE_UNAVAILABLE, locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(RuntimeException fault, Locale locale) {
        LogEvent.REQUEST_FAILED.to(LOG).setCause(Faults.withoutMessages(fault)).log();
        return answer(Problem.INTERNAL_ERROR, locale);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        // An id that cannot exist is an unknown id.
        boolean unknownId =
                mismatch instanceof MethodArgumentTypeMismatchException argument && "id".equals(argument.getName());
        return body(unknownId ? Problem.NOT_FOUND : Problem.REQUEST_NOT_READABLE, headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception fault, @Nullable Object ignored, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Problem problem = switch (status.value()) {
            case 404 -> Problem.NOT_FOUND;
            case 405 -> Problem.METHOD_NOT_ALLOWED;
            default -> status.is5xxServerError() ? Problem.INTERNAL_ERROR : Problem.REQUEST_NOT_READABLE;
        };
        if (problem == Problem.INTERNAL_ERROR) {
            LogEvent.REQUEST_FAILED
                    .to(LOG)
                    .setCause(Faults.withoutMessages(fault))
                    .log();
        }
        return body(problem, headers);
    }

    private static ResponseEntity<Object> body(Problem problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.describe(LocaleContextHolder.getLocale()));
    }

    private static ResponseEntity<ProblemDetail> answer(Problem problem, Locale locale) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.describe(locale));
    }
}
