package id.sahkan.decree.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sahkan.contracts.DecreeEvent.DecreeKind;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecreeRendererTest {

    /// Left edge of the recitals' text, in points.
    private static final float TEXT_COLUMN = 217;

    private final DecreeRenderer renderer = new DecreeRenderer(DecreeFixtures.office());

    @Test
    void everyAnnexPageRepeatsTheTableHead() throws Exception {
        List<String> pages = pages(renderer.unsigned(DecreeFixtures.numbered(60)));
        int first = firstAnnexPage(pages);
        assertThat(pages.size() - first).isGreaterThanOrEqualTo(3);
        for (String page : pages.subList(first, pages.size())) {
            assertThat(page).contains("NO.", "NAMA MEDIA", "WARTAWAN PENUGASAN", "KLASIFIKASI");
        }
        String annex = String.join("\n", pages.subList(first, pages.size()));
        for (int n = 4; n <= 60; n++) {
            assertThat(annex).contains("Riau Kabar " + n);
        }
        assertThat(pages.getLast()).contains("RAHMAT CONTOH SAPUTRA", "Riau Kabar 60");
    }

    /// Whatever the number of rows: the page of the signature shows the end of the list, and no line begins with a
    /// mark.
    @Test
    void theAnnexSignatureNeverStandsAlone() throws Exception {
        for (int rows = 1; rows <= 26; rows++) {
            List<String> pages = pages(renderer.unsigned(DecreeFixtures.numbered(rows)));
            assertThat(pages.getLast()).as("%d rows", rows).contains("RAHMAT CONTOH SAPUTRA", "NAMA MEDIA");
            assertThat(String.join("\n", pages).lines())
                    .noneMatch(line -> line.strip().matches("[;,.].*"));
        }
    }

    /// As in the annex: what one font does not have is drawn in the other.
    @Test
    void everyLetterOfASignatorysNameIsDrawn() throws Exception {
        DecreeDocument decree = DecreeFixtures.numbered(3);
        String name = "Ṣalāḥ ad-Dīn";
        byte[] pdf = renderer.unsigned(DecreeFixtures.in(
                decree.form(), new DecreeForm.Signatory("s", null, name, null, null, LocalDate.EPOCH, null), decree));
        assertThat(String.join("\n", pages(pdf))).contains(name.toUpperCase(Locale.ROOT));
        try (var document = Loader.loadPDF(pdf)) {
            var look = document.getSignatureFields()
                    .getFirst()
                    .getWidgets()
                    .getFirst()
                    .getAppearance()
                    .getNormalAppearance()
                    .getAppearanceStream();
            assertThat(look.getResources().getFontNames()).hasSize(2);
            var drawn = new StringBuilder();
            var parser = new PDFStreamParser(look);
            COSName named = null;
            for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
                if (token instanceof COSName at) {
                    named = at;
                } else if (token instanceof COSString text && named != null) {
                    PDFont font = look.getResources().getFont(named);
                    var bytes = new ByteArrayInputStream(text.getBytes());
                    while (bytes.available() > 0) {
                        drawn.append(font.toUnicode(font.readCode(bytes)));
                    }
                }
            }
            assertThat(drawn).contains(name);
        }
    }

    @Test
    void anEmblemIsArchivableAndSaysWhoseItIs() throws Exception {
        var image = new BufferedImage(300, 400, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.fillOval(0, 0, 300, 400);
        pen.dispose();
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        var bearing = new DecreeRenderer(DecreeFixtures.office(), _ -> Optional.of(png.toByteArray()));
        DecreeDocument decree = DecreeFixtures.numbered(3);
        for (DecreeForm form : List.of(decree.form(), DecreeFixtures.mayors())) {
            byte[] pdf = bearing.unsigned(DecreeFixtures.in(form.bearing("a".repeat(64)), decree.signatory(), decree));
            Papers.assertArchivableAndAccessible(pdf);
            assertThat(alternatives(pdf)).contains("Lambang " + DecreeRenderer.author(form));
            assertThat(alternatives(renderer.unsigned(DecreeFixtures.in(form, decree.signatory(), decree))))
                    .noneMatch(text -> text.contains("Lambang"));
        }
    }

    private static List<String> alternatives(byte[] pdf) throws IOException {
        List<String> found = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.getDocument().getXrefTable().keySet().forEach(key -> {
                if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSDictionary dictionary
                        && dictionary.getString(COSName.ALT) != null) {
                    found.add(dictionary.getString(COSName.ALT));
                }
            });
        }
        return found;
    }

    @Test
    void whatIsSignedWithAnIssuedCertificateNamesWhoIssuedIt() throws Exception {
        assertThat(String.join("\n", pages(renderer.signedUnder("Contoh & CA", DecreeFixtures.numbered(3)))))
                .contains("sertifikat dari Contoh & CA")
                .doesNotContain("UJI");
    }

    @Test
    void pagesAreNumberedFromTheSecondOn() throws Exception {
        List<String> pages = pages(renderer.unsigned(DecreeFixtures.numbered(3)));
        assertThat(pages.getFirst()).doesNotContain("- 1 -").startsWith("PEMERINTAH KOTA PEKANBARU");
        for (int i = 1; i < pages.size(); i++) {
            assertThat(pages.get(i)).contains("- " + (i + 1) + " -");
        }
    }

    @Test
    void saysWhatADecreeMustSay() throws Exception {
        String text = String.join("\n", pages(renderer.unsigned(DecreeFixtures.numbered(3))));
        assertThat(text)
                .contains("NOMOR 000.4.3/1/DISKOMINFO/XII/2026")
                .contains("Menimbang", "Mengingat", "Memperhatikan", "MEMUTUSKAN:", "Menetapkan")
                .contains("KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM")
                .contains("5 (lima) hari kerja", "31 Desember 2027", "18 Desember 2026")
                .contains("Tembusan:", "BUKAN SERTIFIKAT BSrE", "sahkan.example/v/K7QF-9M2X-4TRD")
                .contains("NIP 19700101 199503 1 999");
    }

    @Test
    void fieldsAreTextAndNeverMarkup() throws Exception {
        String text = String.join("\n", pages(renderer.unsigned(DecreeFixtures.numbered(3))));
        assertThat(text)
                .contains("Jum'at & Kabar", "<Kita>", "PT Ma'ruf & Rekan", "Nu'man O'Hara", "Sa'diah")
                .contains("Harian Suara", "Sastranegara", "Kusumawijaya");
        assertThat(Html.text("<img src='file:///etc/passwd'/>\u0000 \uD800x"))
                .isEqualTo("&lt;img src=&#39;file:///etc/passwd&#39;/&gt; x");
    }

    @Test
    void aDraftIsMarkedAndHasNoSignatureField() throws Exception {
        byte[] preview = renderer.preview(DecreeFixtures.draft(3));
        assertThat(String.join("\n", pages(preview))).contains("KONSEP", "belum ditandatangani");
        try (PDDocument pdf = Loader.loadPDF(preview)) {
            assertThat(pdf.getSignatureFields()).isEmpty();
        }
        assertThatThrownBy(() -> renderer.unsigned(DecreeFixtures.draft(3)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// A justified line in a narrow column tears holes between its words; ours are set flush left.
    @Test
    void noLineIsTornApart() throws Exception {
        assertThat(widestGap(renderer.unsigned(DecreeFixtures.numbered(3)))).isLessThan(0.6f);
    }

    /// A mayor is no civil servant and has no department.
    @Test
    void theMayorsDecreeBearsTheMayorsHeadAndNoEmptyLine() throws Exception {
        List<String> pages = pages(renderer.unsigned(
                DecreeFixtures.in(DecreeFixtures.mayors(), DecreeFixtures.mayor(), DecreeFixtures.numbered(3))));
        String text = String.join("\n", pages);
        assertThat(pages.getFirst().lines().map(String::strip).filter(line -> !line.isEmpty()))
                .startsWith("WALI KOTA PEKANBARU", "KEPUTUSAN WALI KOTA PEKANBARU");
        assertThat(text)
                .contains("menetapkan Keputusan Wali Kota", "AGUS CONTOH")
                .doesNotContainIgnoringCase("KOTA KOTA")
                .doesNotContain("NIP", "DINAS KOMUNIKASI", "Jalan Contoh");
    }

    @Test
    void theSameDecreeIsTheSameEachTimeItIsDrawn() throws Exception {
        assertThat(pages(renderer.unsigned(DecreeFixtures.numbered(3))))
                .isEqualTo(pages(renderer.unsigned(DecreeFixtures.numbered(3))));
    }

    @Test
    void whatAFormLeavesOutLeavesNothingEmpty() throws Exception {
        DecreeForm form = DecreeFixtures.office().form();
        DecreeForm shorter = new DecreeForm(
                DecreeForm.Paper.F4,
                form.layout(),
                form.title(),
                form.place(),
                form.signingOffice(),
                form.letterhead(),
                form.recitals(),
                form.legalBasis(),
                List.of(),
                List.of(new DecreeForm.Clause("Berlaku sampai {validUntil}", List.of())),
                List.of(),
                form.number(),
                form.signatories());
        String text = String.join(
                "\n",
                pages(renderer.unsigned(DecreeFixtures.in(
                        shorter, form.expected(java.time.LocalDate.EPOCH), DecreeFixtures.numbered(3)))));
        assertThat(text)
                .contains("Berlaku sampai 31 Desember 2027.")
                .doesNotContain("Tembusan", "Memperhatikan", "KEDUA ");
    }

    @ParameterizedTest
    @EnumSource(value = DecreeKind.class, names = "NAMING", mode = EnumSource.Mode.EXCLUDE)
    void aDecreeThatChangesAnotherSaysWhichAndWhat(DecreeKind kind) throws Exception {
        List<String> pages = pages(renderer.unsigned(DecreeFixtures.changing(kind, 3)));
        String text = String.join("\n", pages).replaceAll("\\s+", " ");
        assertThat(text)
                .contains("NOMOR 000.4.3/2/DISKOMINFO/I/2027", "Nomor 000.4.3/1/DISKOMINFO/XII/2026")
                .contains("tanggal 18 Desember 2026", "bahwa keberatan PT Contoh {title} <b> dikabulkan;")
                .contains("Keputusan ini mulai berlaku pada tanggal ditetapkan.")
                .contains("Dicabut: tidak", "<tidak> menyampaikan", "BA/3")
                .doesNotContain("memenuhi persyaratan", "bahwa untuk melaksanakan", "{changed");
        assertThat(String.join("\n", pages).lines())
                .noneMatch(line -> line.strip().matches("[;,.].*"));
        assertThat(text)
                .contains(
                        switch (kind) {
                            case NAMING -> "";
                            case AMENDMENT -> "TENTANG PERUBAHAN KEDUA ATAS KEPUTUSAN";
                            case CORRECTION -> "TENTANG PERBAIKAN KEDUA KESALAHAN PENULISAN DALAM KEPUTUSAN";
                            case REVOCATION_IN_PART -> "TENTANG PENCABUTAN KEDUA SEBAGIAN PENETAPAN DALAM KEPUTUSAN";
                            case REVOCATION -> "TENTANG PENCABUTAN KEPUTUSAN";
                        });
        boolean revokes = kind == DecreeKind.REVOCATION || kind == DecreeKind.REVOCATION_IN_PART;
        assertThat(text.contains("21 (dua puluh satu) hari kerja")).isEqualTo(revokes);
        assertThat(String.join("\n", pages).lines())
                .noneMatch(line -> line.strip().startsWith("/2026"));
    }

    @Test
    void theAnnexOfAChangeEndsWithItsSignatureAsEveryAnnexDoes() throws Exception {
        for (int rows : new int[] {0, 1, 2, 7, 12, 40}) {
            List<String> pages = pages(renderer.unsigned(DecreeFixtures.changing(DecreeKind.REVOCATION, rows)));
            assertThat(pages.getLast()).as("%d rows", rows).contains("RAHMAT CONTOH SAPUTRA", "NAMA MEDIA");
        }
    }

    private static int firstAnnexPage(List<String> pages) {
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).contains("LAMPIRAN")) {
                return i;
            }
        }
        throw new AssertionError("no annex");
    }

    private static List<String> pages(byte[] document) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(document)) {
            var pages = new ArrayList<String>();
            for (int i = 1; i <= pdf.getNumberOfPages(); i++) {
                var stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                pages.add(stripper.getText(pdf));
            }
            return pages;
        }
    }

    /// The widest blank between two letters of the text column, in units of the font size.
    private static float widestGap(byte[] document) throws IOException {
        var lines = new TreeMap<String, List<TextPosition>>();
        try (PDDocument pdf = Loader.loadPDF(document)) {
            var stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition p) {
                    boolean body = p.getPageHeight() > p.getPageWidth() && p.getX() >= TEXT_COLUMN;
                    if (body && !p.getUnicode().isBlank()) {
                        lines.computeIfAbsent(getCurrentPageNo() + "/" + Math.round(p.getY()), _ -> new ArrayList<>())
                                .add(p);
                    }
                }
            };
            stripper.getText(pdf);
        }
        assertThat(lines).hasSizeGreaterThan(60);
        float widest = 0;
        for (List<TextPosition> line : lines.values()) {
            line.sort(Comparator.comparing(TextPosition::getX));
            for (int i = 1; i < line.size(); i++) {
                var before = line.get(i - 1);
                float gap = line.get(i).getX() - before.getX() - before.getWidth();
                widest = Math.max(widest, gap / before.getFontSizeInPt());
            }
        }
        return widest;
    }
}
