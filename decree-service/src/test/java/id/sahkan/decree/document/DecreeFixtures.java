package id.sahkan.decree.document;

import id.sahkan.contracts.DecreeEvent.DecreeKind;
import id.sahkan.decree.office.Office;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

public final class DecreeFixtures {

    private static final DecreeForm.Signatory SIGNATORY = new DecreeForm.Signatory(
            "kepala-dinas",
            null,
            "Rahmat Contoh Saputra",
            "Pembina Utama Muda (IV/c)",
            "19700101 199503 1 999",
            LocalDate.of(2020, 1, 1),
            null);

    private DecreeFixtures() {}

    /// The first office, as it was told.
    public static Office told() {
        return new Office(
                "first",
                "Dinas Komunikasi Kota Pekanbaru",
                "Office of Communications of Pekanbaru City",
                "Kota Pekanbaru",
                ZoneId.of("Asia/Jakarta"),
                null,
                null);
    }

    public static OfficeSettings office() {
        return new OfficeSettings(
                DecreeForm.Paper.A4,
                "https://sahkan.example",
                "000.4.3/{sequence}/DISKOMINFO/{romanMonth}/{year}",
                "Penetapan Media Massa Mitra Kerja Sama Publikasi Pemerintah Kota Pekanbaru Tahun Anggaran {budgetYear}",
                new OfficeSettings.Letterhead(
                        "Pemerintah Kota Pekanbaru",
                        "Dinas Komunikasi, Informatika, Statistik dan Persandian",
                        "Kota Pekanbaru",
                        "Jalan Contoh Nomor 1, Pekanbaru 28000",
                        "Telepon (0761) 000000 · Laman diskominfo.sahkan.example · Pos-el diskominfo@sahkan.example"),
                new OfficeSettings.Clauses(
                        "Pekanbaru",
                        5,
                        "media massa mitra tidak lagi memenuhi persyaratan atau tidak melaksanakan kewajiban sebagaimana"
                                + " dimaksud dalam Diktum KEDUA",
                        "DPA Dinas Komunikasi, Informatika, Statistik dan Persandian"),
                "Kepala Dinas Komunikasi, Informatika, Statistik dan Persandian",
                Duration.ofMinutes(10),
                List.of(SIGNATORY),
                List.of(
                        basis("Undang-Undang Nomor 8 Tahun 1956 tentang Pembentukan Daerah Otonom Kota Kecil dalam"
                                + " Lingkungan Daerah Propinsi Sumatera Tengah"),
                        basis("Undang-Undang Nomor 40 Tahun 1999 tentang Pers"),
                        basis("Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik"),
                        basis("Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah, sebagaimana telah diubah"
                                + " beberapa kali terakhir dengan Undang-Undang Nomor 6 Tahun 2023")),
                List.of("Wali Kota Pekanbaru", "Sekretaris Daerah Kota Pekanbaru", "yang bersangkutan"),
                new OfficeSettings.Footer(
                        "UU ITE No. 11 Tahun 2008 Pasal 5 Ayat 1: “Informasi Elektronik dan/atau Dokumen Elektronik"
                                + " dan/atau hasil cetaknya merupakan alat bukti hukum yang sah”.",
                        "Dokumen ini ditandatangani secara elektronik.",
                        "SERTIFIKAT UJI – BUKAN SERTIFIKAT BSrE",
                        "Dokumen ini ditandatangani dengan sertifikat dari {issuer}.",
                        "Dokumen ini ditandatangani dengan sertifikat BSrE."));
    }

    private static DecreeForm.LegalBasis basis(String text) {
        return new DecreeForm.LegalBasis(text, LocalDate.of(2026, 11, 23));
    }

    /// The same office's form with the mayor in the place of the department's head.
    public static DecreeForm mayors() {
        DecreeForm form = office().form();
        return new DecreeForm(
                form.paper(),
                form.layout(),
                form.title(),
                form.place(),
                "Wali Kota",
                new DecreeForm.Letterhead(
                        DecreeForm.Kind.REGIONAL_HEAD,
                        "Pemerintah Kota Pekanbaru",
                        null,
                        "Kota Pekanbaru",
                        null,
                        null,
                        null),
                form.recitals(),
                form.legalBasis(),
                form.noted(),
                form.clauses(),
                form.copies(),
                form.number(),
                List.of(mayor()));
    }

    public static DecreeForm.Signatory mayor() {
        return new DecreeForm.Signatory(
                "wali-kota", null, "Agus Contoh", null, null, LocalDate.of(2025, 2, 20), LocalDate.of(2030, 2, 19));
    }

    /// The same decree in another form, signed by somebody else.
    public static DecreeDocument in(DecreeForm form, DecreeForm.Signatory signatory, DecreeDocument decree) {
        return new DecreeDocument(
                form,
                decree.identity(),
                decree.title(),
                decree.budgetYear(),
                decree.announcement(),
                decree.minutes(),
                decree.validUntil(),
                signatory,
                decree.rows());
    }

    /// A decree of this kind that changes the one of [#numbered], about as many partners.
    public static DecreeDocument changing(DecreeKind kind, int rows) {
        DecreeDocument first = numbered(rows);
        String number = "000.4.3/1/DISKOMINFO/XII/2026";
        return new DecreeDocument(
                first.form(),
                new DecreeDocument.Identity("000.4.3/2/DISKOMINFO/I/2027", LocalDate.of(2027, 1, 18), "M2X4-K7QF-9TRD"),
                ChangeWords.title(kind, 2, first.form().officeInText(), number, first.title()),
                first.budgetYear(),
                first.announcement(),
                first.minutes(),
                first.validUntil(),
                first.signatory(),
                first.rows().stream().map(DecreeFixtures::remarked).toList(),
                new DecreeDocument.Change(
                        kind,
                        number,
                        LocalDate.of(2026, 12, 18),
                        first.title(),
                        "keberatan PT Contoh {title} <b> dikabulkan"));
    }

    private static DecreeDocument.Row remarked(DecreeDocument.Row row) {
        return new DecreeDocument.Row(
                row.number(),
                row.outlet(),
                row.company(),
                row.outletType(),
                row.responsibleEditor(),
                row.reporter(),
                row.tier(),
                "Dicabut: tidak melaksanakan kewajiban, yaitu <tidak> menyampaikan bukti tayang; Berita Acara Klarifikasi"
                        + " Nomor BA/" + row.number() + " tanggal 2 Januari 2027");
    }

    public static DecreeDocument draft(int rows) {
        return document(null, rows);
    }

    public static DecreeDocument numbered(int rows) {
        return document(
                new DecreeDocument.Identity(
                        "000.4.3/1/DISKOMINFO/XII/2026", LocalDate.of(2026, 12, 18), "K7QF-9M2X-4TRD"),
                rows);
    }

    static DecreeDocument numbered(List<DecreeDocument.Row> rows) {
        return document(
                new DecreeDocument.Identity(
                        "000.4.3/1/DISKOMINFO/XII/2026", LocalDate.of(2026, 12, 18), "K7QF-9M2X-4TRD"),
                rows);
    }

    private static DecreeDocument document(DecreeDocument.Identity identity, int rows) {
        return document(
                identity,
                IntStream.rangeClosed(1, rows).mapToObj(DecreeFixtures::row).toList());
    }

    private static DecreeDocument document(DecreeDocument.Identity identity, List<DecreeDocument.Row> rows) {
        return new DecreeDocument(
                office().form(),
                identity,
                "Penetapan Media Massa Mitra Kerja Sama Publikasi Pemerintah Kota Pekanbaru Tahun Anggaran 2027",
                2027,
                new DecreeDocument.Reference("000.1/9001/DISKOMINFO/2026", LocalDate.of(2026, 11, 20)),
                new DecreeDocument.Reference("900/BA-9002/DISKOMINFO/2026", LocalDate.of(2026, 12, 16)),
                LocalDate.of(2027, 12, 31),
                SIGNATORY,
                rows);
    }

    private static DecreeDocument.Row row(int n) {
        return switch (n) {
            case 2 ->
                new DecreeDocument.Row(
                        2, "Jum'at & Kabar <Kita>", "PT Ma'ruf & Rekan", "Media siber", "Nu'man O'Hara", "Sa'diah", 1);
            case 3 ->
                new DecreeDocument.Row(
                        3,
                        "Harian Suara Masyarakat Pesisir, Pedalaman, dan Seluruh Pelosok Negeri Riau Bersatu Maju"
                                + " Sejahtera Bersama Rakyat Kecil",
                        "PT Penerbitan Suara Masyarakat Pesisir Pedalaman Nusantara Sejahtera",
                        "Media cetak",
                        "Raden Mas Haji Muhammad Abdurrahman Wahidin Sastranegara Kusumawijaya",
                        "Siti Nurhalimah Rahmawati",
                        2);
            default ->
                new DecreeDocument.Row(
                        n,
                        "Riau Kabar " + n,
                        "PT Riau Kabar Contoh " + n,
                        "Media siber",
                        "Penanggung Jawab " + n,
                        "Wartawan " + n,
                        1 + n % 3);
        };
    }
}
