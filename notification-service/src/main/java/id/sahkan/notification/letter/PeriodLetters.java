package id.sahkan.notification.letter;

import id.sahkan.contracts.IndonesianZone;
import java.util.List;

/// What became of a period, to who has begun or sent an application in it: why, and until when it is open now.
final class PeriodLetters {

    private PeriodLetters() {}

    static LetterText indonesian(Subject subject, IndonesianZone zone) {
        String title = subject.param("periodTitle");
        String reason = "Alasan: " + subject.param("periodReason");
        String closes = Language.INDONESIAN.moment(subject.param("closesAt"), zone);
        String yours = "Saudara memiliki permohonan untuk " + subject.outletName() + " pada periode \"" + title + "\"";
        return switch (subject.kind()) {
            case PERIOD_CHANGED ->
                new LetterText(
                        "Perubahan periode: " + title,
                        List.of(
                                yours + ". Ketentuan periode itu berubah.",
                                reason,
                                "Waktu tutup pendaftaran: " + closes
                                        + ". Apa yang berubah tercantum pada laman tata cara periode itu."));
            case PERIOD_EXTENDED ->
                new LetterText(
                        "Pendaftaran diperpanjang: " + title,
                        List.of(
                                yours + " yang belum dikirim. "
                                        + (isAlone(subject)
                                                ? "Khusus untuk permohonan ini waktu tutup diperpanjang sampai "
                                                        + closes
                                                        + "; bagi pemohon lain waktu tutup tetap."
                                                : "Masa pendaftaran diperpanjang sampai " + closes + "."),
                                reason));
            case PERIOD_CANCELLED ->
                new LetterText(
                        "Periode dibatalkan: " + title,
                        List.of(
                                yours + ". Periode itu dibatalkan pada "
                                        + Language.INDONESIAN.moment(subject.param("changedAt"), zone)
                                        + "; sejak itu tidak ada permohonan yang diterima.",
                                reason));
            default -> throw new IllegalArgumentException(subject.kind() + " is not about a period");
        };
    }

    /// Of an extension: whether it is for this application and for no other.
    private static boolean isAlone(Subject subject) {
        return subject.params().containsKey("alone");
    }

    static LetterText english(Subject subject, IndonesianZone zone) {
        String title = subject.param("periodTitle");
        String reason = "Reason: " + subject.param("periodReason");
        String closes = Language.ENGLISH.moment(subject.param("closesAt"), zone);
        String yours = "You have an application for " + subject.outletName() + " in the period \"" + title + "\"";
        return switch (subject.kind()) {
            case PERIOD_CHANGED ->
                new LetterText(
                        "Period changed: " + title,
                        List.of(
                                yours + ". What holds for that period has changed.",
                                reason,
                                "The window closes on " + closes
                                        + ". What has changed is listed on the page of its procedure."));
            case PERIOD_EXTENDED ->
                new LetterText(
                        "Window extended: " + title,
                        List.of(
                                yours + " that was not sent yet. "
                                        + (isAlone(subject)
                                                ? "For this application alone the window is extended until " + closes
                                                        + "; for other applicants the closing time stands."
                                                : "The window is extended until " + closes + "."),
                                reason));
            case PERIOD_CANCELLED ->
                new LetterText(
                        "Period cancelled: " + title,
                        List.of(
                                yours + ". That period was cancelled on "
                                        + Language.ENGLISH.moment(subject.param("changedAt"), zone)
                                        + "; no application is taken since then.",
                                reason));
            default -> throw new IllegalArgumentException(subject.kind() + " is not about a period");
        };
    }
}
