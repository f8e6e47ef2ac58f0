package id.sahkan.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.applicant.Http.Answer;
import id.sahkan.testing.Repeats;
import id.sahkan.testing.TestClock;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What an office shows itself by, and whether anything new begins in it.
class EmblemHttpTest extends ApplicantServiceTest {

    private static final String CLOSES = "2026-12-11T09:00:00Z";

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Http admin;
    private String office;

    @BeforeEach
    void anOffice() {
        clock.moveTo(TestClock.START);
        String key = "kota-" + UUID.randomUUID().toString().substring(0, 8);
        Answer added = as("admin-of-all", "administrator").post("/api/offices", """
                {"slug":"%s","office":{"name":{"id":"Dinas Kominfo Kota Lain","en":"Office of Another City"},
                 "shortName":{"id":"Kominfo Lain","en":"Office"},"kind":"DEPARTMENT","region":"Kota Lain",
                 "zone":"Asia/Makassar","address":"Jalan Lain 1","email":null,"phone":null,"website":null,
                 "colour":"#122b52"}}
                """.formatted(key));
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().path("emblem").isNull()).isTrue();
        assertThat(added.json().path("status").asString()).isEqualTo("OPEN");
        office = "/api/offices/" + key;
        admin = as("admin-" + key, key + "/administrator");
    }

    private static byte[] picture(int width, int height, int type, Color colour, String format) throws IOException {
        var image = new BufferedImage(width, height, type);
        var pen = image.createGraphics();
        pen.setColor(colour);
        pen.fillOval(0, 0, width, height);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static byte[] emblem() throws IOException {
        return picture(1000, 1200, BufferedImage.TYPE_INT_ARGB, new Color(0x123A63), "png");
    }

    private String lastTold() {
        return jdbc.sql("SELECT payload::text FROM journal WHERE type = 'id.sahkan.applicant.office-changed'"
                        + " ORDER BY position DESC LIMIT 1")
                .query(String.class)
                .single();
    }

    @Test
    @Repeats({
        "PUT /api/offices/{key}",
        "PUT /api/offices/{key}/emblem",
        "DELETE /api/offices/{key}/emblem",
    })
    void aPictureIsDrawnAnewKeptInAVersionAndTold() throws Exception {
        Answer changed = admin.match(admin.get(office)).upload(office + "/emblem", "lambang.png", emblem(), null);
        assertThat(changed.status()).isEqualTo(200);
        String sha256 = changed.json().path("emblem").asString();
        Answer picture = anonymous().get(office + "/emblem/" + sha256);
        assertThat(picture.contentType()).isEqualTo("image/png");
        assertThat(picture.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable", "public");
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(picture.bytes()));
        assertThat(drawn.getHeight()).isEqualTo(640);
        assertThat(drawn.getWidth()).isEqualTo(533);
        assertThat(drawn.getRGB(0, 0) >>> 24).as("what is transparent stays so").isZero();
        assertThat(drawn.getRGB(266, 320)).isEqualTo(0xff123A63);
        assertThat(lastTold()).contains(sha256).contains("DEPARTMENT").contains("OPEN");

        Answer said = admin.match(changed).put(office, """
                {"name":{"id":"Dinas Lain","en":"Office"},"shortName":{"id":"Lain","en":"Other"},"kind":"MAYORS_OFFICE",
                 "region":"Kota Lain","zone":"Asia/Makassar","address":"Jalan Lain 2","colour":"#122b52"}
                """);
        assertThat(said.json().path("emblem").asString())
                .as("other words change no picture")
                .isEqualTo(sha256);

        Answer none = admin.match(said).delete(office + "/emblem");
        assertThat(none.json().path("emblem").isNull()).isTrue();
        assertThat(anonymous().get(office + "/emblem/" + sha256).status())
                .as("what is on papers stays readable")
                .isEqualTo(200);
        assertThat(admin.get(office + "/versions")
                        .json()
                        .path("items")
                        .path(0)
                        .path("changes")
                        .toString())
                .contains("emblem", sha256);
        assertThat(anonymous().get(office + "/emblem/" + "0".repeat(64)).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 100, EMBLEM_TOO_SMALL",
        "900, 300, EMBLEM_STRETCHED",
        "300, 900, EMBLEM_STRETCHED",
        "60000, 1, IMAGE_TOO_LARGE"
    })
    void aPictureThatIsNoEmblemIsRefusedAtItsField(int width, int height, String reason) throws Exception {
        refused(picture(width, height, BufferedImage.TYPE_INT_ARGB, Color.RED, "png"), "file-not-safe", reason);
    }

    @Test
    void whatIsNoPictureIsRefusedAtItsField() throws Exception {
        refused(
                picture(400, 400, BufferedImage.TYPE_INT_ARGB, new Color(0, true), "png"),
                "file-not-safe",
                "EMBLEM_EMPTY");
        refused(picture(400, 400, BufferedImage.TYPE_INT_ARGB, Color.WHITE, "png"), "file-not-safe", "EMBLEM_EMPTY");
        refused(Arrays.copyOf(emblem(), 900), "file-not-safe", "UNREADABLE");
        refused(
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
                "file-type-not-allowed",
                "");
        refused(Samples.pdf(1), "file-type-not-allowed", "");
        refused(new byte[0], "file-empty", "");
        refused(null, "file-required", "");
        refused(Arrays.copyOf(emblem(), (2 << 20) + 1), "file-too-large", "");
    }

    private void refused(byte[] file, String code, String reason) {
        Answer before = admin.get(office);
        Answer answer = admin.match(before).upload(office + "/emblem", "lambang.png", file, file == null ? "{}" : null);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("field").asString()).isEqualTo("file");
        assertThat(answer.json().path("reason").asString()).isEqualTo(reason);
        assertThat(admin.get(office).json()).isEqualTo(before.json());
    }

    /// Of a photograph no corner is transparent; it is taken as well.
    @Test
    void aJpegIsTaken() throws Exception {
        byte[] jpeg = picture(500, 500, BufferedImage.TYPE_INT_RGB, Color.RED, "jpeg");
        assertThat(admin.match(admin.get(office))
                        .upload(office + "/emblem", "lambang.jpg", jpeg, null)
                        .status())
                .isEqualTo(200);
    }

    /// Held upright, a camera writes its picture lying, and says so (EXIF 6: turn it to the right).
    @Test
    void aPhotographStandsAsItIsLookedAt() throws Exception {
        var lying = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        var pen = lying.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 100, 300);
        pen.setColor(Color.BLUE);
        pen.fillRect(100, 0, 300, 300);
        pen.dispose();
        byte[] jpeg = Samples.turned(lying, 6);
        Answer changed = admin.match(admin.get(office)).upload(office + "/emblem", "lambang.jpg", jpeg, null);
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(anonymous()
                .get(office + "/emblem/" + changed.json().path("emblem").asString())
                .bytes()));
        assertThat(List.of(drawn.getWidth(), drawn.getHeight())).containsExactly(300, 400);
        assertThat(new Color(drawn.getRGB(150, 20)).getRed()).as("red on top").isGreaterThan(200);
        assertThat(new Color(drawn.getRGB(150, 380)).getBlue()).as("blue below").isGreaterThan(200);
    }

    /// Nobody may delete a picture: one that no version bears would stay for good.
    @Test
    void ofARefusedChangeNoPictureIsKept() throws Exception {
        Answer seen = admin.get(office);
        admin.match(seen).upload(office + "/emblem", "lambang.png", emblem(), null);
        byte[] another = picture(
                400,
                400,
                BufferedImage.TYPE_INT_ARGB,
                new Color(UUID.randomUUID().hashCode() | 0xff000000),
                "png");
        long kept = pictures();
        Answer late = as("another-" + office, office.substring("/api/offices/".length()) + "/administrator")
                .match(seen)
                .upload(office + "/emblem", "lambang.png", another, null);
        assertThat(late.code()).isEqualTo("version-conflict");
        assertThat(pictures()).isEqualTo(kept);
        assertThat(admin.match(admin.get(office))
                        .upload(office + "/emblem", "lambang.png", another, null)
                        .status())
                .isEqualTo(200);
        assertThat(pictures()).isEqualTo(kept + 1);
    }

    private long pictures() {
        return jdbc.sql("SELECT count(*) FROM office_emblem").query(Long.class).single();
    }

    @Test
    @Repeats("PUT /api/offices/{key}/status")
    void inAClosedOfficeNothingNewBegins() {
        Http applicant = as("applicant-" + UUID.randomUUID(), "applicant");
        Answer period = admin.post("/api/periods", Samples.smallPeriod(Samples.code(), CLOSES));
        assertThat(Samples.draft(applicant, period.id()).status()).isEqualTo(201);
        Http first = as("admin-of-all", "administrator");
        Answer prepared = admin.post(
                "/api/periods",
                Samples.smallPeriod(Samples.code(), CLOSES)
                        .strip()
                        .replaceAll("\"budgetYear\":\\d+", "\"budgetYear\":2198")
                        .replaceAll("}$", ",\"prepared\":true}"));
        String announcement = "/api/periods/" + prepared.id() + "/announcement";

        Answer closed = first.match(admin.get(office)).put(office + "/status", "{\"status\":\"CLOSED\"}");
        assertThat(closed.json().path("status").asString()).isEqualTo("CLOSED");
        assertThat(lastTold()).contains("CLOSED");
        assertThat(Samples.draft(applicant, period.id()).code()).isEqualTo("office-closed");
        assertThat(admin.post("/api/periods", Samples.smallPeriod(Samples.code(), CLOSES))
                        .code())
                .isEqualTo("office-closed");
        assertThat(admin.post("/api/periods/" + period.id() + "/copy", "{\"code\":\"" + Samples.code() + "\"}")
                        .code())
                .isEqualTo("office-closed");
        assertThat(admin.match(prepared).post(announcement, "").code()).isEqualTo("office-closed");
        assertThat(anonymous().get("/api/periods/" + prepared.id()).status()).isEqualTo(404);
        assertThat(anonymous().get("/api/periods/" + period.id()).status()).isEqualTo(200);
        assertThat(anonymous().get(office).status()).isEqualTo(200);

        Answer open = first.match(closed).put(office + "/status", "{\"status\":\"OPEN\"}");
        assertThat(open.status()).isEqualTo(200);
        assertThat(admin.match(prepared).post(announcement, "").status()).isEqualTo(200);
        assertThat(Samples.draft(applicant, period.id()).status()).isEqualTo(201);
    }

    @Test
    void theFirstOfficesAdministratorsCloseOthersAndNobodyClosesTheFirst() {
        assertThat(admin.match(admin.get(office))
                        .put(office + "/status", "{\"status\":\"CLOSED\"}")
                        .code())
                .isEqualTo("forbidden");
        Http first = as("admin-of-all", "administrator");
        Answer refused = first.match(first.get("/api/offices/first"))
                .put("/api/offices/first/status", "{\"status\":\"CLOSED\"}");
        assertThat(refused.json().path("errors").path(0).path("code").asString())
                .isEqualTo("first-office-stays");
        assertThat(first.match(first.get(office))
                        .put(office + "/status", "{\"status\":\"SHUT\"}")
                        .json()
                        .path("errors")
                        .path(0)
                        .path("field")
                        .asString())
                .isEqualTo("status");
    }
}
