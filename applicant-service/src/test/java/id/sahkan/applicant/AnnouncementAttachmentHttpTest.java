package id.sahkan.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.applicant.Http.Answer;
import id.sahkan.testing.Repeats;
import id.sahkan.testing.TestClock;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// What belongs to an announcement as a file: who brings it, who reads it, and what stays of it.
class AnnouncementAttachmentHttpTest extends ApplicantServiceTest {

    private static final String CLOSES = "2026-12-11T09:00:00Z";

    private static final AtomicInteger YEAR = new AtomicInteger(2180);

    /// The same file again is the same bytes.
    private static final Map<Integer, byte[]> PDFS = new ConcurrentHashMap<>();

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Http admin;
    private Answer period;

    @BeforeEach
    void aPreparedPeriod() {
        clock.moveTo(TestClock.START);
        admin = as("admin-1", "administrator");
        period = admin.post("/api/periods", body(Samples.code()));
        assertThat(period.status()).isEqualTo(201);
    }

    private static String body(String code) {
        return Samples.smallPeriod(code, CLOSES)
                .strip()
                .replaceAll("\"budgetYear\":\\d+", "\"budgetYear\":" + YEAR.incrementAndGet())
                .replaceAll("}$", ",\"prepared\":true}");
    }

    private static byte[] pdf(int pages) {
        return PDFS.computeIfAbsent(pages, Samples::pdf);
    }

    private String address() {
        return "/api/periods/" + period.id() + "/attachments";
    }

    private Answer attach(String name, byte[] file, String reason) {
        return admin.match(period).attach(address(), name, file, reason);
    }

    private void attached(String name, byte[] file, String reason) {
        Answer answer = attach(name, file, reason);
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        period = answer;
    }

    private void announced() {
        period = admin.match(period).post("/api/periods/" + period.id() + "/announcement", "");
        assertThat(period.status()).isEqualTo(200);
    }

    private Answer removed(String sha256, String body) {
        return admin.match(period).post(address() + "/" + sha256 + "/removal", body);
    }

    private static List<String> names(Answer answer) {
        return answer.json()
                .path("announcement")
                .path("attachments")
                .valueStream()
                .map(one -> one.path("fileName").asString())
                .toList();
    }

    private String sha256(int index) {
        return period.json()
                .path("announcement")
                .path("attachments")
                .path(index)
                .path("sha256")
                .asString();
    }

    private static JsonNode lastChange(Answer answer) {
        return answer.json()
                .path("changes")
                .valueStream()
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private List<String> named() {
        return jdbc.sql("SELECT file_name FROM period_attachment WHERE period_id = ?::uuid ORDER BY file_name")
                .param(period.id())
                .query(String.class)
                .list();
    }

    private String procedure(Http reader) {
        Answer page = reader.get("/api/periods/" + period.id() + "/procedure?lang=id");
        return new String(page.bytes(), StandardCharsets.UTF_8);
    }

    @Test
    @Repeats({"POST /api/periods/{id}/attachments", "POST /api/periods/{id}/attachments/{sha256}/removal"})
    void whatIsAttachedAndTakenAwayTwiceIsSoOnce() {
        attached("Juknis.pdf", pdf(2), null);
        period = removed(sha256(0), "{}");
        assertThat(names(period)).isEmpty();
    }

    @Test
    void whatTheOfficeHasAttachedIsForEverybodyOnceItIsAnnounced() {
        byte[] form = pdf(2);
        attached("Formulir A <1>.pdf", form, null);
        attached("Juknis.pdf", pdf(3), null);
        assertThat(names(period)).containsExactly("Formulir A <1>.pdf", "Juknis.pdf");
        assertThat(lastChange(period).path("kind").asString()).isEqualTo("EDITED");
        String link = address() + "/" + sha256(0);
        assertThat(anonymous().get(link).status()).as("not announced yet").isEqualTo(404);
        assertThat(as("other", "kota-lain/administrator").get(link).status()).isEqualTo(404);
        assertThat(admin.get(link).bytes()).as("the preview").isEqualTo(form);
        assertThat(procedure(admin)).contains(link, "Formulir A &lt;1&gt;.pdf", "PDF, 2 halaman");

        Answer edited = admin.match(period)
                .put(
                        "/api/periods/" + period.id(),
                        body(period.json().path("code").asString()));
        assertThat(names(edited)).as("words say nothing of the files").hasSize(2);
        period = edited;
        announced();

        Answer read = anonymous().get(link);
        assertThat(read.bytes()).isEqualTo(form);
        assertThat(read.contentType()).isEqualTo("application/pdf");
        assertThat(read.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(procedure(anonymous())).contains(link);

        Answer copy = admin.post("/api/periods/" + period.id() + "/copy", "{\"code\":\"" + Samples.code() + "\"}");
        assertThat(copy.status()).isEqualTo(201);
        assertThat(names(copy)).as("a new announcement has its own").isEmpty();
    }

    @Test
    void onceAnnouncedItIsAChangeWithAReasonAndNothingThatWasAnnouncedIsErased() {
        attached("Dibatalkan.pdf", pdf(1), null);
        assertThat(named()).containsExactly("Dibatalkan.pdf");
        period = removed(sha256(0), "{}");
        assertThat(period.status()).isEqualTo(200);
        assertThat(named()).as("nobody else has seen it").isEmpty();
        attached("Juknis.pdf", pdf(2), null);
        announced();

        Answer without = attach("Peta.pdf", pdf(3), null);
        assertThat(without.json().path("errors").path(0).path("field").asString())
                .isEqualTo("reason");
        attached("Peta.pdf", pdf(3), "Peta lokasi tertinggal");
        assertThat(lastChange(period).path("kind").asString()).isEqualTo("CHANGED");
        assertThat(lastChange(period).path("reason").asString()).isEqualTo("Peta lokasi tertinggal");
        assertThat(lastChange(period).path("fields").path(0).path("field").asString())
                .isEqualTo("announcementAttachments");
        assertThat(procedure(anonymous())).contains("Peta lokasi tertinggal", "Lampiran pengumuman");

        String link = address() + "/" + sha256(0);
        assertThat(removed(sha256(0), "{}").code()).isEqualTo("validation-failed");
        period = removed(sha256(0), "{\"reason\":\"Salah berkas\"}");
        assertThat(names(period)).containsExactly("Peta.pdf");
        assertThat(anonymous().get(link).status()).isEqualTo(404);
        assertThat(named()).as("it was announced").containsExactly("Juknis.pdf", "Peta.pdf");

        Answer changed = admin.match(period).post("/api/periods/" + period.id() + "/changes", """
                {"title":"Judul lain","announcementNumber":"1/2026","announcementDate":"2026-11-20","reason":"Salah tulis",
                 "declared":{"text":{"id":"Dibuka pendaftaran media mitra."}}}
                """);
        assertThat(names(changed)).containsExactly("Peta.pdf");
        period = changed;
        period = admin.match(period)
                .post("/api/periods/" + period.id() + "/cancellation", "{\"reason\":\"Anggaran dicabut\"}");
        assertThat(attach("Lagi.pdf", pdf(4), "Terlambat").code()).isEqualTo("period-stage");
    }

    @Test
    void whatIsNoAttachmentIsRefusedAtItsFieldAndNothingIsSaved() throws Exception {
        byte[] picture = Samples.encoded(new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB), "png");
        refused(picture, 415, "file-type-not-allowed", "PDF_ONLY");
        refused("<html></html>".getBytes(StandardCharsets.UTF_8), 415, "file-type-not-allowed", "PDF_ONLY");
        refused(Arrays.copyOf(pdf(1), 200), 422, "file-not-safe", null);
        refused(Arrays.copyOf(pdf(1), (5 << 20) + 1), 413, "file-too-large", "");
        refused(new byte[0], 422, "file-empty", "");
        refused(null, 422, "file-required", "");
    }

    private void refused(byte[] file, int status, String code, String reason) {
        Answer answer = attach("lampiran.pdf", file, file == null ? "Uji" : null);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("field").asString()).isEqualTo("file");
        if (reason != null) {
            assertThat(answer.json().path("reason").asString()).isEqualTo(reason);
        }
        assertThat(admin.get("/api/periods/" + period.id()).etag()).isEqualTo(period.etag());
    }

    @Test
    void aFewEachOnceAndTheSameAgainIsAnsweredAsTheFirstTime() {
        for (int pages = 1; pages <= 5; pages++) {
            attached("Lampiran " + pages + ".pdf", pdf(pages), null);
        }
        assertThat(error(attach("Lampiran 6.pdf", pdf(6), null))).isEqualTo("attachments-too-many");
        Answer five = period;
        period = removed(sha256(4), "{}");
        Answer again = admin.match(five)
                .post(
                        address() + "/"
                                + five.json()
                                        .path("announcement")
                                        .path("attachments")
                                        .path(4)
                                        .path("sha256")
                                        .asString()
                                + "/removal",
                        "{}");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.etag()).isEqualTo(period.etag());
        assertThat(error(attach("Lain.pdf", pdf(1), null))).isEqualTo("attachment-twice");
        assertThat(removed("0".repeat(64), "{}").status()).isEqualTo(404);

        Answer before = period;
        attached("Lampiran 5.pdf", pdf(5), null);
        Answer repeated = admin.match(before).attach(address(), "Lampiran 5.pdf", pdf(5), null);
        assertThat(repeated.status()).isEqualTo(200);
        assertThat(repeated.etag()).isEqualTo(period.etag());
        assertThat(as("admin-9", "administrator")
                        .match(before)
                        .attach(address(), "Lain.pdf", pdf(7), null)
                        .code())
                .isEqualTo("version-conflict");
        assertThat(as("admin-2", "kota-lain/administrator")
                        .match(period)
                        .attach(address(), "Lain.pdf", pdf(7), null)
                        .status())
                .isEqualTo(404);
    }

    private static String error(Answer answer) {
        JsonNode first = answer.json().path("errors").path(0);
        assertThat(first.path("field").asString()).isEqualTo("file");
        return first.path("code").asString();
    }
}
