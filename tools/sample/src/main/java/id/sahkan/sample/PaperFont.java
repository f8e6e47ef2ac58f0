package id.sahkan.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/// The one font that comes with PDFBox, embedded as a subset so that every reader shows the same letters. It has no
/// bold face: bold is drawn with an outline.
record PaperFont(PDFont font, boolean bold) {

    private static final byte[] TRUE_TYPE = resource("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf");

    static PaperFont in(PDDocument document) {
        try {
            TrueTypeFont letters = new TTFParser().parse(new RandomAccessReadBuffer(TRUE_TYPE));
            // Looking for ligatures takes longer than everything else; this font has none that Indonesian needs.
            letters.setEnableGsub(false);
            return new PaperFont(PDType0Font.load(document, letters, true), false);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    PaperFont asBold() {
        return new PaperFont(font, true);
    }

    void show(PDPageContentStream content, String text, float size, float x, float baseline) throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        content.setLineWidth(size / 28);
        content.newLineAtOffset(x, baseline);
        content.showText(text);
        content.endText();
    }

    float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    private static byte[] resource(String path) {
        try (var in = PDFont.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
