package id.sahkan.sample;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// One paper as a PDF of one or two A4 pages: letterhead, title, text, place and date, stamp and signature.
final class PaperPdf {

    private static final float LEFT = 72;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
    private static final float BOTTOM = 90;
    private static final Set<String> WITH_CODE_BOX = Set.of("AHU_DECREE", "NIB", "ANNUAL_TAX", "DP_VERIFICATION");
    private static final Color INK = new Color(20, 30, 110);

    private final PaperFont regular;
    private final PaperFont bold;
    private final PDDocument document;
    private final Random random;
    private PDPageContentStream content;
    private float y;

    private PaperPdf(PDDocument document, long seed) throws IOException {
        this.document = document;
        this.random = new Random(seed);
        this.regular = PaperFont.in(document);
        this.bold = regular.asBold();
        this.content = newPage();
        this.y = PDRectangle.A4.getHeight() - 70;
    }

    static byte[] draw(PaperText text, String requirement, String placeAndDate, long seed) {
        try (var document = new PDDocument()) {
            document.setDocumentId(seed);
            new PaperPdf(document, seed).write(text, requirement, placeAndDate);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void write(PaperText text, String requirement, String placeAndDate) throws IOException {
        letterhead(text.issuer());
        lines(text.title(), bold, 13, true);
        y -= 14;
        for (var paragraph : text.paragraphs()) {
            lines(paragraph, regular, 11.5f, false);
            y -= 8;
        }
        if (requirement.equals("DOMICILE")) {
            office(text.issuer());
        }
        if (WITH_CODE_BOX.contains(requirement)) {
            codeBox();
        }
        closing(placeAndDate, text.issuer());
        content.close();
    }

    private void letterhead(String issuer) throws IOException {
        lines(issuer, bold, 14, true);
        lines("Pekanbaru, Riau - surat nomor %d/CONTOH".formatted(100 + random.nextInt(900)), regular, 8.5f, true);
        content.setLineWidth(1.6f);
        line(LEFT, y, LEFT + WIDTH, y);
        content.setLineWidth(0.5f);
        line(LEFT, y - 3, LEFT + WIDTH, y - 3);
        y -= 34;
    }

    private void lines(String text, PaperFont font, float size, boolean centred) throws IOException {
        for (var line : wrap(text, font, size)) {
            if (y < BOTTOM) {
                content.close();
                content = newPage();
                y = PDRectangle.A4.getHeight() - 80;
            }
            var x = centred ? LEFT + (WIDTH - font.width(line, size)) / 2 : LEFT;
            text(line, font, size, x, y);
            y -= size * 1.45f;
        }
    }

    private static List<String> wrap(String text, PaperFont font, float size) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.replace('\n', ' ').split(" ", -1)) {
            if (!line.isEmpty() && font.width(line + " " + word, size) > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /// A drawn front of the office with its signboard.
    private void office(String name) throws IOException {
        var top = y - 10;
        fill(new Color(150 + random.nextInt(90), 190, 225), LEFT, top - 150, 260, 150);
        fill(new Color(205, 150 + random.nextInt(60), 110), LEFT + 30, top - 150, 200, 95);
        fill(new Color(60, 90, 120), LEFT + 50 + random.nextInt(30), top - 130, 36, 36);
        fill(new Color(90, 60, 40), LEFT + 150, top - 150, 30, 60);
        fill(Color.WHITE, LEFT + 35, top - 52, 190, 18);
        text(name.length() > 34 ? name.substring(0, 34) : name, bold, 9, LEFT + 40, top - 47);
        y = top - 170;
    }

    private void codeBox() throws IOException {
        var size = 3.2f;
        content.setNonStrokingColor(Color.BLACK);
        for (var row = 0; row < 21; row++) {
            for (var column = 0; column < 21; column++) {
                if (random.nextBoolean()) {
                    content.addRect(LEFT + column * size, y - 80 + row * size, size, size);
                }
            }
        }
        content.fill();
        y -= 90;
    }

    private void closing(String placeAndDate, String issuer) throws IOException {
        if (y < BOTTOM + 110) {
            content.close();
            content = newPage();
            y = PDRectangle.A4.getHeight() - 100;
        }
        var x = LEFT + WIDTH * 0.55f;
        text(placeAndDate, regular, 11.5f, x, y);
        stamp(x - 20 + random.nextInt(12), y - 62, issuer);
        scribble(x + 20, y - 50);
        text("(tanda tangan contoh)", regular, 10, x, y - 88);
    }

    private void stamp(float x, float bottom, String issuer) throws IOException {
        content.setStrokingColor(new Color(120, 40 + random.nextInt(60), 140));
        content.setLineWidth(1.3f);
        content.addRect(x, bottom, 84, 40);
        content.addRect(x + 3, bottom + 3, 78, 34);
        content.stroke();
        content.setStrokingColor(Color.BLACK);
        text("CONTOH", bold, 11, x + 18, bottom + 21);
        text(issuer.length() > 18 ? issuer.substring(0, 18) : issuer, regular, 6, x + 8, bottom + 10);
    }

    private void scribble(float x, float base) throws IOException {
        content.setStrokingColor(INK);
        content.setLineWidth(1.1f);
        content.moveTo(x, base);
        for (var stroke = 0; stroke < 6; stroke++) {
            var to = x + 14 * (stroke + 1);
            content.curveTo(
                    to - 12,
                    base + random.nextInt(34),
                    to - 4,
                    base - random.nextInt(20),
                    to,
                    base + random.nextInt(14));
        }
        content.stroke();
        content.setStrokingColor(Color.BLACK);
    }

    private PDPageContentStream newPage() throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        var stream = new PDPageContentStream(document, page);
        var footer = "Dokumen contoh dengan nama rekaan. Halaman %d".formatted(document.getNumberOfPages());
        regular.show(stream, footer, 7.5f, LEFT, 40);
        return stream;
    }

    private void text(String line, PaperFont font, float size, float x, float baseline) throws IOException {
        content.setNonStrokingColor(Color.BLACK);
        font.show(content, line, size, x, baseline);
    }

    private void line(float fromX, float fromY, float toX, float toY) throws IOException {
        content.moveTo(fromX, fromY);
        content.lineTo(toX, toY);
        content.stroke();
    }

    private void fill(Color colour, float x, float bottom, float width, float height) throws IOException {
        content.setNonStrokingColor(colour);
        content.addRect(x, bottom, width, height);
        content.fill();
    }
}
