package id.sahkan.gateway;

import org.springframework.http.HttpStatus;

/// Everything that the gateway itself refuses, by its stable code. None of the sentences names anything behind the
/// door.
enum Problem {
    LOGIN_REQUIRED(
            HttpStatus.UNAUTHORIZED,
            "login-required",
            "Perlu masuk",
            "Silakan masuk terlebih dahulu.",
            "Sign-in required",
            "Please sign in first."),
    CSRF_TOKEN_MISSING(
            HttpStatus.FORBIDDEN,
            "csrf-token-missing",
            "Permintaan tidak dapat dipastikan",
            "Muat ulang halaman ini, lalu coba lagi.",
            "Request could not be confirmed",
            "Reload this page and try again."),
    FORBIDDEN(
            HttpStatus.FORBIDDEN,
            "forbidden",
            "Tidak diizinkan",
            "Akun Anda tidak memiliki hak untuk ini.",
            "Not allowed",
            "Your account may not do this."),
    NOT_FOUND(
            HttpStatus.NOT_FOUND,
            "not-found",
            "Tidak ditemukan",
            "Alamat ini tidak ada.",
            "Not found",
            "There is nothing at this address."),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED,
            "method-not-allowed",
            "Cara tidak didukung",
            "Alamat ini tidak menerima cara permintaan tersebut.",
            "Method not allowed",
            "This address does not take that kind of request."),
    REQUEST_NOT_READABLE(
            HttpStatus.BAD_REQUEST,
            "request-not-readable",
            "Permintaan tidak terbaca",
            "Permintaan ini tidak dapat dibaca.",
            "Request not readable",
            "This request cannot be read."),
    REQUEST_TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "request-too-large",
            "Terlalu besar",
            "Berkas terlalu besar untuk dikirim. Perkecil ukurannya, lalu coba lagi.",
            "Too large",
            "The file is too large to send. Make it smaller and try again."),
    SERVICE_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "service-unavailable",
            "Layanan sedang tidak tersedia",
            "Layanan sedang tidak tersedia. Coba lagi sebentar lagi; yang sudah diterima tidak hilang.",
            "Service unavailable",
            "The service is not available at the moment. Try again shortly; what was received is not lost."),
    INTERNAL_ERROR(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "internal-error",
            "Terjadi kesalahan",
            "Terjadi kesalahan pada sistem. Sebutkan nomor permintaan bila melapor.",
            "Something went wrong",
            "Something went wrong on our side. Name the request id when you report it.");

    private final HttpStatus status;
    private final String code;
    private final String titleIndonesian;
    private final String detailIndonesian;
    private final String titleEnglish;
    private final String detailEnglish;

    Problem(
            HttpStatus status,
            String code,
            String titleIndonesian,
            String detailIndonesian,
            String titleEnglish,
            String detailEnglish) {
        this.status = status;
        this.code = code;
        this.titleIndonesian = titleIndonesian;
        this.detailIndonesian = detailIndonesian;
        this.titleEnglish = titleEnglish;
        this.detailEnglish = detailEnglish;
    }

    HttpStatus status() {
        return status;
    }

    /// As it is sent.
    record Body(String type, String title, int status, String detail, String code) {}

    Body body(Language language) {
        return new Body(
                "https://sahkan.example/problems/" + code, title(language), status.value(), detail(language), code);
    }

    String title(Language language) {
        return switch (language) {
            case INDONESIAN -> titleIndonesian;
            case ENGLISH -> titleEnglish;
        };
    }

    String detail(Language language) {
        return switch (language) {
            case INDONESIAN -> detailIndonesian;
            case ENGLISH -> detailEnglish;
        };
    }
}
