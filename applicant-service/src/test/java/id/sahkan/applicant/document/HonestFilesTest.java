package id.sahkan.applicant.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import id.sahkan.applicant.Samples;
import id.sahkan.applicant.document.Uploads.KeptFile;
import id.sahkan.applicant.document.WorkerProcess.Lost;
import id.sahkan.applicant.document.worker.Answer;
import id.sahkan.applicant.document.worker.Reason;
import id.sahkan.applicant.document.worker.Request;
import id.sahkan.http.Problem;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What people really have is taken, and whoever looks at the page sees what is on the paper.
class HonestFilesTest {

    @TempDir
    private static Path directory;

    private static DocumentsOnDisk documents;
    private static WorkerProcess worker;

    @BeforeAll
    static void aStore() throws IOException {
        documents = new DocumentsOnDisk(directory);
        worker = documents.workers.start();
    }

    @AfterAll
    static void close() {
        worker.close();
        documents.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "owner-rc4-40.pdf",
                "owner-aes-128.pdf",
                "owner-aes-256.pdf",
                "newline-before-header.pdf",
                "trailing-4k.pdf"
            })
    void aPdfThatOpensIsTakenAndShown(String name) throws Exception {
        assertThat(ink(drawn(file(name), 1))).isBetween(0.01, 0.3);
    }

    @ParameterizedTest
    @CsvSource({"jbig2-generic.pdf, 1", "jbig2-symbols.pdf, 1", "mixed-text-jbig2.pdf, 2"})
    void aScanOfAPrinterIsShown(String name, int page) throws Exception {
        assertThat(ink(drawn(file(name), page))).isBetween(0.02, 0.3);
    }

    @Test
    void aScanInJpeg2000IsShown() throws Exception {
        BufferedImage page = drawn(file("jpx-img2pdf.pdf"), 1);
        assertThat(distance(page.getRGB(page.getWidth() / 2, page.getHeight() / 2), Color.RED.getRGB()))
                .isLessThan(10);
        assertThat(distance(page.getRGB(1, 1), Color.WHITE.getRGB())).isLessThan(10);
    }

    @ParameterizedTest
    @CsvSource({
        "c-lossy, /ColorSpace/DeviceRGB",
        "c-lossy, ''",
        "c-tiles, /ColorSpace/DeviceRGB",
        "c-layers, /ColorSpace/DeviceRGB"
    })
    void aPictureInJpeg2000HasItsColoursInTheirPlaces(String name, String entries) throws Exception {
        BufferedImage page = drawn(HostileFiles.jpeg2000(entries, HostileFiles.jpeg2000(name)), 1);
        assertThat(new Color(corner(page, 0, 0)).getGreen()).isLessThan(60);
        assertThat(new Color(corner(page, 0, 0)).getBlue()).isLessThan(60);
        assertThat(new Color(corner(page, 1, 0)).getGreen()).isGreaterThan(200);
        assertThat(new Color(corner(page, 0, 1)).getBlue()).isGreaterThan(200);
    }

    @Test
    void greyInJpeg2000IsGrey() throws Exception {
        Color grey = new Color(corner(
                drawn(HostileFiles.jpeg2000("/ColorSpace/DeviceGray", HostileFiles.jpeg2000("g-lossy")), 1), 0, 0));
        assertThat(grey.getRed()).isEqualTo(grey.getGreen()).isEqualTo(grey.getBlue());
    }

    @Test
    void aWholePageOf300DpiInJpeg2000IsShown() throws Exception {
        byte[] page = HostileFiles.jpeg2000("/ColorSpace/DeviceRGB", HostileFiles.jpeg2000("a4-300dpi"));
        assertThat(ink(drawn(page, 1))).isBetween(0.05, 0.6);
    }

    @ParameterizedTest
    @CsvSource({"c-rpcl, /ColorSpace/DeviceRGB", "c-rpcl, ''", "c-prec, /ColorSpace/DeviceRGB", "c-prec, ''"})
    void aKindOfJpeg2000ThatIsNotKnownIsSaidToBeNotShownRatherThanShownWhite(String name, String entries)
            throws Exception {
        byte[] page = HostileFiles.jpeg2000(entries, HostileFiles.jpeg2000(name));
        assertThat(answer(page, 1)).isEqualTo(new Answer.Refused(Reason.IMAGE_FORMAT_UNKNOWN));
    }

    @Test
    void whatWasTypedIntoAFormIsShown() throws Exception {
        BufferedImage page = drawn(file("kind-form-need-appearances.pdf"), 1);
        int side = page.getWidth();
        // Beside its label, where nothing is drawn but the value.
        BufferedImage value = page.getSubimage(side * 33 / 100, side * 10 / 100, side * 30 / 100, side * 12 / 100);
        assertThat(ink(value)).isGreaterThan(0.005);
    }

    @Test
    void blackOnNothingIsBlackOnWhite() throws Exception {
        BufferedImage page = drawn(file("kind-black-on-transparent.png"), 1);
        assertThat(new Color(page.getRGB(1, 1))).isEqualTo(Color.WHITE);
        assertThat(ink(page)).isBetween(0.005, 0.2);
    }

    @Test
    void thePrintShopsColoursAreTheCardsColours() throws Exception {
        BufferedImage shop = drawn(file("ycck-adobe-inverted.jpg"), 1);
        BufferedImage phone = drawn(file("orientation-6.jpg"), 1);
        int y = shop.getHeight() - 20;
        assertThat(distance(shop.getRGB(20, y), phone.getRGB(20, phone.getHeight() - 20)))
                .isLessThan(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"orientation-5.jpg", "orientation-6.jpg"})
    void aPhonesPhotoStandsUprightAndDoesNotSayWhereItWasTaken(String name) throws Exception {
        assertThat(gps(file(name))).isTrue();
        byte[] picture = picture(file(name), 1);
        BufferedImage page = image(picture);
        assertThat(page.getWidth()).isGreaterThan(page.getHeight());
        // The mark that the card has in its upper left corner.
        assertThat(distance(page.getRGB(page.getWidth() * 3 / 100, page.getWidth() * 4 / 100), Color.YELLOW.getRGB()))
                .isLessThan(60);
        assertThat(gps(picture)).isFalse();
        assertThat(orientation(picture)).isFalse();
    }

    /// The first corner is red, the one to its right green: where they are to be seen by EXIF's number.
    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, 1, 0",
        "2, 1, 0, 0, 0",
        "3, 1, 1, 0, 1",
        "4, 0, 1, 1, 1",
        "5, 0, 0, 0, 1",
        "6, 1, 0, 1, 1",
        "7, 1, 1, 1, 0",
        "8, 0, 1, 0, 0"
    })
    void everyWayToHoldAPhone(int orientation, int redX, int redY, int greenX, int greenY) throws Exception {
        BufferedImage page = drawn(Samples.turned(corners(), orientation), 1);
        assertThat(page.getWidth() > page.getHeight()).isEqualTo(orientation < 5);
        assertThat(distance(corner(page, redX, redY), Color.RED.getRGB())).isLessThan(60);
        assertThat(distance(corner(page, greenX, greenY), Color.GREEN.getRGB())).isLessThan(60);
    }

    @Test
    void aPhotoOf63MegapixelsIsReduced() throws Exception {
        BufferedImage large = new BufferedImage(9_000, 7_000, BufferedImage.TYPE_BYTE_GRAY);
        byte[] photo = Samples.encoded(large, "jpg");
        BufferedImage page = drawn(photo, 1);
        assertThat(page.getWidth()).isEqualTo(800);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 900})
    void bytesBeforeTheHeaderAreNotItsFault(int count) throws Exception {
        byte[] pdf = Samples.pdf(1);
        byte[] late = new byte[count + pdf.length];
        Arrays.fill(late, 0, count, (byte) '\n');
        System.arraycopy(pdf, 0, late, count, pdf.length);
        assertThat(answer(late, 1)).isInstanceOf(Answer.Drawn.class);
    }

    @Test
    void aPdfThatOnlyLacksItsLastLineIsWhole() throws Exception {
        byte[] pdf = Samples.pdf(1);
        int end = new String(pdf, StandardCharsets.ISO_8859_1).lastIndexOf("%%EOF");
        assertThat(answer(Arrays.copyOf(pdf, end), 1)).isInstanceOf(Answer.Drawn.class);
        assertThat(reason(Arrays.copyOf(pdf, end - 20))).isEqualTo("TRUNCATED");
    }

    /// Some programs leave the last two bytes out: everything is there.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPhotoWithoutItsLastMarkerIsWhole(boolean insidePdf) throws Exception {
        byte[] photo = noise(false);
        assertThat(answer(in(insidePdf, Arrays.copyOf(photo, photo.length - 2)), 1))
                .isInstanceOf(Answer.Drawn.class);
    }

    @ParameterizedTest
    @CsvSource({"false, false", "false, true", "true, false", "true, true"})
    void aPhotoThatWasCutIsRefusedRatherThanShownHalfGrey(boolean progressive, boolean insidePdf) throws Exception {
        byte[] photo = noise(progressive);
        for (int tenths : new int[] {5, 9}) {
            assertThat(reason(in(insidePdf, Arrays.copyOf(photo, photo.length * tenths / 10))))
                    .isEqualTo("TRUNCATED");
        }
    }

    @Test
    void aPictureThatWasCutIsRefused() {
        byte[] picture = Samples.encoded(corners(), "png");
        assertThat(reason(Arrays.copyOf(picture, picture.length / 2))).isIn("TRUNCATED", "UNREADABLE");
    }

    private static String reason(byte[] file) {
        return String.valueOf(catchThrowableOfType(
                        Problem.class, () -> documents.uploads.keep("an account", new ByteArrayInputStream(file)))
                .member("reason"));
    }

    private static byte[] in(boolean pdf, byte[] photo) {
        return pdf
                ? PdfText.of("/Resources<</XObject<</I 5 0 R>>>>", "200 0 0 200 0 0 cm /I Do").stream(
                                "/Subtype/Image/Filter/DCTDecode/Width 300/Height 200/ColorSpace/DeviceRGB"
                                        + "/BitsPerComponent 8",
                                photo)
                        .bytes()
                : photo;
    }

    /// Something to be cut everywhere.
    private static byte[] noise(boolean progressive) {
        BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 300; x++) {
                image.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        return progressive ? HostileFiles.progressive(image) : Samples.encoded(image, "jpg");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2_000, 100_000})
    void paddingBehindTheEndIsNotItsFault(int count) throws Exception {
        byte[] pdf = Samples.pdf(1);
        assertThat(answer(Arrays.copyOf(pdf, pdf.length + count), 1)).isInstanceOf(Answer.Drawn.class);
    }

    @ParameterizedTest
    @CsvSource({"HEIC, heic", "HEIC, mif1", "WEBP, ''"})
    void aPhonesOwnFormatIsNamedSoThatItCanBeExplained(String reason, String brand) {
        byte[] head = reason.equals("HEIC")
                ? ("\0\0\0\030ftyp" + brand + "\0\0\0\0mif1heic").getBytes(StandardCharsets.ISO_8859_1)
                : "RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1);
        Problem refused = catchThrowableOfType(
                Problem.class, () -> documents.uploads.keep("an account", new ByteArrayInputStream(head)));
        assertThat(refused.code()).isEqualTo("file-type-not-allowed");
        assertThat(refused.member("reason")).isEqualTo(reason);
    }

    private static byte[] file(String name) throws IOException {
        return HonestFilesTest.class
                .getResourceAsStream("/files/honest/" + name)
                .readAllBytes();
    }

    private static Answer answer(byte[] file, int page) throws IOException, Lost {
        KeptFile kept = documents.uploads.keep("an account", new ByteArrayInputStream(file));
        boolean image = FileKind.ofContentType(kept.contentType()).image();
        assertThat(worker.ask(new Request.Open(image, documents.settings.limits(), file)))
                .isInstanceOf(Answer.Opened.class);
        return worker.ask(new Request.Draw(page));
    }

    private static byte[] picture(byte[] file, int page) throws IOException, Lost {
        return ((Answer.Drawn) answer(file, page)).picture();
    }

    private static BufferedImage drawn(byte[] file, int page) throws IOException, Lost {
        return image(picture(file, page));
    }

    private static BufferedImage image(byte[] picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture));
    }

    /// The share of pixels that are dark.
    private static double ink(BufferedImage page) {
        long dark = 0;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                dark += (page.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
            }
        }
        return (double) dark / page.getWidth() / page.getHeight();
    }

    private static int distance(int one, int other) {
        Color a = new Color(one);
        Color b = new Color(other);
        return Math.max(
                Math.abs(a.getRed() - b.getRed()),
                Math.max(Math.abs(a.getGreen() - b.getGreen()), Math.abs(a.getBlue() - b.getBlue())));
    }

    private static boolean gps(byte[] picture) throws Exception {
        GpsDirectory where = ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture))
                .getFirstDirectoryOfType(GpsDirectory.class);
        return where != null && where.getGeoLocation() != null;
    }

    private static boolean orientation(byte[] picture) throws Exception {
        for (Directory directory : ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture))
                .getDirectories()) {
            if (directory instanceof ExifDirectoryBase) {
                return true;
            }
        }
        return false;
    }

    private static BufferedImage corners() {
        BufferedImage image = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 600, 400);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 100, 100);
        pen.setColor(Color.GREEN);
        pen.fillRect(500, 0, 100, 100);
        pen.dispose();
        return image;
    }

    private static int corner(BufferedImage page, int x, int y) {
        return page.getRGB(x == 0 ? 30 : page.getWidth() - 30, y == 0 ? 30 : page.getHeight() - 30);
    }
}
