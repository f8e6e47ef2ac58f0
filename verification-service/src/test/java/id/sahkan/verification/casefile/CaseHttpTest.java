package id.sahkan.verification.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sahkan.background.DueWork;
import id.sahkan.contracts.NotificationEvent.ApplicantReached;
import id.sahkan.contracts.NotificationEvent.Channel;
import id.sahkan.contracts.NotificationEvent.NoticeBounced;
import id.sahkan.contracts.NotificationEvent.NoticeFailed;
import id.sahkan.contracts.NotificationEvent.NoticeKind;
import id.sahkan.contracts.NotificationEvent.NoticeSentAfterAll;
import id.sahkan.contracts.NotificationEvent.ReachedBy;
import id.sahkan.http.Spreadsheet;
import id.sahkan.testing.Repeats;
import id.sahkan.testing.SecondLock;
import id.sahkan.verification.Dossiers;
import id.sahkan.verification.FakeApplicantService;
import id.sahkan.verification.ServiceTest;
import id.sahkan.verification.dossier.Document;
import id.sahkan.verification.dossier.Dossier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
@Import(CaseWorld.class)
class CaseHttpTest {

    private static final String SARI = "applicant+reviewer~sub-sari~Sari_Verifikator";
    private static final String JOKO = "applicant+reviewer~sub-joko~Joko_Verifikator";
    private static final String OWNER = "applicant~sub-applicant~Budi_Contoh";
    private static final String ANSWER = "{\"upheld\":true,\"words\":\"Masa berlakunya terbaca.\"}";
    private static final String STRANGER = "applicant~sub-other~Orang_Lain";

    @Autowired
    MockMvc http;

    @Autowired
    CaseWorld world;

    @Autowired
    DueWork<?> checks;

    @Autowired
    FakeApplicantService applicants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final UUID period = UUID.randomUUID();
    private UUID id = UUID.randomUUID();
    private Dossier dossier = Dossiers.online();

    @BeforeEach
    void aQueuedCase() {
        applicants.down = false;
        dossier = Dossiers.as(Dossiers.online(), id, "PKU-0007", 1, Dossiers.RECEIVED, period);
        world.submitted(dossier);
        // the service's own thread may have taken the check first
        await().pollDelay(Duration.ZERO).atMost(Duration.ofSeconds(30)).until(() -> {
            checks.runDue();
            return jdbc.sql("SELECT phase FROM case_file WHERE application_id = ?")
                    .param(id)
                    .query(String.class)
                    .single()
                    .equals("QUEUED");
        });
    }

    @Test
    void aReviewerSeesTheCaseInTheList() throws Exception {
        http.perform(as(SARI, get("/api/cases?periodId={p}", period)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].number").value("PKU-0007"))
                .andExpect(jsonPath("$.items[0].state").value("QUEUED"))
                .andExpect(jsonPath("$.items[0].findings").value(0))
                .andExpect(jsonPath("$.items[0].reviewer").value(nullValue()))
                .andExpect(jsonPath("$.items[0].receivedAt").value("2026-11-25T03:00:00Z"))
                .andExpect(jsonPath("$.items[0].decideBy").value("2026-12-02T16:59:59Z"))
                .andExpect(jsonPath("$.items[0].version").value(2));
        for (String none : List.of("state=REFUSED", "mine=true", "q=tidak%20ada")) {
            http.perform(as(SARI, get("/api/cases?periodId=" + period + "&" + none)))
                    .andExpect(jsonPath("$.total").value(0));
        }
        http.perform(as(SARI, get("/api/cases?q=KABAR&state=QUEUED&periodId=" + period + "&size=1&page=0")))
                .andExpect(jsonPath("$.total").value(1));
    }

    @Test
    @Repeats({
        "POST /api/cases/{id}/claim",
        "POST /api/cases/{id}/recommendation",
    })
    void fromClaimToRecommendation() throws Exception {
        http.perform(as(SARI, post("/api/cases/{id}/claim", id).header("If-Match", "\"2\"")))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"3\""))
                .andExpect(jsonPath("$.reviewer.name").value("Sari Verifikator"));
        http.perform(as(
                        SARI,
                        json(post("/api/cases/{id}/recommendation", id), "{\"tier\":1}")
                                .header("If-Match", "\"3\"")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("judgements-missing"))
                .andExpect(jsonPath("$.missing").isArray())
                .andExpect(jsonPath("$.missing", hasItem("NIB")));
        long version = judgeAll(3);
        http.perform(as(
                        SARI,
                        json(post("/api/cases/{id}/recommendation", id), "{\"tier\":2,\"note\":\"Rapi\"}")
                                .header("If-Match", "\"" + version + "\"")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("RECOMMENDED"))
                .andExpect(jsonPath("$.tier").value(2))
                .andExpect(jsonPath("$.proposedTier").value(1))
                .andExpect(jsonPath("$.decideBy").value(nullValue()))
                .andExpect(jsonPath("$.history[0].code").value("CASE_OPENED"))
                .andExpect(jsonPath("$.history[0].by").value(nullValue()))
                .andExpect(jsonPath("$.history[0].byKind").value("SYSTEM"))
                .andExpect(jsonPath("$.history[2].byKind").value("OFFICE"))
                .andExpect(jsonPath("$.history[2].by").value("Sari Verifikator"));
    }

    @Test
    @Repeats("POST /api/cases/{id}/completion-request")
    void aReturnedCaseTellsItsOwnerWhatAndWhy() throws Exception {
        claim();
        http.perform(as(
                        SARI,
                        json(post("/api/cases/{id}/completion-request", id), """
                                        {"items":[{"requirementCode":"NIB","reasonCode":"NOT_READABLE","note":"Halaman 2 gelap"}]}
                                        """)
                                .header("If-Match", "\"3\"")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("RETURNED"))
                .andExpect(jsonPath("$.completion.items[0].reasonLabel.en").value("Not readable"));
        http.perform(as(OWNER, get("/api/cases/{id}/outcome", id)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].note").value("Halaman 2 gelap"))
                .andExpect(jsonPath("$.items[0].reasonLabel.id").value("Tidak terbaca"))
                .andExpect(jsonPath("$.dueAt").isString());
        http.perform(as(STRANGER, get("/api/cases/{id}/outcome", id)))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("not-found"));
        http.perform(as("auditor~sub-audit~Auditor", get("/api/cases/{id}/outcome", id)))
                .andExpect(status().isOk());
    }

    @Test
    void anotherReviewerTakesAnOverdueCaseOver() throws Exception {
        claim();
        http.perform(as(
                        SARI,
                        json(post("/api/cases/{id}/completion-request", id), """
                                        {"items":[{"requirementCode":"NIB","reasonCode":"NOT_READABLE"}]}
                                        """)
                                .header("If-Match", "\"3\"")))
                .andExpect(status().isOk());
        http.perform(as(JOKO, post("/api/cases/{id}/claim", id).header("If-Match", "\"4\"")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("claimed-by-another"));
        jdbc.sql("UPDATE case_file SET due_at = due_at - interval '60 days' WHERE application_id = ?")
                .param(id)
                .update();
        http.perform(as(JOKO, post("/api/cases/{id}/claim", id).header("If-Match", "\"4\"")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("RETURNED"))
                .andExpect(jsonPath("$.reviewer.name").value("Joko Verifikator"));
        http.perform(as(JOKO, json(post("/api/cases/{id}/refusal", id), """
                                        {"reasons":[{"requirementCode":"NIB","reasonCode":"NOT_COMPLETED"}]}
                                        """).header("If-Match", "\"5\"")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("REFUSED"));
    }

    @Test
    @Repeats({
        "POST /api/cases/{id}/refusal",
        "POST /api/cases/{id}/objection",
        "POST /api/cases/{id}/objection/answer",
    })
    void anApplicantObjectsAndAnotherReviewerTakesTheCaseUpAgain() throws Exception {
        claim();
        http.perform(as(SARI, json(post("/api/cases/{id}/refusal", id), """
                                        {"reasons":[{"requirementCode":"NIB","reasonCode":"NOT_VALID"}]}
                                        """).header("If-Match", "\"3\"")))
                .andExpect(status().isOk());
        String said = "{\"text\":\"NIB kami berlaku sampai 2030, lihat halaman 2.\"}";
        http.perform(as(STRANGER, json(post("/api/cases/{id}/objection", id), said)))
                .andExpect(status().isNotFound());
        http.perform(as(SARI, json(post("/api/cases/{id}/objection", id), said)))
                .andExpect(status().isForbidden());
        http.perform(as(OWNER, json(post("/api/cases/{id}/objection", id), "{\"text\":\" \"}")))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("text"));
        for (int time = 0; time < 2; time++) {
            http.perform(as(OWNER, json(post("/api/cases/{id}/objection", id), said)))
                    .andExpect(status().isOk())
                    .andExpect(header().string("ETag", "\"5\""))
                    .andExpect(jsonPath("$.objection.text").value("NIB kami berlaku sampai 2030, lihat halaman 2."))
                    .andExpect(jsonPath("$.objection.decideBy").value(endsWith("T16:59:59Z")))
                    .andExpect(jsonPath("$.objection.answer").isEmpty());
        }
        http.perform(as(JOKO, get("/api/cases?objected=true&periodId={p}", period)))
                .andExpect(jsonPath("$.items[0].applicationId").value(id.toString()))
                .andExpect(jsonPath("$.items[0].objectionDecideBy").value(endsWith("T16:59:59Z")));

        String answer = "{\"upheld\":true,\"words\":\"Masa berlaku NIB terbaca di halaman 2.\"}";
        http.perform(as(
                        SARI,
                        json(post("/api/cases/{id}/objection/answer", id), answer)
                                .header("If-Match", "\"5\"")))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("own-refusal"));
        http.perform(as(
                        JOKO,
                        json(post("/api/cases/{id}/objection/answer", id), "{}").header("If-Match", "\"5\"")))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("upheld"))
                .andExpect(jsonPath("$.errors[1].field").value("words"));
        http.perform(as(
                        JOKO,
                        json(post("/api/cases/{id}/objection/answer", id), answer)
                                .header("If-Match", "\"5\"")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("UNDER_REVIEW"))
                .andExpect(jsonPath("$.reviewer.name").value("Joko Verifikator"))
                .andExpect(jsonPath("$.objection.answer.upheld").value(true))
                .andExpect(jsonPath("$.history[-2].byKind").value("APPLICANT"))
                .andExpect(jsonPath("$.history[-1].code").value("OBJECTION_UPHELD"));
        http.perform(as(OWNER, get("/api/cases/{id}/outcome", id)))
                .andExpect(jsonPath("$.state").value("UNDER_REVIEW"))
                .andExpect(jsonPath("$.objection.answer.words").value("Masa berlaku NIB terbaca di halaman 2."));
        http.perform(as(JOKO, get("/api/cases?objected=true&periodId={p}", period)))
                .andExpect(jsonPath("$.total").value(0));
        assertThat(jdbc.sql("SELECT payload::text FROM journal WHERE type LIKE '%objection%' AND aggregate_id = ?")
                        .param(id)
                        .query(String.class)
                        .list())
                .hasSize(2)
                .noneMatch(payload -> payload.contains("NIB"));
    }

    /// What a state does not allow has a code of its own, and changes nothing.
    @Test
    void whatAStateDoesNotAllowIsRefusedByItsOwnCode() throws Exception {
        String judgement = "{\"result\":\"PASSED\"}";
        refused(SARI, put("/api/cases/{id}/judgements/NIB", id), judgement, 2, 409, "not-claimed");
        refused(JOKO, post("/api/cases/{id}/objection/answer", id), ANSWER, 2, 409, "no-objection");
        claim();
        refused(SARI, put("/api/cases/{id}/judgements/NOPE", id), judgement, 3, 422, "unknown-requirement");
        refused(SARI, post("/api/cases/{id}/recommendation", id), "{\"tier\":4}", 3, 422, "unknown-tier");
        http.perform(as(
                        SARI,
                        json(post("/api/cases/{id}/completion-request", id), """
                                        {"items":[{"requirementCode":"NIB","reasonCode":"NOT_READABLE"}]}
                                        """)
                                .header("If-Match", "\"3\"")))
                .andExpect(status().isOk());
        refused(SARI, put("/api/cases/{id}/judgements/NIB", id), judgement, 4, 409, "awaiting-completion");
        jdbc.sql("UPDATE case_file SET due_at = due_at - interval '60 days' WHERE application_id = ?")
                .param(id)
                .update();
        refuseFor("NOT_COMPLETED", 4);
        refused(SARI, post("/api/cases/{id}/release", id), "", 5, 409, "already-decided");
    }

    @Test
    void untilItIsCheckedNobodyTakesACase() throws Exception {
        String phase = "UPDATE case_file SET phase = ? WHERE application_id = ?";
        jdbc.sql(phase).params("RECEIVED", id).update();
        refused(SARI, post("/api/cases/{id}/claim", id), "", 2, 409, "checks-not-finished");
        jdbc.sql(phase).params("QUEUED", id).update();
    }

    @Test
    void anObjectionIsSaidOnceInTimeAndAnsweredOnce() throws Exception {
        claim();
        refuseFor("NOT_VALID", 3);
        String objected = "UPDATE case_file SET due_at = due_at + interval '%s days' WHERE application_id = ?";
        jdbc.sql(objected.formatted(-400)).param(id).update();
        http.perform(as(OWNER, json(post("/api/cases/{id}/objection", id), "{\"text\":\"Terlambat.\"}")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("objection-too-late"))
                .andExpect(jsonPath("$.objectUntil").isString());
        jdbc.sql(objected.formatted(400)).param(id).update();
        http.perform(as(OWNER, json(post("/api/cases/{id}/objection", id), "{\"text\":\"NIB kami berlaku.\"}")))
                .andExpect(status().isOk());
        objectionIs("already-objected", "Lagi.");

        String answered = "UPDATE case_file SET objection = jsonb_set(objection, '{decideBy}', ?::jsonb)"
                + " WHERE application_id = ?";
        jdbc.sql(answered).params("\"2026-01-02T00:00:00Z\"", id).update();
        String dismissed = "{\"upheld\":false,\"words\":\"NIB sudah dicabut.\"}";
        refused(JOKO, post("/api/cases/{id}/objection/answer", id), dismissed, 5, 409, "objection-upheld-by-silence");
        jdbc.sql(answered).params("\"2099-01-02T00:00:00Z\"", id).update();
        http.perform(as(
                        JOKO,
                        json(post("/api/cases/{id}/objection/answer", id), dismissed)
                                .header("If-Match", "\"5\"")))
                .andExpect(status().isOk());
        objectionIs("objection-answered", "Sekali lagi.");
        refused(JOKO, post("/api/cases/{id}/objection/answer", id), ANSWER, 6, 409, "objection-answered");
    }

    private void objectionIs(String code, String text) throws Exception {
        http.perform(as(OWNER, json(post("/api/cases/{id}/objection", id), "{\"text\":\"" + text + "\"}")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value(code));
    }

    private void refuseFor(String reason, long version) throws Exception {
        http.perform(as(
                        SARI,
                        json(post("/api/cases/{id}/refusal", id), """
                                        {"reasons":[{"requirementCode":"NIB","reasonCode":"%s"}]}
                                        """.formatted(reason))
                                .header("If-Match", "\"" + version + "\"")))
                .andExpect(status().isOk());
    }

    private void refused(
            String who, MockHttpServletRequestBuilder request, String body, long version, int status, String code)
            throws Exception {
        http.perform(as(who, json(request, body).header("If-Match", "\"" + version + "\"")))
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.code").value(code));
        assertThat(jdbc.sql("SELECT version FROM case_file WHERE application_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isEqualTo(version);
    }

    @Test
    void thePeriodIsToldInNumbers() throws Exception {
        String head = "signatory~sub-head~Kepala";
        http.perform(as(head, get("/api/cases/figures?periodId={p}", period)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.waiting").value(1))
                .andExpect(jsonPath("$.decidedLately").value(0))
                .andExpect(jsonPath("$.doneBy").value(nullValue()))
                .andExpect(jsonPath("$.spans[*].part").value("CHECKING"))
                .andExpect(jsonPath("$.reviewers").isEmpty());
        claim();
        http.perform(as(
                        SARI,
                        json(post("/api/cases/{id}/completion-request", id), """
                                        {"items":[{"requirementCode":"NIB","reasonCode":"NOT_READABLE"}]}
                                        """)
                                .header("If-Match", "\"3\"")))
                .andExpect(status().isOk());
        http.perform(as(head, get("/api/cases/figures?periodId={p}", period)))
                .andExpect(jsonPath("$.spans[*].part", contains("CHECKING", "QUEUE", "REVIEW")))
                .andExpect(jsonPath("$.spans[2].count").value(1))
                .andExpect(jsonPath("$.reviewers[0].name").value("Sari Verifikator"))
                .andExpect(jsonPath("$.reviewers[0].open").value(1))
                .andExpect(jsonPath("$.reasons[0].reasonCode").value("NOT_READABLE"))
                .andExpect(jsonPath("$.reasons[0].requirementCode").value("NIB"));
        http.perform(as(head, get("/api/cases/figures?periodId={p}", UUID.randomUUID())))
                .andExpect(jsonPath("$.waiting").value(0))
                .andExpect(jsonPath("$.spans").isEmpty());
        http.perform(as(head, get("/api/cases/figures/sheets?periodId={p}&chart=REASONS&lang=en", period)))
                .andExpect(status().isOk())
                .andExpect(content().contentType(Spreadsheet.TYPE))
                .andExpect(result -> assertThat(sheets(result.getResponse().getContentAsByteArray()))
                        .contains("Not readable", "NOT_READABLE", "Code of the paper", ">1<")
                        .doesNotContain("Sari"));
        http.perform(as(head, get("/api/cases/figures/sheets?periodId={p}", period)))
                .andExpect(result -> assertThat(sheets(result.getResponse().getContentAsByteArray()))
                        .contains("Tidak terbaca", "Sari Verifikator", "Belum dapat diperkirakan"));
        http.perform(as(head, get("/api/cases/figures/sheets?periodId={p}&chart=MOOD", period)))
                .andExpect(status().isBadRequest());
        http.perform(as(SARI, get("/api/cases/figures/sheets?periodId={p}", period)))
                .andExpect(status().isForbidden());
        http.perform(as(head, get("/api/cases/figures"))).andExpect(status().isBadRequest());
        http.perform(as(SARI, get("/api/cases/figures?periodId={p}", period))).andExpect(status().isForbidden());
    }

    @Test
    void aRefusalNeedsAReason() throws Exception {
        claim();
        http.perform(as(
                        SARI,
                        json(post("/api/cases/{id}/refusal", id), "{\"reasons\":[]}")
                                .header("If-Match", "\"3\"")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("reasons-required"))
                .andExpect(jsonPath("$.field").value("reasons"));
        http.perform(as(
                        SARI,
                        json(
                                        post("/api/cases/{id}/refusal", id),
                                        "{\"reasons\":[{\"reasonCode\":\"NOT_ELIGIBLE\",\"note\":\"Bukan badan hukum\"}]}")
                                .header("If-Match", "\"3\"")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("REFUSED"))
                .andExpect(jsonPath("$.reasons[0].reasonCode").value("NOT_ELIGIBLE"));
        UUID letter = UUID.randomUUID();
        String letters = "service~decree-service~decree-service";
        world.told(new NoticeBounced(id, letter, NoticeKind.DECREED, Channel.EMAIL, "5.1.1"));
        http.perform(as(SARI, get("/api/cases/{id}", id)))
                .andExpect(jsonPath("$.objectionHeldSince").isEmpty());
        world.told(new NoticeBounced(id, letter, NoticeKind.REFUSED, Channel.EMAIL, "5.1.1"));
        world.told(new NoticeBounced(id, letter, NoticeKind.REFUSED, Channel.EMAIL, "5.1.1"));
        http.perform(as(SARI, get("/api/cases/{id}", id)))
                .andExpect(jsonPath("$.objectUntil").isEmpty())
                .andExpect(jsonPath("$.objectionHeldSince").isNotEmpty())
                .andExpect(jsonPath("$.history[-1].code").value("OBJECTION_HELD"));
        http.perform(as(SARI, get("/api/cases/{id}/outcome", id)))
                .andExpect(jsonPath("$.objectUntil").isEmpty())
                .andExpect(jsonPath("$.objectionHeldSince").isNotEmpty());
        http.perform(as(letters, get("/internal/cases/{id}/outcome", id)))
                .andExpect(jsonPath("$.refusal.objectUntil").isEmpty());
        world.told(new ApplicantReached(id, UUID.randomUUID(), LocalDate.of(2026, 12, 1), ReachedBy.LETTER));
        world.told(new ApplicantReached(id, letter, LocalDate.of(2026, 12, 3), ReachedBy.PHONE));
        http.perform(as(SARI, get("/api/cases/{id}/outcome", id)))
                .andExpect(jsonPath("$.objectUntil").value(endsWith("T16:59:59Z")))
                .andExpect(jsonPath("$.objectionHeldSince").isEmpty());
        // it could not be sent, and then it could: whoever was told in another way meanwhile was not told by this one
        UUID unsent = UUID.randomUUID();
        world.told(new NoticeFailed(id, unsent, NoticeKind.REFUSED, Channel.EMAIL, "mail-unavailable"));
        http.perform(as(SARI, get("/api/cases/{id}/outcome", id)))
                .andExpect(jsonPath("$.objectUntil").isEmpty())
                .andExpect(jsonPath("$.objectionHeldSince").isNotEmpty());
        world.told(new NoticeSentAfterAll(id, letter, NoticeKind.REFUSED, Channel.EMAIL, Instant.EPOCH));
        http.perform(as(SARI, get("/api/cases/{id}/outcome", id)))
                .andExpect(jsonPath("$.objectUntil").isEmpty());
        world.told(new NoticeSentAfterAll(
                id, unsent, NoticeKind.REFUSED, Channel.EMAIL, Instant.parse("2026-12-03T10:00:00Z")));
        http.perform(as(SARI, get("/api/cases/{id}/outcome", id)))
                .andExpect(jsonPath("$.objectUntil").value(endsWith("T16:59:59Z")))
                .andExpect(jsonPath("$.objectionHeldSince").isEmpty());
        http.perform(as(letters, get("/internal/cases/{id}/outcome", id)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.periodId").value(period.toString()))
                .andExpect(jsonPath("$.refusal.reasons[0].reasonLabel.id").value("Tidak memenuhi ketentuan"))
                .andExpect(jsonPath("$.refusal.reasons[0].note").value("Bukan badan hukum"))
                .andExpect(jsonPath("$.refusal.objectUntil", endsWith("T16:59:59Z")));
        // refused before the time to object was counted
        jdbc.sql("UPDATE case_file SET due_at = NULL WHERE application_id = ?")
                .param(id)
                .update();
        http.perform(as(letters, get("/internal/cases/{id}/outcome", id)))
                .andExpect(jsonPath("$.refusal.objectUntil", endsWith("T16:59:59Z")));
        http.perform(as(letters, get("/internal/cases/{id}/outcome", UUID.randomUUID())))
                .andExpect(status().isNotFound());
        http.perform(as(SARI, get("/internal/cases/{id}/outcome", id))).andExpect(status().isForbidden());
    }

    @Test
    void ofTwoWhoClaimAtOnceOneWinsAndTheOtherIsToldWho() throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = both.invokeAll(List.of(claimAt(barrier, SARI), claimAt(barrier, JOKO))).stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(answers)
                    .extracting(answer -> answer.getResponse().getStatus())
                    .containsExactlyInAnyOrder(200, 409);
            var loser = answers.stream()
                    .filter(answer -> answer.getResponse().getStatus() == 409)
                    .findFirst()
                    .orElseThrow();
            var winner = loser == answers.getFirst() ? "Joko Verifikator" : "Sari Verifikator";
            assertThat(loser.getResponse().getContentAsString())
                    .contains("\"version-conflict\"")
                    .contains("\"changedByName\":\"" + winner + "\"")
                    .contains("\"changedBy\":\"sub-" + winner.substring(0, 4).toLowerCase(Locale.ROOT) + "\"")
                    .contains("\"current\":3");
        }
    }

    @Test
    void changesNeedTheVersionThatWasSeen() throws Exception {
        http.perform(as(SARI, post("/api/cases/{id}/claim", id)))
                .andExpect(status().isPreconditionRequired())
                .andExpect(jsonPath("$.code").value("precondition-required"));
        http.perform(as(SARI, post("/api/cases/{id}/claim", id).header("If-Match", "\"x\"")))
                .andExpect(status().isBadRequest());
        http.perform(as(SARI, post("/api/cases/{id}/claim", id).header("If-Match", "\"1\"")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("version-conflict"))
                .andExpect(jsonPath("$.current").value(2))
                .andExpect(jsonPath("$.changedAt").isString());
        claim();
        http.perform(as(SARI, post("/api/cases/{id}/claim", id).header("If-Match", "\"2\"")))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"3\""));
        http.perform(as(JOKO, post("/api/cases/{id}/release", id).header("If-Match", "\"3\"")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("claimed-by-another"))
                .andExpect(jsonPath("$.reviewer.name").value("Sari Verifikator"));
    }

    @Test
    @Repeats("POST /api/cases/{id}/release")
    void whatWasTakenIsGivenBack() throws Exception {
        claim();
        http.perform(as(SARI, post("/api/cases/{id}/release", id).header("If-Match", "\"3\"")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("QUEUED"));
    }

    @Test
    @Repeats("POST /api/cases/{id}/take-over")
    void aColleagueTakesACaseOverWithAReasonThatStaysInItsHistory() throws Exception {
        claim();
        http.perform(as(
                        JOKO,
                        json(post("/api/cases/{id}/take-over", id), "{\"reason\":\"\u200b \"}")
                                .header("If-Match", "\"3\"")))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.field").value("reason"));
        http.perform(as(
                        JOKO,
                        json(post("/api/cases/{id}/take-over", id), "{\"reason\":\"Sari cuti sakit\"}")
                                .header("If-Match", "\"3\"")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.reviewer.name").value("Joko Verifikator"))
                .andExpect(jsonPath("$.history[?(@.version == 4)].words.reason").value("Sari cuti sakit"));
    }

    @Test
    void aRepeatAnswersAsTheFirstTimeAndOtherWordsDoNot() throws Exception {
        claim();
        String judgement = "{\"result\":\"FAILED\",\"note\":\"Gelap\"}";
        for (int time = 0; time < 2; time++) {
            http.perform(as(
                            SARI,
                            json(put("/api/cases/{id}/judgements/NIB", id), judgement)
                                    .header("If-Match", "\"3\"")))
                    .andExpect(status().isOk())
                    .andExpect(header().string("ETag", "\"4\""));
        }
        http.perform(as(
                        SARI,
                        json(put("/api/cases/{id}/judgements/NIB", id), judgement.replace("Gelap", "Terang"))
                                .header("If-Match", "\"3\"")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("version-conflict"));
    }

    @Test
    @Repeats("PUT /api/cases/{id}/judgements")
    void allJudgementsInOneRequestAreOneVersion() throws Exception {
        claim();
        String all = dossier.documents().stream()
                .map(document -> "{\"requirementCode\":\"" + document.requirementCode() + "\",\"result\":\"PASSED\"}")
                .collect(Collectors.joining(",", "{\"judgements\":[", "]}"));
        for (int time = 0; time < 2; time++) {
            http.perform(as(
                            SARI,
                            json(put("/api/cases/{id}/judgements", id), all).header("If-Match", "\"3\"")))
                    .andExpect(status().isOk())
                    .andExpect(header().string("ETag", "\"4\""))
                    .andExpect(jsonPath("$.judgements.length()")
                            .value(dossier.documents().size()))
                    .andExpect(jsonPath("$.history[?(@.version == 4)].code").value("REQUIREMENT_JUDGED"));
        }
        http.perform(as(
                        SARI,
                        json(post("/api/cases/{id}/recommendation", id), "{\"tier\":2}")
                                .header("If-Match", "\"4\"")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("RECOMMENDED"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                                          | judgements
                    {"judgements":[]}                                                           | judgements
                    {"judgements":[null]}                                                       | judgements[0]
                    {"judgements":[{"result":"PASSED"}]}                                        | judgements[0].requirementCode
                    {"judgements":[{"requirementCode":"NIB","result":"MAYBE"}]}                 | judgements[0].result
                    {"judgements":[{"requirementCode":"NIB","result":"FAILED"}]}                | judgements[0].note
                    {"judgements":[{"requirementCode":"NIB","result":"PASSED"},{"requirementCode":"NIB","result":"PASSED"}]} | judgements[1].requirementCode
                    """)
    void oneWrongLineOfSeveralJudgementsIsNamedAndNothingIsKept(String body, String field) throws Exception {
        claim();
        http.perform(as(SARI, json(put("/api/cases/{id}/judgements", id), body).header("If-Match", "\"3\"")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value(field));
        http.perform(as(SARI, get("/api/cases/{id}", id)))
                .andExpect(header().string("ETag", "\"3\""))
                .andExpect(jsonPath("$.judgements").isEmpty());
    }

    @Test
    void theDossierIsReadLiveInTheReadersName() throws Exception {
        applicants.readers.clear();
        http.perform(as(SARI, get("/api/cases/{id}/dossier", id)))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(jsonPath("$.company.legalName").value("PT Riau Kabar"));
        http.perform(as(SARI, get("/api/cases/{id}/documents/NIB/pages/1", id)))
                .andExpect(status().isOk())
                .andExpect(content().contentType("image/png"))
                .andExpect(content().string("png of NIB"));
        http.perform(as(SARI, get("/api/cases/{id}/documents/NIB/pages/9", id))).andExpect(status().isNotFound());
        http.perform(as(SARI, get("/api/cases/{id}/documents/NONE/pages/1", id)))
                .andExpect(status().isNotFound());
        http.perform(as("auditor~sub-audit~Auditor", get("/api/cases/{id}/dossier", id)))
                .andExpect(status().isOk());
        assertThat(applicants.readers)
                .containsExactly("sub-sari for review", "sub-sari for review", "sub-audit for audit");
        applicants.down = true;
        http.perform(as(SARI, get("/api/cases/{id}/dossier", id)))
                .andExpect(status().isServiceUnavailable())
                .andExpect(jsonPath("$.code").value("dossier-unavailable"));
    }

    @ParameterizedTest
    @CsvSource({
        "503, page-not-drawn-yet, '',                   being drawn",
        "422, page-not-drawable,  CHECK_TOOK_TOO_LONG,  takes too long to draw",
        "422, page-not-drawable,  IMAGE_FORMAT_UNKNOWN, JPEG 2000",
        "500, document-damaged,   '',                   repairs it",
        "503, dossier-unavailable,'',                   ''"
    })
    void aPageWithoutPictureSaysWhy(int status, String code, String reason, String said) throws Exception {
        String sha256 = jdbc.sql(
                        "SELECT sha256 FROM case_document WHERE application_id = ? AND requirement_code = 'NIB'")
                .param(id)
                .query(String.class)
                .single();
        applicants.hasNoPicture(id, sha256, status, code, reason);
        http.perform(as(SARI, get("/api/cases/{id}/documents/NIB/pages/1", id)).header("Accept-Language", "en"))
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.code").value(code))
                .andExpect(jsonPath("$.detail").value(containsString(said)))
                .andExpect(
                        reason.isEmpty()
                                ? jsonPath("$.reason").doesNotExist()
                                : jsonPath("$.reason").value(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"not json", "[]", "{\"result\":\"MAYBE\"}", "{\"result\":null}", "{}", "{\"result\":{}}", ""})
    void aMalformedJudgementIsRefusedAndNeverAFault(String body) throws Exception {
        claim();
        int status = http.perform(as(
                        SARI,
                        json(put("/api/cases/{id}/judgements/NIB", id), body).header("If-Match", "\"3\"")))
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(status).isIn(400, 422);
    }

    @Test
    void aNulCharacterOrAnEndlessNoteIsRefused() throws Exception {
        claim();
        for (String note : List.of("a\\u0000b", "a\\ud800", "x".repeat(5000))) {
            http.perform(as(
                            SARI,
                            json(
                                            put("/api/cases/{id}/judgements/NIB", id),
                                            "{\"result\":\"PASSED\",\"note\":\"" + note + "\"}")
                                    .header("If-Match", "\"3\"")))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.code").value("validation-failed"))
                    .andExpect(jsonPath("$.field").value("note"))
                    .andExpect(jsonPath("$.errors[0].field").value("note"));
        }
    }

    @Test
    @Repeats("PUT /api/cases/{id}/judgements/{requirementCode}")
    void aNoteMayHaveLines() throws Exception {
        claim();
        http.perform(as(
                        SARI,
                        json(
                                        put("/api/cases/{id}/judgements/NIB", id),
                                        "{\"result\":\"FAILED\",\"note\":\"Halaman 1 gelap.\\nHalaman 2 terpotong.\"}")
                                .header("If-Match", "\"3\"")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.judgements[0].note").value("Halaman 1 gelap.\nHalaman 2 terpotong."));
    }

    @Test
    void aListHasALimitAndAVersionIsInQuotes() throws Exception {
        http.perform(as(SARI, get("/api/cases?size=999")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("validation-failed"))
                .andExpect(jsonPath("$.field").value("size"));
        http.perform(as(SARI, post("/api/cases/{id}/claim", id).header("If-Match", "2")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("precondition-invalid"));
    }

    @Test
    void whatIsNotNamedIsDenied() throws Exception {
        for (String path : List.of("/api/cases/" + id + "/elsewhere", "/api/elsewhere")) {
            http.perform(as(SARI, get(path))).andExpect(status().isForbidden());
            http.perform(get(path)).andExpect(status().isUnauthorized());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=NONE", "periodId=x", "page=x", "size=99999999999", "mine=perhaps"})
    void aMalformedQueryNamesItsField(String query) throws Exception {
        http.perform(as(SARI, get("/api/cases?" + query)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("invalid-parameter"))
                .andExpect(jsonPath("$.field").value(query.substring(0, query.indexOf('='))));
    }

    @Test
    void theOperatorsDoorSpeaksIndonesianUnlessAskedOtherwise() throws Exception {
        String operator = "operator~sub-op~Operator";
        http.perform(as(operator, get("/api/operations/parked/{id}", 999_999)))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("parked-record-not-found"))
                .andExpect(jsonPath("$.detail")
                        .value("Tidak ada catatan tertahan dengan nomor ini. Muat ulang daftarnya."));
        http.perform(as(operator, get("/api/operations/parked/{id}", 999_999)).header("Accept-Language", "en"))
                .andExpect(jsonPath("$.detail").value("No parked record has this number. Load the list again."));
    }

    @Test
    void problemsSpeakTheCallersLanguage() throws Exception {
        http.perform(as(SARI, get("/api/cases/{id}", UUID.randomUUID())))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("https://sahkan.example/problems/not-found"))
                .andExpect(
                        jsonPath("$.detail")
                                .value(
                                        "Data yang diminta tidak ada, atau bukan milik Anda. Periksa alamatnya, atau mulai dari halaman depan."));
        http.perform(as("reviewer~sub-applicant~Pemohon", post("/api/cases/{id}/claim", id))
                        .header("If-Match", "\"2\"")
                        .header("Accept-Language", "en"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("own-application"))
                .andExpect(jsonPath("$.detail").value("This is your own application. Leave it to another officer."));
        http.perform(as(SARI, get("/api/cases/{id}", "not-an-id").header("Accept-Language", "en")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("invalid-parameter"))
                .andExpect(jsonPath("$.field").value("id"))
                .andExpect(jsonPath("$.detail")
                        .value("The value of a parameter is not valid. Check the parameter that is named."));
        http.perform(get("/api/cases").header("Accept-Language", "en"))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.detail").value("You need to sign in first. Sign in, then try again."));
    }

    @ParameterizedTest
    @CsvSource({
        "QUEUED,,,,                   Index Scan using case_file_received on case_file",
        ",       sub-sari,,,          Index Scan using case_file_reviewer on case_file",
        ",,                 x,,       Index Scan using case_file_period on case_file",
        ",,,,                         Index Scan using case_file_received on case_file",
        ",,,                  'n_w%', Bitmap Index Scan on case_file_pkey"
    })
    void theListIsReadOverAnIndex(CaseStateName phase, String reviewer, String inThePeriod, String text, String how) {
        var filter = new CaseQueries.Filter(
                List.of("first"), phase, reviewer, inThePeriod == null ? null : period, text, false);
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("set local enable_seqscan = off").update();
            jdbc.sql(text == null ? "set local enable_sort = off" : "set local enable_indexscan = off")
                    .update();
            assertThat(filter.fill(jdbc.sql("explain " + filter.list()))
                            .param("offset", 0)
                            .param("limit", 50)
                            .query(String.class)
                            .list())
                    .anyMatch(line -> line.contains(how));
        });
    }

    /// Which cases have these words is asked by the owner, whom no policy keeps from the index.
    @Test
    void wordsAreFoundOverTheirIndex(@Autowired SecondLock lock) throws SQLException {
        String asked = lock.owner()
                .sql("SELECT prosrc FROM pg_proc WHERE proname = 'cases_with_words'")
                .query((row, _) -> row.getString(1))
                .single();
        assertThat(lock.plan(asked.replace("LIKE pattern", "LIKE '%kabar%'")))
                .anyMatch(line -> line.contains("Bitmap Index Scan on case_file_words"));
    }

    private Callable<MvcResult> claimAt(CyclicBarrier barrier, String who) {
        return () -> {
            barrier.await();
            return http.perform(as(who, post("/api/cases/{id}/claim", id).header("If-Match", "\"2\"")))
                    .andReturn();
        };
    }

    private long judgeAll(long version) throws Exception {
        long next = version;
        for (String code :
                dossier.documents().stream().map(Document::requirementCode).toList()) {
            http.perform(as(
                            SARI,
                            json(put("/api/cases/{id}/judgements/{code}", id, code), "{\"result\":\"PASSED\"}")
                                    .header("If-Match", "\"" + next + "\"")))
                    .andExpect(status().isOk());
            next++;
        }
        return next;
    }

    private ResultActions claim() throws Exception {
        return http.perform(as(SARI, post("/api/cases/{id}/claim", id).header("If-Match", "\"2\"")))
                .andExpect(status().isOk());
    }

    private static MockHttpServletRequestBuilder as(String token, MockHttpServletRequestBuilder request) {
        return request.header("Authorization", "Bearer " + token);
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType("application/json").content(body);
    }

    /// All sheets of a spreadsheet, as they stand in the file.
    private static String sheets(byte[] file) throws IOException {
        Path kept = Files.write(Files.createTempFile("figures", ".xlsx"), file);
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = new ZipFile(kept.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().contains("worksheets/")) {
                    all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        Files.delete(kept);
        return all.toString();
    }
}
