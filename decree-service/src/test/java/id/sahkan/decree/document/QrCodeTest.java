package id.sahkan.decree.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The code as it is read: from paper that went through an office's copier.
class QrCodeTest {

    private static final String ADDRESS = "https://sahkan.example/v/K7QF-9M2X-4TRD";

    /// What stands beside it is a box with a line around it, which a reader takes for a part of the code.
    @Test
    void fourModulesAroundItAreEmpty() throws Exception {
        int side = Encoder.encode(ADDRESS, ErrorCorrectionLevel.M).getMatrix().getWidth();
        int size = (side + 8) * 10;
        var image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_GRAY);
        var g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, size, size);
        QrCode.draw(g, ADDRESS, size, size);
        g.dispose();
        for (int at = 0; at < size; at++) {
            for (int edge : new int[] {0, 39, size - 40, size - 1}) {
                assertThat(image.getRaster().getSample(edge, at, 0)).isEqualTo(255);
                assertThat(image.getRaster().getSample(at, edge, 0)).isEqualTo(255);
            }
        }
        assertThat(image.getRaster().getSample(41, 41, 0)).isZero();
        assertThat(image.getRaster().getSample(size - 42, 41, 0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-3, 0, 3})
    void isReadFromAPageThatWasScannedAskewAndCopiedTwice(double degrees) throws Exception {
        byte[] pdf = new DecreeRenderer(DecreeFixtures.office()).unsigned(DecreeFixtures.numbered(3));
        int read = 0;
        try (var document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                BufferedImage scan = turned(renderer.renderImageWithDPI(page, 150, ImageType.GRAY), degrees);
                String found = read(copied(copied(scan)));
                if (found != null) {
                    assertThat(found).isEqualTo(ADDRESS);
                    read++;
                }
            }
        }
        // the decree and its annex bear one each
        assertThat(read).isEqualTo(2);
    }

    private static BufferedImage turned(BufferedImage page, double degrees) {
        var turned = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        var g = turned.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, page.getWidth(), page.getHeight());
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.rotate(Math.toRadians(degrees), page.getWidth() / 2.0, page.getHeight() / 2.0);
        g.drawImage(page, 0, 0, null);
        g.dispose();
        return turned;
    }

    /// A copier's glass blurs, and its paper is black or white.
    private static BufferedImage copied(BufferedImage page) {
        float[] even = new float[9];
        Arrays.fill(even, 1 / 9f);
        BufferedImage copy = new ConvolveOp(new Kernel(3, 3, even), ConvolveOp.EDGE_NO_OP, null).filter(page, null);
        for (int y = 0; y < copy.getHeight(); y++) {
            for (int x = 0; x < copy.getWidth(); x++) {
                copy.getRaster().setSample(x, y, 0, copy.getRaster().getSample(x, y, 0) < 128 ? 0 : 255);
            }
        }
        return copy;
    }

    private static String read(BufferedImage page) throws Exception {
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
        try {
            return new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(source)),
                            Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE))
                    .getText();
        } catch (NotFoundException none) {
            return null;
        }
    }
}
