package id.sahkan.decree.document;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/// KONSEP across every page, behind the text and outside the reading order.
final class DraftMark {

    private static final String WORD = "KONSEP";

    private DraftMark() {}

    static void stamp(PDDocument document, byte[] face) throws IOException {
        PDFont font = PDType0Font.load(document, new ByteArrayInputStream(face), true);
        for (var page : document.getPages()) {
            var box = page.getMediaBox();
            float size = box.getWidth() / 5.2f;
            float width = font.getStringWidth(WORD) / 1000 * size;
            double angle = Math.atan2(box.getHeight(), box.getWidth()) * 0.8;
            float x = (float) (box.getWidth() / 2 - Math.cos(angle) * width / 2 + Math.sin(angle) * size / 3);
            float y = (float) (box.getHeight() / 2 - Math.sin(angle) * width / 2 - Math.cos(angle) * size / 3);
            try (var content = new PDPageContentStream(document, page, AppendMode.PREPEND, true, true)) {
                content.beginMarkedContent(COSName.ARTIFACT);
                content.beginText();
                content.setNonStrokingColor(new Color(0xE9E9E9));
                content.setFont(font, size);
                content.setTextMatrix(Matrix.getRotateInstance(angle, x, y));
                content.showText(WORD);
                content.endText();
                content.endMarkedContent();
            }
        }
    }
}
