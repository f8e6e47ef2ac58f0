package id.sahkan.notification.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.contracts.DomainEvent;
import id.sahkan.messaging.EventHandler;
import id.sahkan.messaging.PoisonEventException;
import id.sahkan.notification.ServiceTest;
import id.sahkan.testing.AccessMatrix;
import id.sahkan.testing.ForgedEvents;
import id.sahkan.testing.ForgottenOffice;
import id.sahkan.testing.OfficeMatrix;
import id.sahkan.testing.OfficeMatrix.Side;
import id.sahkan.testing.SecondLock;
import id.sahkan.testing.Statements;
import id.sahkan.testing.TestClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/// Two offices, each with a release, what partners showed of it, and a letter that came back: neither sees or changes
/// the other's.
@ServiceTest
class OfficeMatrixTest {

    private static final String OTHER = "kota-lain";
    private static final String WORDS = "{\"title\":\"Lain {title}\",\"lead\":\"Teras\",\"body\":\"Isi\"}";

    private static final OfficeMatrix MATRIX = new OfficeMatrix(
            AccessMatrix.of("notification"),
            Map.ofEntries(
                    Map.entry(
                            "POST /api/notices/returned/{letterId}/reach",
                            "{\"on\":\"{today}\",\"how\":\"PHONE\",\"note\":\"Uji\"}"),
                    Map.entry("POST /api/newsroom/releases", "{\"office\":\"{key}\",\"words\":" + WORDS + "}"),
                    Map.entry("POST /api/newsroom/releases/{releaseId}/pictures", "part:%PDF-1.7"),
                    Map.entry("POST /api/newsroom/preview", "{\"body\":\"Isi\"}"),
                    Map.entry("PUT /api/newsroom/releases/{releaseId}", WORDS),
                    Map.entry(
                            "POST /api/newsroom/releases/{releaseId}/correction",
                            "{\"reason\":\"Uji\",\"words\":" + WORDS + "}"),
                    Map.entry("POST /api/newsroom/releases/{releaseId}/correction/refusal", "{\"reason\":\"Uji\"}"),
                    Map.entry("POST /api/newsroom/releases/{releaseId}/withdrawal", "{\"reason\":\"Uji\"}"),
                    Map.entry("POST /api/newsroom/evidence/{evidenceId}/return", "{\"reason\":\"Uji\"}"),
                    Map.entry("POST /api/newsroom/evidence/{evidenceId}/reopening", "{\"reason\":\"Uji\"}"),
                    Map.entry(
                            "POST /api/newsroom/partner/releases/{releaseId}/evidence",
                            "{\"url\":\"https://media.example/asing\",\"shownOn\":\"{today}\"}"),
                    Map.entry("POST /api/newsroom/partner/releases/{releaseId}/evidence/file", "part:%PDF-1.7")),
            // one's own, and nobody of an office has any
            Set.of("GET /api/notices"),
            // one's own words, one's own notice, and a stream (LiveHubTest)
            Set.of("POST /api/newsroom/preview", "POST /api/notices/{id}/read", "GET /api/live"));

    /// Everything that one office has.
    private static final List<String> STATE = List.of(
            "SELECT r::text FROM release r WHERE office = ? ORDER BY id",
            "SELECT v::text FROM release_version v JOIN release r ON r.id = release_id WHERE r.office = ?"
                    + " ORDER BY release_id, v.version",
            "SELECT p.sha256 FROM release_picture p JOIN release r ON r.id = release_id WHERE r.office = ?"
                    + " ORDER BY release_id, p.sha256",
            "SELECT e::text FROM evidence e WHERE office = ? ORDER BY id",
            "SELECT a::text FROM application a WHERE office = ? ORDER BY application_id",
            "SELECT o::text FROM office o WHERE key = ?",
            "SELECT n::text FROM notice n JOIN application a USING (application_id) WHERE a.office = ? ORDER BY n.id");

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Statements statements;

    @Autowired
    SecondLock lock;

    private Newsroom newsroom;

    @BeforeEach
    void nobodyHasAnything(
            @Autowired EventHandler inbox, @Autowired TransactionTemplate transaction, @Autowired TestClock clock) {
        clock.moveTo(TestClock.START);
        for (String table : List.of(
                "evidence_file",
                "evidence",
                "release_picture",
                "release_version",
                "release",
                "notice",
                "partner",
                "application")) {
            jdbc.sql("DELETE FROM " + table).update();
        }
        newsroom = new Newsroom(http, inbox, transaction);
        newsroom.office(OTHER);
    }

    private Side side(String office, String title) throws Exception {
        UUID application = newsroom.partner("u-" + office, office, "Media " + title);
        var release = newsroom.published(office, title, null);
        String accepted = filed(office, release.id(), "satu");
        assertThat(newsroom.post(
                                office + "/editor~rena",
                                "/api/newsroom/evidence/" + accepted + "/acceptance",
                                "\"1\"",
                                null)
                        .status())
                .isEqualTo(200);
        String evidence = filed(office, release.id(), "dua");
        jdbc.sql("UPDATE evidence SET file_sha256 = id::text, file_name = 'x.pdf', file_type = 'application/pdf',"
                        + " file_size = 1 WHERE id = ?::uuid")
                .param(evidence)
                .update();
        jdbc.sql("INSERT INTO evidence_file (evidence_id, content) VALUES (?::uuid, 'x')")
                .param(evidence)
                .update();
        String letter = jdbc.sql("""
                        UPDATE notice SET state = 'BOUNCED', next_attempt_at = NULL, done_at = created_at,
                            bounced_at = created_at, bounce_status = '5.1.1'
                        WHERE application_id = ? AND channel = 'EMAIL' AND kind NOT LIKE '%RELEASE%'
                            AND id = (SELECT min(id::text)::uuid FROM notice n WHERE n.application_id = ?
                                AND n.channel = 'EMAIL' AND n.kind NOT LIKE '%RELEASE%')
                        RETURNING id::text
                        """)
                .param(application)
                .param(application)
                .query(String.class)
                .single();
        String shown = jdbc.sql("SELECT min(id::text) FROM notice WHERE application_id = ? AND channel = 'IN_APP'")
                .param(application)
                .query(String.class)
                .single();
        Map<String, String> values = new HashMap<>(Map.of(
                "releaseId",
                release.id(),
                "evidenceId",
                evidence,
                "letterId",
                letter,
                "id",
                shown,
                "key",
                office,
                "office",
                office,
                "title",
                title,
                "today",
                TestClock.START.toString().substring(0, 10),
                "version",
                "3",
                "?GET /api/notices/deliveries",
                "size=200"));
        values.put("sha256", Newsroom.pictured(jdbc, release.id()));
        values.put("size", "SMALL");
        values.put("owner", "u-" + office);
        values.put(
                "?POST /api/newsroom/partner/releases/{releaseId}/evidence/file",
                "kind=TEAR_SHEET&shownOn=" + values.get("today"));
        return new Side(office, values, List.of(title, release.id(), application.toString()));
    }

    private String filed(String office, String release, String page) throws Exception {
        return newsroom.post(
                        "applicant~u-" + office,
                        "/api/newsroom/partner/releases/" + release + "/evidence",
                        null,
                        """
                        {"url":"https://%s.example/%s","shownOn":"2026-12-01"}""".formatted(office, page))
                .id();
    }

    private List<String> state(Side side) {
        return STATE.stream()
                .flatMap(sql -> jdbc.sql(sql).param(side.office()).query(String.class).list().stream())
                .toList();
    }

    @Test
    void nobodySeesOrChangesWhatIsAnotherOffices() throws Exception {
        Side first = side("first", "KabarSatu");
        List<ForgottenOffice.Look> undisturbed = MATRIX.undisturbed(http, first);
        Side other = side(OTHER, "SuaraDua");

        ForgottenOffice asked = MATRIX.bothWays(http, statements, undisturbed, first, other, this::state);
        assertThat(lock.notHeld("first", OTHER)).isEmpty();
        assertThat(lock.unnoticed("first", OTHER)).isEmpty();
        // these are read with their release, evidence or application alone, which are held
        assertThat(asked.readByNobody(lock))
                .containsExactly("evidence_file", "partner", "release_picture", "release_version");
        assertThat(lock.lifted(asked::found)).doesNotContainValue("");
    }

    /// Whatever a service says of an office, it says of what is that office's.
    @Test
    void anEventInTheNameOfAnotherOfficeChangesNothing() throws Exception {
        Side first = side("first", "KabarPalsu");
        newsroom.office("first");
        UUID application = jdbc.sql("SELECT application_id FROM application WHERE office = 'first'")
                .query(UUID.class)
                .single();
        List<DomainEvent> forged = ForgedEvents.of(
                OTHER,
                Map.of(
                        "applicationId", application,
                        "applicantId", "u-first",
                        "releaseId", UUID.fromString(first.values().get("releaseId")),
                        "officeId", "first",
                        "zone", "Asia/Jayapura"));
        assertThat(forged).hasSizeGreaterThan(4);
        for (DomainEvent event : forged) {
            List<String> before = state(first);
            try {
                newsroom.hear("applicant-service", application, event);
            } catch (PoisonEventException | DataIntegrityViolationException _) {
                // is parked, and seen by an operator
            }
            assertThat(state(first)).as(event.toString()).isEqualTo(before);
        }
    }

    @Test
    void whatRunsIsOfTheFirstOfficeAlone() throws Exception {
        assertThat(MATRIX.installation(http, OTHER)).isEmpty();
        assertThat(MATRIX.installation(http, "first"))
                .isNotEmpty()
                .allMatch(seen -> seen.startsWith("auditor GET "), "of auditors, who read");
    }

    /// Or nothing was asked above.
    @Test
    void eachOfficeSeesItsOwn() throws Exception {
        Side first = side("first", "BeritaSatu");
        Side other = side(OTHER, "WartaDua");
        assertThat(MATRIX.lessThanEverybody(http, first, other)).isEmpty();
        assertThat(MATRIX.lessThanEverybody(http, other, first)).isEmpty();
        assertThat(MATRIX.unasked(http, first, other)).isEmpty();
        assertThat(MATRIX.unasked(http, other, first)).isEmpty();
        assertThat(MATRIX.owners(http, first, other)).isEmpty();
        assertThat(MATRIX.owners(http, other, first)).isEmpty();
    }
}
