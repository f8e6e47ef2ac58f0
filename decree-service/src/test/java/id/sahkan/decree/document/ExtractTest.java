package id.sahkan.decree.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sahkan.contracts.DecreeEvent.DecreeKind;
import id.sahkan.decree.document.Extract.Later;
import id.sahkan.decree.document.Extract.Standing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractTest {

    private static final OfficeSettings OFFICE = DecreeFixtures.office();

    private final DecreeRenderer renderer = new DecreeRenderer(OFFICE);

    @Test
    void saysWhatTheDecreeSaysOfOnePartnerAndNothingOfOthers() throws Exception {
        byte[] pdf = keep("naming", renderer.extract(of(DecreeFixtures.numbered(3), 2, null)));
        assertThat(Papers.pages(pdf)).hasSize(1);
        assertThat(Papers.text(pdf))
                .contains("PETIKAN KEPUTUSAN KEPALA DINAS KOMUNIKASI", "NOMOR 000.4.3/1/DISKOMINFO/XII/2026")
                .contains("Jum'at & Kabar <Kita>", "PT Ma'ruf & Rekan", "Nu'man O'Hara", "Sa'diah")
                .contains("pada nomor urut 2", "sejak 18 Desember 2026 sampai dengan 31 Desember 2027")
                .contains(
                        "Menimbang : dan seterusnya;",
                        "Mengingat : dan seterusnya.",
                        "KESATU",
                        "KEDUA : dan seterusnya.")
                .contains("Petikan sesuai dengan aslinya.", "ditandatangani secara elektronik", "RAHMAT CONTOH SAPUTRA")
                .contains("sahkan.example/v/K7QF-9M2X-4TRD", "tidak ditandatangani tersendiri")
                .doesNotContain("Riau Kabar", "Harian Suara", "KETIGA", "Tembusan", "NIP", "Catatan");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getSignatureFields()).isEmpty();
        }
    }

    @Test
    void isTheSameEachTimeByteForByte() {
        Extract extract = of(DecreeFixtures.numbered(3), 3, null);
        assertThat(new DecreeRenderer(OFFICE).extract(extract)).isEqualTo(renderer.extract(extract));
    }

    @Test
    void isArchivableAndAccessible() throws Exception {
        Papers.assertArchivableAndAccessible(renderer.extract(of(DecreeFixtures.numbered(3), 3, null)));
        Papers.assertArchivableAndAccessible(
                renderer.extract(of(DecreeFixtures.changing(DecreeKind.REVOCATION, 3), 2, null)));
        Papers.assertArchivableAndAccessible(renderer.extract(of(
                DecreeFixtures.in(DecreeFixtures.mayors(), DecreeFixtures.mayor(), DecreeFixtures.numbered(3)),
                1,
                null)));
    }

    @ParameterizedTest
    @EnumSource(value = DecreeKind.class, names = "NAMING", mode = EnumSource.Mode.EXCLUDE)
    void ofADecreeThatChangesAnotherItHasAllClauses(DecreeKind kind) throws Exception {
        byte[] pdf = keep(kind.name(), renderer.extract(of(DecreeFixtures.changing(kind, 3), 2, null)));
        assertThat(Papers.pages(pdf)).hasSizeLessThan(3);
        assertThat(Papers.text(pdf))
                .contains("PETIKAN KEPUTUSAN", "Keterangan Dicabut: tidak melaksanakan kewajiban")
                .contains("Keputusan ini mulai berlaku pada tanggal ditetapkan.")
                .doesNotContain("PT Riau Kabar Contoh 1", "bahwa");
        boolean revokes = kind == DecreeKind.REVOCATION || kind == DecreeKind.REVOCATION_IN_PART;
        assertThat(Papers.text(pdf).contains("tidak lagi menjadi media massa mitra sejak 18 Januari 2027"))
                .isEqualTo(revokes);
    }

    @Test
    void whatAnotherDecreeSaysSinceIsNoted() throws Exception {
        byte[] pdf = keep(
                "later",
                renderer.extract(of(
                        DecreeFixtures.numbered(3),
                        3,
                        new Later("000.4.3/7/DISKOMINFO/II/2027", LocalDate.of(2027, 2, 3)))));
        assertThat(Papers.text(pdf))
                .contains("Catatan: sejak 3 Februari 2027 yang berlaku bagi media ini adalah Keputusan Nomor"
                        + " 000.4.3/7/DISKOMINFO/II/2027.");
    }

    /// Nothing but the closing on a page of its own would tell nobody of what.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theClosingNeverStandsAlone(int row) throws Exception {
        for (DecreeKind kind : DecreeKind.values()) {
            DecreeDocument decree =
                    kind == DecreeKind.NAMING ? DecreeFixtures.numbered(3) : DecreeFixtures.changing(kind, 3);
            for (Later later : new Later[] {null, new Later("1/2027", LocalDate.of(2027, 2, 3))}) {
                List<String> pages = Papers.pages(renderer.extract(of(decree, row, later)));
                assertThat(pages.getLast()).as("%s %d", kind, row).contains("Masa berlaku", "RAHMAT CONTOH");
            }
        }
    }

    @Test
    void aDraftHasNone() {
        assertThatThrownBy(() -> of(DecreeFixtures.draft(1), 1, null)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Extract of(DecreeDocument decree, int row, @Nullable Later later) {
        DecreeDocument one = new DecreeDocument(
                decree.form(),
                decree.identity(),
                decree.title(),
                decree.budgetYear(),
                decree.announcement(),
                decree.minutes(),
                decree.validUntil(),
                decree.signatory(),
                List.of(decree.rows().get(row - 1)),
                decree.change());
        boolean out = decree.change() != null
                && (decree.change().kind() == DecreeKind.REVOCATION
                        || decree.change().kind() == DecreeKind.REVOCATION_IN_PART);
        return new Extract(
                one,
                out ? Standing.TAKEN_OUT : Standing.PARTNER,
                later,
                decree.form().officeInText(),
                OFFICE.footer().testMark());
    }

    private static byte[] keep(String name, byte[] pdf) throws Exception {
        Files.write(Path.of("target", "extract-" + name + ".pdf"), pdf);
        return pdf;
    }
}
