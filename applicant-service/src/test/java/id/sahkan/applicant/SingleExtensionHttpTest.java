package id.sahkan.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.applicant.Http.Answer;
import id.sahkan.background.DueWork;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// A later close for one application: who gets it, who does not, and what is told of it.
class SingleExtensionHttpTest extends ApplicantServiceTest {

    private static final String CLOSES = "2026-12-11T09:00:00Z";
    private static final String OWN = "2026-12-14T09:00:00Z";
    private static final String WORDS = "Unggahan terputus, bukti pada tiket 17";

    /// Each test has a budget year of its own, so that only its own windows may overlap.
    private static final AtomicInteger YEAR = new AtomicInteger(2150);

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DueWork<?> work;

    private Http admin;
    private Http second;
    private Http applicant;
    private String owner;
    private Answer period;
    private Answer draft;

    @BeforeEach
    void aDraftInAnOpenPeriod() {
        clock.moveTo(TestClock.START);
        jdbc.sql("DELETE FROM period_telling").update();
        admin = as("admin-1", "administrator");
        second = as("admin-2", "administrator");
        owner = UUID.randomUUID().toString();
        applicant = as(owner, "applicant");
        period = announced();
        draft = Samples.draft(applicant, period.id());
        assertThat(draft.status()).isEqualTo(201);
    }

    private Answer announced() {
        Answer announced = admin.post(
                "/api/periods",
                Samples.smallPeriod(Samples.code(), CLOSES)
                        .replaceAll("\"budgetYear\":\\d+", "\"budgetYear\":" + YEAR.incrementAndGet()));
        assertThat(announced.status()).isEqualTo(201);
        return announced;
    }

    private static String body(String application, String closesAt) {
        return """
                {"application":"%s","closesAt":"%s","reasonKind":"OUTAGE","reason":"%s"}""".formatted(application, closesAt, WORDS);
    }

    private static Answer order(Http officer, Answer seen, String order, String body) {
        return officer.match(seen).post("/api/periods/" + seen.id() + "/" + order, body);
    }

    private Answer asked() {
        Answer asked = order(admin, period, "single-extensions", body(draft.id(), OWN));
        assertThat(asked.status()).isEqualTo(200);
        return asked;
    }

    private static JsonNode last(Answer seen) {
        return seen.json().path("singleExtensions").valueStream().toList().getLast();
    }

    private static Answer answer(Http officer, Answer seen, String how, String body) {
        return order(officer, seen, "single-extensions/" + last(seen).path("id").asString() + "/" + how, body);
    }

    private Answer granted() {
        Answer granted = answer(second, asked(), "approval", "");
        assertThat(granted.status()).isEqualTo(200);
        return granted;
    }

    private static Answer submit(Http applicant, Answer draft) {
        Answer now = applicant.get("/api/applications/" + draft.id());
        return applicant
                .match(now)
                .key()
                .post("/api/applications/" + draft.id() + "/submission", "{\"acknowledgeMissing\":true}");
    }

    @Test
    void oneMaySendTheirsLaterAndEverybodyElseIsRefusedAtTheSameInstantAsBefore() {
        Http other = as(UUID.randomUUID().toString(), "applicant");
        Answer others = Samples.draft(other, period.id());
        Answer second = Samples.draft(applicant, period.id());
        granted();
        clock.moveTo(Instant.parse(CLOSES));
        for (Answer late : List.of(submit(other, others), submit(applicant, second))) {
            assertThat(late.status()).isEqualTo(422);
            assertThat(late.code()).isEqualTo("window-closed");
            assertThat(late.json().path("closesAt").asString()).isEqualTo(CLOSES);
        }
        clock.moveTo(Instant.parse(OWN).minusMillis(1));
        assertThat(submit(applicant, draft).status()).isEqualTo(201);
    }

    @Test
    void itsOwnCloseIsAsSharpAsTheOneForAll() {
        granted();
        clock.moveTo(Instant.parse(OWN));
        Answer late = submit(applicant, draft);
        assertThat(late.code()).isEqualTo("window-closed");
        assertThat(late.json().path("closesAt").asString()).isEqualTo(OWN);
        // And nothing new is begun by it.
        clock.moveTo(Instant.parse(CLOSES));
        assertThat(Samples.draft(applicant, period.id()).code()).isEqualTo("window-closed");
    }

    @Test
    @Repeats({
        "POST /api/periods/{id}/single-extensions",
        "POST /api/periods/{id}/single-extensions/{extension}/refusal",
    })
    void whatWasOnlyAskedForOrDeclinedChangesNothing() {
        Answer asked = asked();
        clock.moveTo(Instant.parse(CLOSES));
        assertThat(submit(applicant, draft).code()).isEqualTo("window-closed");
        Answer declined = answer(second, asked, "refusal", "{\"reason\":\"Tidak terbukti\"}");
        assertThat(last(declined).path("status").asString()).isEqualTo("DECLINED");
        assertThat(answer(second, asked, "refusal", "{\"reason\":\"Tidak terbukti\"}")
                        .etag())
                .isEqualTo(declined.etag());
        assertThat(submit(applicant, draft).code()).isEqualTo("window-closed");
        // It may be asked for again.
        assertThat(order(admin, declined, "single-extensions", body(draft.id(), OWN))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aPeriodThatIsCancelledTakesItAway() {
        Answer granted = granted();
        assertThat(order(admin, granted, "cancellation", "{\"reason\":\"Anggaran batal\"}")
                        .status())
                .isEqualTo(200);
        assertThat(submit(applicant, draft).code()).isEqualTo("window-closed");
    }

    @Test
    @Repeats("POST /api/periods/{id}/single-extensions/{extension}/approval")
    void itTakesTwoOfficersAndNeitherMayBeTheApplicant() {
        Answer asked = asked();
        assertThat(order(admin, period, "single-extensions", body(draft.id(), OWN))
                        .etag())
                .isEqualTo(asked.etag());
        for (Http self : List.of(admin, as("admin-1", "signatory"))) {
            Answer own = answer(self, asked, "approval", "");
            assertThat(own.status()).isEqualTo(403);
            assertThat(own.code()).isEqualTo("second-officer-needed");
        }
        assertThat(error(answer(as(owner, "signatory"), asked, "approval", "")))
                .isEqualTo("application own-application");
        Answer granted = answer(as("head-1", "signatory"), asked, "approval", "");
        assertThat(last(granted).path("status").asString()).isEqualTo("GRANTED");
        assertThat(answer(as("head-1", "signatory"), asked, "approval", "").etag())
                .isEqualTo(granted.etag());
        assertThat(answer(second, granted, "approval", "").code()).isEqualTo("no-extension-waits");
        assertThat(answer(second, granted, "refusal", "{\"reason\":\"Terlambat\"}")
                        .code())
                .isEqualTo("no-extension-waits");
        Answer other = Samples.draft(as("admin-3", "applicant"), period.id());
        assertThat(error(order(as("admin-3", "administrator"), granted, "single-extensions", body(other.id(), OWN))))
                .isEqualTo("application own-application");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "application, none, required",
                "application, APPLICATION, no-draft-here",
                "application, 9b2a4c1e-0000-4000-8000-000000000000, no-draft-here",
                "closesAt, none, required",
                "closesAt, 1999-01-01T00:00:00Z, date-invalid",
                "closesAt, 2026-12-11T09:00:00Z, extension-not-later",
                "closesAt, 2026-12-17T09:00:00.001Z, single-extension-too-long",
                "reasonKind, none, required",
                "reason, none, required",
                "reason, '', required"
            })
    void badInputIsToldAtItsFieldAndNothingIsKept(String field, String value, String code) {
        // A draft of another period is none of this one.
        Answer elsewhere = Samples.draft(applicant, announced().id());
        String wrong = value == null ? null : value.equals("APPLICATION") ? elsewhere.id() : value;
        String bad = body(draft.id(), OWN)
                .replaceFirst(
                        "\"" + field + "\":\"[^\"]*\"",
                        "\"" + field + "\":" + (wrong == null ? "null" : "\"" + wrong + "\""));
        Answer refused = order(admin, period, "single-extensions", bad);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(error(refused)).isEqualTo(field + " " + code);
        assertThat(jdbc.sql("SELECT count(*) FROM single_extension WHERE period_id = CAST(? AS uuid)")
                        .param(period.id())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(admin.get("/api/periods/" + period.id()).etag()).isEqualTo(period.etag());
    }

    @Test
    void aKindOfReasonThatThereIsNoneOfIsNoInput() {
        Answer refused =
                order(admin, period, "single-extensions", body(draft.id(), OWN).replace("OUTAGE", "ILLNESS"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(error(refused)).startsWith("reasonKind ");
    }

    @Test
    void onlyOnceAndOnlyWhatIsStillADraft() {
        Answer asked = asked();
        Answer again = order(second, asked, "single-extensions", body(draft.id(), "2026-12-15T09:00:00Z"));
        assertThat(again.code()).isEqualTo("extension-waits");
        assertThat(again.json().path("field").asString()).isEqualTo("application");
        Answer granted = answer(second, asked, "approval", "");
        assertThat(error(order(admin, granted, "single-extensions", body(draft.id(), "2026-12-15T09:00:00Z"))))
                .isEqualTo("application extended-already");
        Answer sent = Samples.draft(applicant, period.id());
        // so that it is the last one
        clock.moveTo(clock.instant().plusSeconds(1));
        Answer waiting = order(admin, granted, "single-extensions", body(sent.id(), OWN));
        assertThat(submit(applicant, sent).status()).isEqualTo(201);
        assertThat(error(answer(second, waiting, "approval", ""))).isEqualTo("application no-draft-here");
        Answer declined = answer(second, waiting, "refusal", "{\"reason\":\"Sudah dikirim\"}");
        assertThat(error(order(admin, declined, "single-extensions", body(sent.id(), OWN))))
                .isEqualTo("application no-draft-here");
    }

    @Test
    void onlyFromTheOpeningUntilTheLongestExtensionIsOver() {
        clock.moveTo(Instant.parse("2026-11-23T00:59:59Z"));
        Answer early = order(admin, period, "single-extensions", body(draft.id(), OWN));
        assertThat(early.code()).isEqualTo("window-not-open");
        assertThat(early.json().path("field").asString()).isEqualTo("closesAt");
        clock.moveTo(Instant.parse("2026-12-17T08:59:59Z"));
        assertThat(error(order(admin, period, "single-extensions", body(draft.id(), OWN))))
                .isEqualTo("closesAt close-in-past");
        clock.moveTo(Instant.parse("2026-12-17T09:00:00Z"));
        assertThat(error(order(admin, period, "single-extensions", body(draft.id(), OWN))))
                .isEqualTo("closesAt closed-too-long");
        Answer reviewed = order(admin, period, "stage", "{\"stage\":\"IN_REVIEW\"}");
        assertThat(order(admin, reviewed, "single-extensions", body(draft.id(), OWN))
                        .code())
                .isEqualTo("period-stage");
    }

    @Test
    void theReviewWaitsUntilNobodyMaySendTheirsAnyMore() {
        Answer asked = asked();
        clock.moveTo(Instant.parse(CLOSES));
        assertThat(order(admin, asked, "stage", "{\"stage\":\"IN_REVIEW\"}").code())
                .isEqualTo("extension-waits");
        Answer granted = answer(second, asked, "approval", "");
        assertThat(order(admin, granted, "stage", "{\"stage\":\"IN_REVIEW\"}").code())
                .isEqualTo("window-not-over");
        assertThat(submit(applicant, draft).status()).isEqualTo(201);
        assertThat(order(admin, granted, "stage", "{\"stage\":\"IN_REVIEW\"}").status())
                .isEqualTo(200);
    }

    @Test
    void everybodyReadsHowManyWhyInKindAndWhenAndOfNobody() {
        Answer granted = granted();
        Answer seen = anonymous().get("/api/periods/" + period.id());
        assertThat(seen.json().has("singleExtensions")).isFalse();
        assertThat(seen.json().path("closesAt").asString()).isEqualTo(CLOSES);
        JsonNode change = seen.json().path("changes").valueStream().toList().getLast();
        assertThat(change.path("kind").asString()).isEqualTo("SINGLE_EXTENDED");
        assertThat(seen.json()
                        .path("changes")
                        .valueStream()
                        .map(one -> one.path("kind").asString()))
                .containsExactly("ANNOUNCED", "SINGLE_EXTENDED");
        String page = new String(anonymous()
                .get("/api/periods/" + period.id() + "/procedure?lang=id")
                .bytes());
        assertThat(page)
                .contains("1 permohonan mendapat waktu tutup sendiri", "Gangguan layanan Sahkan", "14 Desember 2026");
        String english = new String(anonymous()
                .get("/api/periods/" + period.id() + "/procedure?lang=en")
                .bytes());
        assertThat(english).contains("1 application(s) have a closing time of their own", "Interruption of Sahkan");
        for (String said : List.of(page, english, new String(seen.bytes()))) {
            assertThat(said).doesNotContain(draft.id(), owner, "Kabar Contoh", "tiket", "admin-1");
        }
        assertThat(last(granted).path("outletName").asString()).isEqualTo("Kabar Contoh");
        assertThat(as("auditor-1", "auditor")
                        .get("/api/periods/" + period.id())
                        .json()
                        .path("singleExtensions")
                        .path(0)
                        .path("reason")
                        .asString())
                .isEqualTo(WORDS);
    }

    @Test
    void whoseItIsReadsWhyAndIsToldOnceAndNobodyElse() {
        Samples.draft(as(UUID.randomUUID().toString(), "applicant"), period.id());
        Answer granted = granted();
        answer(second, granted, "approval", "");
        work.runDue();
        work.runDue();
        List<String> told = jdbc.sql("""
                        SELECT payload ->> 'applicantId' || ' ' || (payload ->> 'closesAt') || ' ' || (payload ->> 'scope')
                        FROM journal WHERE type = 'id.sahkan.applicant.period-change-told' AND payload ->> 'periodId' = ?
                        """).param(period.id()).query(String.class).list();
        assertThat(told).containsExactly(owner + " " + OWN + " ONE_APPLICATION");
        Answer mine = applicant.get("/api/applications/" + draft.id());
        assertThat(mine.etag()).as("nobody starts over").isEqualTo(draft.etag());
        assertThat(mine.json().path("period").path("closesAt").asString()).isEqualTo(OWN);
        JsonNode own = mine.json().path("period").path("ownClose");
        assertThat(own.path("reason").asString()).isEqualTo(WORDS);
        assertThat(own.path("reasonKind").asString()).isEqualTo("OUTAGE");
        assertThat(applicant
                        .get("/api/applications/" + draft.id() + "/timeline")
                        .json()
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("code").asString() + " "
                                + item.path("params").path("why").asString()))
                .contains("PERIOD_SINGLE_EXTENDED " + WORDS);
        Answer words = as("notification-service", "service")
                .get("/internal/periods/" + period.id() + "/changes/"
                        + granted.json().path("version").asString());
        assertThat(words.json().path("reason").asString()).isEqualTo(WORDS);
    }

    @Test
    void whatIsExtendedForAllBeyondItCountsForItAsWell() {
        Answer granted = granted();
        Answer asked =
                order(admin, granted, "extension", "{\"closesAt\":\"2026-12-16T09:00:00Z\",\"reason\":\"Gangguan\"}");
        order(second, asked, "extension/approval", "");
        clock.moveTo(Instant.parse("2026-12-16T08:59:59Z"));
        assertThat(submit(applicant, draft).status()).isEqualTo(201);
    }

    private static String error(Answer refused) {
        JsonNode error = refused.json().path("errors").path(0);
        return error.path("field").asString() + " " + error.path("code").asString();
    }
}
