package id.sahkan.applicant.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.sahkan.applicant.Samples;
import id.sahkan.applicant.document.Uploads.KeptFile;
import id.sahkan.http.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One offender per rule, made here, and the good file beside it that must pass.
class UploadsTest {

    @TempDir
    private static Path directory;

    private static DocumentsOnDisk documents;
    private static DocumentFiles files;
    private static Uploads uploads;

    @BeforeAll
    static void aGuard() {
        documents = new DocumentsOnDisk(directory);
        files = documents.files;
        uploads = documents.uploads;
    }

    @AfterAll
    static void close() {
        documents.close();
    }

    @Test
    void keepsAPlainPdfOnceUnderItsDigest() throws IOException {
        byte[] pdf = Samples.pdf(3);
        KeptFile kept = keep(pdf);
        assertThat(kept.pages()).isEqualTo(3);
        assertThat(kept.contentType()).isEqualTo("application/pdf");
        assertThat(Files.readAllBytes(files.path(kept.sha256()))).isEqualTo(pdf);
        assertThat(keep(pdf)).isEqualTo(kept);
        assertThat(arriving()).isZero();
    }

    @Test
    void saysWhenAnImageIsBlurredAndKeepsIt() throws IOException {
        KeptFile sharp = keep(Samples.encoded(Samples.page(false), "png"));
        KeptFile blurred = keep(Samples.encoded(Samples.page(true), "jpg"));
        assertThat(sharp.warnings()).isEmpty();
        assertThat(blurred.warnings()).containsExactly("IMAGE_BLURRED");
        assertThat(sharp.sharpness()).isGreaterThan(blurred.sharpness());
    }

    @Test
    void refusesJavascript() {
        refusesPdf("JAVASCRIPT", document -> {
            COSDictionary action = new COSDictionary();
            action.setName(COSName.S, "JavaScript");
            action.setItem(COSName.JS, new COSString("app.alert(1)"));
            document.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, action);
        });
    }

    @Test
    void refusesALaunchAction() {
        refusesPdf("LAUNCH_ACTION", document -> {
            COSDictionary action = new COSDictionary();
            action.setName(COSName.S, "Launch");
            document.getPage(0).getCOSObject().setItem(COSName.getPDFName("Anything"), action);
        });
    }

    @Test
    void refusesAJumpIntoAnotherFile() {
        refusesPdf("ACTIVE_CONTENT", document -> {
            COSDictionary action = new COSDictionary();
            action.setName(COSName.S, "GoToR");
            document.getPage(0).getCOSObject().setItem(COSName.getPDFName("Anything"), action);
        });
    }

    @Test
    void refusesContentThatIsInAnotherFile() {
        refusesPdf("ACTIVE_CONTENT", document -> {
            COSStream elsewhere = document.getDocument().createCOSStream();
            elsewhere.setString(COSName.F, "/etc/hostname");
            document.getPage(0).getCOSObject().setItem(COSName.getPDFName("Anything"), elsewhere);
        });
    }

    @Test
    void refusesAFormThatStandsForAPageOfAnotherFile() {
        refusesPdf("ACTIVE_CONTENT", document -> {
            COSStream form = document.getDocument().createCOSStream();
            form.setItem(COSName.SUBTYPE, COSName.FORM);
            form.setItem(COSName.getPDFName("Ref"), new COSDictionary());
            document.getPage(0).getCOSObject().setItem(COSName.getPDFName("Anything"), form);
        });
    }

    @Test
    void refusesAPageWithoutASurface() {
        refusesPdf("UNREADABLE", document -> document.getPage(0).setMediaBox(new PDRectangle(0, 0)));
    }

    @Test
    void refusesEmbeddedFiles() {
        refusesPdf("EMBEDDED_FILE", document -> {
            COSDictionary names = new COSDictionary();
            names.setItem(COSName.EMBEDDED_FILES, new COSDictionary());
            document.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, names);
        });
    }

    @Test
    void refusesXfaForms() {
        refusesPdf("XFA_FORM", document -> {
            COSDictionary form = new COSDictionary();
            form.setItem(COSName.getPDFName("XFA"), new COSString("<xdp/>"));
            document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
        });
    }

    @Test
    void refusesAPasswordAndTakesWhatIsOnlyLockedAgainstChanges() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            assertThat(keep(Samples.bytes(document)).pages()).isEqualTo(1);
        }
        refusesPdf(
                "ENCRYPTED",
                document -> document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission())));
    }

    @Test
    void refusesAnImageInsideAPdfThatWouldFillTheMemory() {
        refusesPdf("IMAGE_TOO_LARGE", document -> {
            COSStream image = document.getDocument().createCOSStream();
            image.setItem(COSName.SUBTYPE, COSName.IMAGE);
            image.setInt(COSName.WIDTH, 60_000);
            image.setInt(COSName.HEIGHT, 60_000);
            document.getPage(0).getCOSObject().setItem(COSName.getPDFName("Picture"), image);
        });
    }

    @Test
    void refusesAStreamThatInflatesTooFar() {
        refusesPdf("INFLATES_TOO_FAR", document -> {
            COSStream bomb = document.getDocument().createCOSStream();
            try (OutputStream out = bomb.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(new byte[9 * 1024 * 1024]);
            }
            document.getPage(0).getCOSObject().setItem(COSName.CONTENTS, bomb);
        });
    }

    @Test
    void refusesABombInAnyWrappingBeforeAParserOpensIt() throws IOException {
        byte[] zeros = new byte[9 * 1024 * 1024];
        byte[] flate = encoded(COSName.FLATE_DECODE, zeros);
        assertThat(reason(objectStream("[/ASCIIHexDecode /FlateDecode]", encoded(COSName.ASCII_HEX_DECODE, flate))))
                .isEqualTo("INFLATES_TOO_FAR");
        assertThat(reason(objectStream("[/A#48x/Fl]", encoded(COSName.ASCII_HEX_DECODE, flate))))
                .isEqualTo("INFLATES_TOO_FAR");
        assertThat(reason(objectStream("[%x\n/ASCII85Decode /FlateDecode]", encoded(COSName.ASCII85_DECODE, flate))))
                .isEqualTo("INFLATES_TOO_FAR");
        assertThat(reason(objectStream("/LZWDecode", lzwOfZeros(zeros.length)))).isEqualTo("INFLATES_TOO_FAR");
        assertThat(reason(objectStream("[/FlateDecode /LZWDecode]", flate))).isEqualTo("INFLATES_TOO_FAR");
        assertThat(reason(objectStream("9 0 R", flate))).isEqualTo("INFLATES_TOO_FAR");
    }

    @Test
    void keepsWhatOldProgramsWrite() throws IOException {
        for (COSName filter : List.of(COSName.LZW_DECODE, COSName.ASCII_HEX_DECODE, COSName.ASCII85_DECODE)) {
            try (PDDocument document = new PDDocument()) {
                document.addPage(new PDPage());
                COSStream stream = document.getDocument().createCOSStream();
                try (OutputStream out = stream.createOutputStream(filter)) {
                    out.write("0 0 m 10 10 l S ".repeat(500).getBytes(StandardCharsets.US_ASCII));
                }
                document.getPage(0).getCOSObject().setItem(COSName.CONTENTS, stream);
                assertThat(keep(Samples.bytes(document)).pages()).isEqualTo(1);
            }
        }
    }

    @Test
    void refusesAJpegInsideAPdfByTheSizeInItsOwnHeader() {
        refusesPdf("IMAGE_TOO_LARGE", document -> {
            byte[] jpeg = Samples.encoded(Samples.page(false), "jpg");
            for (int i = 0; i < jpeg.length - 9; i++) {
                if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == 0xc0) {
                    ByteBuffer.wrap(jpeg).putShort(i + 5, (short) 60_000).putShort(i + 7, (short) 60_000);
                    break;
                }
            }
            COSStream image = document.getDocument().createCOSStream();
            image.setItem(COSName.FILTER, COSName.DCT_DECODE);
            try (OutputStream out = image.createRawOutputStream()) {
                out.write(jpeg);
            }
            document.getPage(0).getCOSObject().setItem(COSName.getPDFName("Picture"), image);
        });
    }

    @Test
    void refusesPagesThatAreCountedAndNotThere() throws IOException {
        String[] objects = {
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"
        };
        assertThat(keep(withTable(objects)).pages()).isEqualTo(1);
        objects[1] = objects[1].replace("/Count 1", "/Count 4");
        assertThat(reason(withTable(objects))).isEqualTo("UNREADABLE");
    }

    @Test
    void refusesTooManyPages() {
        refusesPdf("TOO_MANY_PAGES", document -> {
            for (int i = 0; i < 5; i++) {
                document.addPage(new PDPage());
            }
        });
    }

    @Test
    void refusesHalfAPdf() {
        byte[] pdf = Samples.pdf(3);
        assertThat(reason(Arrays.copyOf(pdf, pdf.length / 2))).isEqualTo("TRUNCATED");
    }

    @Test
    void refusesWhatOnlyBeginsLikeAPdf() {
        assertThat(reason("%PDF-1.7 nothing\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("UNREADABLE");
    }

    @Test
    void refusesHtmlWhateverItIsCalled() {
        Problem problem = refused("<html><script>1</script></html>".getBytes(StandardCharsets.US_ASCII));
        assertThat(problem.getStatusCode().value()).isEqualTo(415);
        assertThat(problem.code()).isEqualTo("file-type-not-allowed");
    }

    @Test
    void refusesAnImageByTheSizeInItsHeader() {
        assertThat(reason(pngHeader(60_000, 60_000))).isEqualTo("IMAGE_TOO_LARGE");
        assertThat(reason(pngHeader(12_000, 12_000))).isEqualTo("IMAGE_TOO_LARGE");
    }

    @Test
    void refusesABrokenImage() {
        byte[] jpeg = Samples.encoded(Samples.page(false), "jpg");
        jpeg = Arrays.copyOf(jpeg, 60);
        assertThat(reason(jpeg)).isEqualTo("UNREADABLE");
    }

    @Test
    void refusesTooManyBytesByType() {
        byte[] pdf = Arrays.copyOf(Samples.pdf(1), 5 * 1024 * 1024 + 1);
        assertThat(refused(pdf).code()).isEqualTo("file-too-large");
        byte[] png = Arrays.copyOf(pngHeader(10, 10), 11 * 1024 * 1024);
        assertThat(refused(png).getStatusCode().value()).isEqualTo(413);
        assertThat(refused(new byte[0]).code()).isEqualTo("file-empty");
        assertThat(arriving()).isZero();
    }

    @FunctionalInterface
    private interface Spoiling {
        void spoil(PDDocument document) throws IOException;
    }

    private void refusesPdf(String reason, Spoiling spoiling) {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            spoiling.spoil(document);
            assertThat(reason(Samples.bytes(document))).isEqualTo(reason);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static byte[] encoded(COSName filter, byte[] content) throws IOException {
        try (PDDocument document = new PDDocument();
                COSStream stream = document.getDocument().createCOSStream()) {
            try (OutputStream out = stream.createOutputStream(filter)) {
                out.write(content);
            }
            return stream.createRawInputStream().readAllBytes();
        }
    }

    /// As PDFBox writes it, which takes half a minute to look for each pattern in its table.
    private static byte[] lzwOfZeros(int count) {
        BitSet bits = new BitSet();
        int length = 0;
        int table = 4096;
        int pattern = 0;
        for (int left = count; left > 0; left -= pattern) {
            int code = table == 258 ? 0 : table - 1;
            if (table == 4096) {
                length = append(bits, length, 256, length == 0 ? 9 : 12);
                table = 258;
                code = 0;
                pattern = 0;
            }
            pattern++;
            length = append(bits, length, code, Math.max(9, 32 - Integer.numberOfLeadingZeros(table)));
            table++;
        }
        length = append(bits, length, 257, Math.max(9, 32 - Integer.numberOfLeadingZeros(table)));
        byte[] coded = new byte[(length + 7) / 8];
        for (int bit = bits.nextSetBit(0); bit >= 0; bit = bits.nextSetBit(bit + 1)) {
            coded[bit / 8] |= (byte) (0x80 >> bit % 8);
        }
        return coded;
    }

    private static int append(BitSet bits, int length, int code, int width) {
        for (int bit = 0; bit < width; bit++) {
            bits.set(length + bit, (code >> (width - 1 - bit) & 1) == 1);
        }
        return length + width;
    }

    private static byte[] objectStream(String filter, byte[] data) {
        String head = "%PDF-1.5\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
                + "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
                + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>\nendobj\n"
                + "5 0 obj\n<</Type/ObjStm/N 1/First 4/Length " + data.length + "/Filter " + filter + ">>stream\n";
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        pdf.writeBytes(data);
        pdf.writeBytes("\nendstream\nendobj\ntrailer<</Root 1 0 R/Size 6>>\nstartxref\n0\n%%EOF\n"
                .getBytes(StandardCharsets.US_ASCII));
        return pdf.toByteArray();
    }

    private static byte[] withTable(String... objects) {
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            table.append(String.format(Locale.ROOT, "%010d 00000 n \n", pdf.length()));
            pdf.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int size = objects.length + 1;
        int start = pdf.length();
        pdf.append("xref\n0 ").append(size).append('\n').append(table);
        pdf.append("trailer<</Root 1 0 R/Size ").append(size).append(">>\nstartxref\n");
        pdf.append(start).append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private String reason(byte[] file) {
        Problem problem = refused(file);
        assertThat(problem.getStatusCode().value()).isEqualTo(422);
        assertThat(problem.code()).isEqualTo("file-not-safe");
        return String.valueOf(problem.member("reason"));
    }

    private Problem refused(byte[] file) {
        return catchThrowableOfType(Problem.class, () -> keep(file));
    }

    private KeptFile keep(byte[] file) throws IOException {
        return uploads.keep("an account", new ByteArrayInputStream(file));
    }

    private long arriving() {
        String[] left = directory.resolve("arriving").toFile().list();
        return left == null ? 0 : left.length;
    }

    private static byte[] pngHeader(int width, int height) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(
                png,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(pixels)) {
            out.write(new byte[1000]);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
        chunk(png, "IDAT", pixels.toByteArray());
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        png.writeBytes(name);
        png.writeBytes(data);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
