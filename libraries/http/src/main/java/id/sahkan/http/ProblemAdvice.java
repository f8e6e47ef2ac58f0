package id.sahkan.http;

import id.sahkan.telemetry.Faults;
import id.sahkan.telemetry.LogEvent;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.file.FileSystemException;
import java.util.Map;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.impl.IOFileUploadException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.DatabindException;

/// The one table from what went wrong to what a caller may see of it. Only a fault of ours is a 500, and it says
/// nothing more.
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    /// What a person has chosen; any other part is a matter of the client alone.
    private static final String FILE = "file";

    private final ProblemWriter writer;

    ProblemAdvice(ProblemWriter writer) {
        this.writer = writer;
    }

    @ExceptionHandler
    ResponseEntity<Object> problem(Problem problem, WebRequest request) {
        return answer(problem, HttpHeaders.EMPTY, request);
    }

    /// Also where a part could not be put on disk, which is no fault of whoever sent it.
    @ExceptionHandler
    ResponseEntity<Object> multipart(MultipartException ex, WebRequest request) {
        if (cutOff(ex)) {
            return incomplete(ex, request);
        }
        for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
            if (ofOurDisk(cause)) {
                return storeFailed(ex, request);
            }
        }
        return answer(Problem.of(CommonProblem.MALFORMED_MULTIPART), HttpHeaders.EMPTY, request);
    }

    /// What the server finds in a query that is not UTF-8.
    @ExceptionHandler
    ResponseEntity<Object> query(InvalidParameterException ex, WebRequest request) {
        return answer(Problem.of(CommonProblem.INVALID_PARAMETER), HttpHeaders.EMPTY, request);
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
        return answer(Problem.of(CommonProblem.TEMPORARILY_UNAVAILABLE), HttpHeaders.EMPTY, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> fault(Exception ex, WebRequest request) throws Exception {
        if (ex instanceof AccessDeniedException) {
            throw ex;
        }
        if (cutOff(ex)) {
            return incomplete(ex, request);
        }
        if (ex instanceof IOException && !callerGone(ex)) {
            return storeFailed(ex, request);
        }
        if (ex instanceof IOException) {
            LogEvent.CALLER_GONE
                    .to(log)
                    .addKeyValue("cause", ex.getClass().getSimpleName())
                    .log();
            return null;
        }
        LogEvent.REQUEST_FAILED.to(log).setCause(Faults.withoutMessages(ex)).log();
        return answer(Problem.of(CommonProblem.INTERNAL_ERROR), HttpHeaders.EMPTY, request);
    }

    /// Only what the server itself throws for a connection that is gone: nobody reads an answer, so there is none. Any
    /// other failed reading or writing is ours, and must not look like an answer.
    private static boolean callerGone(Exception ex) {
        return ex instanceof ClientAbortException || ex instanceof AsyncRequestNotUsableException;
    }

    /// A part that ended, or came no further, before it was whole. The server says so of the caller's bytes alone; of
    /// our own files the end comes without its word around it.
    private static boolean cutOff(Exception ex) {
        boolean ofPart = false;
        for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
            ofPart |= cause instanceof IOFileUploadException;
            if (ofPart
                    && (cause instanceof EOFException
                            || cause instanceof SocketException
                            || cause instanceof SocketTimeoutException
                            || cause instanceof ClientAbortException)) {
                return true;
            }
        }
        return false;
    }

    private ResponseEntity<Object> incomplete(Exception ex, WebRequest request) {
        LogEvent.CALLER_GONE
                .to(log)
                .addKeyValue("cause", ex.getClass().getSimpleName())
                .log();
        return answer(Problem.of(CommonProblem.MALFORMED_MULTIPART), HttpHeaders.EMPTY, request);
    }

    /// As the JDK says it; what the server could not read of a request it says in its own types.
    private static boolean ofOurDisk(Throwable cause) {
        return cause instanceof FileSystemException
                || cause instanceof FileNotFoundException
                || (cause.getClass() == IOException.class && cause.getCause() == null);
    }

    private ResponseEntity<Object> storeFailed(Exception ex, WebRequest request) {
        LogEvent.STORE_FAILED.to(log).setCause(Faults.withoutMessages(ex)).log();
        return answer(Problem.of(CommonProblem.TEMPORARILY_UNAVAILABLE), HttpHeaders.EMPTY, request);
    }

    /// A library of ours that knows nothing of this one refuses with Spring's own exception and a code in its body.
    @Override
    protected @Nullable ResponseEntity<Object> handleErrorResponseException(
            ErrorResponseException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return hasCode(ex)
                ? answer(ex.getBody(), headers, request)
                : super.handleErrorResponseException(ex, headers, status, request);
    }

    private static boolean hasCode(ErrorResponse response) {
        Map<String, Object> members = response.getBody().getProperties();
        return members != null && members.containsKey(Problem.CODE);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception ex, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.value() == CommonProblem.INTERNAL_ERROR.status()) {
            LogEvent.REQUEST_FAILED.to(log).setCause(Faults.withoutMessages(ex)).log();
        }
        return answer(problemOf(ex, status), headers, request);
    }

    private static Problem problemOf(Exception ex, HttpStatusCode status) {
        return switch (ex) {
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case MaxUploadSizeExceededException _ -> Problem.at(CommonProblem.FILE_TOO_LARGE, FILE);
            case MissingServletRequestPartException _ -> Problem.at(SharedProblem.FILE_REQUIRED, FILE);
            case MissingServletRequestParameterException missing ->
                Problem.at(CommonProblem.PARAMETER_MISSING, missing.getParameterName());
            case MissingRequestValueException _ -> Problem.of(CommonProblem.PARAMETER_MISSING);
            case TypeMismatchException mismatch ->
                mismatch.getPropertyName() == null
                        ? Problem.of(CommonProblem.INVALID_PARAMETER)
                        : Problem.at(CommonProblem.INVALID_PARAMETER, mismatch.getPropertyName());
            default -> Problem.of(codeOf(status));
        };
    }

    /// What refuses while a body is read comes wrapped by whoever reads it.
    private static Problem unreadable(HttpMessageNotReadableException ex) {
        for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem refused) {
                return refused;
            }
        }
        if (ex.getCause() instanceof DatabindException wrong && !wrong.getPath().isEmpty()) {
            String field = wrong.getPath().getLast().getPropertyName();
            return Problem.invalid(field == null ? "body" : field, "invalid-value");
        }
        return Problem.of(CommonProblem.MALFORMED_JSON);
    }

    private static CommonProblem codeOf(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> CommonProblem.NOT_FOUND;
            case 405 -> CommonProblem.METHOD_NOT_ALLOWED;
            case 406 -> CommonProblem.NOT_ACCEPTABLE;
            case 413 -> CommonProblem.FILE_TOO_LARGE;
            case 415 -> CommonProblem.MEDIA_TYPE_NOT_SUPPORTED;
            case 503 -> CommonProblem.TEMPORARILY_UNAVAILABLE;
            default -> status.is4xxClientError() ? CommonProblem.BAD_REQUEST : CommonProblem.INTERNAL_ERROR;
        };
    }

    private ResponseEntity<Object> answer(Problem problem, HttpHeaders headers, WebRequest request) {
        HttpHeaders all = HttpHeaders.copyOf(headers);
        all.putAll(problem.getHeaders());
        return answer(problem.getBody(), all, request);
    }

    private ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers, WebRequest request) {
        String language = Sentences.language(((ServletWebRequest) request).getRequest());
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(writer.inWords(problem, language));
    }
}
