package id.sahkan.bench.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PapersTest {

    @Test
    void theLetterIsOnePageThatSaysItsNumber() throws Exception {
        try (var pdf = Loader.loadPDF(Papers.pdf(0xC0FFEE))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf)).contains("c0ffee");
        }
    }

    @Test
    void thePictureCanBeRead() throws Exception {
        var image = ImageIO.read(new ByteArrayInputStream(Papers.png(1)));
        assertThat(image.getWidth()).isEqualTo(48);
    }

    @Test
    void noTwoPapersAreTheSameFile() {
        assertThat(Papers.pdf(1)).isNotEqualTo(Papers.pdf(2));
        assertThat(Papers.png(1)).isNotEqualTo(Papers.png(2));
    }
}
