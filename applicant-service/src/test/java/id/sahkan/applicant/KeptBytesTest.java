package id.sahkan.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.applicant.Http.Answer;
import id.sahkan.testing.TestClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;

/// What an account may keep, with numbers so small that two papers fill it.
@TestPropertySource(properties = {"SAHKAN_MOST_BYTES=64KB", "SAHKAN_MOST_DRAFTS=4"})
class KeptBytesTest extends ApplicantServiceTest {

    private static final Random RANDOM = new Random(7);

    @Autowired
    private TestClock clock;

    @Value("${SAHKAN_DOCUMENTS_DIR}")
    private Path documents;

    private Http applicant;
    private String periodId;

    @BeforeEach
    void aSmallPeriod() {
        clock.moveTo(TestClock.START);
        applicant = as(UUID.randomUUID().toString(), "applicant");
        periodId = as("admin-1", "administrator")
                .post("/api/periods", Samples.smallPeriod(Samples.code(), "2026-12-11T09:00:00Z"))
                .id();
    }

    /// Some 30 KB, another one at every call.
    private static byte[] paper() {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            String text = RANDOM.ints(40_000, 'A', 'z')
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            document.getDocumentInformation().setSubject(text);
            byte[] bytes = Samples.bytes(document);
            assertThat(bytes).hasSizeBetween(22_000, 45_000);
            return bytes;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String place(Answer draft, String requirement) {
        return "/api/applications/" + draft.id() + "/documents/" + requirement;
    }

    private static Answer put(Http who, Answer draft, String requirement, byte[] file) {
        return who.match(draft).upload(place(draft, requirement), "berkas.pdf", file, "{\"number\":\"1\"}");
    }

    private static Answer putPlain(Http who, Answer draft, byte[] file) {
        return who.match(draft).upload(place(draft, "ISSN"), "berkas.pdf", file, null);
    }

    private long files() {
        try (Stream<Path> all = Files.walk(documents)) {
            return all.filter(Files::isRegularFile).count();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void whatDoesNotFitIsRefusedBeforeItIsKeptAndDeletingMakesRoom() {
        Answer first = Samples.draft(applicant, periodId);
        Answer second = Samples.draft(applicant, periodId);
        first = put(applicant, first, "NIB", paper());
        Answer full = putPlain(applicant, first, paper());
        assertThat(full.status()).isEqualTo(200);

        long kept = files();
        Answer refused = put(applicant, second, "NIB", paper());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("storage-quota-reached");
        assertThat(refused.json().path("mostBytes").asLong()).isEqualTo(64 * 1024);
        assertThat(files()).isEqualTo(kept);
        Http another = as("another-" + UUID.randomUUID(), "applicant");
        assertThat(put(another, Samples.draft(another, periodId), "NIB", paper())
                        .status())
                .isEqualTo(200);

        Answer replaced = put(applicant, full, "NIB", paper());
        assertThat(replaced.status()).isEqualTo(200);
        assertThat(applicant
                        .match(replaced)
                        .upload(place(first, "NIB"), "berkas.pdf", null, "{\"number\":\"2\"}")
                        .status())
                .as("statements alone take no room")
                .isEqualTo(200);
        Answer now = applicant.get("/api/applications/" + first.id());
        assertThat(applicant.match(now).delete(place(first, "ISSN")).status()).isEqualTo(200);
        assertThat(put(applicant, second, "NIB", paper()).status()).isEqualTo(200);
    }

    @Test
    void whatWasSubmittedCountsOnAndTheSameFileOnce() {
        byte[] paper = paper();
        Answer first = put(applicant, Samples.draft(applicant, periodId), "NIB", paper);
        assertThat(applicant
                        .match(first)
                        .key()
                        .post("/api/applications/" + first.id() + "/submission", "{\"acknowledgeMissing\":true}")
                        .status())
                .isEqualTo(201);
        Answer second = put(applicant, Samples.draft(applicant, periodId), "NIB", paper);
        assertThat(second.status()).isEqualTo(200);
        assertThat(putPlain(applicant, second, paper()).status()).isEqualTo(200);
        assertThat(put(applicant, Samples.draft(applicant, periodId), "NIB", paper())
                        .code())
                .isEqualTo("storage-quota-reached");
    }

    @Test
    void manyAtOnceDoNotPassTogether() throws Exception {
        List<Callable<Answer>> uploads = Stream.generate(() -> Samples.draft(applicant, periodId))
                .limit(4)
                .map(draft -> (Callable<Answer>) () -> put(applicant, draft, "NIB", paper()))
                .toList();
        List<Integer> statuses;
        try (var threads = Executors.newFixedThreadPool(4)) {
            statuses = threads.invokeAll(uploads).stream()
                    .map(Future::resultNow)
                    .map(Answer::status)
                    .toList();
        }
        assertThat(statuses).containsExactlyInAnyOrder(200, 200, 409, 409);
    }

    @Test
    void draftsAreCountedAlsoThoseThatWereWithdrawn() {
        List<Answer> drafts = Stream.generate(() -> Samples.draft(applicant, periodId))
                .limit(4)
                .toList();
        assertThat(drafts).allMatch(draft -> draft.status() == 201);
        Answer fifth = Samples.draft(applicant, periodId);
        assertThat(fifth.status()).isEqualTo(409);
        assertThat(fifth.code()).isEqualTo("too-many-drafts");

        Answer withdrawn = drafts.getFirst();
        applicant.match(withdrawn).send("POST", "/api/applications/" + withdrawn.id() + "/withdrawal", null, null);
        assertThat(Samples.draft(applicant, periodId).code()).isEqualTo("too-many-drafts");

        Answer submitted = drafts.get(1);
        assertThat(applicant
                        .match(submitted)
                        .key()
                        .post("/api/applications/" + submitted.id() + "/submission", "{\"acknowledgeMissing\":true}")
                        .status())
                .isEqualTo(201);
        assertThat(Samples.draft(applicant, periodId).status())
                .as("what was submitted is no draft")
                .isEqualTo(201);
    }
}
