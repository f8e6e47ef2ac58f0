package id.sahkan.messaging.operations;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/// Every refusal of the operators' interface. The wire codes never change.
enum OperationProblem {
    INVALID_VALUE(
            "validation-failed",
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Isian tidak dapat diterima; periksa bidang yang disebutkan.",
            "A value cannot be accepted; see the field that is named."),
    UNAUTHENTICATED(
            "login-required",
            HttpStatus.UNAUTHORIZED,
            "Tindakan operator memerlukan akun yang dikenal.",
            "An operator's action needs a known account."),
    RECORD_NOT_FOUND(
            "parked-record-not-found",
            HttpStatus.NOT_FOUND,
            "Tidak ada catatan tertahan dengan nomor ini.",
            "No parked record has this number."),
    NOTHING_PARKED(
            "nothing-parked",
            HttpStatus.NOT_FOUND,
            "Tidak ada yang tertahan dari berkas ini.",
            "Nothing is parked of this stream."),
    ONLY_COPY(
            "only-copy",
            HttpStatus.CONFLICT,
            "Ini satu-satunya salinan dari versi yang masih diperlukan; kirim ulang dari jurnal sebelum membuangnya.",
            "This is the only copy of a version that is still needed; republish it from the journal before discarding."),
    STREAM_CHANGED(
            "stream-changed",
            HttpStatus.CONFLICT,
            "Berkas ini berubah pada saat yang sama; ulangi.",
            "The stream was changed at the same moment; try again.");

    private final String code;
    private final HttpStatus status;
    private final String indonesian;
    private final String english;

    OperationProblem(String code, HttpStatus status, String indonesian, String english) {
        this.code = code;
        this.status = status;
        this.indonesian = indonesian;
        this.english = english;
    }

    String code() {
        return code;
    }

    HttpStatus status() {
        return status;
    }

    String sentence(Locale locale) {
        return locale.getLanguage().equals("en") ? english : indonesian;
    }
}
