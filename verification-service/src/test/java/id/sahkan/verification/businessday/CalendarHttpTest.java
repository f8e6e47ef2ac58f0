package id.sahkan.verification.businessday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import id.sahkan.background.DueWork;
import id.sahkan.contracts.IndonesianZone;
import id.sahkan.testing.Repeats;
import id.sahkan.testing.TestClock;
import id.sahkan.verification.Dossiers;
import id.sahkan.verification.FakeApplicantService;
import id.sahkan.verification.ServiceTest;
import id.sahkan.verification.casefile.CaseWorld;
import id.sahkan.verification.office.Offices;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
@Import(CaseWorld.class)
class CalendarHttpTest {

    private static final String RINA = "administrator~sub-rina~Rina_Administrator";
    private static final String BAYU = "administrator~sub-bayu~Bayu_Administrator";
    private static final String AUDITOR = "auditor~sub-audit~Auditor";
    private static final String SARI = "reviewer~sub-sari~Sari_Verifikator";

    private static final ZoneId ZONE = IndonesianZone.JAKARTA.zone();

    /// A year that no other test and no migration knows, whenever this runs.
    private static final int YEAR = LocalDate.now(ZONE).getYear() + 3;

    private static final LocalDate DAY = LocalDate.of(YEAR, 8, 17);

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
    Offices offices;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Holidays holidays;

    @Autowired
    CalendarStore store;

    @BeforeEach
    void everybodyIsThere() {
        applicants.down = false;
    }

    /// The tests of cases count in the first calendar.
    @AfterEach
    void theFirstCalendar() {
        jdbc.sql("DELETE FROM holiday WHERE day >= ? OR day IN ('2026-11-30', '2026-11-28')")
                .param(LocalDate.of(YEAR, 1, 1))
                .update();
        holidays.changed();
    }

    @Test
    @Repeats({
        "POST /api/calendar/days",
        "PUT /api/calendar/days/{day}",
        "DELETE /api/calendar/days/{day}",
    })
    void anEntryIsAddedChangedAndRemovedAndEachIsKept() throws Exception {
        String version = added(RINA, DAY, "NATIONAL_HOLIDAY", "Proklamasi")
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", "/api/calendar/days/" + DAY))
                .andExpect(jsonPath("$.changedBy").value("Rina Administrator"))
                .andExpect(jsonPath("$.source").value("SKB 12/" + YEAR))
                .andReturn()
                .getResponse()
                .getHeader("ETag");
        http.perform(as(RINA, get("/api/calendar/days?year={y}", YEAR)))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].day").value(DAY.toString()));
        String next = http.perform(
                        as(BAYU, json(put("/api/calendar/days/{d}", DAY), """
                                {"kind":"SPECIAL_DAY_OFF","name":"Kemerdekaan"}
                                """)).header("If-Match", version))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.kind").value("SPECIAL_DAY_OFF"))
                .andExpect(jsonPath("$.source").value(nullValue()))
                .andReturn()
                .getResponse()
                .getHeader("ETag");
        assertThat(next).isNotEqualTo(version);
        String same = "{\"kind\":\"SPECIAL_DAY_OFF\",\"name\":\"Kemerdekaan\"}";
        http.perform(as(BAYU, json(put("/api/calendar/days/{d}", DAY), same)).header("If-Match", version))
                .andExpect(status().isOk());
        // by another it is no repeat: who has not seen it is told
        http.perform(as(RINA, json(put("/api/calendar/days/{d}", DAY), same)).header("If-Match", version))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("version-conflict"));
        http.perform(as(RINA, json(put("/api/calendar/days/{d}", DAY), same)).header("If-Match", next))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.changedBy").value("Bayu Administrator"));
        http.perform(as(RINA, delete("/api/calendar/days/{d}", DAY)).header("If-Match", version))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("version-conflict"))
                .andExpect(jsonPath("$.changedBy").value("sub-bayu"))
                .andExpect(jsonPath("$.changedByName").value("Bayu Administrator"));
        for (int time = 0; time < 2; time++) {
            http.perform(as(RINA, delete("/api/calendar/days/{d}", DAY)).header("If-Match", next))
                    .andExpect(status().isNoContent());
        }
        http.perform(as(BAYU, delete("/api/calendar/days/{d}", DAY)).header("If-Match", next))
                .andExpect(status().isNotFound());
        http.perform(as(RINA, get("/api/calendar/days/{d}", DAY))).andExpect(status().isNotFound());
        http.perform(as(AUDITOR, get("/api/calendar/changes?year={y}&size=3", YEAR)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].act").value("REMOVED"))
                .andExpect(jsonPath("$.items[0].by").value("Rina Administrator"))
                .andExpect(jsonPath("$.items[0].before.name").value("Kemerdekaan"))
                .andExpect(jsonPath("$.items[0].after").value(nullValue()))
                .andExpect(jsonPath("$.items[1].act").value("CHANGED"))
                .andExpect(jsonPath("$.items[1].by").value("Bayu Administrator"))
                .andExpect(jsonPath("$.items[1].before.kind").value("NATIONAL_HOLIDAY"))
                .andExpect(jsonPath("$.items[1].before.source").value("SKB 12/" + YEAR))
                .andExpect(jsonPath("$.items[1].after.kind").value("SPECIAL_DAY_OFF"))
                .andExpect(jsonPath("$.items[2].act").value("ADDED"))
                .andExpect(jsonPath("$.items[2].before").value(nullValue()));
    }

    @Test
    void aRepeatIsAnsweredAsTheFirstTimeAndASecondAnswerIsNot() throws Exception {
        LocalDate day = DAY.plusDays(1);
        String version = etag(added(RINA, day, "JOINT_LEAVE", "Cuti bersama").andExpect(status().isCreated()));
        assertThat(etag(added(RINA, day, "JOINT_LEAVE", "Cuti bersama").andExpect(status().isOk())))
                .isEqualTo(version);
        for (String who : List.of(RINA, BAYU)) {
            added(who, day, "NATIONAL_HOLIDAY", "Libur")
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.errors", hasSize(1)))
                    .andExpect(jsonPath("$.errors[0].field").value("day"))
                    .andExpect(jsonPath("$.errors[0].code").value("day-taken"));
        }
        http.perform(as(RINA, json(put("/api/calendar/days/{d}", day), """
                                {"kind":"JOINT_LEAVE","name":"Cuti bersama","source":"SKB 12/%d"}
                                """.formatted(YEAR)))
                        .header("If-Match", "\"1\""))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", version));
        assertThat(changesOf(day)).isEqualTo(1);
    }

    @Test
    void everythingThatIsWrongIsToldAtItsFieldAndNothingIsSaved() throws Exception {
        long before = versionOfAll();
        http.perform(as(RINA, json(post("/api/calendar/days"), """
                        {"day":"1944-08-17","kind":"WORKED","name":" ","source":"%s"}
                        """.formatted("x".repeat(201))))
                        .header("Accept-Language", "en"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].field").value(containsInAnyOrder("day", "kind", "name", "source")))
                .andExpect(jsonPath("$.errors[*].code")
                        .value(containsInAnyOrder("day-too-early", "day-not-off", "required", "too-long")))
                .andExpect(jsonPath("$.errors[0].detail")
                        .value("This date is too long ago. Choose one from 1 January 1945 on."));
        refused(body(LocalDate.now(ZONE).plusYears(5).plusDays(2), "JOINT_LEAVE", "A"), "day", "day-too-far");
        refused(body(monday(), "WORKED", "Tetap masuk"), "kind", "day-not-off");
        refused("{}", "day", "required");
        refused("{\"day\":\"" + DAY + "\",\"name\":\"A\"}", "kind", "required");
        refused("{\"day\":\"2027-02-30\",\"kind\":\"WORKED\",\"name\":\"A\"}", "day", "invalid-value");
        refused("{\"day\":\"" + DAY + "\",\"kind\":\"PARTY\",\"name\":\"A\"}", "kind", "invalid-value");
        assertThat(versionOfAll()).isEqualTo(before);
        http.perform(as(RINA, get("/api/calendar/days?year={y}", YEAR)))
                .andExpect(jsonPath("$.total").value(0));
    }

    @Test
    void anAddressThatCanHaveNoEntryIsNotFoundAndNeverAFault() throws Exception {
        for (String day : List.of(
                "+999999999-12-31",
                "-999999999-01-01",
                "1900-01-01",
                DAY.plusDays(40).toString())) {
            http.perform(as(RINA, get("/api/calendar/days/{d}", day))).andExpect(status().isNotFound());
            http.perform(as(RINA, json(put("/api/calendar/days/{d}", day), body(DAY, "JOINT_LEAVE", "A")))
                            .header("If-Match", "\"1\""))
                    .andExpect(status().isNotFound());
            http.perform(as(RINA, delete("/api/calendar/days/{d}", day)).header("If-Match", "\"1\""))
                    .andExpect(status().isNotFound());
        }
        for (String day : List.of("x", "2027-02-30", "17-08-2027")) {
            http.perform(as(RINA, get("/api/calendar/days/{d}", day)))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.code").value("invalid-parameter"));
        }
        http.perform(as(RINA, get("/api/calendar/days?year=1944")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("year"));
        http.perform(as(RINA, get("/api/calendar/days"))).andExpect(status().isBadRequest());
        http.perform(as(RINA, delete("/api/calendar/days/2026-12-25"))).andExpect(status().isPreconditionRequired());
    }

    @Test
    void anAuditorReadsAndOnlyAnAdministratorWrites() throws Exception {
        http.perform(as(AUDITOR, get("/api/calendar"))).andExpect(status().isOk());
        added(AUDITOR, DAY, "JOINT_LEAVE", "A").andExpect(status().isForbidden());
        added(SARI, DAY, "JOINT_LEAVE", "A").andExpect(status().isForbidden());
        // Who counts deadlines may read what they are counted in; who changed it is the auditor's to see.
        http.perform(as(SARI, get("/api/calendar"))).andExpect(status().isOk());
        http.perform(as(SARI, get("/api/calendar/changes"))).andExpect(status().isForbidden());
        http.perform(as(AUDITOR, file("/api/calendar/import", "text/csv", "2027-01-01;A;libur")))
                .andExpect(status().isForbidden());
    }

    @Test
    void theCalendarSaysUntilWhenItLasts() throws Exception {
        http.perform(as(RINA, get("/api/calendar")))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"" + versionOfAll() + "\""))
                .andExpect(jsonPath("$.coveredUntil").isString())
                .andExpect(jsonPath("$.firstDay").value("1945-01-01"))
                .andExpect(jsonPath("$.years[?(@.year == 2026)].entries").value(25));
    }

    /// 2026-11-25 is a Wednesday; five working days later is the second of December.
    @Test
    void aDeadlineThatWasGivenStaysAndTheNextOneIsCountedInTheNewCalendar() throws Exception {
        UUID before = opened();
        assertThat(decideBy(before)).isEqualTo("2026-12-02T16:59:59Z");
        added(RINA, LocalDate.of(2026, 11, 30), "SPECIAL_DAY_OFF", "Pilkada").andExpect(status().isCreated());
        UUID after = opened();
        assertThat(decideBy(after)).isEqualTo("2026-12-03T16:59:59Z");
        assertThat(decideBy(before)).isEqualTo("2026-12-02T16:59:59Z");

        added(RINA, LocalDate.of(2026, 11, 28), "WORKED", "Ganti hari").andExpect(status().isCreated());
        assertThat(decideBy(opened())).isEqualTo("2026-12-02T16:59:59Z");
        http.perform(as(RINA, delete("/api/calendar/days/2026-11-30"))
                        .header("If-Match", "\"" + version(LocalDate.of(2026, 11, 30)) + "\""))
                .andExpect(status().isNoContent());
        assertThat(decideBy(opened())).isEqualTo("2026-12-01T16:59:59Z");
        assertThat(decideBy(after)).isEqualTo("2026-12-03T16:59:59Z");
        assertThat(decideBy(before)).isEqualTo("2026-12-02T16:59:59Z");
    }

    /// The time for a completion is kept as an instant too.
    @Test
    void theTimeOfACompletionStaysAsItWasGiven() throws Exception {
        UUID id = opened();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            checks.runDue();
            return read(id, "$.state").equals("QUEUED");
        });
        http.perform(as(SARI, post("/api/cases/{id}/claim", id)).header("If-Match", "\"2\""))
                .andExpect(status().isOk());
        http.perform(as(SARI, json(post("/api/cases/{id}/completion-request", id), """
                                {"items":[{"requirementCode":"NIB","reasonCode":"NOT_READABLE"}]}
                                """))
                        .header("If-Match", "\"3\""))
                .andExpect(status().isOk());
        String dueAt = dueAt(id);
        LocalDate last = Instant.parse(dueAt).atZone(ZONE).toLocalDate();
        added(RINA, last, "SPECIAL_DAY_OFF", "Libur mendadak").andExpect(status().isCreated());
        assertThat(dueAt(id)).isEqualTo(dueAt);
        jdbc.sql("DELETE FROM holiday WHERE day = ?").param(last).update();
    }

    @Test
    void anotherInstanceSeesAChangeWithinAMinuteAndAsksNoMoreThanThat() throws Exception {
        TestClock clock = new TestClock();
        Holidays elsewhere = new Holidays(jdbc, store, transaction, offices, clock);
        assertThat(elsewhere.workingDays("first").off()).doesNotContain(DAY);
        added(RINA, DAY, "NATIONAL_HOLIDAY", "Proklamasi").andExpect(status().isCreated());
        assertThat(holidays.workingDays("first").off()).as("here at once").contains(DAY);
        assertThat(elsewhere.workingDays("first")).isSameAs(elsewhere.workingDays("first"));
        clock.forward(Duration.ofSeconds(29));
        assertThat(elsewhere.workingDays("first").off()).doesNotContain(DAY);
        clock.forward(Duration.ofSeconds(1));
        assertThat(elsewhere.workingDays("first").off()).contains(DAY);
        clock.forward(Duration.ofHours(-1));
        assertThat(elsewhere.workingDays("first").off())
                .as("after the clock was set back")
                .contains(DAY);
    }

    @Test
    void aFileIsPreviewedAndThenAcceptedWhole() throws Exception {
        added(RINA, LocalDate.of(YEAR, 1, 1), "NATIONAL_HOLIDAY", "Tahun Baru").andExpect(status().isCreated());
        added(RINA, LocalDate.of(YEAR, 5, 1), "JOINT_LEAVE", "Cuti").andExpect(status().isCreated());
        String table = """
                Tanggal;Nama;Jenis
                %1$d-01-01;TAHUN BARU;libur nasional
                01/05/%1$d;Hari Buruh;libur nasional
                17/08/%1$d;Proklamasi;libur nasional
                31/02/%1$d;Salah;libur nasional
                """.formatted(YEAR);
        String version = etag(http.perform(as(RINA, file("/api/calendar/import/preview", "text/csv", table)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.added", hasSize(1)))
                .andExpect(jsonPath("$.added[0].day").value(DAY.toString()))
                .andExpect(jsonPath("$.added[0].line").value(4))
                .andExpect(jsonPath("$.same", hasSize(1)))
                .andExpect(jsonPath("$.contradicting", hasSize(1)))
                .andExpect(jsonPath("$.contradicting[0].file.name").value("Hari Buruh"))
                .andExpect(jsonPath("$.contradicting[0].calendar.name").value("Cuti"))
                .andExpect(jsonPath("$.leftOut", hasSize(1)))
                .andExpect(jsonPath("$.leftOut[0].line").value(5))
                .andExpect(jsonPath("$.leftOut[0].reason").value("DATE_UNREADABLE")));
        assertThat(versionOfAll()).as("a preview changes nothing").isEqualTo(number(version));
        http.perform(as(RINA, file("/api/calendar/import", "text/csv", table)).header("If-Match", version))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].code").value("import-not-whole"));
        http.perform(as(RINA, file("/api/calendar/import?partly=true", "text/csv", table))
                        .header("If-Match", "\"1\""))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("version-conflict"));
        http.perform(as(RINA, file("/api/calendar/import?partly=true", "text/csv", table)))
                .andExpect(status().isPreconditionRequired());
        assertThat(versionOfAll()).isEqualTo(number(version));

        imported("?partly=true&source=SKB%20" + YEAR, table, version)
                .andExpect(jsonPath("$.added").value(1))
                .andExpect(jsonPath("$.replaced").value(0))
                .andExpect(jsonPath("$.kept").value(2))
                .andExpect(jsonPath("$.leftOut").value(1));
        imported("?partly=true&source=SKB%20" + YEAR, table, version)
                .andExpect(jsonPath("$.added").value(0));
        http.perform(as(RINA, get("/api/calendar/days/{d}", DAY)))
                .andExpect(jsonPath("$.source").value("SKB " + YEAR));

        imported("?partly=true&replace=true", table, "\"" + versionOfAll() + "\"")
                .andExpect(jsonPath("$.replaced").value(1));
        http.perform(as(RINA, get("/api/calendar/days/{y}-05-01", YEAR)))
                .andExpect(jsonPath("$.name").value("Hari Buruh"))
                .andExpect(jsonPath("$.source").value("SKB 12/" + YEAR));
        http.perform(as(AUDITOR, get("/api/calendar/changes?year={y}&size=1", YEAR)))
                .andExpect(jsonPath("$.items[0].act").value("CHANGED"))
                .andExpect(jsonPath("$.items[0].before.name").value("Cuti"));
    }

    @Test
    @Repeats(counting = "POST /api/calendar/import")
    void aPublicCalendarIsTakenOverDayByDay() throws Exception {
        String calendar = """
                \uFEFFBEGIN:VCALENDAR
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:%1$d0308
                DTEND;VALUE=DATE:%1$d0311
                SUMMARY:Cuti bersama Idul
                 fitri
                END:VEVENT
                END:VCALENDAR
                """.formatted(YEAR).replace("\n", "\r\n");
        String version = etag(http.perform(as(RINA, file("/api/calendar/import/preview", "text/calendar", calendar)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.added", hasSize(3))));
        http.perform(as(RINA, file("/api/calendar/import", "text/calendar; charset=utf-8", calendar))
                        .header("If-Match", version))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.added").value(3));
        http.perform(as(RINA, get("/api/calendar/days?year={y}", YEAR)))
                .andExpect(jsonPath("$.total").value(3))
                .andExpect(jsonPath("$.items[2].kind").value("JOINT_LEAVE"))
                .andExpect(jsonPath("$.items[2].name").value("Cuti bersama Idulfitri"));
    }

    @ParameterizedTest
    @CsvSource({
        "text/calendar, hello,                               422, calendar-file-unreadable",
        "text/csv,      Tanggal;Nama;Jenis,                  422, calendar-file-empty",
        "text/plain,    2027-01-01;A;libur,                  415, media-type-not-supported",
        "application/json, {},                               415, media-type-not-supported"
    })
    void aFileThatIsNoneHasAWord(String type, String text, int status, String code) throws Exception {
        ResultActions answer = http.perform(as(RINA, file("/api/calendar/import/preview", type, text)))
                .andExpect(status().is(status));
        answer.andExpect(jsonPath(status == 422 ? "$.errors[0].code" : "$.code").value(code));
    }

    @Test
    void aFileHasALimit() throws Exception {
        http.perform(as(RINA, file("/api/calendar/import/preview", "text/csv", "x".repeat(256 * 1024 + 1))))
                .andExpect(status().isContentTooLarge())
                .andExpect(jsonPath("$.code").value("file-too-large"));
        String days = IntStream.range(0, 1001)
                .mapToObj(n -> LocalDate.of(2020, 1, 1).plusDays(n) + ";Hari " + n + ";libur nasional")
                .collect(Collectors.joining("\n"));
        http.perform(as(RINA, file("/api/calendar/import/preview", "text/csv", days)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].code").value("calendar-file-too-long"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:99999999", "\"", ";;;\r\n\"\"\""})
    void hostileBytesAreNoFault(String text) throws Exception {
        for (String type : List.of("text/calendar", "text/csv")) {
            int status = http.perform(as(RINA, file("/api/calendar/import/preview", type, text)))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            assertThat(status).isIn(200, 422);
        }
    }

    @Test
    void twoAtOnceGetOneAnswerForTheDay() throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> both =
                    List.of(() -> statusOf(barrier, RINA, "Satu"), () -> statusOf(barrier, BAYU, "Dua"));
            List<Integer> answers = threads.invokeAll(both).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
            assertThat(answers).containsExactlyInAnyOrder(201, 422);
        }
        assertThat(jdbc.sql("SELECT count(*) FROM holiday WHERE office = 'first' AND day = ?")
                        .param(DAY)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE calendar_change SET actor_name = 'nobody'", "DELETE FROM calendar_change"})
    void whatWasChangedCannotBeWrittenOver(String sql) throws Exception {
        added(RINA, DAY, "NATIONAL_HOLIDAY", "Proklamasi").andExpect(status().isCreated());
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .isInstanceOf(BadSqlGrammarException.class)
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void listsAreReadOverAnIndex() {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("set local enable_seqscan = off").update();
            jdbc.sql("set local enable_sort = off").update();
            jdbc.sql("set local enable_bitmapscan = off").update();
            assertThat(plan("SELECT day FROM holiday WHERE office = 'first' AND day >= '2027-01-01'"
                            + " AND day < '2028-01-01' ORDER BY day"))
                    .contains("using holiday_pkey");
            assertThat(plan("SELECT day FROM calendar_change WHERE office = 'first'"
                            + " ORDER BY version DESC, day DESC LIMIT 50"))
                    .contains("using calendar_change_pkey");
            assertThat(plan("SELECT actor_id FROM calendar_change WHERE office = 'first' AND day = '2027-01-01'"
                            + " ORDER BY version DESC LIMIT 1"))
                    .contains("using calendar_change_day");
        });
    }

    private String plan(String sql) {
        return String.join("\n", jdbc.sql("explain " + sql).query(String.class).list())
                .toLowerCase(Locale.ROOT);
    }

    private int statusOf(CyclicBarrier barrier, String who, String name) throws Exception {
        barrier.await();
        return added(who, DAY, "NATIONAL_HOLIDAY", name)
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private ResultActions imported(String query, String table, String version) throws Exception {
        return http.perform(as(RINA, file("/api/calendar/import" + query, "text/csv", table))
                        .header("If-Match", version))
                .andExpect(status().isOk());
    }

    private void refused(String body, String field, String code) throws Exception {
        http.perform(as(RINA, json(post("/api/calendar/days"), body)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("validation-failed"))
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(jsonPath("$.errors[0].code").value(code))
                .andExpect(jsonPath("$.errors[0].detail").isNotEmpty());
    }

    private UUID opened() {
        UUID id = UUID.randomUUID();
        world.submitted(Dossiers.as(Dossiers.online(), id, "PKU-0007", 1, Dossiers.RECEIVED, UUID.randomUUID()));
        return id;
    }

    private String decideBy(UUID id) throws Exception {
        return read(id, "$.decideBy");
    }

    private String dueAt(UUID id) throws Exception {
        return read(id, "$.completion.dueAt");
    }

    private String read(UUID id, String path) throws Exception {
        return JsonPath.read(
                http.perform(as(SARI, get("/api/cases/{id}", id)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                path);
    }

    private long changesOf(LocalDate day) {
        return jdbc.sql("SELECT count(*) FROM calendar_change WHERE office = 'first' AND day = ?")
                .param(day)
                .query(Long.class)
                .single();
    }

    private long versionOfAll() {
        return jdbc.sql("SELECT version FROM calendar_version WHERE office = 'first'")
                .query(Long.class)
                .single();
    }

    private long version(LocalDate day) {
        return jdbc.sql("SELECT version FROM holiday WHERE office = 'first' AND day = ?")
                .param(day)
                .query(Long.class)
                .single();
    }

    private static long number(String etag) {
        return Long.parseLong(etag.replace("\"", ""));
    }

    private static String etag(ResultActions answer) {
        return Objects.requireNonNull(answer.andReturn().getResponse().getHeader("ETag"));
    }

    private static LocalDate monday() {
        return LocalDate.of(YEAR, 1, 1).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    private ResultActions added(String who, LocalDate day, String kind, String name) throws Exception {
        return http.perform(as(who, json(post("/api/calendar/days"), body(day, kind, name))));
    }

    private static String body(LocalDate day, String kind, String name) {
        return "{\"day\":\"%s\",\"kind\":\"%s\",\"name\":\"%s\",\"source\":\"SKB 12/%d\"}"
                .formatted(day, kind, name, YEAR);
    }

    private static MockHttpServletRequestBuilder as(String token, MockHttpServletRequestBuilder request) {
        return request.header("Authorization", "Bearer " + token);
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType("application/json").content(body);
    }

    private static MockHttpServletRequestBuilder file(String path, String type, String text) {
        return post(URI.create(path)).contentType(type).content(text);
    }
}
