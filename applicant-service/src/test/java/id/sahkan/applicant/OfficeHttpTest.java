package id.sahkan.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.applicant.Http.Answer;
import id.sahkan.testing.Repeats;
import id.sahkan.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The office is what an administrator says of it: everybody reads it, and who changed what is kept.
class OfficeHttpTest extends ApplicantServiceTest {

    private static final String OFFICE = "/api/office";
    private static final String VERSIONS = "/api/office/versions";

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Http admin() {
        return as("admin-1", "administrator");
    }

    @BeforeEach
    void theOfficeOfTheSettings() {
        clock.moveTo(TestClock.START);
        Answer now = anonymous().get(OFFICE);
        admin().match(now).put(OFFICE, body().toString());
    }

    private static ObjectNode body() {
        return (ObjectNode) JsonMapper.shared().readTree("""
                {"name":{"id":"Dinas Kominfo Kota Contoh","en":"Communications Office of Contoh City"},
                 "shortName":{"id":"Dinas Kominfo","en":"Communications Office"},"kind":"DEPARTMENT",
                 "region":"Kota Contoh","zone":"Asia/Jakarta","address":"Jalan Contoh Nomor 1",
                 "email":"kominfo@contoh.example","phone":"(021) 555 0100","website":"https://contoh.example",
                 "colour":"#122b52"}
                """);
    }

    private static String with(String field, String value) {
        ObjectNode body = body();
        int dot = field.indexOf('.');
        if (dot < 0) {
            body.put(field, value);
        } else {
            ((ObjectNode) body.path(field.substring(0, dot))).put(field.substring(dot + 1), value);
        }
        return body.toString();
    }

    private Answer office() {
        Answer answer = anonymous().get(OFFICE);
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    private long told() {
        return jdbc.sql("""
                SELECT count(*) FROM journal JOIN office ON office.id = journal.aggregate_id AND office.key = 'first'
                WHERE type = 'id.sahkan.applicant.office-changed'""").query(Long.class).single();
    }

    @Test
    void everybodyReadsItAndWhoHasItAlreadyIsToldSo() {
        Answer read = office();
        assertThat(read.json().path("name").path("id").asString()).isEqualTo("Dinas Kominfo Kota Contoh");
        assertThat(read.json().path("zoneName").asString()).isEqualTo("WIB");
        assertThat(read.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=60", "private");
        Answer again = anonymous().with("If-None-Match", read.etag()).get(OFFICE);
        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    void theFirstVersionIsThatOfTheSettingsAndNobodysAndWasTold() {
        JsonNode versions = admin().get(VERSIONS + "?size=200").json();
        JsonNode first = versions.path("items").path(versions.path("items").size() - 1);
        assertThat(first.path("version").asInt()).isEqualTo(1);
        assertThat(first.path("by").asString()).isEmpty();
        assertThat(first.path("changes")).isEmpty();
        assertThat(told()).isEqualTo(versions.path("total").asLong());
    }

    @Test
    @Repeats("PUT /api/office")
    void aChangeIsKeptWithWhoAndFromWhatToWhatAndIsTold() {
        long before = told();
        Answer read = office();
        clock.moveTo(TestClock.START.plusSeconds(60));
        ObjectNode body = body();
        body.put("zone", "Asia/Makassar").put("colour", "#5A1E6B").putNull("phone");
        ((ObjectNode) body.path("name")).put("id", "  Dinas Kominfo   Kota Makassar ");
        Answer changed = admin().match(read).put(OFFICE, body.toString());
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("name").path("id").asString()).isEqualTo("Dinas Kominfo Kota Makassar");
        assertThat(changed.json().path("zoneName").asString()).isEqualTo("WITA");
        assertThat(changed.json().path("colour").asString()).isEqualTo("#5a1e6b");
        assertThat(changed.json().path("phone").isNull()).isTrue();
        assertThat(office().etag()).isEqualTo(changed.etag()).isNotEqualTo(read.etag());

        JsonNode newest =
                as("auditor-1", "auditor").get(VERSIONS).json().path("items").path(0);
        assertThat(newest.path("by").asString()).isNotEmpty();
        assertThat(Instant.parse(newest.path("at").asString())).isEqualTo(TestClock.START.plusSeconds(60));
        assertThat(newest.path("changes")
                        .valueStream()
                        .map(change -> change.path("field").asString()))
                .containsExactly("name.id", "zone", "phone", "colour");
        assertThat(newest.path("changes").path(1).path("before").asString()).isEqualTo("Asia/Jakarta");
        assertThat(newest.path("changes").path(1).path("after").asString()).isEqualTo("Asia/Makassar");
        assertThat(told()).isEqualTo(before + 1);
        assertThat(jdbc.sql("SELECT payload FROM journal WHERE type = 'id.sahkan.applicant.office-changed'"
                                + " ORDER BY position DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .contains("Dinas Kominfo Kota Makassar", "Asia/Makassar", "#5a1e6b")
                .doesNotContain("kominfo@contoh.example", "555");
    }

    @Test
    void theSameAgainIsAnsweredAsTheFirstTimeAndIsNoVersion() {
        Answer read = office();
        Answer changed = admin().match(read).put(OFFICE, with("address", "Jalan Baru 9"));
        long told = told();
        Answer again = admin().match(read).put(OFFICE, with("address", "Jalan Baru 9"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.etag()).isEqualTo(changed.etag());
        Http another = as("admin-2", "administrator");
        assertThat(another.match(read)
                        .put(OFFICE, with("address", "Jalan Baru 9"))
                        .code())
                .as("by another, who has not seen it")
                .isEqualTo("version-conflict");
        assertThat(another.match(changed)
                        .put(OFFICE, with("address", "Jalan Baru 9"))
                        .etag())
                .as("by another, who has")
                .isEqualTo(changed.etag());
        assertThat(told()).isEqualTo(told);
    }

    @Test
    void whoSawAnOldVersionIsToldWhoChangedIt() {
        Answer read = office();
        admin().match(read).put(OFFICE, with("address", "Jalan Baru 9"));
        Answer late = as("admin-2", "administrator").match(read).put(OFFICE, with("address", "Jalan Lama 1"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("version-conflict");
        assertThat(late.json().path("changedBy").asString()).isEqualTo("admin-1");
        assertThat(late.json().path("changedByName").asString()).isNotEmpty().isNotEqualTo("admin-1");
        assertThat(admin().put(OFFICE, with("address", "Jalan Lama 1")).code()).isEqualTo("precondition-required");
        assertThat(office().json().path("address").asString()).isEqualTo("Jalan Baru 9");
    }

    @Test
    void ofManyAdministratorsAtOnceOneChangesIt() throws Exception {
        Answer read = office();
        CyclicBarrier together = new CyclicBarrier(4);
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> calls = IntStream.range(0, 4)
                    .<Callable<Integer>>mapToObj(n -> () -> {
                        together.await();
                        return as("admin-" + n, "administrator")
                                .match(read)
                                .put(OFFICE, with("address", "Jalan Baru " + n))
                                .status();
                    })
                    .toList();
            assertThat(threads.invokeAll(calls).stream().map(call -> call.resultNow()))
                    .containsExactlyInAnyOrder(200, 409, 409, 409);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "name.id, '   ', required",
        "name.en, '', required",
        "shortName.id, <b>Dinas</b>, markup-refused",
        "name.id, Dinas < Contoh, markup-refused",
        "name.id, 東京都, text-not-printable",
        "region, '', required",
        "address, '', required",
        "zone, '', required",
        "zone, Europe/Berlin, invalid-value",
        "zone, WIB, invalid-value",
        "kind, MINISTRY, invalid-value",
        "kind, '', required",
        "email, kominfo@contoh, email-invalid",
        "phone, call us, office-phone-invalid",
        "website, contoh, url-invalid",
        "website, 'javascript:alert(1)', url-invalid",
        "colour, '', required",
        "colour, red, colour-invalid",
        "colour, '#12345', colour-invalid",
        "colour, '#fff;}body{', colour-invalid",
        "colour, '#ffffff', colour-unreadable",
        "colour, '#f2b63c', colour-unreadable",
        "colour, '#777777', colour-unreadable"
    })
    void whatIsWrongIsToldAtItsFieldAndNothingIsSaved(String field, String value, String code) {
        Answer read = office();
        Answer refused = admin().match(read).put(OFFICE, with(field, value));
        assertThat(refused.status()).isEqualTo(422);
        JsonNode error = refused.json().path("errors").get(0);
        assertThat(error.path("field").asString()).isEqualTo(field);
        assertThat(error.path("code").asString()).isEqualTo(code);
        assertThat(error.path("detail").asString()).isNotEmpty();
        assertThat(office().json()).isEqualTo(read.json());
    }

    @Test
    void theLeastReadableColourIsTaken() {
        assertThat(admin().match(office())
                        .put(OFFICE, with("colour", "#767676"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aNameThatIsTooLongIsRefusedAndTheLongestIsTaken() {
        Answer read = office();
        Answer refused = admin().match(read).put(OFFICE, with("name.id", "a".repeat(161)));
        assertThat(refused.json().path("errors").get(0).path("code").asString()).isEqualTo("too-long");
        assertThat(admin().match(read)
                        .put(OFFICE, with("shortName.en", "a".repeat(61)))
                        .status())
                .isEqualTo(422);
        assertThat(admin().match(read)
                        .put(OFFICE, with("name.id", "a".repeat(160)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void everythingThatIsMissingIsToldAtOnce() {
        Answer refused = admin().match(office()).put(OFFICE, "{}");
        assertThat(refused.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asString()))
                .containsExactly(
                        "name.id",
                        "name.en",
                        "shortName.id",
                        "shortName.en",
                        "kind",
                        "region",
                        "zone",
                        "address",
                        "colour");
    }

    @ParameterizedTest
    @ValueSource(strings = {"applicant", "reviewer", "decree-officer", "signatory", "auditor", "operator"})
    void nobodyElseChangesIt(String role) {
        Answer read = office();
        assertThat(as("somebody", role)
                        .match(read)
                        .put(OFFICE, with("address", "Jalan Baru 9"))
                        .status())
                .isEqualTo(403);
        assertThat(as("somebody", role).get(VERSIONS).status()).isEqualTo(role.equals("auditor") ? 200 : 403);
        assertThat(anonymous()
                        .match(read)
                        .put(OFFICE, with("address", "Jalan Baru 9"))
                        .status())
                .isEqualTo(401);
        assertThat(office().json()).isEqualTo(read.json());
    }

    /// Indonesian always, and English or not: pages and letters to people follow.
    @Test
    void anOfficeSaysInWhichLanguagesItSpeaksToPeople() {
        assertThat(office().json().path("languages").toString()).isEqualTo("[\"id\",\"en\"]");
        Answer period = admin().post(
                        "/api/periods",
                        Samples.smallPeriod(Samples.code(), "2026-12-11T09:00:00Z")
                                .replaceAll("\"budgetYear\":\\d+", "\"budgetYear\":2190"));
        assertThat(period.status()).isEqualTo(201);
        String page = "/api/periods/" + period.id() + "/procedure?lang=en";
        assertThat(anonymous().get(page).headers().firstValue("Content-Language"))
                .hasValue("en");
        assertThat(text(anonymous().get(page))).contains("hreflang=\"id\"");

        ObjectNode alone = body();
        alone.putArray("languages").add("id");
        Answer changed = admin().match(office()).put(OFFICE, alone.toString());
        assertThat(changed.json().path("languages").toString()).isEqualTo("[\"id\"]");
        assertThat(admin().get(VERSIONS)
                        .json()
                        .path("items")
                        .path(0)
                        .path("changes")
                        .toString())
                .contains("\"languages\"", "\"id en\"", "\"id\"");
        assertThat(jdbc.sql("SELECT payload::text FROM journal WHERE type = 'id.sahkan.applicant.office-changed'"
                                + " ORDER BY position DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .contains("languages")
                .doesNotContain("\"en\"");
        Answer spoken = anonymous().get(page);
        assertThat(spoken.headers().firstValue("Content-Language")).hasValue("id");
        assertThat(text(spoken)).contains("<html lang=\"id\">").doesNotContain("hreflang");
        Answer unsaid = admin().match(changed).put(OFFICE, with("address", "Jalan Baru 10"));
        assertThat(unsaid.json().path("languages").size())
                .as("who does not say it changes nothing")
                .isEqualTo(1);

        ObjectNode both = body();
        both.putArray("languages").add("en").add("id");
        Answer again = admin().match(unsaid).put(OFFICE, both.toString());
        assertThat(again.json().path("languages").toString()).isEqualTo("[\"id\",\"en\"]");
        assertThat(refusedLanguages("en")).isEqualTo("language-needed");
        assertThat(refusedLanguages("id", "fr")).isEqualTo("language-unknown");
        assertThat(office().etag()).isEqualTo(again.etag());
    }

    private String refusedLanguages(String... languages) {
        ObjectNode body = body();
        ArrayNode list = body.putArray("languages");
        for (String one : languages) {
            list.add(one);
        }
        JsonNode error = admin().match(office())
                .put(OFFICE, body.toString())
                .json()
                .path("errors")
                .path(0);
        assertThat(error.path("field").asString()).isEqualTo("languages");
        return error.path("code").asString();
    }

    private static String text(Answer page) {
        return new String(page.bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aPeriodThatIsMadeAfterAChangeHasTheNewClockAndOneFromBeforeKeepsItsOwn() {
        String period = Samples.smallPeriod(Samples.code(), "2026-12-11T09:00:00Z");
        Answer before = admin().post("/api/periods", period);
        admin().match(office()).put(OFFICE, with("zone", "Asia/Jayapura"));
        Answer after = admin().post("/api/periods", Samples.smallPeriod(Samples.code(), "2026-12-11T09:00:00Z"));
        assertThat(admin().get("/api/periods/" + before.id())
                        .json()
                        .path("zone")
                        .asString())
                .isEqualTo("Asia/Jakarta");
        assertThat(after.json().path("zone").asString()).isEqualTo("Asia/Jayapura");
    }

    @Test
    void aCopyAndAPreparedPeriodThatIsEditedGoWithTheOffice() {
        String body = Samples.smallPeriod(Samples.code(), "2026-12-11T09:00:00Z")
                .strip()
                .replaceAll("}$", ",\"prepared\":true}");
        Answer prepared = admin().post("/api/periods", body);
        assertThat(prepared.json().path("zone").asString()).isEqualTo("Asia/Jakarta");
        admin().match(office()).put(OFFICE, with("zone", "Asia/Jayapura"));
        Answer copy = admin().post("/api/periods/" + prepared.id() + "/copy", "{\"code\":\"" + Samples.code() + "\"}");
        assertThat(copy.json().path("zone").asString()).isEqualTo("Asia/Jayapura");
        // 16.00 there as it was 16.00 here.
        assertThat(copy.json().path("closesAt").asString()).isEqualTo("2027-12-11T07:00:00Z");
        // Nobody has looked at its hours on that clock yet.
        Answer unseen = admin().match(prepared).post("/api/periods/" + prepared.id() + "/announcement", "");
        assertThat(unseen.status()).isEqualTo(422);
        assertThat(unseen.json().path("errors").path(0).path("code").asString()).isEqualTo("office-clock-changed");
        assertThat(unseen.json().path("errors").path(0).path("field").asString())
                .isEqualTo("opensAt");
        Answer edited = admin().match(prepared).put("/api/periods/" + prepared.id(), body);
        assertThat(edited.json().path("zone").asString()).isEqualTo("Asia/Jayapura");
        assertThat(admin().get("/api/periods/" + prepared.id())
                        .json()
                        .path("zone")
                        .asString())
                .isEqualTo("Asia/Jayapura");
    }
}
