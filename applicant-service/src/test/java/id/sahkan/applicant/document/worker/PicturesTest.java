package id.sahkan.applicant.document.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicturesTest {

    /// Where the header of a PNG says what a pixel is: 0 a shade, 2 three colours.
    private static final int COLOUR_TYPE = 25;

    /// A stamp keeps its colour; a page without one takes a third of the bytes, and not one shade is another.
    @ParameterizedTest
    @CsvSource({"#000000, 0, 1", "#3c5a78, 2, 3"})
    void aPageIsKeptPixelByPixel(String ink, int colourType, int samples) throws IOException {
        BufferedImage page = page(Color.decode(ink));

        byte[] png = Pictures.encoded(page);

        assertThat(png[COLOUR_TYPE]).isEqualTo((byte) colourType);
        Raster kept = ImageIO.read(new ByteArrayInputStream(png)).getRaster();
        assertThat(kept.getNumBands()).isEqualTo(samples);
        assertThat(kept.getWidth()).isEqualTo(page.getWidth());
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                Color drawn = new Color(page.getRGB(x, y));
                assertThat(kept.getSample(x, y, 0)).isEqualTo(drawn.getRed());
                assertThat(kept.getSample(x, y, samples - 1)).isEqualTo(drawn.getBlue());
            }
        }
    }

    private static BufferedImage page(Color ink) {
        BufferedImage page = new BufferedImage(120, 160, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        pen.setColor(ink);
        pen.fillOval(10, 20, 90, 110);
        pen.dispose();
        return page;
    }
}
