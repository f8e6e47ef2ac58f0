package id.sahkan.notification.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.contracts.NewsroomEvent;
import id.sahkan.messaging.EventHandler;
import id.sahkan.notification.FakeApplicants;
import id.sahkan.notification.ServiceTest;
import id.sahkan.notification.newsroom.Newsroom;
import id.sahkan.notification.newsroom.Newsroom.Answer;
import id.sahkan.testing.Repeats;
import id.sahkan.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class EvidenceHttpTest {

    private static final String TODAY = "2026-12-01";
    private static final byte[] PDF = "%PDF-1.7\nx".getBytes(StandardCharsets.US_ASCII);
    private static final String WORDS =
            IntStream.range(0, 120).mapToObj(i -> "kata" + i * 7 % 113).collect(Collectors.joining(" "));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc http;

    private Newsroom newsroom;
    private String release = "";
    private UUID application = UUID.randomUUID();

    @BeforeEach
    void aReleaseAndAPartner(
            @Autowired EventHandler inbox,
            @Autowired TransactionTemplate transaction,
            @Autowired FakeApplicants applicants)
            throws Exception {
        newsroom = new Newsroom(http, inbox, transaction);
        clock.moveTo(TestClock.START);
        jdbc.sql("DELETE FROM notice").update();
        jdbc.sql("DELETE FROM partner").update();
        for (String table : List.of("evidence_file", "evidence", "release_picture", "release_version", "release")) {
            jdbc.sql("DELETE FROM " + table).update();
        }
        application = newsroom.partner("u-mitra", null, "Riau Kabar");
        applicants.knows(application, "Tia", "tia@sahkan.example", "id", "https://www.riaukabar.example");
        UUID second = newsroom.partner("u-kedua", null, "Suara Kota");
        applicants.knows(second, "Sita", "sita@sahkan.example", "id", "https://suarakota.example");
        release = newsroom.published("first", "Pasar malam", null).id();
        clock.forward(Duration.ofHours(1));
    }

    private Answer page(String person, String url, String day, String words) throws Exception {
        return newsroom.post(
                "applicant~" + person, "/api/newsroom/partner/releases/" + release + "/evidence", null, """
                {"url":"%s","shownOn":"%s","words":"%s"}""".formatted(
                                url, day, words));
    }

    private Answer file(String person, byte[] content, String kind) throws Exception {
        MockHttpServletResponse response = http.perform(
                        MockMvcRequestBuilders.multipart("/api/newsroom/partner/releases/" + release + "/evidence/file")
                                .file(new MockMultipartFile("file", "halaman 3.pdf", "application/pdf", content))
                                .queryParam("kind", kind)
                                .queryParam("shownOn", TODAY)
                                .queryParam("edition", "Edisi 12")
                                .header("Authorization", "Bearer applicant~" + person))
                .andReturn()
                .getResponse();
        String text = response.getContentAsString();
        return new Answer(response.getStatus(), JsonMapper.shared().readTree(text), text, null);
    }

    private List<String> flags(String id) throws Exception {
        JsonNode flags = newsroom.get("editor~rena", "/api/newsroom/evidence/" + id)
                .body()
                .path("flags");
        return StreamSupport.stream(flags.spliterator(), false)
                .map(flag -> flag.path("code").asString())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"heic", "avif", "qt  ", "crx ", "xxxx"})
    void ofTheBoxOfMp4OnlyFilmAndSoundAreTaken(String brand) throws Exception {
        assertThat(file("u-mitra", box(brand), "RECORDING").code()).isEqualTo("file-type-not-allowed");
        assertThat(file("u-mitra", box("isom"), "RECORDING").status()).isEqualTo(201);
        assertThat(file("u-mitra", box("M4A "), "RECORDING").status()).isEqualTo(201);
    }

    private static byte[] box(String brand) {
        return ("\0\0\0\24ftyp" + brand + "\0\0\0\0").getBytes(StandardCharsets.US_ASCII);
    }

    private Answer accept(String id) throws Exception {
        return newsroom.post("editor~rena", "/api/newsroom/evidence/" + id + "/acceptance", "\"1\"", null);
    }

    @Test
    void anHonestOneIsFiledOnceAcceptedAndCounted() throws Exception {
        Answer filed = page("u-mitra", "https://riaukabar.example/pasar?utm_source=wa", TODAY, WORDS);
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        assertThat(flags(filed.id())).isEmpty();
        assertThat(page("u-mitra", "http://www.riaukabar.example/pasar", TODAY, "")
                        .id())
                .as("the same page again")
                .isEqualTo(filed.id());
        Answer accepted = accept(filed.id());
        assertThat(accepted.body().path("state").asString()).isEqualTo("ACCEPTED");
        assertThat(accept(filed.id()).status()).as("again").isEqualTo(200);
        String acceptance = "/api/newsroom/evidence/" + filed.id() + "/acceptance";
        assertThat(newsroom.post("editor~redo", acceptance, "\"1\"", null).code())
                .as("by another, who has not seen it")
                .isEqualTo("version-conflict");
        assertThat(newsroom.post("editor~redo", acceptance, "\"2\"", null).status())
                .as("by another, who has")
                .isEqualTo(200);
        assertThat(newsroom.post(
                                "editor~redo",
                                "/api/newsroom/evidence/" + filed.id() + "/return",
                                "\"2\"",
                                "{\"reason\":\"x\"}")
                        .code())
                .isEqualTo("evidence-decided");

        Answer own = newsroom.get("applicant~u-mitra", "/api/newsroom/partner/evidence");
        assertThat(own.body().path("total").asInt()).isEqualTo(1);
        assertThat(newsroom.get("applicant~u-kedua", "/api/newsroom/partner/evidence")
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
        JsonNode figures = newsroom.get("auditor~a-1", "/api/newsroom/coverage").body();
        assertThat(figures.path("releases").get(0).path("accepted").asInt()).isEqualTo(1);
        assertThat(figures.path("partners").get(0).path("name").asString()).isEqualTo("Riau Kabar");
        assertThat(figures.path("topics").get(0).path("id").asString()).isEqualTo("budaya");
        String table =
                newsroom.get("administrator~a-1", "/api/newsroom/coverage.csv").text();
        assertThat(table)
                .contains("\"https://riaukabar.example/pasar?utm_source=wa\"", "\"Riau Kabar\"", "sha256_berkas");
        assertThat(table.lines()).hasSize(2);
        assertThat(newsroom.get("editor~rena", "/api/newsroom/coverage.xlsx").status())
                .isEqualTo(200);
    }

    @Test
    @Repeats("POST /api/newsroom/evidence/{evidenceId}/return")
    void theSamePageOfTwoPartnersIsFlaggedAndCountedOnce() throws Exception {
        Answer first = page("u-mitra", "https://riaukabar.example/pasar", TODAY, "");
        Answer second = page("u-kedua", "https://riaukabar.example/pasar/#atas", TODAY, "");
        assertThat(flags(second.id())).containsExactlyInAnyOrder("SAME_PAGE", "OTHER_DOMAIN");
        assertThat(flags(first.id())).as("the honest one is shown with it").containsExactly("SAME_PAGE");
        assertThat(second.body().path("flags").size())
                .as("whose the other is, is not told to partners")
                .isZero();
        assertThat(accept(first.id()).status()).isEqualTo(200);
        assertThat(accept(second.id()).code()).isEqualTo("already-counted");
        Answer returned = newsroom.post(
                "editor~rena",
                "/api/newsroom/evidence/" + second.id() + "/return",
                "\"1\"",
                "{\"reason\":\"Bukan laman Anda\"}");
        assertThat(returned.body().path("state").asString()).isEqualTo("RETURNED");
        assertThat(newsroom.get("applicant~u-kedua", "/api/newsroom/partner/evidence")
                        .text())
                .contains("Bukan laman Anda");
    }

    @Test
    void whoHasSeveralOutletsSaysForWhichOne() throws Exception {
        UUID another = newsroom.partner("u-mitra", null, "Riau Kabar Dua");
        UUID others = newsroom.partner("u-lain", null, "Suara Lain");
        for (UUID outlet : List.of(application, another)) {
            Answer filed = newsroom.post("applicant~u-mitra", evidence(), null, filing(outlet, "/" + outlet));
            assertThat(filed.body().path("applicationId").asString())
                    .as(filed.text())
                    .isEqualTo(outlet.toString());
        }
        assertThat(newsroom.post("applicant~u-mitra", evidence(), null, filing(others, "/x"))
                        .code())
                .isEqualTo("not-a-partner");
        newsroom.revoked(another);
        assertThat(newsroom.post("applicant~u-mitra", evidence(), null, filing(another, "/y"))
                        .code())
                .isEqualTo("not-a-partner");
    }

    @Test
    void ofOneOutletAndReleaseThereAreFiftyAtMost() throws Exception {
        for (int i = 0; i < 50; i++) {
            assertThat(page("u-mitra", "https://riaukabar.example/" + i, TODAY, "")
                            .status())
                    .isEqualTo(201);
        }
        Answer one = page("u-mitra", "https://riaukabar.example/50", TODAY, "");
        assertThat(one.code()).isEqualTo("evidence-enough");
        assertThat(page("u-mitra", "https://riaukabar.example/7", TODAY, "").status())
                .as("the same again")
                .isEqualTo(200);
    }

    private String evidence() {
        return "/api/newsroom/partner/releases/" + release + "/evidence";
    }

    private static String filing(UUID application, String path) {
        return """
                {"url":"https://riaukabar.example%s","shownOn":"%s","applicationId":"%s"}""".formatted(path, TODAY, application);
    }

    @Test
    @Repeats("POST /api/newsroom/partner/releases/{releaseId}/evidence/file")
    void theSameFileIsFlaggedWhateverItIsCalled() throws Exception {
        Answer first = file("u-mitra", PDF, "TEAR_SHEET");
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(file("u-mitra", PDF, "TEAR_SHEET").id()).isEqualTo(first.id());
        Answer second = file("u-kedua", PDF, "LOG_SHEET");
        assertThat(flags(second.id())).containsExactly("SAME_FILE");
        assertThat(flags(first.id())).containsExactly("SAME_FILE");
        MockHttpServletResponse kept = http.perform(
                        MockMvcRequestBuilders.get("/api/newsroom/evidence/" + first.id() + "/file")
                                .header("Authorization", "Bearer editor~rena"))
                .andReturn()
                .getResponse();
        assertThat(kept.getContentAsByteArray()).isEqualTo(PDF);
        assertThat(kept.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(file("u-mitra", new byte[0], "TEAR_SHEET").code()).isEqualTo("file-empty");
        assertThat(file("u-mitra", "<html>".getBytes(StandardCharsets.US_ASCII), "TEAR_SHEET")
                        .code())
                .isEqualTo("file-type-not-allowed");
    }

    @Test
    void reWordedTextIsFound() throws Exception {
        Answer first = page("u-mitra", "https://riaukabar.example/a", TODAY, WORDS);
        Answer second = page("u-kedua", "https://suarakota.example/b", TODAY, WORDS.replace("kata35", "lain"));
        assertThat(flags(second.id())).containsExactly("SIMILAR_WORDS");
        assertThat(newsroom.get("editor~rena", "/api/newsroom/evidence/" + second.id())
                        .body()
                        .path("flags")
                        .get(0)
                        .path("evidenceId")
                        .asString())
                .isEqualTo(first.id());
        assertThat(flags(first.id())).containsExactly("SIMILAR_WORDS");
        Answer other = page("u-kedua", "https://suarakota.example/c", TODAY, WORDS.replace("kata", "beda"));
        assertThat(flags(other.id())).isEmpty();
    }

    @Test
    void whoCarriesTheReleaseAsItIsIsNotFlaggedAndWhoShowsItForAnotherIs() throws Exception {
        jdbc.sql(
                        "UPDATE release_version SET words = jsonb_set(words, '{body}', to_jsonb(?::text)) WHERE release_id = ?::uuid")
                .param(WORDS)
                .param(release)
                .update();
        Answer first = page("u-mitra", "https://riaukabar.example/a", TODAY, WORDS);
        Answer second = page("u-kedua", "https://suarakota.example/b", TODAY, "Kutipan. " + WORDS + " Selesai.");
        assertThat(flags(first.id())).isEmpty();
        assertThat(flags(second.id())).isEmpty();

        release = newsroom.published("first", "Pasar pagi", null).id();
        Answer another = page("u-kedua", "https://suarakota.example/pagi", TODAY, WORDS);
        assertThat(flags(another.id())).containsExactly("SIMILAR_WORDS");
    }

    @Test
    void twoThatFileTheSameAtTheSameMomentSeeEachOther() throws Exception {
        List<java.util.concurrent.Callable<Answer>> both = List.of(
                () -> page("u-mitra", "https://riaukabar.example/sama", TODAY, ""),
                () -> page("u-kedua", "https://riaukabar.example/sama", TODAY, ""));
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(2)) {
            for (var done : threads.invokeAll(both)) {
                assertThat(flags(done.get().id())).contains("SAME_PAGE");
            }
        }
    }

    @Test
    void whatIsFiledBeforeTheEmbargoEndsWasShownTooEarlyAlsoOnItsDay() throws Exception {
        release = newsroom.published("first", "Nanti sore", TestClock.START.plus(Duration.ofHours(5)))
                .id();
        assertThat(flags(page("u-mitra", "https://riaukabar.example/pagi", TODAY, "")
                        .id()))
                .containsExactly("BEFORE_PUBLICATION");
        clock.forward(Duration.ofHours(6));
        assertThat(flags(page("u-mitra", "https://riaukabar.example/malam", TODAY, "")
                        .id()))
                .isEmpty();
    }

    @Test
    @Repeats({
        "POST /api/newsroom/partner/releases/{releaseId}/evidence",
        "POST /api/newsroom/evidence/{evidenceId}/acceptance",
        "POST /api/newsroom/evidence/{evidenceId}/reopening",
    })
    void anAcceptanceIsTakenBackWithAReasonAndTheHonestOneIsCounted() throws Exception {
        Answer first = page("u-kedua", "https://riaukabar.example/pasar", TODAY, "");
        Answer honest = page("u-mitra", "https://riaukabar.example/pasar", TODAY, "");
        assertThat(accept(first.id()).status()).isEqualTo(200);
        assertThat(accept(honest.id()).code()).isEqualTo("already-counted");
        assertThat(reopen("redo", first.id(), "2", "").status()).isEqualTo(422);
        assertThat(reopen("redo", first.id(), "1", "Salah").code()).isEqualTo("version-conflict");
        Answer back = reopen("redo", first.id(), "2", "Bukan laman mereka");
        assertThat(back.status()).as(back.text()).isEqualTo(200);
        assertThat(back.body().path("state").asString()).isEqualTo("FILED");
        assertThat(back.body().path("decidedBy").isNull()).isTrue();
        assertThat(back.body().path("reopened").path("reason").asString()).isEqualTo("Bukan laman mereka");
        assertThat(reopen("redo", first.id(), "2", "Bukan laman mereka").status())
                .as("again")
                .isEqualTo(200);
        assertThat(accept(honest.id()).status()).isEqualTo(200);
        assertThat(newsroom.get("applicant~u-kedua", "/api/newsroom/partner/evidence")
                        .text())
                .doesNotContain("Bukan laman mereka");
        assertThat(jdbc.sql("SELECT actor FROM journal WHERE aggregate_id = ?::uuid ORDER BY version")
                        .param(first.id())
                        .query(String.class)
                        .list())
                .containsExactly("u-kedua", "rena", "redo");
        Answer returned = newsroom.post(
                "editor~rena",
                "/api/newsroom/evidence/" + first.id() + "/return",
                "\"3\"",
                "{\"reason\":\"Bukan laman Anda\"}");
        assertThat(returned.body().path("reopened").path("by").asString())
                .as("it stays to be seen")
                .isNotEmpty();
        assertThat(reopen("redo", first.id(), "4", "Lain").code()).isEqualTo("evidence-decided");
    }

    private Answer reopen(String editor, String id, String version, String reason) throws Exception {
        return newsroom.post(
                "editor~" + editor,
                "/api/newsroom/evidence/" + id + "/reopening",
                "\"" + version + "\"",
                "{\"reason\":\"" + reason + "\"}");
    }

    @Test
    void whatIsTooMuchForATableIsRefusedAndNeverCut() throws Exception {
        jdbc.sql("""
                        INSERT INTO evidence (id, release_id, application_id, office, state, kind, shown_on, url, url_key, flags,
                                              filed_at, filed_by, decided_at, decided_by, decided_name, version)
                        SELECT gen_random_uuid(), ?::uuid, ?, 'first', 'ACCEPTED', 'PAGE', DATE '2026-11-30', 'https://a.example/' || i,
                               'a.example/' || i, '[]', now(), 'u', now(), 'e', 'E', 2
                        FROM generate_series(1, 20001) i
                        """).param(release).param(application).update();
        for (String form : List.of("csv", "xlsx")) {
            Answer refused = newsroom.get("editor~rena", "/api/newsroom/coverage." + form);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.code()).isEqualTo("coverage-too-much");
        }
        assertThat(newsroom.get("editor~rena", "/api/newsroom/coverage.csv?from=2026-12-01")
                        .status())
                .isEqualTo(200);
        jdbc.sql("DELETE FROM evidence WHERE shown_on = '2026-11-30' AND url LIKE '%/20001'")
                .update();
        assertThat(newsroom.get("editor~rena", "/api/newsroom/coverage.csv")
                        .text()
                        .lines())
                .hasSize(20_001);
    }

    @Test
    void tooEarlyOutsideAndForeignAreFlaggedAndTheFutureIsRefused() throws Exception {
        assertThat(flags(page("u-mitra", "https://riaukabar.example/a", "2026-11-30", "")
                        .id()))
                .containsExactly("BEFORE_PUBLICATION");
        assertThat(flags(page("u-mitra", "https://riaukabar.example/b", "2026-10-15", "")
                        .id()))
                .containsExactlyInAnyOrder("BEFORE_PUBLICATION", "OUTSIDE_DECREE");
        assertThat(flags(page("u-mitra", "https://blog.example/a", TODAY, "").id()))
                .containsExactly("OTHER_DOMAIN");
        Answer future = page("u-mitra", "https://riaukabar.example/c", "2026-12-02", "");
        assertThat(future.status()).isEqualTo(422);
        assertThat(future.text()).contains("date-in-future");
        assertThat(page("u-mitra", "https://10.0.0.1/c", TODAY, "").text()).contains("url-invalid");
        assertThat(page("u-bukan", "https://riaukabar.example/c", TODAY, "").code())
                .isEqualTo("not-a-partner");
        newsroom.revoked(application);
        assertThat(page("u-mitra", "https://riaukabar.example/d", TODAY, "").code())
                .isEqualTo("not-a-partner");
        assertThat(newsroom.get("applicant~u-mitra", "/api/newsroom/partner/evidence")
                        .body()
                        .path("total")
                        .asInt())
                .as("what was filed stays theirs to see")
                .isEqualTo(3);
    }

    @Test
    void everyTransitionIsInTheDocumentation() throws Exception {
        var at = TestClock.START;
        var of = new EvidenceDecider.Of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        List<EvidenceState> states = List.of(
                new EvidenceState.Filed(null),
                new EvidenceState.Accepted("rena", "Rena", at),
                new EvidenceState.Returned("kabur", "rena", "Rena", at));
        List<EvidenceCommand> commands = List.of(
                new EvidenceCommand.Accept("redo", "Redo", at),
                new EvidenceCommand.Return("lain", "redo", "Redo", at),
                new EvidenceCommand.Reopen("keliru", "redo", "Redo", at));
        var out = new StringBuilder(
                "# Evidence: states and commands\n\nGenerated from `EvidenceDecider`; a test compares it."
                        + " Of the same page or file one is counted in an office: the second is refused with `already-counted`.\n\n"
                        + "| state | Accept | Return | Reopen |\n| --- | --- | --- | --- |\n| (new) | a partner files it: → Filed | – | – |\n");
        for (EvidenceState state : states) {
            out.append("| ").append(state.getClass().getSimpleName());
            for (EvidenceCommand command : commands) {
                out.append(" | ")
                        .append(
                                switch (EvidenceDecider.decide(state, command, of)) {
                                    case id.sahkan.messaging.Decision.Accepted<EvidenceState, NewsroomEvent>(
                                            var next,
                                            var _) -> "→ " + next.getClass().getSimpleName();
                                    case id.sahkan.messaging.Decision.Already<EvidenceState, NewsroomEvent> _ ->
                                        "already";
                                    case id.sahkan.messaging.Decision.Refused<EvidenceState, NewsroomEvent>(
                                            var code,
                                            var _) -> "`" + code.code() + "`";
                                    case id.sahkan.messaging.Decision.RefusedOnRecord<EvidenceState, NewsroomEvent> _ ->
                                        throw new AssertionError();
                                });
            }
            out.append(" |\n");
        }
        var file = java.nio.file.Path.of("..", "docs", "states", "evidence.md");
        if (Boolean.getBoolean("update.docs")) {
            java.nio.file.Files.writeString(file, out);
        }
        assertThat(file).as("write it with -Dupdate.docs=true").hasContent(out.toString());
    }
}
