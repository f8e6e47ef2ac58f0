package id.sahkan.decree.document;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.http.TypedText;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is taken at a field is drawn in the decree, letter for letter and inside its cell.
class DecreeFontsTest {

    /// Of the annex's columns, in millimetres.
    private static final List<Double> WIDTHS = List.of(46.4, 46.4, 44.6, 44.6);

    private final DecreeRenderer renderer = new DecreeRenderer(DecreeFixtures.office());

    @Test
    void everyLetterThatIsTakenHasAShape() throws IOException {
        CmapLookup bookman = letters("SahkanBookman-Regular");
        CmapLookup other = letters("DejaVuSerif-Regular");
        List<String> missing = new ArrayList<>();
        for (int c = 0; c <= 0xFFFF; c++) {
            if (TypedText.isPrintable(c) && c != 0xA0 && bookman.getGlyphId(c) == 0 && other.getGlyphId(c) == 0) {
                missing.add(Integer.toHexString(c));
            }
        }
        assertThat(missing).isEmpty();
    }

    private static CmapLookup letters(String font) throws IOException {
        try (InputStream in = DecreeFontsTest.class.getResourceAsStream("/fonts/" + font + ".ttf")) {
            return new TTFParser()
                    .parse(new RandomAccessReadBuffer(in.readAllBytes()))
                    .getUnicodeCmapLookup();
        }
    }

    static List<JsonNode> names() throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        try (InputStream in = DecreeFontsTest.class.getResourceAsStream("/text/names.json")) {
            JsonMapper.shared().readTree(in.readAllBytes()).forEach(rows::add);
        }
        return rows;
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameIsRefusedAtItsFieldOrDrawnLetterForLetter(JsonNode row) throws IOException {
        Function<String, String> typed = field -> TypedText.line(row.path(field).asString());
        List<String> names = List.of("outlet", "company", "responsible", "reporter").stream()
                .map(typed)
                .toList();
        if (names.stream().anyMatch(name -> name.isEmpty() || !TypedText.isPrintable(name))) {
            assertThat(names.stream().filter(name -> !name.isEmpty() && TypedText.isPrintable(name)))
                    .hasSizeLessThan(4);
            return;
        }
        byte[] pdf = renderer.unsigned(DecreeFixtures.numbered(List.of(
                new DecreeDocument.Row(1, names.get(0), names.get(1), "Media Siber", names.get(2), names.get(3), 1))));
        Letters letters = new Letters();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            letters.getText(document);
        }
        for (int column = 0; column < names.size(); column++) {
            assertThat(letters.widthOf(names.get(column).replace(" ", "")))
                    .as(names.get(column))
                    .isBetween(0.1, WIDTHS.get(column));
        }
    }

    /// Every letter of the last page in the order in which it is drawn: cell by cell.
    private static final class Letters extends PDFTextStripper {

        private final List<TextPosition> all = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition letter) {
            if (!letter.getUnicode().isBlank()) {
                all.add(letter);
            }
        }

        /// Millimetres from its leftmost to its rightmost letter, on whichever lines; 0 where it does not stand there.
        private double widthOf(String name) {
            StringBuilder text = new StringBuilder();
            List<Integer> owners = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                text.append(all.get(i).getUnicode());
                while (owners.size() < text.length()) {
                    owners.add(i);
                }
            }
            int at = text.lastIndexOf(name);
            if (at < 0) {
                return 0;
            }
            List<TextPosition> drawn = all.subList(owners.get(at), owners.get(at + name.length() - 1) + 1);
            double left =
                    drawn.stream().mapToDouble(TextPosition::getXDirAdj).min().orElseThrow();
            double right = drawn.stream()
                    .mapToDouble(letter -> letter.getXDirAdj() + letter.getWidthDirAdj())
                    .max()
                    .orElseThrow();
            return (right - left) * 25.4 / 72;
        }
    }
}
