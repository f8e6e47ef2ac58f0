package id.sahkan.decree.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// Dates and small numbers as official Indonesian text writes them.
public final class Indonesian {

    private static final List<String> MONTHS = List.of(
            "Januari",
            "Februari",
            "Maret",
            "April",
            "Mei",
            "Juni",
            "Juli",
            "Agustus",
            "September",
            "Oktober",
            "November",
            "Desember");

    private static final List<String> UNITS = List.of(
            "nol",
            "satu",
            "dua",
            "tiga",
            "empat",
            "lima",
            "enam",
            "tujuh",
            "delapan",
            "sembilan",
            "sepuluh",
            "sebelas");

    private Indonesian() {}

    public static String date(LocalDate date) {
        return date.getDayOfMonth() + " " + MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear();
    }

    /// `5 (lima)`: days in a decree are written in figures and in words.
    static String counted(int n) {
        return n + " (" + words(n) + ")";
    }

    public static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    static String words(int n) {
        if (n < 0 || n > 99) {
            throw new IllegalArgumentException("0 to 99");
        }
        if (n < 12) {
            return UNITS.get(n);
        }
        if (n < 20) {
            return UNITS.get(n - 10) + " belas";
        }
        String tens = UNITS.get(n / 10) + " puluh";
        return n % 10 == 0 ? tens : tens + " " + UNITS.get(n % 10);
    }
}
