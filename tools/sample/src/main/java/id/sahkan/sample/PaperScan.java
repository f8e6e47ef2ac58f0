package id.sahkan.sample;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Cards as a scanner or a phone sees them. Letters are drawn by PDFBox, so the machine needs no fonts of its own.
final class PaperScan {

    private static final PDRectangle CARD = new PDRectangle(430, 272);
    private static final int DPI = 170;
    private static final int BLUR = 13;

    private PaperScan() {}

    static byte[] sharp(PaperText text, long seed) {
        return jpeg(grain(card(text, DPI), seed, 10), 0.85f);
    }

    static byte[] blurred(PaperText text, long seed) {
        var weights = new float[BLUR * BLUR];
        Arrays.fill(weights, 1f / weights.length);
        var lens = new ConvolveOp(new Kernel(BLUR, BLUR, weights), ConvolveOp.EDGE_NO_OP, null);
        return jpeg(inner(lens.filter(lens.filter(card(text, DPI), null), null), seed), 0.8f);
    }

    static byte[] huge(PaperText text) {
        var card = card(text, DPI);
        var photo = new BufferedImage(4120, 3090, BufferedImage.TYPE_INT_RGB);
        var graphics = photo.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(card, 0, 0, photo.getWidth(), photo.getHeight(), null);
        graphics.dispose();
        return jpeg(grain(photo, 1, 64), 0.95f);
    }

    private static BufferedImage card(PaperText text, int dpi) {
        try (var document = new PDDocument()) {
            var page = new PDPage(CARD);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.setNonStrokingColor(new Color(190, 215, 240));
                content.addRect(0, 0, CARD.getWidth(), CARD.getHeight());
                content.fill();
                content.setNonStrokingColor(new Color(140, 100, 90));
                content.addRect(330, 120, 80, 100);
                content.fill();
                content.setNonStrokingColor(Color.BLACK);
                var font = PaperFont.in(document);
                var y = line(content, text.issuer(), font.asBold(), 12, 240);
                y = line(content, text.title(), font.asBold(), 14, y) - 10;
                for (var paragraph : text.paragraphs()) {
                    y = line(content, paragraph, font, 11, y) - 8;
                }
            }
            return rendered(document, dpi);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Saved first: only then are the letters inside the document.
    private static BufferedImage rendered(PDDocument document, int dpi) throws IOException {
        var saved = new ByteArrayOutputStream();
        document.save(saved);
        try (var complete = Loader.loadPDF(saved.toByteArray())) {
            return new PDFRenderer(complete).renderImageWithDPI(0, dpi);
        }
    }

    private static float line(PDPageContentStream content, String text, PaperFont font, float size, float y)
            throws IOException {
        font.show(content, text.length() > 56 ? text.substring(0, 56) : text, size, 20, y);
        return y - size * 1.6f;
    }

    /// The noise of a sensor.
    private static BufferedImage grain(BufferedImage image, long seed, int strength) {
        var random = new SplittableRandom(seed);
        var row = new int[image.getWidth()];
        for (var y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (var x = 0; x < row.length; x++) {
                var noise = random.nextLong();
                var red = shifted(row[x] >> 16, noise >>> 32, strength);
                var green = shifted(row[x] >> 8, noise >>> 16, strength);
                var blue = shifted(row[x], noise, strength);
                row[x] = red << 16 | green << 8 | blue;
            }
            image.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
        return image;
    }

    /// By up to `strength` in both directions; the low sixteen bits of `noise` say by how much.
    private static int shifted(int channel, long noise, int strength) {
        var by = (int) (((noise & 0xffff) * (2L * strength + 1)) >> 16) - strength;
        return Math.clamp((channel & 0xff) + by, 0, 255);
    }

    /// Without the edge that the lens left sharp; the cut differs by seed and with it the file.
    private static BufferedImage inner(BufferedImage image, long seed) {
        var cut = 2 * BLUR + Math.floorMod(seed, 5);
        var part =
                new BufferedImage(image.getWidth() - 2 * cut, image.getHeight() - 2 * cut, BufferedImage.TYPE_INT_RGB);
        var graphics = part.createGraphics();
        graphics.drawImage(image, -cut, -cut, null);
        graphics.dispose();
        return part;
    }

    private static byte[] jpeg(BufferedImage image, float quality) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            var settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), settings);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
