package id.sahkan.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.applicant.Http.Answer;
import id.sahkan.testing.Repeats;
import id.sahkan.testing.TestClock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// The life of a period, as the office leads it and everybody sees it.
class PeriodHttpTest extends ApplicantServiceTest {

    private static final String CLOSES = "2026-12-11T09:00:00Z";
    private static final String LATER = "2026-12-12T09:00:00Z";
    private static final String DECLARED = """
            {"text":{"id":"Dibuka pendaftaran media mitra."},"legalBasis":"Perwako 214/2020",
             "objectionFrom":"2026-12-21","objectionUntil":"2026-12-23","decisionDate":"2026-12-30","quota":40,
             "rankingRule":{"id":"Nilai tertinggi dahulu.","en":"Highest score first."},
             "officer":{"id":"Bidang IKP pada jam kerja."},"complaints":{"id":"Kotak pengaduan di kantor."}}""";

    /// Each test has a budget year of its own, so that only its own windows may overlap.
    private static final AtomicInteger YEAR = new AtomicInteger(2100);

    @Autowired
    private TestClock clock;

    private final int year = YEAR.incrementAndGet();
    private Http admin;
    private Http another;

    @BeforeEach
    void atTheStart() {
        clock.moveTo(TestClock.START);
        admin = as("admin-1", "administrator");
        another = as("admin-2", "administrator");
    }

    private String body(String code) {
        return Samples.smallPeriod(code, CLOSES)
                .strip()
                .replaceAll("\"budgetYear\":\\d+", "\"budgetYear\":" + year)
                .replace(
                        "\"declared\":{\"text\":{\"id\":\"Dibuka pendaftaran media mitra.\"}}",
                        "\"declared\":" + DECLARED)
                .replaceAll("}$", ",\"prepared\":true}");
    }

    private String policy(String code, String policy) {
        return body(code).replaceAll("\"policy\":\\{[^}]*\\}", "\"policy\":{" + policy + "}");
    }

    private Answer prepared() {
        Answer prepared = admin.post("/api/periods", body(Samples.code()));
        assertThat(prepared.status()).isEqualTo(201);
        return prepared;
    }

    private Answer announced() {
        Answer announced = order(admin, prepared(), "announcement", "");
        assertThat(announced.status()).isEqualTo(200);
        return announced;
    }

    private static Answer order(Http officer, Answer seen, String order, String body) {
        return officer.match(seen).post("/api/periods/" + seen.id() + "/" + order, body);
    }

    private static String stage(Answer answer) {
        return answer.json().path("stage").asString();
    }

    private static List<String> kinds(Answer answer) {
        return answer.json()
                .path("changes")
                .valueStream()
                .map(change -> change.path("kind").asString())
                .toList();
    }

    private static String extension(String closesAt) {
        return "{\"closesAt\":\"%s\",\"reason\":\"Gangguan listrik\"}".formatted(closesAt);
    }

    private static final String REASON = "{\"reason\":\"Anggaran batal\"}";

    @Test
    void whatIsPreparedIsKnownToTheOfficeAlone() {
        Answer prepared = prepared();
        String path = "/api/periods/" + prepared.id();
        Http applicant = as(UUID.randomUUID().toString(), "applicant");
        for (Http stranger : List.of(anonymous(), applicant)) {
            assertThat(stranger.get(path).status()).isEqualTo(404);
            assertThat(ids(stranger)).doesNotContain(prepared.id());
        }
        assertThat(Samples.draft(applicant, prepared.id()).code()).isEqualTo("not-found");
        assertThat(ids(admin)).contains(prepared.id());
        for (String role : List.of("signatory", "auditor")) {
            assertThat(stage(as("officer", role).get(path))).isEqualTo("PREPARED");
        }

        Answer announced = order(admin, prepared, "announcement", "");
        assertThat(stage(announced)).isEqualTo("OPEN");
        Answer seen = anonymous().get(path);
        assertThat(seen.json().path("declared").path("quota").asInt()).isEqualTo(40);
        assertThat(kinds(seen)).containsExactly("ANNOUNCED");
        assertThat(seen.json().path("changes").get(0).has("by")).isFalse();
        assertThat(kinds(announced)).containsExactly("PREPARED", "ANNOUNCED");
        assertThat(Samples.draft(applicant, prepared.id()).status()).isEqualTo(201);
    }

    private static List<String> ids(Http reader) {
        return reader.get("/api/periods?size=200")
                .json()
                .path("items")
                .valueStream()
                .map(period -> period.path("id").asString())
                .toList();
    }

    @Test
    @Repeats({
        "PUT /api/periods/{id}",
        "POST /api/periods/{id}/announcement",
    })
    void itIsEditedFreelyUntilItIsAnnounced() {
        Answer prepared = prepared();
        String path = "/api/periods/" + prepared.id();
        String edit = body(Samples.code()).replace("Kerja sama media 2027", "Judul lain");
        Answer edited = admin.match(prepared).put(path, edit);
        assertThat(edited.json().path("title").asString()).isEqualTo("Judul lain");
        assertThat(edited.json().path("requirements")).hasSize(2);
        // The same again; something else on the old version.
        assertThat(admin.match(prepared).put(path, edit).etag()).isEqualTo(edited.etag());
        assertThat(admin.match(prepared).put(path, edit.replace("lain", "baru")).code())
                .isEqualTo("version-conflict");
        assertThat(another.match(prepared).put(path, edit).code()).isEqualTo("version-conflict");

        Answer announced = order(admin, edited, "announcement", "");
        assertThat(order(admin, edited, "announcement", "").etag()).isEqualTo(announced.etag());
        Answer refused = admin.match(announced).put(path, edit);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("period-stage");
        assertThat(refused.json().path("stage").asString()).isEqualTo("ANNOUNCED");
    }

    @Test
    @Repeats("POST /api/periods/{id}/changes")
    void afterwardsAChangeHasAReasonThatEverybodyReads() {
        Answer announced = announced();
        String change = """
                {"title":"Judul lain","announcementNumber":"500.12/2","announcementDate":"2026-11-21",
                 "declared":%s,"reason":"Salah ketik"}""".formatted(DECLARED);
        assertThat(order(admin, announced, "changes", change.replace("Salah ketik", " "))
                        .json()
                        .path("field")
                        .asString())
                .isEqualTo("reason");
        assertThat(order(admin, announced, "changes", change.replace("\"text\"", "\"unknown\""))
                        .json()
                        .path("field")
                        .asString())
                .isEqualTo("declared.text.id");
        Answer changed = order(admin, announced, "changes", change);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(order(admin, announced, "changes", change).etag()).isEqualTo(changed.etag());
        Answer seen = anonymous().get("/api/periods/" + announced.id());
        assertThat(kinds(seen)).containsExactly("ANNOUNCED", "CHANGED");
        var kept = seen.json().path("changes").get(1);
        assertThat(kept.path("reason").asString()).isEqualTo("Salah ketik");
        assertThat(kept.path("fields")
                        .valueStream()
                        .map(field -> field.path("field").asString()))
                .containsExactly("title", "announcementNumber", "announcementDate");
        assertThat(kept.path("fields").get(0).path("from").asString()).isEqualTo("Kerja sama media 2027");
        assertThat(kept.path("fields").get(0).path("to").asString()).isEqualTo("Judul lain");
        assertThat(changed.json().path("changes").get(2).path("by").asString()).isEqualTo("admin-1");
    }

    @Test
    void anotherPaperIsAskedOfThoseWhoHaveNotSentTheirsAndTheWindowIsLonger() {
        Answer announced = announced();
        Http sent = as(UUID.randomUUID().toString(), "applicant");
        Answer first = Samples.draft(sent, announced.id());
        assertThat(sent.match(first)
                        .key()
                        .post("/api/applications/" + first.id() + "/submission", "{\"acknowledgeMissing\":true}")
                        .status())
                .isEqualTo(201);
        Http drafting = as(UUID.randomUUID().toString(), "applicant");
        Answer second = Samples.draft(drafting, announced.id());
        String change = """
                {"title":"Kerja sama media 2027","announcementNumber":"500.12/1/DISKOMINFO/XI/2026",
                 "announcementDate":"2026-11-20","declared":%s,"reason":"Diminta Dewan Pers","requirements":[
                  {"code":"TAX","label":{"id":"SPT","en":"Tax"},"obligation":"MANDATORY","outletTypes":["ONLINE"]}]}""".formatted(DECLARED);
        Answer refused = order(admin, announced, "changes", change);
        assertThat(refused.json().path("field").asString()).isEqualTo("extendDays");
        assertThat(refused.json().path("errors").get(0).path("code").asString()).isEqualTo("extension-needed");
        String both = change.replaceAll("}$", ",\"extendDays\":3,\"notExtended\":\"Tidak perlu\"}");
        assertThat(order(admin, announced, "changes", both).json().path("field").asString())
                .isEqualTo("notExtended");
        String longer = change.replaceAll("}$", ",\"extendDays\":3}");
        Answer changed = order(admin, announced, "changes", longer);
        assertThat(changed.json().path("closesAt").asString()).isEqualTo("2026-12-14T09:00:00Z");
        assertThat(order(admin, announced, "changes", longer).etag()).isEqualTo(changed.etag());
        assertThat(missing(drafting, second)).containsExactly("TAX");
        assertThat(missing(sent, first)).containsExactly("NIB");
        String page = new String(
                anonymous()
                        .get("/api/periods/" + announced.id() + "/procedure?lang=id")
                        .bytes(),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(page).contains("Berkas SPT, media siber: <del>tidak ada</del> → <ins>Wajib</ins>");
        String alone = change.replaceAll(",\"requirements\":(?s:.*)$", ",\"extendDays\":3}");
        assertThat(order(admin, changed, "changes", alone)
                        .json()
                        .path("errors")
                        .get(0)
                        .path("code")
                        .asString())
                .isEqualTo("extension-alone");
    }

    @Test
    void aPaperOfAnotherKindAloneIsKeptAndToldAndGivesNoDays() {
        String sent = body(Samples.code()).replace("\"code\":\"ISSN\"", "\"code\":\"AKTA_2027\",\"kind\":\"OTHER\"");
        Answer announced = order(admin, admin.post("/api/periods", sent), "announcement", "");
        String papers = sent.replaceAll("(?s)^.*(\"requirements\":\\[.*\\]}\\]),.*$", "$1");
        String change = """
                {"title":"Kerja sama media 2027","announcementNumber":"500.12/1/DISKOMINFO/XI/2026",
                 "announcementDate":"2026-11-20","declared":%s,"reason":"Macamnya keliru",%s}""".formatted(DECLARED, papers.replace("\"OTHER\"", "\"DEED\""));
        assertThat(order(admin, announced, "changes", change.replaceAll("}$", ",\"extendDays\":3}"))
                        .json()
                        .path("errors")
                        .get(0)
                        .path("code")
                        .asString())
                .isEqualTo("extension-alone");
        Answer changed = order(admin, announced, "changes", change);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("closesAt").asString()).isEqualTo(CLOSES);
        assertThat(changed.json().path("requirements").values())
                .extracting(item -> item.path("kind").asString())
                .containsExactly("NIB", "DEED");
        assertThat(changed.json().path("changes").get(2).path("fields").values())
                .extracting(field -> field.path("field").asString())
                .containsExactly("requirements.AKTA_2027.kind");
        assertThat(text(anonymous().get("/api/periods/" + announced.id() + "/procedure?lang=id")))
                .contains("macam berkas: <del>Lainnya</del> → <ins>Akta perusahaan</ins>");
    }

    private static List<String> missing(Http applicant, Answer draft) {
        return applicant
                .get("/api/applications/" + draft.id())
                .json()
                .path("missing")
                .valueStream()
                .map(code -> code.asString())
                .toList();
    }

    @Test
    @Repeats({
        "POST /api/periods/{id}/extension",
        "POST /api/periods/{id}/extension/approval",
    })
    void aSecondOfficerExtendsIt() {
        Answer announced = announced();
        Answer asked = order(admin, announced, "extension", extension(LATER));
        assertThat(asked.json().path("closesAt").asString()).isEqualTo(CLOSES);
        assertThat(asked.json().path("askedExtension").path("closesAt").asString())
                .isEqualTo(LATER);
        assertThat(order(admin, announced, "extension", extension(LATER)).etag())
                .isEqualTo(asked.etag());
        Answer seen = anonymous().get("/api/periods/" + announced.id());
        assertThat(seen.json().has("askedExtension")).isFalse();
        assertThat(kinds(seen)).containsExactly("ANNOUNCED");

        Answer own = order(admin, asked, "extension/approval", "");
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.code()).isEqualTo("second-officer-needed");
        // Nor with another role of the same account.
        assertThat(order(as("admin-1", "signatory"), asked, "extension/approval", "")
                        .code())
                .isEqualTo("second-officer-needed");
        Answer extended = order(another, asked, "extension/approval", "");
        assertThat(extended.json().path("closesAt").asString()).isEqualTo(LATER);
        assertThat(order(another, asked, "extension/approval", "").etag()).isEqualTo(extended.etag());
        assertThat(order(another, extended, "extension/approval", "").code()).isEqualTo("no-extension-waits");
        assertThat(kinds(anonymous().get("/api/periods/" + announced.id()))).containsExactly("ANNOUNCED", "EXTENDED");
        var kept = extended.json().path("changes").get(3);
        assertThat(List.of(kept.path("by").asString(), kept.path("askedBy").asString()))
                .containsExactly("admin-2", "admin-1");
    }

    @Test
    void whatWasFrozenAtTheCloseStaysSoWhenTheWindowIsOpenedAgain() {
        Answer asked = order(admin, announced(), "extension", extension(LATER));
        clock.moveTo(Instant.parse(CLOSES));
        Answer open = order(another, asked, "extension/approval", "");
        assertThat(stage(open)).isEqualTo("OPEN");
        String change = """
                {"title":"Kerja sama media 2027","announcementNumber":"500.12/1/DISKOMINFO/XI/2026",
                 "announcementDate":"2026-11-20","declared":%s,"reason":"Anggaran naik"}""";
        Answer quota =
                order(admin, open, "changes", change.formatted(DECLARED.replace("\"quota\":40", "\"quota\":41")));
        assertThat(quota.status()).isEqualTo(409);
        assertThat(quota.code()).isEqualTo("frozen-after-closing");
        assertThat(quota.json().path("fields").get(0).asString()).isEqualTo("declared.quota");
        assertThat(order(admin, open, "changes", change.formatted(DECLARED).replace("Kerja sama", "Kerjasama"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Repeats("POST /api/periods/{id}/extension/refusal")
    void anExtensionMayBeDeclinedAndAskedForAgain() {
        Answer asked = order(admin, announced(), "extension", extension(LATER));
        assertThat(order(another, asked, "extension", extension("2026-12-13T09:00:00Z"))
                        .code())
                .isEqualTo("extension-waits");
        Answer declined = order(as("head-1", "signatory"), asked, "extension/refusal", "{\"reason\":\"Tidak perlu\"}");
        assertThat(declined.json().has("askedExtension")).isFalse();
        assertThat(order(another, declined, "extension", extension(LATER)).status())
                .isEqualTo(200);
        Answer never = order(another, declined, "extension", extension("2026-12-21T09:00:00Z"));
        assertThat(never.code()).isEqualTo("version-conflict");
    }

    @Test
    @Repeats("POST /api/periods/{id}/stage")
    void itGoesFromStageToStage() {
        Answer announced = announced();
        assertThat(order(admin, announced, "stage", "{\"stage\":\"IN_REVIEW\"}").code())
                .isEqualTo("window-not-over");
        clock.moveTo(Instant.parse(CLOSES));
        assertThat(stage(anonymous().get("/api/periods/" + announced.id()))).isEqualTo("CLOSED");
        Answer period = announced;
        for (String stage : List.of("IN_REVIEW", "DECIDED", "ARCHIVED")) {
            Answer next = order(admin, period, "stage", "{\"stage\":\"%s\"}".formatted(stage));
            assertThat(stage(next)).isEqualTo(stage);
            assertThat(order(admin, period, "stage", "{\"stage\":\"%s\"}".formatted(stage))
                            .etag())
                    .isEqualTo(next.etag());
            period = next;
        }
        assertThat(order(admin, period, "extension", extension(LATER)).code()).isEqualTo("period-stage");
        assertThat(order(admin, period, "cancellation", REASON).code()).isEqualTo("period-stage");
        assertThat(kinds(anonymous().get("/api/periods/" + announced.id())))
                .containsExactly("ANNOUNCED", "IN_REVIEW", "DECIDED", "ARCHIVED");
    }

    @Test
    @Repeats("POST /api/periods/{id}/cancellation")
    void nothingIsTakenOnceItIsCancelled() {
        Answer announced = announced();
        Http applicant = as(UUID.randomUUID().toString(), "applicant");
        Answer draft = Samples.draft(applicant, announced.id());
        Answer cancelled = order(admin, announced, "cancellation", REASON);
        assertThat(stage(cancelled)).isEqualTo("CANCELLED");
        assertThat(order(admin, announced, "cancellation", REASON).etag()).isEqualTo(cancelled.etag());
        Answer late = applicant
                .match(draft)
                .key()
                .post("/api/applications/" + draft.id() + "/submission", "{\"acknowledgeMissing\":true}");
        assertThat(late.code()).isEqualTo("window-closed");
        // When it really ended, in the refusal and in the applicant's own view.
        assertThat(late.json().path("closesAt").asString()).isEqualTo(TestClock.START.toString());
        assertThat(applicant
                        .get("/api/applications/" + draft.id())
                        .json()
                        .path("period")
                        .path("closesAt")
                        .asString())
                .isEqualTo(TestClock.START.toString());
        assertThat(Samples.draft(applicant, announced.id()).code()).isEqualTo("window-closed");
        Answer seen = anonymous().get("/api/periods/" + announced.id());
        assertThat(seen.json().path("status").asString()).isEqualTo("CLOSED");
        assertThat(seen.json().path("changes").get(1).path("reason").asString()).isEqualTo("Anggaran batal");

        Answer never = order(admin, prepared(), "cancellation", REASON);
        assertThat(stage(never)).isEqualTo("CANCELLED");
        assertThat(anonymous().get("/api/periods/" + never.id()).status()).isEqualTo(404);
    }

    @Test
    void windowsOfAYearDoNotOverlapForOneTypeOfOutlet() {
        Answer first = announced();
        Answer second = prepared();
        Answer refused = order(admin, second, "announcement", "");
        assertThat(refused.json().path("field").asString()).isEqualTo("opensAt");
        assertThat(refused.json().path("errors").get(0).path("code").asString()).isEqualTo("window-overlaps");
        assertThat(stage(admin.get("/api/periods/" + second.id()))).isEqualTo("PREPARED");
        Answer print = admin.match(second)
                .put("/api/periods/" + second.id(), body(Samples.code()).replace("ONLINE", "PRINT"));
        assertThat(order(admin, print, "announcement", "").status()).isEqualTo(200);
        Answer third = prepared();
        order(admin, first, "cancellation", REASON);
        assertThat(order(admin, third, "announcement", "").status()).isEqualTo(200);
    }

    @Test
    void anExtensionDoesNotMeetTheNextWindow() {
        Answer first = announced();
        String next = body(Samples.code())
                .replace("2026-11-23T01:00:00Z", CLOSES)
                .replace("\"closesAt\":\"" + CLOSES, "\"closesAt\":\"2026-12-20T09:00:00Z");
        Answer second = order(admin, admin.post("/api/periods", next), "announcement", "");
        assertThat(second.status()).isEqualTo(200);
        Answer refused = order(admin, first, "extension", extension(LATER));
        assertThat(refused.json().path("field").asString()).isEqualTo("closesAt");
        assertThat(refused.json().path("errors").get(0).path("code").asString()).isEqualTo("window-overlaps");
        order(admin, second, "cancellation", REASON);
        Answer asked = order(admin, first, "extension", extension(LATER));
        assertThat(asked.status()).isEqualTo(200);
        // Announced between asking and answering.
        order(admin, admin.post("/api/periods", next.replaceAll("P-[0-9A-F]{8}", Samples.code())), "announcement", "");
        assertThat(order(another, asked, "extension/approval", "")
                        .json()
                        .path("errors")
                        .get(0)
                        .path("code")
                        .asString())
                .isEqualTo("window-overlaps");
    }

    @Test
    @Repeats("POST /api/periods")
    void whatIsAnnouncedAtOnceIsAskedTheSame() {
        String body = body(Samples.code()).replace(",\"prepared\":true", "");
        Answer first = admin.post("/api/periods", body);
        assertThat(first.status()).isEqualTo(201);
        assertThat(stage(first)).isEqualTo("OPEN");
        assertThat(kinds(first)).containsExactly("PREPARED", "ANNOUNCED");
        String code = Samples.code();
        Answer overlaps = admin.post("/api/periods", body.replaceAll("P-[0-9A-F]{8}", code));
        assertThat(overlaps.json().path("errors").get(0).path("code").asString())
                .isEqualTo("window-overlaps");
        Answer wordless = admin.post(
                "/api/periods",
                body.replaceAll("P-[0-9A-F]{8}", code)
                        .replace("\"text\":{\"id\":\"Dibuka pendaftaran media mitra.\"},", ""));
        assertThat(wordless.json().path("field").asString()).isEqualTo("declared.text.id");
        // Nothing was kept: the code is free.
        assertThat(admin.post("/api/periods", body(code)).status()).isEqualTo(201);
    }

    @Test
    void onlyOutletsWhoseTypeIsAskedForSomethingAreTaken() {
        Answer print = admin.post(
                "/api/periods", body(Samples.code()).replace("ONLINE", "PRINT").replace(",\"prepared\":true", ""));
        assertThat(stage(print)).isEqualTo("OPEN");
        Http applicant = as(UUID.randomUUID().toString(), "applicant");
        Answer refused = Samples.draft(applicant, print.id());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("outlet-type-not-taken");
        assertThat(applicant.get("/api/applications").json().path("total").asInt())
                .isZero();
    }

    @Test
    void aCopyOfTheLastDaysOfFebruaryIsAWindow() {
        Answer original = admin.post(
                "/api/periods",
                Samples.smallPeriod(Samples.code(), "2028-02-29T03:00:00Z")
                        .replace("2026-11-23T01:00:00Z", "2028-02-28T03:00:00Z")
                        .strip()
                        .replaceAll("}$", ",\"prepared\":true}"));
        assertThat(original.status()).isEqualTo(201);
        Answer copy = admin.post("/api/periods/" + original.id() + "/copy", "{\"code\":\"" + Samples.code() + "\"}");
        assertThat(copy.status()).isEqualTo(201);
        assertThat(copy.json().path("opensAt").asString()).isEqualTo("2029-02-28T03:00:00Z");
        assertThat(copy.json().path("closesAt").asString()).isEqualTo("2029-03-01T03:00:00Z");
    }

    @Test
    void on29FebruaryThePeriodThatOpensThatDayIsCopiedForTheYearAfter() {
        clock.moveTo(Instant.parse("2028-02-29T02:00:00Z"));
        Answer open = admin.post(
                "/api/periods",
                body(Samples.code())
                        .replace("2026-11-23T01:00:00Z", "2028-02-29T01:00:00Z")
                        .replace(CLOSES, "2028-03-10T09:00:00Z")
                        .replace("\"2026-12-", "\"2028-03-")
                        .replace(",\"prepared\":true", ""));
        assertThat(stage(open)).isEqualTo("OPEN");
        Answer copy = admin.post("/api/periods/" + open.id() + "/copy", "{\"code\":\"" + Samples.code() + "\"}");
        assertThat(copy.status()).isEqualTo(201);
        assertThat(copy.json().path("opensAt").asString()).isEqualTo("2029-02-28T01:00:00Z");
        assertThat(copy.json().path("closesAt").asString()).isEqualTo("2029-03-10T09:00:00Z");
        assertThat(copy.json().path("budgetYear").asInt()).isEqualTo(year + 1);
        assertThat(copy.json().path("declared").path("decisionDate").asString()).isEqualTo("2029-03-30");
    }

    /// Also when it is leap day where the office is: the second copy is a year after the first, and February stays
    /// February.
    @Test
    void aCopyOfACopyOn29FebruaryIsAnotherYearLater() {
        clock.moveTo(Instant.parse("2028-02-29T02:00:00Z"));
        Answer open = admin.post(
                "/api/periods",
                body(Samples.code())
                        .replace("2026-11-23T01:00:00Z", "2028-02-29T01:00:00Z")
                        .replace(CLOSES, "2028-03-10T09:00:00Z")
                        .replace("\"2026-12-", "\"2028-03-"));
        assertThat(open.status()).isEqualTo(201);
        Answer first = admin.post("/api/periods/" + open.id() + "/copy", "{\"code\":\"" + Samples.code() + "\"}");
        assertThat(first.status()).isEqualTo(201);
        Answer second = admin.post("/api/periods/" + first.id() + "/copy", "{\"code\":\"" + Samples.code() + "\"}");
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json().path("opensAt").asString()).isEqualTo("2030-02-28T01:00:00Z");
        assertThat(second.json().path("closesAt").asString()).isEqualTo("2030-03-10T09:00:00Z");
        assertThat(second.json().path("budgetYear").asInt()).isEqualTo(year + 2);
        assertThat(second.json().path("announcement").path("date").asString()).isEqualTo("2028-11-20");
        assertThat(second.json().path("stage").asString()).isEqualTo("PREPARED");
    }

    @Test
    void theLastYearThereIsIsNotCopied() {
        Answer last = admin.post(
                "/api/periods", body(Samples.code()).replaceAll("\"budgetYear\":\\d+", "\"budgetYear\":2199"));
        Answer copy = admin.post("/api/periods/" + last.id() + "/copy", "{\"code\":\"" + Samples.code() + "\"}");
        assertThat(copy.status()).isEqualTo(422);
        assertThat(copy.json().path("field").asString()).isEqualTo("budgetYear");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "opensAt":"2026-11-23          | "opensAt":"2026-12-23             | closesAt                | window-empty
            "closesAt":"2026-12-11         | "closesAt":"2026-11-30            | closesAt                | close-in-past
            "id":"Dibuka pendaftaran media mitra." | "id":"  "                   | declared.text.id        | required
            "id":"Nilai tertinggi dahulu." | "id":""                           | declared.rankingRule.id | required
            "en":"Highest score first."    | "en":" "                          | declared.rankingRule.en | required
            "legalBasis":"Perwako 214/2020"| "legalBasis":" "                  | declared.legalBasis     | required
            "id":"Bidang IKP pada jam kerja." | "id":" "                       | declared.officer.id     | required
            "id":"Kotak pengaduan di kantor." | "id":" "                       | declared.complaints.id  | required
            "quota":40                     | "quota":0                         | declared.quota          | quota-not-positive
            "quota":40                     | "quota":-1                        | declared.quota          | quota-not-positive
            "objectionFrom":"2026-12-21"   | "objectionFrom":"2026-12-11"      | declared.objectionFrom  | stage-before-closing
            "objectionUntil":"2026-12-23"  | "objectionUntil":"2026-12-20"     | declared.objectionUntil | stages-backward
            "objectionUntil":"2026-12-23"  | "objectionUntil":null             | declared.objectionUntil | required
            "objectionFrom":"2026-12-21"   | "objectionFrom":null              | declared.objectionFrom  | required
            "decisionDate":"2026-12-30"    | "decisionDate":"2026-12-23"       | declared.decisionDate   | stages-backward
            """)
    void badInputIsToldAtItsFieldAndNothingIsKept(String good, String bad, String field, String code) {
        Answer prepared = prepared();
        String body = body(Samples.code());
        assertThat(body).contains(good);
        for (String language : List.of("id", "en")) {
            Http officer = admin.with("Accept-Language", language);
            Answer refused = officer.match(prepared).put("/api/periods/" + prepared.id(), body.replace(good, bad));
            assertThat(refused.status()).isEqualTo(422);
            var error = refused.json().path("errors").get(0);
            assertThat(List.of(
                            error.path("field").asString(), error.path("code").asString()))
                    .containsExactly(field, code);
            assertThat(error.path("detail").asString()).isNotEqualTo(code);
        }
        assertThat(admin.post("/api/periods", body.replace(good, bad)).status()).isEqualTo(422);
        assertThat(admin.get("/api/periods/" + prepared.id()).etag()).isEqualTo(prepared.etag());
    }

    @Test
    void aRequirementIsOfTheKindThatIsChosenBesideAnyCodeAndOfItsCodesKindOtherwise() {
        Answer prepared = prepared();
        String path = "/api/periods/" + prepared.id();
        assertThat(prepared.json().path("requirements").values())
                .extracting(item -> item.path("kind").asString())
                .containsExactly("NIB", "OTHER");
        String renamed = body(Samples.code())
                .replace("\"code\":\"NIB\"", "\"code\":\"NIB_2027\",\"kind\":\"NIB\"")
                .replace("\"code\":\"ISSN\"", "\"code\":\"AKTA_2027\",\"kind\":\"DEED\"");
        Answer edited = admin.match(prepared).put(path, renamed);
        assertThat(edited.json().path("requirements").values())
                .extracting(item -> item.path("kind").asString())
                .containsExactly("NIB", "DEED");
        Answer twice = admin.match(edited).put(path, renamed.replace("\"kind\":\"DEED\"", "\"kind\":\"NIB\""));
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.json().path("errors").values())
                .extracting(error -> error.path("field").asString() + " "
                        + error.path("code").asString())
                .containsExactly("requirements[1].kind requirement-kind-twice");
        assertThat(admin.match(edited)
                        .put(path, renamed.replace("\"kind\":\"DEED\"", "\"kind\":\"OTHER\""))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aSetWithoutItemsAndAPeriodWithoutTextOrNumberAreNotAnnounced() {
        Answer prepared = prepared();
        String path = "/api/periods/" + prepared.id();
        String body = body(Samples.code());
        Answer empty = admin.match(prepared)
                .put(path, body.replaceAll("(?s)\"requirements\":\\[.*\\]}\\],", "\"requirements\":[],"));
        assertThat(empty.json().path("field").asString()).isEqualTo("requirements");

        Answer silent = admin.match(prepared).put(path, body.replace(DECLARED, "{}"));
        assertThat(order(admin, silent, "announcement", "").json().path("field").asString())
                .isEqualTo("declared.text.id");
        assertThat(order(admin, silent, "announcement", "")
                        .json()
                        .path("errors")
                        .get(0)
                        .path("detail")
                        .asString())
                .startsWith("Teks pengumuman belum ada.");
        Answer unnumbered = admin.match(silent)
                .put(path, body.replace("\"announcementNumber\":\"500.12/1/DISKOMINFO/XI/2026\",", ""));
        assertThat(order(admin, unnumbered, "announcement", "")
                        .json()
                        .path("field")
                        .asString())
                .isEqualTo("announcementNumber");
        assertThat(stage(admin.get(path))).isEqualTo("PREPARED");
    }

    @Test
    @Repeats("POST /api/periods/{id}/copy")
    void lastYearsIsCopiedAYearLater() {
        Answer original = announced();
        String path = "/api/periods/" + original.id() + "/copy";
        String code = Samples.code();
        String body = "{\"code\":\"%s\"}".formatted(code);
        Answer copy = admin.post(path, body);
        assertThat(copy.status()).isEqualTo(201);
        assertThat(stage(copy)).isEqualTo("PREPARED");
        assertThat(copy.json().path("opensAt").asString()).isEqualTo("2027-11-23T01:00:00Z");
        assertThat(copy.json().path("closesAt").asString()).isEqualTo("2027-12-11T09:00:00Z");
        assertThat(copy.json().path("budgetYear").asInt()).isEqualTo(year + 1);
        assertThat(copy.json().path("announcement").path("number").asString()).isEmpty();
        assertThat(copy.json().path("declared").path("objectionFrom").asString())
                .isEqualTo("2027-12-21");
        assertThat(copy.json().path("requirements")).isEqualTo(original.json().path("requirements"));
        // The same again, by the same officer.
        assertThat(admin.post(path, body).id()).isEqualTo(copy.id());
        assertThat(another.post(path, body).code()).isEqualTo("already-exists");
        assertThat(admin.post(path, "{\"code\":\"?\"}").json().path("field").asString())
                .isEqualTo("code");
    }

    @Test
    void aPolicyIsWhatTheCatalogueKnowsAndEverybodyReadsItInItsWords() {
        Answer terms = anonymous().get("/api/periods/terms");
        assertThat(terms.json()
                        .path("policy")
                        .valueStream()
                        .map(item -> item.path("code").asString()))
                .containsExactly(
                        "ukwValidYears", "chiefLevel", "oneOutletPerCompany", "minimumMediaAgeYears", "completionDays");
        String code = Samples.code();
        for (String[] wrong : new String[][] {
            {"\"minimumMediaAgeYears\":51", "policy.minimumMediaAgeYears", "out-of-range"},
            {"\"minimumMediaAgeYears\":\"satu\"", "policy.minimumMediaAgeYears", "whole-number-invalid"},
            {"\"oneOutletPerCompany\":\"ya\"", "policy.oneOutletPerCompany", "boolean-invalid"},
            {"\"chiefLevel\":\"MUDA\"", "policy.chiefLevel", "invalid-value"},
            {"\"staff\":3", "policy.staff", "policy-item-unknown"},
            {"\"<b>\":3", "policy", "policy-item-unknown"},
        }) {
            Answer refused = admin.post("/api/periods", policy(code, wrong[0]));
            assertThat(refused.status()).as(wrong[0]).isEqualTo(422);
            JsonNode error = refused.json().path("errors").get(0);
            assertThat(error.path("field").asString()).isEqualTo(wrong[1]);
            assertThat(error.path("code").asString()).isEqualTo(wrong[2]);
        }
        Answer prepared = admin.post("/api/periods", body(code));
        assertThat(prepared.status()).as("nothing of it was kept").isEqualTo(201);
        Answer edited =
                admin.match(prepared).put("/api/periods/" + prepared.id(), policy(code, "\"minimumMediaAgeYears\":7"));
        assertThat(edited.json()
                        .path("changes")
                        .get(1)
                        .path("fields")
                        .valueStream()
                        .map(field -> field.path("field").asString()))
                .contains("policy.minimumMediaAgeYears");
        Answer announced = order(admin, edited, "announcement", "");
        assertThat(announced
                        .json()
                        .path("rules")
                        .valueStream()
                        .map(rule -> rule.path("says").path("id").asString()))
                .contains("Media telah terbit paling sedikit 7 tahun.");
        assertThat(text(anonymous().get("/api/periods/" + announced.id() + "/procedure?lang=en")))
                .contains("<li>The outlet has appeared for at least 7 years.</li>");
    }

    private String ranked(String code, String ranking) {
        return body(code).replace("\"quota\":40", ranking);
    }

    @Test
    void aQuotaAndItsRankingAreHeldToTheirCatalogue() {
        String code = Samples.code();
        for (String[] wrong : new String[][] {
            {"\"quota\":40,\"quotaByType\":{\"TV\":0}", "declared.quotaByType.TV", "quota-not-positive"},
            {"\"quota\":40,\"quotaByType\":{\"TV\":null}", "declared.quotaByType.TV", "quota-not-positive"},
            {"\"quota\":40,\"quotaByType\":{\"TV\":41}", "declared.quotaByType.TV", "quota-over-total"},
            {"\"quota\":40,\"quotaByType\":{\"TABLOID\":4}", "declared.quotaByType", "invalid-value"},
            {"\"rankingCriteria\":[\"TIER\"]", "declared.quota", "quota-for-ranking"},
            {"\"quota\":40,\"rankingCriteria\":[\"LOT\"]", "declared.rankingCriteria[0]", "ranking-criterion-unknown"},
            {"\"quota\":40,\"rankingCriteria\":[null]", "declared.rankingCriteria[0]", "ranking-criterion-unknown"},
            {"\"quota\":40,\"rankingCriteria\":[\"TIER\",\"TIER\"]", "declared.rankingCriteria[1]", "listed-twice"},
        }) {
            Answer refused = admin.post("/api/periods", ranked(code, wrong[0]));
            assertThat(refused.status()).as(wrong[0]).isEqualTo(422);
            JsonNode error = refused.json().path("errors").get(0);
            assertThat(error.path("field").asString()).isEqualTo(wrong[1]);
            assertThat(error.path("code").asString()).isEqualTo(wrong[2]);
        }
        for (String malformed :
                List.of("\"quotaByType\":{\"TV\":\"tiga\"}", "\"rankingCriteria\":\"TIER\"", "\"quotaByType\":3")) {
            assertThat(admin.post("/api/periods", ranked(code, malformed)).status())
                    .as(malformed)
                    .isIn(400, 422);
        }
        Answer prepared = admin.post("/api/periods", ranked(code, "\"quota\":40"));
        assertThat(prepared.status()).as("nothing of it was kept").isEqualTo(201);
        assertThat(prepared.json().path("declared").path("rankingCriteria").isArray())
                .isTrue();
        assertThat(prepared.json().path("declared").path("rankingCriteria")).isEmpty();
    }

    @Test
    void aQuotaIsToldInWordsAndNobodyMovesItOnceTheWindowHasOpened() {
        String ranking = "\"quota\":40,\"quotaByType\":{\"TV\":3},\"rankingCriteria\":[\"PREFERRED_PAPERS\",\"TIER\"]";
        Answer announced =
                order(admin, admin.post("/api/periods", ranked(Samples.code(), ranking)), "announcement", "");
        assertThat(stage(announced)).isEqualTo("OPEN");
        assertThat(announced.json().path("ranking").path("en").asString())
                .isEqualTo(
                        "preferred papers that passed (most first), then tier (1 before 3), then when it was received"
                                + " complete, then number of the receipt");
        assertThat(text(anonymous().get("/api/periods/" + announced.id() + "/procedure?lang=id")))
                .contains("Kuota menurut jenis media", "3 media", "Urutan peringkat", "lalu nomor tanda terima");
        String change = """
                {"title":"Kerja sama media 2027","announcementNumber":"500.12/1/DISKOMINFO/XI/2026",
                 "announcementDate":"2026-11-20","declared":%s,"reason":"Anggaran naik"}""";
        for (String other : List.of(
                ranking.replace("40", "41"),
                ranking.replace(":3", ":4"),
                ranking.replace("[\"PREFERRED_PAPERS\",\"TIER\"]", "[\"TIER\",\"PREFERRED_PAPERS\"]"),
                ranking.replace("[\"PREFERRED_PAPERS\",\"TIER\"]", "[]"))) {
            Answer refused =
                    order(admin, announced, "changes", change.formatted(DECLARED.replace("\"quota\":40", other)));
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("frozen-after-opening");
            assertThat(refused.json().path("fields")).hasSize(1);
        }
        // What is not said of the ranking stays.
        Answer told = order(
                admin,
                announced,
                "changes",
                change.formatted(DECLARED.replace("\"quota\":40", "\"quota\":40,\"quotaByType\":{\"TV\":3}"))
                        .replace("Kerja sama", "Kerjasama"));
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.json().path("declared").path("rankingCriteria")).hasSize(2);
    }

    @Test
    void whoDrawsTheLineIsToldWhatWasDeclaredAndHowManyCame() {
        String ranking = "\"quota\":1,\"rankingCriteria\":[\"TIER\"]";
        Answer announced =
                order(admin, admin.post("/api/periods", ranked(Samples.code(), ranking)), "announcement", "");
        Http applicant = as(UUID.randomUUID().toString(), "applicant");
        Answer draft = Samples.draft(applicant, announced.id());
        String address = "/api/applications/" + draft.id();
        Answer attached = applicant
                .match(draft)
                .upload(address + "/documents/NIB", "nib.pdf", Samples.pdf(1), "{\"number\":\"123\"}");
        Http service = as("service-account", "service");
        String terms = "/internal/periods/" + announced.id() + "/ranking";
        assertThat(service.get(terms).json().path("received").asInt())
                .as("a draft is none")
                .isZero();
        assertThat(applicant
                        .match(attached)
                        .key()
                        .post(address + "/submission", "{\"acknowledgeMissing\":false}")
                        .status())
                .isEqualTo(201);
        JsonNode told = service.get(terms).json();
        assertThat(told.path("received").asInt()).isEqualTo(1);
        assertThat(told.path("closed").asBoolean()).isFalse();
        assertThat(told.path("quota").asInt()).isEqualTo(1);
        assertThat(told.path("criteria").get(0).asString()).isEqualTo("TIER");
        assertThat(admin.get(terms).status()).isEqualTo(403);
        JsonNode dossier = service.get("/internal/applications/" + draft.id() + "/dossiers/1")
                .json();
        assertThat(dossier.path("period").path("ranked").asBoolean()).isTrue();
        clock.moveTo(Instant.parse(CLOSES));
        assertThat(service.get(terms).json().path("closed").asBoolean())
                .as("somebody may have a close of their own until the review begins")
                .isFalse();
        assertThat(order(admin, announced, "stage", "{\"stage\":\"IN_REVIEW\"}").status())
                .isEqualTo(200);
        assertThat(service.get(terms).json().path("closed").asBoolean()).isTrue();
        // Without a quota nothing is ranked, and the dossier is what it always was.
        Answer without = order(
                admin,
                admin.post(
                        "/api/periods",
                        Samples.smallPeriod(Samples.code(), "2027-12-11T09:00:00Z")
                                .replace("\"budgetYear\"", "\"prepared\":true,\"budgetYear\"")),
                "announcement",
                "");
        assertThat(service.get("/internal/periods/" + without.id() + "/ranking")
                        .json()
                        .path("criteria")
                        .isNull())
                .isTrue();
    }

    @Test
    void theProcedureNeedsNoScriptAndNothingWrittenBecomesMarkup() {
        Answer prepared = prepared();
        String evil = "<script>alert('\\\"')</script><img src=x onerror=alert(1)>";
        Answer edited = admin.match(prepared)
                .put(
                        "/api/periods/" + prepared.id(),
                        body(Samples.code())
                                .replace("Kerja sama media 2027", evil)
                                .replace("Dibuka pendaftaran media mitra.", evil)
                                .replace("Perwako 214/2020", evil)
                                .replace("Bidang IKP pada jam kerja.", evil)
                                .replace("Nilai tertinggi dahulu.", evil)
                                .replace("\"id\":\"ISSN\"", "\"id\":\"" + evil + "\""));
        assertThat(edited.status()).isEqualTo(200);
        String path = "/api/periods/" + prepared.id() + "/procedure";
        assertThat(anonymous().get(path).status()).isEqualTo(404);
        assertThat(as(UUID.randomUUID().toString(), "applicant").get(path).status())
                .isEqualTo(404);
        assertThat(as("officer", "reviewer").get(path).status()).isEqualTo(404);
        Answer preview = admin.get(path);
        assertThat(text(preview))
                .contains("Pratinjau untuk kantor: belum diumumkan")
                .doesNotContain("<script");
        assertThat(preview.headers().firstValue("Cache-Control")).hasValue("no-store");
        Answer announced = order(admin, edited, "announcement", "");
        order(
                admin,
                order(admin, announced, "extension", extension(LATER).replace("Gangguan listrik", evil)),
                "extension/refusal",
                REASON);
        Answer again = order(
                admin,
                admin.get("/api/periods/" + prepared.id()),
                "extension",
                extension(LATER).replace("Gangguan listrik", evil));
        assertThat(order(another, again, "extension/approval", "").status()).isEqualTo(200);

        Answer page = anonymous().get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("max-age=60, private");
        assertThat(page.headers().allValues("Vary")).contains("Accept-Language");
        assertThat(page.headers().firstValue("Content-Language")).hasValue("id");
        String html = text(page);
        assertThat(html)
                .startsWith("<!doctype html>")
                .contains("<p>"
                        + anonymous()
                                .get("/api/office")
                                .json()
                                .path("name")
                                .path("id")
                                .asString() + "</p>")
                .doesNotContain("<script")
                .doesNotContain("<img")
                .doesNotContain("javascript:")
                .doesNotContain(" style=")
                .contains("&lt;script&gt;")
                .contains("12 Desember 2026, 16.00 WIB")
                .contains("Waktu tutup diperpanjang untuk semua")
                .doesNotContain("Anggaran batal")
                .contains("Wajib")
                .contains("Petugas yang dapat dihubungi", "Pengaduan dan keberatan", "Kotak pengaduan di kantor.")
                .contains("21 Desember 2026 sampai 23 Desember 2026")
                .contains("40 media");
        // Title, heading, text, law, rule, officer, paper, reason.
        assertThat(html.split("&lt;script&gt;", -1)).hasSize(9);
        assertThat(anonymous().with("If-None-Match", page.etag()).get(path).status())
                .isEqualTo(304);
        for (Answer english : List.of(
                anonymous().get(path + "?lang=en"),
                anonymous().with("Accept-Language", "en").get(path))) {
            assertThat(text(english))
                    .contains("<html lang=\"en\">")
                    .contains("12 December 2026, 16:00 WIB")
                    .contains("Highest score first.")
                    .contains("lang=\"id\">&lt;script&gt;");
        }
    }

    private static String text(Answer page) {
        return new String(page.bytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
