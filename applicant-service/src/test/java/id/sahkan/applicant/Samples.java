package id.sahkan.applicant;

import id.sahkan.applicant.Http.Answer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// Invented companies, outlets and papers, each new at every call.
public final class Samples {

    private static final Random RANDOM = new Random(1);

    /// Announced windows of a year do not overlap, so each period has a year of its own; see [ApplicantServiceTest].
    private static final AtomicInteger YEAR = new AtomicInteger();

    private Samples() {}

    public static String period(String code, String closesAt) {
        return """
                {"code":"%s","title":"Kerja sama media 2027","announcementNumber":"500.12/1/DISKOMINFO/XI/2026",
                 "announcementDate":"2026-11-20","budgetYear":%d,"opensAt":"2026-11-23T01:00:00Z","closesAt":"%s",
                 "policy":{"ukwValidYears":5,"chiefLevel":"UTAMA","oneOutletPerCompany":true,
                           "minimumMediaAgeYears":1,"completionDays":5},
                 "declared":{"text":{"id":"Dibuka pendaftaran media mitra."}}}
                """.formatted(code, 2000 + YEAR.getAndIncrement() % 100, closesAt);
    }

    public static String code() {
        return "P-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }

    /// A period whose only requirements are a mandatory NIB with two statements, and an optional ISSN.
    public static String smallPeriod(String code, String closesAt) {
        return period(code, closesAt).strip().replaceAll("}$", "") + """
                ,"requirements":[
                  {"code":"NIB","label":{"id":"NIB","en":"NIB"},"obligation":"MANDATORY","outletTypes":["ONLINE"],
                   "fields":[{"key":"number","type":"TEXT","label":{"id":"Nomor","en":"Number"},"required":true},
                             {"key":"nik","type":"NIK","label":{"id":"NIK","en":"NIK"},"required":false}]},
                  {"code":"ISSN","label":{"id":"ISSN","en":"ISSN"},"obligation":"OPTIONAL","outletTypes":["ONLINE"],
                   "fields":[]}]}
                """;
    }

    public static String company() {
        return """
                {"legalName":"PT Kabar Contoh","legalForm":"PT","nib":"%013d","npwp":"10.000.000.0-900.001",
                 "address":"Jalan Contoh 1","city":"Pekanbaru","phone":"0812 3456 7890","email":"Kantor@kabar.example",
                 "directorName":"Direktur Contoh","directorNik":"1471010101809001"}
                """.formatted(RANDOM.nextLong(1_000_000_000_000L));
    }

    public static String outlet() {
        return """
                {"name":"Kabar Contoh","type":"ONLINE","website":"https://kabar.example",
                 "editorInChief":"Pemred Contoh","responsibleEditor":"Penanggung Contoh"}
                """;
    }

    public static Answer draft(Http applicant, String periodId) {
        String company = applicant.post("/api/companies", company()).id();
        String outlet = applicant
                .post("/api/companies/" + company + "/outlets", outlet())
                .id();
        return applicant.key().post("/api/applications", application(periodId, outlet));
    }

    public static String application(String periodId, String outletId) {
        return "{\"periodId\":\"%s\",\"outletId\":\"%s\"}".formatted(periodId, outletId);
    }

    public static byte[] pdf(int pages) {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage(PDRectangle.A4));
            }
            return bytes(document);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    /// A page of text, as a scanner sees it; blurred means that a light hand held the phone.
    public static BufferedImage page(boolean blurred) {
        BufferedImage image = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, 900, 600);
        canvas.setColor(Color.BLACK);
        for (int y = 40; y < 600; y += 30) {
            for (int x = 20; x < 860; x += 12) {
                canvas.fillRect(x, y, 6, 14);
            }
        }
        canvas.dispose();
        if (!blurred) {
            return image;
        }
        BufferedImage small = new BufferedImage(45, 30, BufferedImage.TYPE_INT_RGB);
        Graphics2D shrink = small.createGraphics();
        shrink.drawImage(image.getScaledInstance(45, 30, java.awt.Image.SCALE_AREA_AVERAGING), 0, 0, null);
        shrink.dispose();
        BufferedImage soft = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D grow = soft.createGraphics();
        grow.setRenderingHint(
                java.awt.RenderingHints.KEY_INTERPOLATION, java.awt.RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        grow.drawImage(small, 0, 0, 900, 600, null);
        grow.dispose();
        return soft;
    }

    public static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    /// As a phone writes it that was held so.
    ///
    /// @param orientation from 1 to 8, as EXIF has it
    public static byte[] turned(BufferedImage image, int orientation) {
        byte[] jpeg = encoded(image, "jpg");
        byte[] exif = ByteBuffer.allocate(36)
                .putShort((short) 0xffe1)
                .putShort((short) 34)
                .put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(exif);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }
}
