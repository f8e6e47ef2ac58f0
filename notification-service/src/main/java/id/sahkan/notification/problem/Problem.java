package id.sahkan.notification.problem;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/// Every refusal of this service. The codes never change.
public enum Problem {
    LOGIN_REQUIRED(
            HttpStatus.UNAUTHORIZED, "login-required", "Silakan masuk terlebih dahulu.", "Please sign in first."),
    FORBIDDEN(
            HttpStatus.FORBIDDEN,
            "forbidden",
            "Akun Anda tidak memiliki hak untuk ini.",
            "Your account may not do this."),
    NOT_FOUND(HttpStatus.NOT_FOUND, "not-found", "Pemberitahuan ini tidak ditemukan.", "There is no such notice."),
    REQUEST_NOT_READABLE(
            HttpStatus.BAD_REQUEST,
            "request-not-readable",
            "Permintaan ini tidak dapat dibaca.",
            "This request cannot be read."),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED,
            "method-not-allowed",
            "Alamat ini tidak menerima cara permintaan tersebut.",
            "This address does not take that kind of request."),
    SERVICE_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "service-unavailable",
            "Layanan sedang tidak tersedia. Coba lagi sebentar lagi.",
            "The service is not available at the moment. Try again shortly."),
    INTERNAL_ERROR(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "internal-error",
            "Terjadi kesalahan pada sistem.",
            "Something went wrong on our side.");

    private final HttpStatus status;
    private final String code;
    private final String indonesian;
    private final String english;

    Problem(HttpStatus status, String code, String indonesian, String english) {
        this.status = status;
        this.code = code;
        this.indonesian = indonesian;
        this.english = english;
    }

    HttpStatus status() {
        return status;
    }

    ProblemDetail describe(Locale locale) {
        String sentence = "en".equals(locale.getLanguage()) ? english : indonesian;
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setType(URI.create("https://sahkan.example/problems/" + code));
        problem.setTitle(sentence);
        problem.setProperty("code", code);
        return problem;
    }
}
