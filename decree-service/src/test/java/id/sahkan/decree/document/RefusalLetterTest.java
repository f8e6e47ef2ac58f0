package id.sahkan.decree.document;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.decree.document.RefusalLetter.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RefusalLetterTest {

    private static final Reason NIB = new Reason(
            "NIB dengan KBLI pers",
            "Nomor Induk Berusaha yang aktif, dengan KBLI untuk jenis media.",
            "Tidak sah atau tidak berlaku",
            "NIB tercatat atas nama PT Ma'ruf & Rekan <lama>,\nbukan perusahaan pemohon.");
    private static final Reason GENERAL = new Reason(null, null, "Tidak memenuhi ketentuan", null);

    private final DecreeRenderer renderer = new DecreeRenderer(DecreeFixtures.office());

    @Test
    void saysWhatWasAskedWhatWasFoundAndHowToObject() throws Exception {
        byte[] pdf = keep("two", renderer.refusal(letter(DecreeFixtures.office().form(), List.of(NIB, GENERAL), null)));
        assertThat(Papers.pages(pdf)).hasSize(1);
        assertThat(Papers.text(pdf))
                .contains("PEMERINTAH KOTA PEKANBARU", "Pekanbaru, 25 November 2026", "PM-2027-0042")
                .contains("Jum'at & Kabar <Kita>", "PT Ma'ruf & Rekan", "000.1/9001/DISKOMINFO/2026")
                .contains("ditolak pada 25 November 2026")
                .contains("21 (dua puluh satu) hari kerja", "24 Desember 2026", "Jalan Contoh Nomor 1")
                .contains("RAHMAT CONTOH SAPUTRA", "tidak ditandatangani", "sahkan.example/permohonan/")
                .doesNotContain("NIP", "Pembina");
        assertThat(Papers.cells(pdf))
                .contains("NIB dengan KBLI pers", "Nomor Induk Berusaha yang aktif, dengan KBLI untuk jenis media.")
                .contains("Tidak sah atau tidak berlaku", "Tidak memenuhi ketentuan", "Ketentuan dalam pengumuman")
                .contains("NIB tercatat atas nama PT Ma'ruf & Rekan <lama>, bukan perusahaan pemohon.");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getSignatureFields()).isEmpty();
        }
    }

    @Test
    void isArchivableAndAccessibleAndTheSameEachTime() throws Exception {
        RefusalLetter letter = letter(DecreeFixtures.office().form(), List.of(NIB, GENERAL), "Melalui loket layanan.");
        byte[] pdf = renderer.refusal(letter);
        Papers.assertArchivableAndAccessible(pdf);
        assertThat(new DecreeRenderer(DecreeFixtures.office()).refusal(letter)).isEqualTo(pdf);
        assertThat(Papers.text(pdf)).contains("Melalui loket layanan.");
    }

    @Test
    void manyReasonsGoOverSeveralPagesAndTheEndNeverStandsAlone() throws Exception {
        for (int n : new int[] {1, 3, 5, 6, 7, 8, 9, 20, 40}) {
            byte[] pdf = keep(
                    "many-" + n,
                    renderer.refusal(letter(DecreeFixtures.office().form(), Collections.nCopies(n, NIB), null)));
            List<String> pages = Papers.pages(pdf);
            assertThat(pages.getLast()).as("%d reasons", n).contains("keberatan", "RAHMAT CONTOH SAPUTRA");
            for (int i = 1; i < pages.size(); i++) {
                assertThat(pages.get(i)).contains("- " + (i + 1) + " -");
            }
        }
    }

    @Test
    void theMayorsHasNoAddressAndNoEmptyPlace() throws Exception {
        byte[] pdf = keep("mayor", renderer.refusal(letter(DecreeFixtures.mayors(), List.of(GENERAL), null)));
        Papers.assertArchivableAndAccessible(pdf);
        assertThat(Papers.text(pdf))
                .contains("WALI KOTA PEKANBARU", "kepada Wali Kota Pekanbaru", "AGUS CONTOH")
                .doesNotContain("disampaikan ke", "null");
    }

    @Test
    void whileTheLetterHasComeBackNoLastDayIsNamed() throws Exception {
        byte[] pdf =
                keep("held", renderer.refusal(letter(DecreeFixtures.office().form(), List.of(GENERAL), null, null)));
        Papers.assertArchivableAndAccessible(pdf);
        assertThat(Papers.text(pdf)).contains("belum berjalan").doesNotContain("24 Desember 2026", "null");
    }

    private static RefusalLetter letter(DecreeForm form, List<Reason> reasons, @Nullable String how) {
        return letter(form, reasons, how, LocalDate.of(2026, 12, 24));
    }

    private static RefusalLetter letter(
            DecreeForm form, List<Reason> reasons, @Nullable String how, @Nullable LocalDate objectUntil) {
        return new RefusalLetter(
                form,
                "https://sahkan.example/permohonan/22222222-0000-4000-8000-000000000001",
                "PM-2027-0042",
                "Jum'at & Kabar <Kita>",
                "PT Ma'ruf & Rekan",
                LocalDate.of(2026, 11, 20),
                "Kerja Sama Publikasi Tahun Anggaran 2027",
                new DecreeDocument.Reference("000.1/9001/DISKOMINFO/2026", LocalDate.of(2026, 11, 10)),
                Instant.parse("2026-11-25T03:00:00Z"),
                LocalDate.of(2026, 11, 25),
                objectUntil,
                reasons,
                how);
    }

    private static byte[] keep(String name, byte[] pdf) throws Exception {
        Files.write(Path.of("target", "refusal-" + name + ".pdf"), pdf);
        return pdf;
    }
}
