package id.sahkan.journeys.browser;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/// An invented applicant, its company and its outlet. Different numbers make different people.
///
/// @param city where the company is
/// @param period how the title of the period begins that they apply in
public record Newcomer(int number, String company, String outlet, String city, String period) {

    private static final DateTimeFormatter BORN = DateTimeFormatter.ofPattern("ddMMuu");

    public static Newcomer of(int number, String outlet) {
        return new Newcomer(
                number, outlet + " Mandiri Contoh", outlet, "Kota Pekanbaru", "Kemitraan Media Tahun Anggaran 2027");
    }

    /// The same, but of another city and with another office.
    Newcomer in(String otherCity, String otherPeriod) {
        return new Newcomer(number, company, outlet, otherCity, otherPeriod);
    }

    String email() {
        return "walk" + number + "@kabar.example";
    }

    String password() {
        return "kata-sandi-" + number + "-yang-panjang";
    }

    String director() {
        return "Halimah Contohan";
    }

    String chief() {
        return "Zulfikar Contohan";
    }

    String reporter() {
        return "Wandi Contohan";
    }

    String directorNik() {
        return nik(LocalDate.of(1970, 1, 1).plusDays(number), 9100);
    }

    String chiefNik() {
        return nik(chiefBorn(), 9200);
    }

    private LocalDate chiefBorn() {
        return LocalDate.of(1975, 1, 1).plusDays(number);
    }

    /// Ends with the holder's day of birth, as the real ones do.
    private String certificate(LocalDate today) {
        return "%d-PWI/WU/DP/XI/%d/%s"
                .formatted(
                        number,
                        today.getYear() - 2,
                        DateTimeFormatter.ofPattern("dd/MM/uu").format(chiefBorn()));
    }

    String reporterNik() {
        return nik(LocalDate.of(1988, 1, 1).plusDays(number), 9300);
    }

    private String nik(LocalDate born, int serial) {
        return "147101" + BORN.format(born) + (serial + number % 100);
    }

    String nib() {
        return "9120%09d".formatted(number);
    }

    String npwp() {
        return "090%06d1218000".formatted(number % 1_000_000);
    }

    /// What each mandatory document states, under the labels of the form; dates are dates, the rest is text.
    Map<String, Map<String, Object>> documents(LocalDate today) {
        var stated = new LinkedHashMap<String, Map<String, Object>>();
        stated.put(
                "Surat permohonan",
                fields(
                        "Tanggal surat",
                        today,
                        "Ditandatangani oleh",
                        director(),
                        "Penanda tangan adalah direktur",
                        true));
        stated.put("Surat penawaran/daftar harga", fields("Tahun", "" + today.getYear()));
        stated.put("Akta pendirian dan perubahan terakhir", fields("Nomor akta", "17"));
        stated.put(
                "SK Kemenkumham (AHU) beserta lampiran",
                fields(
                        "Nomor AHU",
                        "AHU-%07d.AH.01.01.TAHUN 2019".formatted(number),
                        "Nama perusahaan pada SK",
                        company));
        stated.put("NIB dengan KBLI pers", fields("NIB", nib(), "Nama pada NIB", company, "KBLI", "63122"));
        stated.put("NPWP perusahaan", fields("NPWP", npwp(), "Nama pada NPWP", company));
        stated.put("SPT Tahunan terakhir atau Keterangan Fiskal", fields("Tahun pajak", "" + (today.getYear() - 1)));
        stated.put("Domisili/sewa kantor, foto GPS dan papan nama", fields("Berlaku sejak", today.minusMonths(3)));
        stated.put(
                "Rekening atas nama perusahaan",
                fields(
                        "Bank",
                        "Bank Contoh Lancang Kuning",
                        "Nomor rekening",
                        "90%08d".formatted(number),
                        "Nama pemilik rekening",
                        company));
        stated.put("Profil perusahaan", fields());
        stated.put("Susunan (boks) redaksi", fields("Penanggung jawab", chief(), "Pemimpin redaksi", chief()));
        stated.put(
                "Sertifikat UKW pemimpin redaksi",
                fields(
                        "Nomor sertifikat UKW",
                        certificate(today),
                        "Jenjang",
                        "Utama",
                        "Nama pemegang",
                        chief(),
                        "NIK pemegang",
                        chiefNik(),
                        "Tanggal terbit",
                        today.minusYears(2)));
        stated.put(
                "KTP direktur dan wartawan penugasan",
                fields("NIK direktur", directorNik(), "NIK wartawan", reporterNik()));
        stated.put(
                "Surat tugas wartawan",
                fields("Nama wartawan", reporter(), "NIK wartawan", reporterNik(), "Tahun", "" + today.getYear()));
        stated.put("Kartu pers", fields());
        stated.put("Pakta integritas", fields());
        return stated;
    }

    private static Map<String, Object> fields(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (int at = 0; at < pairs.length; at += 2) {
            map.put((String) pairs[at], pairs[at + 1]);
        }
        return map;
    }
}
