package id.sahkan.sample;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.sample.client.PaperFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PaperMakerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final List<SampleCase> cases = SampleCases.at(Instant.parse("2026-11-23T05:00:00Z"));
    private final PaperMaker maker = new PaperMaker(TODAY);

    @Test
    void everyDocumentIsASmallPdfThatCanBeRead() throws IOException {
        for (var sample : List.of(cases.get(0), cases.get(5), cases.get(23), cases.get(29))) {
            for (var paper : sample.papers().byRequirement().values()) {
                var file = maker.make(sample, paper, 1);
                if (paper.look() == Paper.Look.DOCUMENT) {
                    assertThat(file.bytes().length).as(file.name()).isBetween(1_000, 80_000);
                    try (var pdf = Loader.loadPDF(file.bytes())) {
                        assertThat(pdf.getNumberOfPages()).as(file.name()).isBetween(1, 2);
                        assertThat(new PDFTextStripper().getText(pdf)).contains("CONTOH");
                    }
                }
            }
        }
    }

    @Test
    void aLetterSaysWhatIsDeclared() throws IOException {
        var file = make(cases.get(29), "POWER_OF_ATTORNEY");
        try (var pdf = Loader.loadPDF(file.bytes())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("SURAT KUASA")
                    .contains(SampleNames.substitute(30).name())
                    .contains("23 November 2026");
        }
    }

    @Test
    void noTwoPapersAreTheSameFileAndEachCanBeMadeAgain() {
        var seen = new HashMap<Integer, String>();
        for (var sample : cases) {
            for (var paper : sample.papers().byRequirement().values()) {
                if (paper.look() == Paper.Look.DOCUMENT) {
                    var file = maker.make(sample, paper, 1);
                    assertThat(seen.put(Arrays.hashCode(file.bytes()), file.name()))
                            .as(file.name())
                            .isNull();
                }
            }
        }
        assertThat(make(cases.get(0), "DEED").bytes())
                .isEqualTo(make(cases.get(0), "DEED").bytes());
        assertThat(make(cases.get(0), "ID_CARDS").bytes())
                .isEqualTo(make(cases.get(0), "ID_CARDS").bytes())
                .isNotEqualTo(make(cases.get(1), "ID_CARDS").bytes());
        assertThat(make(cases.get(9), "ANNUAL_TAX").bytes())
                .isNotEqualTo(maker.make(cases.get(9), cases.get(9).mends().get("ANNUAL_TAX"), 2)
                        .bytes());
    }

    @Test
    void theBlurredScanIsMuchSofterThanTheSharpOne() throws IOException {
        var sharp = sharpness(make(cases.get(0), "ID_CARDS"));
        var blurred = sharpness(make(cases.get(21), "ID_CARDS"));
        assertThat(sharp).isGreaterThan(300);
        assertThat(blurred).isLessThan(20);
    }

    @Test
    void thePhonePhotoIsLargerThanAnyImageMayBe() {
        var photo = maker.phonePhoto(cases.get(21), cases.get(21).papers().get("ID_CARDS"));
        assertThat(photo.bytes().length).isBetween(10_600_000, 12_500_000);
    }

    private PaperFile make(SampleCase sample, String requirement) {
        return maker.make(sample, sample.papers().get(requirement), 1);
    }

    /// Variance of the Laplacian of the grey image.
    private static double sharpness(PaperFile file) throws IOException {
        BufferedImage image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(file.bytes())));
        double sum = 0;
        double squares = 0;
        long count = 0;
        for (int y = 1; y < image.getHeight() - 1; y++) {
            for (int x = 1; x < image.getWidth() - 1; x++) {
                double laplacian = 4 * grey(image, x, y)
                        - grey(image, x - 1, y)
                        - grey(image, x + 1, y)
                        - grey(image, x, y - 1)
                        - grey(image, x, y + 1);
                sum += laplacian;
                squares += laplacian * laplacian;
                count++;
            }
        }
        double mean = sum / count;
        return squares / count - mean * mean;
    }

    private static double grey(BufferedImage image, int x, int y) {
        int rgb = image.getRGB(x, y);
        return 0.299 * (rgb >> 16 & 0xff) + 0.587 * (rgb >> 8 & 0xff) + 0.114 * (rgb & 0xff);
    }
}
