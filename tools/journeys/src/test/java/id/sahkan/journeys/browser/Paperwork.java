package id.sahkan.journeys.browser;

import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Tiny papers, no two alike.
final class Paperwork {

    private Paperwork() {}

    static FilePayload pdf(String name, String owner) {
        try (var document = page(name, owner)) {
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return new FilePayload(fileName(name) + ".pdf", "application/pdf", bytes.toByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// As sharp as a good phone makes it.
    static FilePayload photo(String name, String owner) {
        try (var document = page(name, owner)) {
            BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(0, 170);
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, "jpeg", bytes);
            return new FilePayload(fileName(name) + ".jpg", "image/jpeg", bytes.toByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static PDDocument page(String name, String owner) throws IOException {
        var document = new PDDocument();
        var page = new PDPage(PDRectangle.A5);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
            content.setLeading(24);
            content.newLineAtOffset(40, 540);
            for (String line : new String[] {"CONTOH", name, owner}) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
        return document;
    }

    private static String fileName(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
