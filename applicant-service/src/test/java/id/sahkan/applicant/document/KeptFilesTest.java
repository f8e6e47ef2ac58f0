package id.sahkan.applicant.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sahkan.applicant.ApplicantServiceTest;
import id.sahkan.applicant.Http;
import id.sahkan.applicant.Http.Answer;
import id.sahkan.applicant.Samples;
import id.sahkan.applicant.document.DrawingQueue.Claimed;
import id.sahkan.applicant.document.DrawingQueue.Waiting;
import id.sahkan.applicant.document.worker.Reason;
import id.sahkan.http.Problem;
import id.sahkan.testing.TestClock;
import id.sahkan.testing.TestPostgres;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What happens to a file after its upload: it is drawn, kept while a row names it, read again, mended, and erased.
class KeptFilesTest extends ApplicantServiceTest {

    @Autowired
    private TestClock clock;

    @Autowired
    private Housekeeping housekeeping;

    @Autowired
    private DocumentFiles files;

    @Autowired
    private NamedFiles named;

    @Autowired
    private Uploads uploads;

    @Autowired
    private PageImages pages;

    @Autowired
    private DrawingQueue drawings;

    @Autowired
    private DocumentSettings settings;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private MeterRegistry meters;

    private Answer draft;
    private String place;

    @BeforeEach
    void aDraft() {
        clock.moveTo(TestClock.START);
        String period = as("admin-1", "administrator")
                .post("/api/periods", Samples.smallPeriod(Samples.code(), "2026-12-11T09:00:00Z"))
                .id();
        draft = Samples.draft(applicant(), period);
        place = "/api/applications/" + draft.id() + "/documents/NIB";
    }

    private Http applicant() {
        return as("keeper-1", "applicant");
    }

    @Test
    void whatNoRowNamesIsErasedAfterItsGraceAndNothingElse() throws IOException {
        byte[] first = unique();
        Answer attached = upload(draft, first);
        String replaced = digest(attached);
        Answer again = upload(attached, unique());
        String kept = digest(again);

        housekeeping.collect();
        assertThat(files.exists(replaced)).isTrue();

        clock.moveTo(TestClock.START.plus(settings.housekeeping().grace()).minusSeconds(1));
        housekeeping.collect();
        assertThat(files.exists(replaced)).isTrue();

        clock.moveTo(TestClock.START.plus(settings.housekeeping().grace()).plusSeconds(1));
        assertThat(housekeeping.collect()).isPositive();
        assertThat(files.exists(replaced)).isFalse();
        assertThat(files.exists(kept)).isTrue();

        // The same file is welcome again.
        clock.moveTo(TestClock.START);
        assertThat(digest(upload(again, first))).isEqualTo(replaced);
        assertThat(applicant().get(place + "/content").bytes()).isEqualTo(first);
    }

    @Test
    void whatWasSubmittedIsKeptWhenItIsReplacedAndSoIsWhatIsNamedAgain() throws IOException {
        Answer attached = upload(draft, unique());
        String submitted = digest(attached);
        applicant()
                .match(attached)
                .key()
                .post("/api/applications/" + draft.id() + "/submission", "{\"acknowledgeMissing\":true}");
        Uploads.KeptFile lost = uploads.keep("an account", new ByteArrayInputStream(unique()));
        housekeeping.collect();
        transactions.executeWithoutResult(_ -> pages.wanted(List.of(wanted(lost)), clock.instant()));
        clock.moveTo(TestClock.START.plus(settings.housekeeping().grace()).plusSeconds(1));
        housekeeping.collect();
        assertThat(files.exists(submitted)).isTrue();
        assertThat(named.names(submitted)).isTrue();
        // It lost its race: nothing names it.
        assertThat(files.exists(lost.sha256())).isFalse();
    }

    @Test
    void whoeverNamesAFileAndWhoeverErasesItTakeTurns() throws Exception {
        Uploads.KeptFile kept = uploads.keep("an account", new ByteArrayInputStream(unique()));
        housekeeping.collect();
        clock.moveTo(TestClock.START.plus(settings.housekeeping().grace()).plusSeconds(1));
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Thread naming = Thread.ofPlatform()
                .start(() -> transactions.executeWithoutResult(_ -> {
                    named.lock(List.of(kept.sha256()));
                    held.countDown();
                    try {
                        release.await(30, TimeUnit.SECONDS);
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                }));
        assertThat(held.await(30, TimeUnit.SECONDS)).isTrue();
        Thread erasing = Thread.ofPlatform().start(() -> {
            try {
                housekeeping.collect();
            } catch (IOException failed) {
                throw new java.io.UncheckedIOException(failed);
            }
        });
        assertThat(erasing.join(Duration.ofMillis(300))).isFalse();
        assertThat(files.exists(kept.sha256())).isTrue();
        release.countDown();
        naming.join();
        erasing.join();
        assertThat(files.exists(kept.sha256())).isFalse();
        // Too late: the uploader is told to send it again.
        assertThatThrownBy(() ->
                        transactions.executeWithoutResult(_ -> pages.wanted(List.of(wanted(kept)), clock.instant())))
                .isInstanceOf(Problem.class)
                .hasMessage("temporarily-unavailable");
    }

    @Test
    void aSpoiltOrMissingFileIsFoundNeverServedAndMendedByTheSameUpload() throws Exception {
        byte[] file = unique();
        Answer attached = upload(draft, file);
        String sha256 = digest(attached);
        Path kept = files.path(sha256);
        for (boolean missing : new boolean[] {false, true}) {
            String state = missing ? "missing" : "spoilt";
            everythingIsRead();
            double others = damaged(state);
            if (missing) {
                Files.delete(kept);
            } else {
                byte[] spoilt = file.clone();
                spoilt[spoilt.length / 2] ^= 1;
                Files.write(kept, spoilt);
            }
            everythingIsRead();
            assertThat(damaged(state)).isEqualTo(others + 1);

            Answer content = applicant().get(place + "/content");
            assertThat(content.status()).isEqualTo(500);
            assertThat(content.code()).isEqualTo("document-damaged");

            clock.moveTo(TestClock.START);
            attached = upload(attached, file);
            assertThat(digest(attached)).isEqualTo(sha256);
            assertThat(applicant().get(place + "/content").bytes()).isEqualTo(file);
            housekeeping.scrub();
            assertThat(damaged(state)).isEqualTo(others);
        }
    }

    private void everythingIsRead() throws Exception {
        clock.moveTo(clock.instant().plus(settings.housekeeping().readEvery()).plusSeconds(1));
        housekeeping.scrub();
    }

    @Test
    void aPageThatCannotBeDrawnSaysWhy() throws IOException {
        byte[] cycle = KeptFilesTest.class
                .getResourceAsStream("/files/hostile/pattern-cycle.pdf")
                .readAllBytes();
        Answer attached = upload(draft, cycle);
        applicant()
                .match(attached)
                .key()
                .post("/api/applications/" + draft.id() + "/submission", "{\"acknowledgeMissing\":true}");
        Http verification = as("service-account", "service");
        String page = "/internal/applications/" + draft.id() + "/documents/" + digest(attached) + "/pages/1";
        startDrawing();
        Answer undrawable = verification.with("Accept-Language", "en").drawn(page);
        assertThat(undrawable.status()).isEqualTo(422);
        assertThat(undrawable.code()).isEqualTo("page-not-drawable");
        assertThat(undrawable.json().path("reason").asString()).isEqualTo("UNREADABLE");
        assertThat(undrawable.json().path("detail").asString()).contains("ask for a new copy");
    }

    @Test
    void whatAServiceThatIsGoneHadBegunToDrawIsDrawnByTheNext() throws IOException {
        Answer attached = upload(draft, unique());
        applicant()
                .match(attached)
                .key()
                .post("/api/applications/" + draft.id() + "/submission", "{\"acknowledgeMissing\":true}");
        Duration lease = settings.drawing().lease();
        List<String> begun = new ArrayList<>();
        for (var claimed = drawings.claim(List.of(), clock.instant(), lease);
                !claimed.isEmpty();
                claimed = drawings.claim(List.of(), clock.instant(), lease)) {
            claimed.forEach(one -> begun.add(one.file().sha256()));
        }
        assertThat(begun).contains(digest(attached));

        clock.moveTo(clock.instant().plus(lease).plusSeconds(1));
        startDrawing();
        Answer page = as("service-account", "service")
                .drawn("/internal/applications/" + draft.id() + "/documents/" + digest(attached) + "/pages/1");
        assertThat(page.status()).isEqualTo(200);
    }

    /// A release that draws comes to a database of one that did not.
    @Test
    void filesOfBeforeWaitToBeDrawn() {
        TestPostgres.Database database = TestPostgres.fresh();
        var flyway = Flyway.configure()
                .dataSource(database.asOwner())
                .locations("classpath:db/messaging", "classpath:db/migration")
                .placeholders(Map.of("serviceRole", database.service()));
        flyway.target("0101").load().migrate();
        JdbcClient before = JdbcClient.create(database.asOwner());
        before.sql("ALTER TABLE application_document DROP CONSTRAINT application_document_application_id_fkey")
                .update();
        for (String requirement : new String[] {"NIB", "NPWP"}) {
            before.sql("""
                    INSERT INTO application_document (application_id, requirement_code, file_name, content_type,
                        size_bytes, sha256, pages, uploaded_at, fields, warnings)
                    VALUES (gen_random_uuid(), ?, 'lama.pdf', 'application/pdf', 9, 'the same twice', 3, now(), '{}', '{}')
                    """).param(requirement).update();
        }
        flyway.target("latest").load().migrate();
        assertThat(new DrawingQueue(JdbcClient.create(database.asService()))
                        .claim(List.of(), Instant.now(), Duration.ofMinutes(1)))
                .containsExactly(new Claimed(new Waiting("the same twice", "application/pdf", 3), Set.of()));
    }

    @Test
    void smallFilesAreTakenTogetherAndALargeOneAlone() {
        TestPostgres.Database database = TestPostgres.fresh();
        Flyway.configure()
                .dataSource(database.asOwner())
                .locations("classpath:db/messaging", "classpath:db/migration")
                .placeholders(Map.of("serviceRole", database.service()))
                .load()
                .migrate();
        var queue = new DrawingQueue(JdbcClient.create(database.asService()));
        Instant now = Instant.parse("2026-11-30T05:00:00Z");
        Duration lease = Duration.ofMinutes(1);
        int large = DrawingQueue.MOST_PAGES + 1;
        queue.queue(List.of(new Waiting("a", "application/pdf", large)), now);
        queue.queue(
                List.of(new Waiting("b", "application/pdf", 2), new Waiting("b", "application/pdf", 2)),
                now.plusMillis(1));
        queue.queue(
                List.of(new Waiting("c", "application/pdf", 1), new Waiting("d", "application/pdf", large)),
                now.plusMillis(2));
        queue.undrawable("c", 1, Reason.UNREADABLE);

        assertThat(queue.claim(List.of(), now, lease))
                .extracting(one -> one.file().sha256())
                .containsExactly("a");
        assertThat(queue.claim(List.of("a"), now, lease))
                .containsExactly(
                        new Claimed(new Waiting("b", "application/pdf", 2), Set.of()),
                        new Claimed(new Waiting("c", "application/pdf", 1), Set.of(1)));
        // Marked as drawn although the lease of it is over: it is not taken again in the same breath.
        Instant late = now.plus(lease).plusSeconds(1);
        assertThat(queue.claim(List.of("b", "c"), late, lease))
                .extracting(one -> one.file().sha256())
                .containsExactly("d");
        assertThat(queue.claim(List.of("d"), late, lease)).isEmpty();
        assertThat(queue.claim(List.of(), late.plus(lease).plusSeconds(1), lease))
                .isEmpty();
        // Somebody waits for one: it is drawn once more, before the others.
        queue.queue(List.of(new Waiting("e", "application/pdf", 1)), now);
        queue.ask(new Waiting("b", "application/pdf", 2), late);
        assertThat(queue.claim(List.of(), late, lease))
                .extracting(one -> one.file().sha256())
                .containsExactly("b", "e");
    }

    private static PageImages.Wanted wanted(Uploads.KeptFile kept) {
        return new PageImages.Wanted(kept.sha256(), kept.contentType(), kept.pages());
    }

    @Test
    void namesThatPeopleGiveTheirFilesAreKept() {
        for (String name : new String[] {
            "Akta (1) – salinan.pdf",
            Normalizer.normalize("Résumé é.pdf", Normalizer.Form.NFD),
            "a".repeat(251) + ".pdf"
        }) {
            draft = applicant().match(draft).upload(place, name, unique(), null);
            assertThat(draft.status()).isEqualTo(200);
            String shown =
                    draft.json().path("documents").get(0).path("fileName").asString();
            assertThat(shown).isEqualTo(Normalizer.normalize(name, Normalizer.Form.NFC));
        }
    }

    @Test
    void whatNobodyWouldReadAsANameIsCalledByItsPaper() {
        String code = place.substring(place.lastIndexOf('/') + 1);
        for (String name : new String[] {"..", ".", "\u200b\u200b", "a/.."}) {
            draft = applicant().match(draft).upload(place, name, unique(), null);
            assertThat(draft.status()).isEqualTo(200);
            assertThat(draft.json().path("documents").get(0).path("fileName").asString())
                    .isEqualTo(code);
        }
    }

    /// Or whoever waits for a turn is told that the service is away.
    @Test
    void aTurnAndACheckAreOverBeforeTheGatewayGivesUp() {
        assertThat(Uploads.TURN.plus(settings.workers().timeLimit())).isLessThan(Duration.ofSeconds(30));
    }

    private double damaged(String state) {
        return meters.get("sahkan.documents.damaged")
                .tag("state", state)
                .gauge()
                .value();
    }

    private Answer upload(Answer seen, byte[] file) {
        Answer attached = applicant().match(seen).upload(place, "a.pdf", file, "{\"number\":\"1\"}");
        assertThat(attached.status()).isEqualTo(200);
        return attached;
    }

    private static String digest(Answer attached) {
        return attached.json().path("documents").get(0).path("sha256").asString();
    }

    /// No two tests share a file: what one erases another may name.
    private static byte[] unique() {
        return PdfText.of("", "% " + UUID.randomUUID() + "\n0 0 9 9 re f").bytes();
    }
}
