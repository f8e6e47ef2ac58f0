package id.sahkan.decree.document;

import id.sahkan.contracts.DecreeEvent.DecreeKind;
import id.sahkan.decree.document.DecreeForm.Clause;
import java.util.List;

/// The words of a decree that changes another. The office's form is about naming partners; of it a change keeps the
/// letterhead, the legal basis, the copies and who signs.
public final class ChangeWords {

    private static final List<String> ORDINALS = List.of(
            "Kedua", "Ketiga", "Keempat", "Kelima", "Keenam", "Ketujuh", "Kedelapan", "Kesembilan", "Kesepuluh");

    private static final String FIRST = "Keputusan {signingOffice} Nomor {changedNumber}";

    private static final Clause OBJECTION = clause("Terhadap pencabutan ini dapat diajukan keberatan secara tertulis"
            + " kepada {signingOffice} dalam jangka waktu paling lama 21 (dua puluh satu) hari kerja sejak Keputusan ini"
            + " diumumkan, sesuai dengan Undang-Undang Nomor 30 Tahun 2014 tentang Administrasi Pemerintahan");

    private static final Clause FROM_TODAY = clause("Keputusan ini mulai berlaku pada tanggal ditetapkan");

    private ChangeWords() {}

    /// @param times counts the decrees of this kind that change the same one, this one among them
    /// @param office as a sentence names it
    public static String title(DecreeKind kind, int times, String office, String number, String title) {
        String ordinal =
                times < 2 ? "" : times - 2 < ORDINALS.size() ? ORDINALS.get(times - 2) + " " : "Ke-" + times + " ";
        String first = "Keputusan " + office + " Nomor " + number + " tentang " + title;
        return switch (kind) {
            case NAMING -> title;
            case AMENDMENT -> "Perubahan " + ordinal + "atas " + first;
            case CORRECTION -> "Perbaikan " + ordinal + "Kesalahan Penulisan dalam " + first;
            case REVOCATION_IN_PART -> "Pencabutan " + ordinal + "Sebagian Penetapan dalam " + first;
            case REVOCATION -> "Pencabutan " + first;
        };
    }

    static List<String> recitals() {
        return List.of(
                "bahwa dengan " + FIRST + " tanggal {changedDate} telah ditetapkan keputusan tentang {changedTitle}",
                "bahwa {ground}",
                "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan"
                        + " Keputusan {signingOffice} tentang {title}");
    }

    static List<String> noted() {
        return List.of("Berita Acara Nomor {minutesNumber} tanggal {minutesDate}", FIRST + " tanggal {changedDate}");
    }

    static List<Clause> clauses(DecreeKind kind) {
        Clause rest = clause("Ketentuan lain dalam " + FIRST + " tetap berlaku");
        return switch (kind) {
            case NAMING -> List.of();
            case AMENDMENT ->
                List.of(
                        clause("Mengubah Lampiran " + FIRST + " sebagaimana tercantum dalam Lampiran yang merupakan"
                                + " bagian tidak terpisahkan dari Keputusan ini"),
                        rest,
                        FROM_TODAY);
            case CORRECTION ->
                List.of(
                        clause("Memperbaiki kesalahan penulisan dalam Lampiran " + FIRST + " sehingga berbunyi"
                                + " sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari"
                                + " Keputusan ini"),
                        rest,
                        FROM_TODAY);
            case REVOCATION_IN_PART ->
                List.of(
                        clause("Mencabut penetapan media massa mitra dalam " + FIRST + " sebagaimana tercantum dalam"
                                + " Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini, dengan alasan"
                                + " yang tercantum di dalamnya"),
                        rest,
                        OBJECTION,
                        FROM_TODAY);
            case REVOCATION ->
                List.of(
                        clause("Mencabut " + FIRST + " tentang {changedTitle} beserta seluruh perubahannya, dan"
                                + " menyatakannya tidak berlaku"),
                        clause("Media massa sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak"
                                + " terpisahkan dari Keputusan ini tidak lagi menjadi mitra"),
                        OBJECTION,
                        FROM_TODAY);
        };
    }

    /// The heading of the list.
    static String list(DecreeKind kind) {
        return switch (kind) {
            case NAMING -> "DAFTAR MEDIA MASSA MITRA KERJA SAMA PUBLIKASI";
            case AMENDMENT -> "PERUBAHAN DAFTAR MEDIA MASSA MITRA KERJA SAMA PUBLIKASI";
            case CORRECTION -> "PERBAIKAN DAFTAR MEDIA MASSA MITRA KERJA SAMA PUBLIKASI";
            case REVOCATION_IN_PART, REVOCATION -> "DAFTAR MEDIA MASSA YANG DICABUT PENETAPANNYA SEBAGAI MITRA";
        };
    }

    private static Clause clause(String text) {
        return new Clause(text, List.of());
    }
}
