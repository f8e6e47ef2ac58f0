package id.sahkan.notification.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import id.sahkan.background.DueWork;
import id.sahkan.messaging.EventHandler;
import id.sahkan.messaging.Journal;
import id.sahkan.notification.FakeApplicants;
import id.sahkan.notification.ServiceTest;
import id.sahkan.notification.newsroom.Newsroom.Answer;
import id.sahkan.notification.partner.PartnerStore;
import id.sahkan.testing.Repeats;
import id.sahkan.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class NewsroomHttpTest {

    private static final String MINE = "/api/newsroom/partner/releases";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    Journal journal;

    private Newsroom newsroom;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void empty(@Autowired MockMvc http, @Autowired EventHandler inbox, @Autowired TransactionTemplate transaction) {
        newsroom = new Newsroom(http, inbox, transaction);
        clock.moveTo(TestClock.START);
        jdbc.sql("DELETE FROM notice").update();
        jdbc.sql("DELETE FROM partner").update();
        for (String table : List.of("evidence_file", "evidence", "release_picture", "release_version", "release")) {
            jdbc.sql("DELETE FROM " + table).update();
        }
    }

    @Test
    @Repeats({
        "PUT /api/newsroom/releases/{releaseId}",
        "POST /api/newsroom/releases/{releaseId}/check",
        "POST /api/newsroom/releases/{releaseId}/publication",
        "POST /api/newsroom/releases/{releaseId}/correction",
        "POST /api/newsroom/releases/{releaseId}/correction/confirmation",
        "POST /api/newsroom/releases/{releaseId}/withdrawal",
    })
    void aReleaseNeedsTwoEditorsAndKeepsEveryVersion() throws Exception {
        Answer draft = newsroom.post("editor~rena", "/api/newsroom/releases", null, """
                {"words":{"title":"Pasar malam","lead":"Teras","body":"Isi","topics":["Budaya","budaya"]}}""");
        assertThat(draft.status()).isEqualTo(201);
        assertThat(draft.body().path("topics").toString()).isEqualTo("[\"budaya\"]");
        String path = "/api/newsroom/releases/" + draft.id();

        assertThat(newsroom.post("editor~rena", path + "/check", draft.etag(), null)
                        .code())
                .isEqualTo("second-editor-needed");
        assertThat(newsroom.post("editor~rena", path + "/publication", draft.etag(), null)
                        .body()
                        .path("releaseState")
                        .asString())
                .isEqualTo("DRAFT");
        Answer checked = newsroom.post("editor~redo", path + "/check", draft.etag(), null);
        assertThat(newsroom.post("editor~redo", path + "/check", draft.etag(), null)
                        .status())
                .isEqualTo(200);

        Answer edited = newsroom.put("editor~redo", path, checked.etag(), """
                {"title":"Pasar malam dibuka","lead":"Teras","body":"Isi","topics":[]}""");
        assertThat(edited.body().path("state").asString()).isEqualTo("DRAFT");
        assertThat(newsroom.put("editor~rena", path, checked.etag(), """
                {"title":"Lain","lead":"Teras","body":"Isi"}""").code())
                .isEqualTo("version-conflict");
        assertThat(newsroom.post("editor~redo", path + "/check", edited.etag(), null)
                        .code())
                .isEqualTo("second-editor-needed");
        Answer again = newsroom.post("editor~rena", path + "/check", edited.etag(), null);
        Answer published = newsroom.post("editor~redo", path + "/publication", again.etag(), null);
        assertThat(published.body().path("state").asString()).isEqualTo("PUBLISHED");
        assertThat(newsroom.post("editor~redo", path + "/publication", again.etag(), null)
                        .status())
                .as("again")
                .isEqualTo(200);
        assertThat(newsroom.post("editor~rena", path + "/publication", again.etag(), null)
                        .code())
                .as("by another, who has not seen it")
                .isEqualTo("version-conflict");
        assertThat(newsroom.put("editor~redo", path, published.etag(), """
                {"title":"Lain","lead":"Teras","body":"Isi"}""").code())
                .isEqualTo("release-stage");

        Answer proposed = newsroom.post("editor~rena", path + "/correction", published.etag(), """
                {"reason":"Salah hari","words":{"title":"Pasar malam dibuka Sabtu","lead":"Teras","body":"Isi"}}""");
        assertThat(proposed.body().path("title").asString()).isEqualTo("Pasar malam dibuka");
        assertThat(newsroom.post("editor~rena", path + "/correction/confirmation", proposed.etag(), null)
                        .code())
                .isEqualTo("second-editor-needed");
        Answer corrected = newsroom.post("editor~redo", path + "/correction/confirmation", proposed.etag(), null);
        assertThat(corrected.body().path("title").asString()).isEqualTo("Pasar malam dibuka Sabtu");
        Answer withdrawn = newsroom.post("editor~rena", path + "/withdrawal", corrected.etag(), """
                {"reason":"Acara dibatalkan"}""");
        assertThat(withdrawn.body().path("state").asString()).isEqualTo("WITHDRAWN");

        Answer versions = newsroom.get("auditor~a-1", path + "/versions");
        assertThat(versions.body().path("items").findValuesAsString("step"))
                .containsExactly("WITHDRAW", "CORRECT", "PROPOSE", "PUBLISH", "CHECK", "WRITE", "CHECK", "WRITE");
        assertThat(versions.body().path("items").get(2).path("reason").asString())
                .isEqualTo("Salah hari");
        assertThat(versions.body().path("items").get(2).path("byName").asString())
                .isEqualTo("Nama rena");
        assertThat(journal.history(UUID.fromString(draft.id()))).hasSize(8);
    }

    @Test
    @Repeats("POST /api/newsroom/releases/{releaseId}/correction/refusal")
    void whoConfirmsWhatWasDeclinedMeanwhileIsToldSo() throws Exception {
        newsroom.partner("u-mitra", null, "Riau Kabar");
        Answer published = newsroom.published("first", "Pasar malam", null);
        String path = "/api/newsroom/releases/" + published.id();
        clock.forward(Duration.ofMinutes(1));
        Answer proposed = newsroom.post("editor~rena", path + "/correction", published.etag(), corrected("Sabtu"));
        assertThat(changedAt(published.id())).isEqualTo(TestClock.START.toString());
        Answer confirmed = newsroom.post("editor~redo", path + "/correction/confirmation", proposed.etag(), null);
        assertThat(newsroom.post("editor~redo", path + "/correction/confirmation", proposed.etag(), null)
                        .status())
                .as("again")
                .isEqualTo(200);
        String corrected = changedAt(published.id());
        assertThat(corrected)
                .isEqualTo(TestClock.START.plus(Duration.ofMinutes(1)).toString());

        clock.forward(Duration.ofMinutes(1));
        Answer second = newsroom.post("editor~rena", path + "/correction", confirmed.etag(), corrected("Ahad"));
        newsroom.post("editor~sari", path + "/correction/refusal", second.etag(), "{\"reason\":\"Benar Sabtu\"}");
        assertThat(newsroom.post("editor~redo", path + "/correction/confirmation", second.etag(), null)
                        .code())
                .isEqualTo("version-conflict");
        assertThat(changedAt(published.id())).as("what only editors know of").isEqualTo(corrected);
    }

    private static String corrected(String day) {
        return """
                {"reason":"Salah hari","words":{"title":"Pasar malam %s","lead":"Teras","body":"Isi"}}""".formatted(day);
    }

    private String changedAt(String release) throws Exception {
        return newsroom.get("applicant~u-mitra", MINE + "/" + release)
                .body()
                .path("changedAt")
                .asString();
    }

    @Test
    void whoIsToldOfOneOutletIsAPartnerByAnyOfThem(@Autowired PartnerStore partners) {
        UUID revoked = newsroom.partner("u-dua", null, "Riau Kabar");
        newsroom.partner("u-dua", null, "Riau Kabar Dua");
        newsroom.revoked(revoked);
        assertThat(partners.isInForce(revoked, clock.instant())).isTrue();
        UUID elsewhere = newsroom.partner("u-tiga", "kota-lain", "Suara Lain");
        newsroom.revoked(elsewhere);
        newsroom.partner("u-tiga", null, "Suara Kota");
        assertThat(partners.isInForce(elsewhere, clock.instant())).isFalse();
    }

    @Test
    void badInputIsRefusedWithItsFieldsAndNothingIsSaved() throws Exception {
        Answer refused = newsroom.post("editor~rena", "/api/newsroom/releases", null, """
                {"words":{"title":" ","lead":"%s","body":"","embargoUntil":"2999-01-01T00:00:00Z"}}""".formatted("x".repeat(601)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("errors").findValuesAsString("field"))
                .contains("title", "lead", "body", "embargoUntil");
        assertThat(newsroom.post("editor~rena", "/api/newsroom/releases", null, "{}")
                        .status())
                .isEqualTo(422);
        assertThat(jdbc.sql("SELECT count(*) FROM release").query(Long.class).single())
                .isZero();
        assertThat(newsroom.post("editor~rena", "/api/newsroom/preview", null, """
                {"body":"**a** <script>"}""")
                        .body()
                        .path("html")
                        .asString())
                .isEqualTo("<p><strong>a</strong> &lt;script&gt;</p>\n");
    }

    @Test
    void ofAnOfficeThatNobodyHasToldOfTheDayIsThatOfTheSettings(@Autowired PartnerStore partners) {
        jdbc.sql("DELETE FROM office").update();
        UUID application = newsroom.submitted("u-batas", null, "Batas Hari");
        UUID decree = UUID.randomUUID();
        newsroom.issued(decree, java.time.LocalDate.of(2026, 12, 1));
        newsroom.named(application, decree);
        assertThat(partners.isInForce(application, Instant.parse("2026-12-01T16:30:00Z")))
                .isTrue();
        assertThat(partners.isInForce(application, Instant.parse("2026-12-01T17:30:00Z")))
                .as("half past midnight in Jakarta")
                .isFalse();
    }

    @Test
    void theSameTryAgainIsAnsweredWithTheReleaseThatTheFirstOneMade() throws Exception {
        String body = "{\"words\":{\"title\":\"%s\",\"lead\":\"Teras\",\"body\":\"Isi\",\"topics\":[]}}";
        Answer first = tried("rena", "kunci-satu", body.formatted("Pasar"));
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        Answer again = tried("rena", "kunci-satu", body.formatted("Pasar"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(tried("redo", "kunci-satu", body.formatted("Pasar")).id()).isNotEqualTo(first.id());
        Answer other = tried("rena", "kunci-satu", body.formatted("Lain"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
        assertThat(tried("rena", "kunci\tsatu", body.formatted("Lain")).code()).isEqualTo("idempotency-key-invalid");
        assertThat(jdbc.sql("SELECT count(*) FROM release").query(Long.class).single())
                .isEqualTo(2);
    }

    @Test
    @Repeats("POST /api/newsroom/releases")
    void theSameKeyOfWhoIsOfAnotherOfficeByNowIsAnotherRelease() throws Exception {
        String body = "{\"words\":{\"title\":\"Pasar\",\"lead\":\"Teras\",\"body\":\"Isi\",\"topics\":[]}}";
        Answer first = triedAs("first/editor~rena", "kunci-dua", body);
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        Answer moved = triedAs("kota-lain/editor~rena", "kunci-dua", body);
        assertThat(moved.status()).as(moved.text()).isEqualTo(201);
        assertThat(moved.id()).isNotEqualTo(first.id());
        assertThat(triedAs("kota-lain/editor~rena", "kunci-dua", body).id()).isEqualTo(moved.id());
        // Who has the role and is of no office that knows it.
        Answer nowhere = triedAs("editor+kota-lain/applicant~rena", "kunci-dua", body);
        assertThat(nowhere.status()).as(nowhere.text()).isEqualTo(404);
        assertThat(nowhere.code()).isEqualTo("not-found");
    }

    private Answer tried(String editor, String key, String body) throws Exception {
        return triedAs("editor~" + editor, key, body);
    }

    private Answer triedAs(String token, String key, String body) throws Exception {
        var response = mvc.perform(MockMvcRequestBuilders.post("/api/newsroom/releases")
                        .header("Authorization", "Bearer " + token)
                        .header("Idempotency-Key", key)
                        .contentType("application/json")
                        .content(body))
                .andReturn()
                .getResponse();
        String text = response.getContentAsString();
        return new Answer(response.getStatus(), JsonMapper.shared().readTree(text), text, null);
    }

    @Test
    void itReachesEveryPartnerInForceAndNobodyElse() throws Exception {
        newsroom.partner("u-mitra", null, "Riau Kabar");
        newsroom.partner("u-mitra", null, "Riau Kabar Dua");
        newsroom.partner("u-lain", "kota-lain", "Suara Lain");
        newsroom.submitted("u-pemohon", null, "Belum Ditetapkan");
        UUID lapsed = newsroom.submitted("u-lewat", null, "Sudah Lewat");
        UUID decree = UUID.randomUUID();
        newsroom.issued(
                decree,
                TestClock.START
                        .atZone(java.time.ZoneId.of("Asia/Jakarta"))
                        .toLocalDate()
                        .minusDays(1));
        newsroom.named(lapsed, decree);
        UUID early = newsroom.submitted("u-dini", null, "Belum Terbit");
        newsroom.named(early, UUID.randomUUID());
        UUID gone = newsroom.partner("u-dicabut", null, "Dicabut");
        newsroom.revoked(gone);
        jdbc.sql("DELETE FROM notice").update();

        Answer release = newsroom.published("first", "Pasar malam", null);

        assertThat(jdbc.sql("""
                        SELECT DISTINCT applicant_id FROM notice JOIN application USING (application_id)
                        WHERE kind = 'RELEASE_PUBLISHED'""").query(String.class).list()).containsExactly("u-mitra");
        assertThat(jdbc.sql("SELECT channel FROM notice ORDER BY channel")
                        .query(String.class)
                        .list())
                .as("once, although the person has two outlets")
                .containsExactly("EMAIL", "IN_APP");
        Answer seen = newsroom.get("applicant~u-mitra", MINE);
        assertThat(seen.body().path("total").asInt()).isEqualTo(1);
        assertThat(seen.body().path("items").get(0).path("html").asString()).contains("<em>siaran</em>");
        assertThat(newsroom.get("applicant~u-mitra", MINE + "/" + release.id()).status())
                .isEqualTo(200);
        assertThat(newsroom.get("applicant~u-lain", MINE).body().path("total").asInt())
                .isZero();
        assertThat(newsroom.get("applicant~u-lain", MINE + "/" + release.id()).status())
                .isEqualTo(404);
        for (String nobody : new String[] {"u-pemohon", "u-lewat", "u-dini", "u-dicabut", "u-tidak-dikenal"}) {
            assertThat(newsroom.get("applicant~" + nobody, MINE).code())
                    .as(nobody)
                    .isEqualTo("not-a-partner");
            assertThat(newsroom.get("applicant~" + nobody, MINE + "/" + release.id())
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void whoIsRevokedLosesItAtOnceAndGetsNoLetterAnyMore(
            @Autowired DueWork<?> letters, @Autowired GreenMail mail, @Autowired FakeApplicants applicants)
            throws Exception {
        UUID stays = newsroom.partner("u-tetap", null, "Tetap Mitra");
        UUID goes = newsroom.partner("u-pergi", null, "Pergi Mitra");
        applicants.knows(stays, "Tia", "tia@sahkan.example", "id");
        applicants.knows(goes, "Gani", "gani@sahkan.example", "id");
        jdbc.sql("DELETE FROM notice").update();
        Answer release = newsroom.published("first", "Pasar malam", TestClock.START.plus(Duration.ofHours(5)));
        assertThat(newsroom.get("applicant~u-pergi", MINE).status()).isEqualTo(200);

        newsroom.revoked(goes);
        assertThat(newsroom.get("applicant~u-pergi", MINE).code()).isEqualTo("not-a-partner");
        assertThat(newsroom.get("applicant~u-pergi", MINE + "/" + release.id()).status())
                .isEqualTo(403);
        assertThat(told(letters, mail)).containsExactly("tia@sahkan.example [Sahkan] Siaran: Pasar malam");
        assertThat(jdbc.sql(
                                "SELECT last_failure FROM notice WHERE application_id = ? AND channel = 'EMAIL' AND kind = 'RELEASE_PUBLISHED'")
                        .param(goes)
                        .query(String.class)
                        .single())
                .isEqualTo("no-partner-any-more");
        assertThat(jdbc.sql("SELECT count(*) FROM notice WHERE state = 'SUPERSEDED'")
                        .query(Long.class)
                        .single())
                .isOne();

        // whoever had the text is told that it is gone, and what was told of it before does not leave any more
        applicants.knows(goes, "Gani", "gani@sahkan.example", "id");
        newsroom.partner("u-baru", null, "Baru Mitra");
        newsroom.post(
                "editor~rena",
                "/api/newsroom/releases/" + release.id() + "/withdrawal",
                release.etag(),
                "{\"reason\":\"Keliru\"}");
        jdbc.sql("UPDATE notice SET state = 'PENDING', next_attempt_at = created_at, done_at = NULL"
                        + " WHERE kind = 'RELEASE_PUBLISHED' AND channel = 'EMAIL'")
                .update();
        assertThat(told(letters, mail))
                .contains("gani@sahkan.example [Sahkan] Siaran ditarik: Pasar malam")
                .contains("tia@sahkan.example [Sahkan] Siaran ditarik: Pasar malam")
                .noneMatch(letter -> letter.contains("Siaran: "));
        assertThat(newsroom.get("applicant~u-tetap", "/api/notices")
                        .body()
                        .path("items")
                        .get(0)
                        .path("params")
                        .path("releaseTitle")
                        .asString())
                .isEqualTo("Pasar malam");
    }

    /// What arrives of releases. The mail server is every test's, and runs only while it is needed.
    private static List<String> told(DueWork<?> letters, GreenMail mail) throws Exception {
        mail.start();
        try {
            mail.reset();
            for (int turn = 0; turn < 3; turn++) {
                var _ = letters.runDue();
            }
            List<String> told = new ArrayList<>();
            for (var message : mail.getReceivedMessages()) {
                if (message.getSubject().contains("Siaran")) {
                    told.add(message.getAllRecipients()[0] + " " + message.getSubject());
                }
            }
            return told;
        } finally {
            mail.stop();
        }
    }

    @Test
    void everybodyHasItAfterTheEmbargoAndNotAfterAWithdrawal() throws Exception {
        newsroom.partner("u-mitra", null, "Riau Kabar");
        Instant embargo = TestClock.START.plus(Duration.ofHours(2));
        Answer release = newsroom.published("first", "Rahasia dulu <b>", embargo);
        String page = "/api/newsroom/public/first/page";
        String one = "/api/newsroom/public/first/releases/" + release.id() + "/page";
        assertThat(newsroom.get("applicant~u-mitra", MINE).text()).contains("Rahasia dulu");
        for (String path : new String[] {page, feed("atom"), feed("rss"), feed("json")}) {
            Answer before = newsroom.get("", path);
            assertThat(before.status()).isEqualTo(200);
            assertThat(before.text()).as(path).doesNotContain("Rahasia");
        }
        assertThat(newsroom.get("", one).status()).isEqualTo(404);

        clock.moveTo(embargo);
        for (String path : new String[] {page, one}) {
            assertThat(newsroom.get("", path).text())
                    .contains("Rahasia dulu &lt;b&gt;")
                    .doesNotContain("<script", "<b>");
        }
        assertThat(newsroom.get("", feed("atom")).text())
                .contains("<title>Rahasia dulu &lt;b&gt;</title>", "<published>" + embargo);
        assertThat(newsroom.get("", feed("rss")).text()).contains("<rss", "urn:uuid:" + release.id());
        assertThat(newsroom.get("", feed("json"))
                        .body()
                        .path("items")
                        .get(0)
                        .path("content_html")
                        .asString())
                .contains("<em>siaran</em>");
        assertThat(newsroom.get("", "/api/newsroom/public/tidak-ada/page").status())
                .isEqualTo(404);
        newsroom.office("kota-lain");
        assertThat(newsroom.get("", "/api/newsroom/public/kota-lain/page").text())
                .doesNotContain("Rahasia");

        for (String path : new String[] {page, one, feed("atom"), feed("rss"), feed("json")}) {
            Answer first = newsroom.get("", path);
            assertThat(newsroom.again(path, first.etag()).status()).as(path).isEqualTo(304);
        }
        Answer before = newsroom.get("", page);
        newsroom.post(
                "editor~rena",
                "/api/newsroom/releases/" + release.id() + "/withdrawal",
                release.etag(),
                "{\"reason\":\"Keliru\"}");
        assertThat(newsroom.get("", page).text()).doesNotContain("Rahasia");
        assertThat(newsroom.again(page, before.etag()).status()).isEqualTo(200);
        Answer left = newsroom.get("applicant~u-mitra", MINE + "/" + release.id());
        assertThat(left.body().path("reason").asString()).isEqualTo("Keliru");
        assertThat(left.body().path("html").asString()).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM notice WHERE kind = 'RELEASE_WITHDRAWN' AND channel = 'IN_APP'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private static String feed(String form) {
        return "/api/newsroom/public/first/feed." + form;
    }
}
