package id.sahkan.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.applicant.Http.Answer;
import id.sahkan.http.Spreadsheet;
import id.sahkan.testing.TestClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// A period in numbers.
class FigureHttpTest extends ApplicantServiceTest {

    @Autowired
    private TestClock clock;

    @Test
    void aPeriodIsCountedInTheOfficeSDaysAndHours() {
        clock.moveTo(Instant.parse("2026-11-24T16:30:00Z"));
        String period = period();
        Http applicant = as(UUID.randomUUID().toString(), "applicant");
        Answer submitted = Samples.draft(applicant, period);
        Answer withdrawn = Samples.draft(applicant, period);
        Samples.draft(applicant, period);
        // half an hour before midnight in Jakarta, and after it
        clock.moveTo(Instant.parse("2026-11-24T17:30:00Z"));
        submit(applicant, submitted);
        assertThat(applicant
                        .match(withdrawn)
                        .post("/api/applications/" + withdrawn.id() + "/withdrawal", "")
                        .status())
                .isEqualTo(200);

        Answer answer = as("head-1", "signatory").get("/api/periods/" + period + "/figures");

        assertThat(answer.status()).isEqualTo(200);
        JsonNode figures = answer.json();
        assertThat(figures.path("zone").asString()).isEqualTo("Asia/Jakarta");
        assertThat(figures.path("funnel").toString())
                .isEqualTo("{\"begun\":3,\"submitted\":1,\"completed\":0,\"recommended\":0,\"named\":0}");
        assertThat(figures.path("days").toString())
                .isEqualTo("[{\"day\":\"2026-11-24\",\"begun\":3,\"submitted\":0},"
                        + "{\"day\":\"2026-11-25\",\"begun\":0,\"submitted\":1}]");
        assertThat(figures.path("hours").toString()).isEqualTo("[{\"hour\":0,\"submitted\":1}]");
        assertThat(figures.path("standing").toString())
                .isEqualTo("[{\"state\":\"DRAFT\",\"outletType\":\"ONLINE\",\"count\":1},"
                        + "{\"state\":\"SUBMITTED\",\"outletType\":\"ONLINE\",\"count\":1},"
                        + "{\"state\":\"WITHDRAWN\",\"outletType\":\"ONLINE\",\"count\":1}]");
        assertThat(figures.path("lacking").toString()).isEqualTo("[{\"requirementCode\":\"NIB\",\"lack\":1,\"of\":1}]");
        assertThat(figures.path("steps").get(0).toString())
                .isEqualTo("{\"name\":\"BEGUN\",\"reached\":3,\"went\":1,\"open\":1,\"lost\":1}");
        assertThat(figures.path("hourly").toString())
                .isEqualTo("[{\"from\":\"2026-11-24T16:00:00Z\",\"begun\":3,\"submitted\":0},"
                        + "{\"from\":\"2026-11-24T17:00:00Z\",\"begun\":0,\"submitted\":1}]");

        Http head = as("head-1", "signatory");
        Answer sheets = head.get("/api/periods/" + period + "/figures/sheets?lang=en");
        assertThat(sheets.status()).isEqualTo(200);
        assertThat(sheets.contentType()).isEqualTo(Spreadsheet.TYPE);
        assertThat(sheets(sheets.bytes()))
                .contains("Went on", "Hour (Asia/Jakarta)", "2026-11-25 00:00", "Not sent", "NIB");
        assertThat(sheets(head.get("/api/periods/" + period + "/figures/sheets?chart=DAYS")
                        .bytes()))
                .contains("2026-11-25", "Dimulai")
                .doesNotContain("Belum dikirim");
        assertThat(head.get("/api/periods/" + period + "/figures/sheets?chart=X")
                        .status())
                .isEqualTo(400);
        assertThat(applicant.get("/api/periods/" + period + "/figures/sheets").status())
                .isEqualTo(403);
    }

    @Test
    void anotherPeriodIsNotCountedAndOneThatIsPreparedIsNotThere() {
        clock.moveTo(TestClock.START.plus(Duration.ofHours(1)));
        Samples.draft(as(UUID.randomUUID().toString(), "applicant"), period());
        Http auditor = as("auditor-1", "auditor");
        JsonNode empty = auditor.get("/api/periods/" + period() + "/figures").json();
        assertThat(empty.path("funnel").path("begun").asInt()).isZero();
        assertThat(empty.path("days").isEmpty()).isTrue();
        String prepared = as("admin-1", "administrator")
                .post(
                        "/api/periods",
                        Samples.smallPeriod(Samples.code(), "2026-12-11T09:00:00Z")
                                .strip()
                                .replaceAll("}$", ",\"prepared\":true}"))
                .id();
        assertThat(auditor.get("/api/periods/" + prepared + "/figures").status())
                .isEqualTo(404);
    }

    private String period() {
        return as("admin-1", "administrator")
                .post("/api/periods", Samples.smallPeriod(Samples.code(), "2026-12-11T09:00:00Z"))
                .id();
    }

    private static void submit(Http applicant, Answer draft) {
        String address = "/api/applications/" + draft.id();
        Answer attached = applicant
                .match(draft)
                .upload(address + "/documents/NIB", "nib.pdf", Samples.pdf(1), "{\"number\":\"123\"}");
        assertThat(applicant
                        .match(attached)
                        .key()
                        .post(address + "/submission", "{\"acknowledgeMissing\":false}")
                        .status())
                .isEqualTo(201);
    }

    private static String sheets(byte[] file) {
        StringBuilder all = new StringBuilder();
        try {
            Path kept = Files.write(Files.createTempFile("figures", ".xlsx"), file);
            try (ZipFile zip = new ZipFile(kept.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    if (entry.getName().contains("worksheets/")) {
                        all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
            Files.delete(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }
}
