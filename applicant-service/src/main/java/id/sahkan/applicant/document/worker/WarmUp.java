package id.sahkan.applicant.document.worker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// A page of our own is checked and drawn before the first one of somebody: classes are loaded and fonts are found
/// while nobody waits.
final class WarmUp {

    private static final Limits LIMITS = new Limits(1000, 1_000_000, 10, 1000, 1_000_000, 200);

    private WarmUp() {}

    static void warm() throws IOException {
        byte[] page = page();
        new PdfCheck(LIMITS).pages(page);
        try (Pages pages = new PdfPages(page, LIMITS)) {
            Pictures.reduced(Pictures.encoded(pages.draw(1)), Sharpness.SIDE, LIMITS);
        }
    }

    private static byte[] page() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.showText("Sahkan");
                content.endText();
            }
            document.save(out);
        }
        return out.toByteArray();
    }
}
