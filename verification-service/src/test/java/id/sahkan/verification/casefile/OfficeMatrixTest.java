package id.sahkan.verification.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sahkan.background.DueWork;
import id.sahkan.contracts.DomainEvent;
import id.sahkan.messaging.PoisonEventException;
import id.sahkan.testing.AccessMatrix;
import id.sahkan.testing.ForgedEvents;
import id.sahkan.testing.ForgottenOffice;
import id.sahkan.testing.OfficeMatrix;
import id.sahkan.testing.OfficeMatrix.Side;
import id.sahkan.testing.SecondLock;
import id.sahkan.testing.Statements;
import id.sahkan.verification.Dossiers;
import id.sahkan.verification.FakeApplicantService;
import id.sahkan.verification.ServiceTest;
import id.sahkan.verification.dossier.Dossier;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/// Two offices with the same application each: neither sees the other's cases, calendar, figures or people.
@ServiceTest
@Import(CaseWorld.class)
class OfficeMatrixTest {

    private static final String OTHER = "kota-lain";

    /// A year that no calendar knows.
    private static final String DAY = LocalDate.now().getYear() + 4 + "-05-04";

    private static final OfficeMatrix MATRIX = new OfficeMatrix(
            AccessMatrix.of("verification"),
            Map.ofEntries(
                    Map.entry("POST /api/cases/hand-over", """
                            {"from":"{reviewer}","to":"{colleague}","office":"{key}"}"""),
                    Map.entry("POST /api/cases/{id}/take-over", "{\"reason\":\"Sari sakit\"}"),
                    Map.entry("PUT /api/cases/{id}/judgements", """
                            {"judgements":[{"requirementCode":"NIB","result":"PASSED"}]}"""),
                    Map.entry("PUT /api/cases/{id}/judgements/{requirementCode}", "{\"result\":\"PASSED\"}"),
                    Map.entry("POST /api/cases/{id}/recommendation", "{\"tier\":1}"),
                    Map.entry("POST /api/cases/{id}/completion-request", """
                            {"items":[{"requirementCode":"NIB","reasonCode":"NOT_READABLE"}]}"""),
                    Map.entry("POST /api/cases/{id}/refusal", "{\"reasons\":[{\"reasonCode\":\"NOT_ELIGIBLE\"}]}"),
                    Map.entry("POST /api/cases/{id}/objection", "{\"text\":\"Keliru\"}"),
                    Map.entry("POST /api/cases/{id}/objection/answer", "{\"upheld\":true,\"words\":\"Benar\"}"),
                    Map.entry("POST /api/cases/ranking/{period}/line", "{\"list\":\"x\",\"refuseBeyond\":true}"),
                    Map.entry("POST /api/calendar/days", day("{newDay}")),
                    Map.entry("PUT /api/calendar/days/{day}", "{\"kind\":\"SPECIAL_DAY_OFF\",\"name\":\"Hari jadi\"}"),
                    Map.entry("POST /api/calendar/import", "csv:{newDay};Libur;libur nasional\n"),
                    Map.entry("POST /api/calendar/import/preview", "csv:{newDay};Libur;libur nasional\n")),
            Set.of("GET /api/calendar"));

    @Autowired
    MockMvc http;

    @Autowired
    Statements statements;

    @Autowired
    SecondLock lock;

    @Autowired
    CaseWorld world;

    @Autowired
    DueWork<?> checks;

    @Autowired
    FakeApplicantService applicants;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void everybodyIsThere() {
        applicants.down = false;
    }

    private static String day(String day) {
        return "{\"day\":\"%s\",\"kind\":\"SPECIAL_DAY_OFF\",\"name\":\"Hari jadi kota\"}".formatted(day);
    }

    @Test
    void nobodySeesOrChangesWhatIsAnotherOffices() throws Exception {
        Side first = side("first", "PKU-SATU-1", "Sari_Satu");
        List<ForgottenOffice.Look> undisturbed = MATRIX.undisturbed(http, first);
        Side other = side(OTHER, "LAIN-DUA-2", "Dewi_Dua");

        ForgottenOffice asked = MATRIX.bothWays(http, statements, undisturbed, first, other, this::state);
        for (Side side : List.of(first, other)) {
            lock.owner().sql("""
                    INSERT INTO finding (application_id, dossier_version, code, detail_id, detail_en, found_at)
                    VALUES (?::uuid, 1, 'x', 'x', 'x', now())
                    """).param(side.values().get("id")).update();
            lock.owner()
                    .sql("INSERT INTO check_due (application_id, dossier_version, due_at) VALUES (?::uuid, 1, now())")
                    .param(side.values().get("id"))
                    .update();
        }
        assertThat(lock.notHeld("first", OTHER)).isEmpty();
        assertThat(lock.unnoticed("first", OTHER)).isEmpty();
        lock.owner().sql("DELETE FROM check_due").update();
        // those of other cases stand in what is compared
        lock.owner().sql("DELETE FROM finding WHERE code = 'x'").update();
        // these are read with their case alone, which is held
        assertThat(asked.readByNobody(lock))
                .containsExactly("case_change", "case_document", "check_due", "finding", "fingerprint");
        assertThat(lock.lifted(asked::found)).doesNotContainValue("");
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
        Side first = side("first", "PKU-TIGA-7", "Tuti_Tiga");
        Side other = side(OTHER, "LAIN-EMPAT-8", "Edi_Empat");
        assertThat(MATRIX.unasked(http, first, other)).isEmpty();
        assertThat(MATRIX.unasked(http, other, first)).isEmpty();
        assertThat(MATRIX.owners(http, first, other)).isEmpty();
        assertThat(MATRIX.owners(http, other, first)).isEmpty();
    }

    /// The same papers with both offices are nobody's concern: a period is of one office.
    @Test
    void whatIsHandedInAtTwoOfficesIsNoDuplicate() throws Exception {
        Dossier here = dossier(UUID.randomUUID(), "PKU-SATU-3", UUID.randomUUID());
        Dossier there = dossier(UUID.randomUUID(), "LAIN-DUA-4", UUID.randomUUID());
        world.submitted(here, "sub-one");
        world.submitted(there, "sub-two", OTHER);
        checks.runDue();
        for (Dossier one : List.of(here, there)) {
            String reviewer = one == here ? "reviewer~sub-sari" : OTHER + "/reviewer~sub-dewi";
            http.perform(get("/api/cases/{id}", one.applicationId()).header("Authorization", "Bearer " + reviewer))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.findings[?(@.against != null)]").isEmpty());
        }
    }

    @Test
    void whoIsOfBothSeesBothInOneQueue() throws Exception {
        Side first = side("first", "PKU-SATU-5", "Sari_Satu");
        Side other = side(OTHER, "LAIN-DUA-6", "Dewi_Dua");
        for (Side one : List.of(first, other)) {
            http.perform(get("/api/cases?periodId={p}", one.values().get("period"))
                            .header("Authorization", "Bearer first/auditor+kota-lain/reviewer~sub-both"))
                    .andExpect(jsonPath("$.total").value(1));
            for (Side asked : List.of(first, other)) {
                http.perform(get(
                                        "/api/cases?periodId={p}&office={o}",
                                        one.values().get("period"),
                                        asked.values().get("key"))
                                .header("Authorization", "Bearer first/auditor+kota-lain/reviewer~sub-both"))
                        .andExpect(jsonPath("$.total").value(one == asked ? 1 : 0));
            }
        }
        http.perform(get("/api/cases?office=ketiga")
                        .header("Authorization", "Bearer first/auditor+kota-lain/reviewer~sub-both"))
                .andExpect(status().isNotFound());
    }

    /// It tells of all offices.
    @Test
    void whatRunsHereIsForTheAuditorsOfTheFirstOfficeAlone() throws Exception {
        http.perform(get("/api/operations/overview").header("Authorization", "Bearer kota-lain/auditor~sub-other"))
                .andExpect(status().isForbidden());
        for (String caller : List.of("auditor~sub-first", "first/auditor~sub-first", "operator~sub-operator")) {
            http.perform(get("/api/operations/overview").header("Authorization", "Bearer " + caller))
                    .andExpect(status().isOk());
        }
    }

    /// Whatever a service says of an office, it says of what is that office's.
    @Test
    void anEventInTheNameOfAnotherOfficeChangesNothing() throws Exception {
        Side first = side("first", "PKU-LIMA-9", "Sari_Lima");
        world.moved("Asia/Jakarta");
        UUID id = UUID.fromString(first.values().get("id"));
        List<DomainEvent> forged = ForgedEvents.of(
                OTHER,
                Map.of(
                        "applicationId",
                        id,
                        "periodId",
                        UUID.fromString(first.values().get("period")),
                        "reviewerId",
                        first.values().get("reviewer"),
                        "officeId",
                        "kominfo-contoh",
                        "zone",
                        "Asia/Jayapura"));
        assertThat(forged).hasSizeGreaterThan(4);
        String offices = "SELECT string_agg(o::text, '|' ORDER BY key) FROM office o WHERE key = 'first'";
        String row = "SELECT c::text FROM case_file c WHERE application_id = '" + id + "'";
        for (DomainEvent event : forged) {
            List<String> before =
                    Stream.concat(state(first).stream(), texts(offices, row)).toList();
            try {
                world.deliver(id, event);
            } catch (PoisonEventException | DataIntegrityViolationException _) {
                // is parked, and seen by an operator
            }
            assertThat(Stream.concat(state(first).stream(), texts(offices, row)))
                    .as(event.toString())
                    .isEqualTo(before);
        }
    }

    private Stream<String> texts(String... questions) {
        return Stream.of(questions).flatMap(sql -> jdbc.sql(sql).query(String.class).list().stream());
    }

    private static Dossier dossier(UUID id, String number, UUID period) {
        return Dossiers.as(Dossiers.online(), id, number, 1, Dossiers.RECEIVED, period);
    }

    /// With a case that its reviewer has taken, and a day of its own in its calendar.
    private Side side(String office, String number, String reviewer) throws Exception {
        UUID id = UUID.randomUUID();
        UUID period = UUID.randomUUID();
        UUID reviewerId = UUID.randomUUID();
        UUID colleague = UUID.randomUUID();
        world.submitted(dossier(id, number, period), "sub-applicant-" + office, office);
        org.awaitility.Awaitility.await()
                .pollDelay(Duration.ZERO)
                .atMost(Duration.ofSeconds(30))
                .until(() -> {
                    checks.runDue();
                    return state(id).startsWith("QUEUED");
                });
        http.perform(post("/api/cases/{id}/claim", id)
                        .header("Authorization", "Bearer " + office + "/reviewer~" + reviewerId + "~" + reviewer)
                        .header("If-Match", "\"2\""))
                .andExpect(status().isOk());
        http.perform(post("/api/calendar/days?office=" + office)
                .header("Authorization", "Bearer " + office + "/administrator~" + reviewerId + "~" + reviewer)
                .contentType("application/json")
                .content("{\"day\":\"%s\",\"kind\":\"SPECIAL_DAY_OFF\",\"name\":\"Hari %s\"}".formatted(DAY, number)));
        applicants.hasRanking(period, """
                {"office":"%s","title":"Periode %s","closed":true,"quota":1,"criteria":[],"received":1}""".formatted(office, number));
        applicants.hasColleague(colleague, "Joko Verifikator", true, "reviewer");
        Map<String, String> values = new HashMap<>(Map.of(
                "id",
                id.toString(),
                "period",
                period.toString(),
                "reviewer",
                reviewerId.toString(),
                "colleague",
                colleague.toString(),
                "key",
                office,
                "requirementCode",
                "NIB",
                "page",
                "1",
                "day",
                DAY,
                "newDay",
                DAY.replace("-05-04", "-05-05"),
                "version",
                "3"));
        values.put("owner", "sub-applicant-" + office);
        values.put("?GET /api/cases/figures", "periodId=" + period);
        values.put("?GET /api/cases/figures/sheets", "periodId=" + period);
        values.put("?GET /api/calendar/days", "year=" + DAY.substring(0, 4));
        return new Side(office, values, List.of(number, id.toString(), reviewer.replace('_', ' ')));
    }

    private String state(UUID id) {
        return jdbc.sql("SELECT phase || ' ' || version || ' ' || coalesce(reviewer_id, '') FROM case_file"
                        + " WHERE application_id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private List<String> state(Side side) {
        String days = jdbc.sql("SELECT count(*) || ' ' || max(version) FROM calendar_change WHERE office = ?")
                .param(side.office())
                .query(String.class)
                .single();
        return List.of(state(UUID.fromString(side.values().get("id"))), days);
    }
}
