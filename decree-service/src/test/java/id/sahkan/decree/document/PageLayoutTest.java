package id.sahkan.decree.document;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.contracts.DecreeEvent.DecreeKind;
import id.sahkan.decree.document.DecreeForm.Paper;
import id.sahkan.decree.document.PageLayout.Side;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Whatever an office may say of margins and letters: the document stays archivable and accessible, and nothing stands
/// outside of its page's margins or its cell.
class PageLayoutTest {

    private static final double MM = 25.4 / 72;

    /// Half of a letter's side bearing, in millimetres.
    private static final double HAIR = 0.6;

    private final DecreeRenderer renderer = new DecreeRenderer(DecreeFixtures.office());

    static Stream<PageLayout> layouts() {
        return Stream.of(
                PageLayout.USUAL,
                new PageLayout(
                        Side.TOP.most,
                        Side.BOTTOM.most,
                        Side.LEFT.most,
                        Side.RIGHT.most,
                        Typeface.BOOKMAN,
                        PageLayout.LARGEST),
                new PageLayout(
                        Side.TOP.least,
                        Side.BOTTOM.least,
                        Side.LEFT.least,
                        Side.RIGHT.least,
                        Typeface.BOOKMAN,
                        PageLayout.SMALLEST),
                new PageLayout(20, 25, 30, 20, Typeface.SANS, PageLayout.LARGEST),
                new PageLayout(Side.TOP.most, Side.BOTTOM.least, Side.LEFT.most, Side.RIGHT.most, Typeface.SANS, 11));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void aDecreeOfAnyLayoutIsArchivableAndStaysInsideOfItsMargins(PageLayout layout) throws Exception {
        for (Paper paper : Paper.values()) {
            DecreeForm form = with(DecreeFixtures.office().form(), paper, layout);
            for (DecreeDocument decree :
                    List.of(DecreeFixtures.numbered(7), DecreeFixtures.changing(DecreeKind.REVOCATION_IN_PART, 3))) {
                byte[] pdf = renderer.unsigned(in(form, decree));
                Papers.assertArchivableAndAccessible(pdf);
                assertThat(outside(pdf, layout)).as("%s %s", paper, layout).isEmpty();
                assertThat(fonts(pdf)).anyMatch(name -> name.contains(family(layout)));
            }
        }
    }

    @Test
    void aLayoutThatIsNoneIsNoticed() throws Exception {
        byte[] pdf = renderer.unsigned(DecreeFixtures.numbered(3));
        assertThat(outside(pdf, new PageLayout(20, 29, 40, 20, Typeface.BOOKMAN, 12)))
                .isNotEmpty();
    }

    /// Forms that were saved before margins were theirs to say.
    @Test
    void aFormThatSaysNoLayoutIsDrawnAsItWas() {
        JsonMapper json = JsonMapper.builder().findAndAddModules().build();
        DecreeForm form = DecreeFixtures.office().form();
        ObjectNode old = json.valueToTree(form);
        old.remove("layout");
        assertThat(json.treeToValue(old, DecreeForm.class)).isEqualTo(form);
    }

    /// Short columns are as wide as their widest word; a heading is never broken within a word.
    @Test
    void aHeadingOfTheAnnexIsDrawnWholeInItsColumn() throws Exception {
        for (Typeface typeface : Typeface.values()) {
            var layout = new PageLayout(20, 29, 30, 20, typeface, 12);
            DecreeForm form = with(DecreeFixtures.office().form(), Paper.A4, layout);
            for (DecreeDocument decree :
                    List.of(DecreeFixtures.numbered(3), DecreeFixtures.changing(DecreeKind.CORRECTION, 3))) {
                AnnexColumns columns = AnnexColumns.of(in(form, decree));
                assertThat(wordWidth(typeface, "KLASIFIKASI")).isLessThan(columns.tier() - 3);
                assertThat(wordWidth(typeface, "PERUSAHAAN")).isLessThan(columns.name() - 3);
                assertThat(wordWidth(typeface, "PENANGGUNG")).isLessThan(columns.person() - 3);
                assertThat(columns.tier()).isLessThan(40.1);
                double sum = columns.number()
                        + 2 * columns.name()
                        + columns.type()
                        + 2 * columns.person()
                        + columns.tier()
                        + columns.remark();
                assertThat(sum).isBetween(256.9, 257.1);
                List<String> lines = Papers.pages(renderer.unsigned(in(form, decree)))
                        .getLast()
                        .lines()
                        .toList();
                assertThat(lines).anyMatch(line -> line.contains("KLASIFIKASI"));
            }
        }
    }

    /// A kind of outlet with a longer name has a wider column; one that no page has room for is broken in its cell.
    @Test
    void aLongWordWidensItsColumnWithinLimits() {
        double usual = columns("Media siber").type();
        double longer = columns("Multiplatforma").type();
        double longest = columns("a".repeat(60)).type();
        assertThat(usual).isLessThan(longer);
        assertThat(longer).isLessThan(longest);
        assertThat(longest).isEqualTo(40);
    }

    private static AnnexColumns columns(String type) {
        return AnnexColumns.of(DecreeFixtures.numbered(
                List.of(new DecreeDocument.Row(1, "Media", "PT Contoh", type, "Orang", "Orang", 1))));
    }

    private static double wordWidth(Typeface typeface, String word) {
        return LetterWidths.bold(typeface).of(word, 8.8);
    }

    private static DecreeDocument in(DecreeForm form, DecreeDocument decree) {
        return new DecreeDocument(
                form,
                decree.identity(),
                decree.title(),
                decree.budgetYear(),
                decree.announcement(),
                decree.minutes(),
                decree.validUntil(),
                decree.signatory(),
                decree.rows(),
                decree.change());
    }

    static DecreeForm with(DecreeForm form, Paper paper, PageLayout layout) {
        return new DecreeForm(
                paper,
                layout,
                form.title(),
                form.place(),
                form.signingOffice(),
                form.letterhead(),
                form.recitals(),
                form.legalBasis(),
                form.noted(),
                form.clauses(),
                form.copies(),
                form.number(),
                form.signatories());
    }

    private static String family(PageLayout layout) {
        return layout.typeface() == Typeface.SANS ? "Liberation" : "Bookman";
    }

    private static List<String> fonts(byte[] pdf) throws IOException {
        List<String> names = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    names.add(page.getResources().getFont(name).getName());
                }
            }
        }
        return names;
    }

    /// What is drawn over an edge, with the page and how far from its left, in millimetres.
    private static List<String> outside(byte[] pdf, PageLayout layout) throws IOException {
        List<String> found = new ArrayList<>();
        var stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
                boolean across = letter.getPageWidth() > letter.getPageHeight();
                double left = across ? 20 : layout.left();
                double right = letter.getPageWidth() * MM - (across ? 20 : layout.right());
                double from = letter.getXDirAdj() * MM;
                double to = from + letter.getWidthDirAdj() * MM;
                double foot = letter.getPageHeight() * MM - 3;
                boolean over = from < left - HAIR || to > right + HAIR || letter.getYDirAdj() * MM > foot;
                if (over && !letter.getUnicode().isBlank()) {
                    found.add(getCurrentPageNo() + ": " + letter.getUnicode() + " " + Math.round(from) + "–"
                            + Math.round(to));
                }
            }
        };
        try (PDDocument document = Loader.loadPDF(pdf)) {
            stripper.getText(document);
        }
        return found;
    }
}
