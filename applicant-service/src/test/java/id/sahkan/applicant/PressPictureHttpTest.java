package id.sahkan.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifDirectoryBase;
import id.sahkan.applicant.Http.Answer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pictures that another service has to show are drawn here, where strangers' files are opened.
class PressPictureHttpTest extends ApplicantServiceTest {

    private static final String ADDRESS = "/internal/pictures";

    private Answer drawn(byte[] file) {
        return as("notification-service", "service")
                .with("X-On-Behalf-Of", "u-editor")
                .attach(ADDRESS, "foto", file, null);
    }

    private static byte[] jpeg(Answer answer, String which) {
        return Base64.getDecoder().decode(answer.json().path(which).asString());
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static BufferedImage picture(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        if (type == BufferedImage.TYPE_INT_RGB) {
            pen.setColor(Color.BLUE);
            pen.fillRect(width / 2, 0, width - width / 2, height);
        }
        pen.dispose();
        return image;
    }

    @ParameterizedTest
    @CsvSource({
        "3000, 2000, 480, 320, 1200, 800",
        "1000, 3000, 480, 1440, 1000, 3000",
        "900, 600, 480, 320, 900, 600",
        "200, 100, 200, 100, 200, 100"
    })
    void itIsDrawnInTwoWidthsAndNeverLarger(
            int width, int height, int smallWidth, int smallHeight, int largeWidth, int largeHeight) throws Exception {
        Answer answer = drawn(Samples.encoded(picture(width, height, BufferedImage.TYPE_INT_RGB), "jpg"));
        assertThat(answer.status()).isEqualTo(200);
        BufferedImage small = read(jpeg(answer, "small"));
        BufferedImage large = read(jpeg(answer, "large"));
        assertThat(List.of(small.getWidth(), large.getWidth())).containsExactly(smallWidth, largeWidth);
        assertThat(Math.abs(small.getHeight() - smallHeight)).isLessThanOrEqualTo(1);
        assertThat(Math.abs(large.getHeight() - largeHeight)).isLessThanOrEqualTo(1);
    }

    /// Held upright, a camera writes its picture lying, and says so beside the pixels, as it says where it was.
    @Test
    void itStandsAsItIsLookedAtAndSaysNothingBesidePixels() throws Exception {
        byte[] taken = Samples.turned(picture(1600, 900, BufferedImage.TYPE_INT_RGB), 6);
        assertThat(saysHowItWasHeld(taken)).as("or nothing is shown by this").isTrue();
        Answer answer = drawn(taken);
        for (String which : List.of("small", "large")) {
            byte[] jpeg = jpeg(answer, which);
            assertThat(saysHowItWasHeld(jpeg)).isFalse();
            assertThat(new String(jpeg, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
            BufferedImage upright = read(jpeg);
            assertThat(upright.getHeight()).isGreaterThan(upright.getWidth());
            assertThat(new Color(upright.getRGB(upright.getWidth() / 2, 9)).getRed())
                    .as("red on top")
                    .isGreaterThan(200);
        }
    }

    private static boolean saysHowItWasHeld(byte[] jpeg) throws Exception {
        for (var directory :
                ImageMetadataReader.readMetadata(new ByteArrayInputStream(jpeg)).getDirectories()) {
            if (directory instanceof ExifDirectoryBase) {
                return true;
            }
        }
        return false;
    }

    /// More than any other body may have.
    @Test
    void aPhotographOfSeveralMegabytesIsTaken() {
        var noise = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (int i = 0; i < 1200 * 900; i++) {
            noise.setRGB(i % 1200, i / 1200, random.nextInt());
        }
        byte[] file = Samples.encoded(noise, "png");
        assertThat(file.length).isGreaterThan(3_000_000);
        assertThat(drawn(file).status()).isEqualTo(200);
    }

    @Test
    void whatIsTransparentIsWhite() throws Exception {
        Answer answer = drawn(Samples.encoded(picture(600, 400, BufferedImage.TYPE_INT_ARGB), "png"));
        BufferedImage small = read(jpeg(answer, "small"));
        assertThat(new Color(small.getRGB(small.getWidth() - 9, 9)).getBlue()).isGreaterThan(240);
    }

    @Test
    void whatIsNoPictureIsRefusedAtItsField() {
        byte[] honest = Samples.encoded(picture(900, 600, BufferedImage.TYPE_INT_RGB), "png");
        refused(Arrays.copyOf(honest, 300), "file-not-safe", "UNREADABLE");
        refused(
                Samples.encoded(picture(60_000, 1, BufferedImage.TYPE_INT_RGB), "png"),
                "file-not-safe",
                "IMAGE_TOO_LARGE");
        refused(Samples.pdf(1), "file-type-not-allowed", "");
        refused(
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
                "file-type-not-allowed",
                "");
        refused(new byte[0], "file-empty", "");
        refused(Arrays.copyOf(honest, (10 << 20) + 1), "file-too-large", "");
    }

    private void refused(byte[] file, String code, String reason) {
        Answer answer = drawn(file);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("field").asString()).isEqualTo("file");
        assertThat(answer.json().path("reason").asString("")).isEqualTo(reason);
    }

    @Test
    void onlyServicesAsk() {
        byte[] file = Samples.encoded(picture(600, 400, BufferedImage.TYPE_INT_RGB), "png");
        assertThat(as("u-editor", "editor")
                        .with("X-On-Behalf-Of", "u-editor")
                        .attach(ADDRESS, "foto", file, null)
                        .status())
                .isEqualTo(403);
    }
}
