package id.sahkan.applicant.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sahkan.applicant.ApplicantServiceTest;
import id.sahkan.applicant.Http;
import id.sahkan.applicant.Http.Answer;
import id.sahkan.applicant.Samples;
import id.sahkan.applicant.period.PeriodTellings.Telling;
import id.sahkan.background.DueWork;
import id.sahkan.messaging.Journal;
import id.sahkan.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Who is told of a change of their period, and how often.
class PeriodTellingTest extends ApplicantServiceTest {

    private static final String TOLD = "id.sahkan.applicant.period-change-told";
    private static final Duration LEASE = Duration.ofMinutes(2);

    @Autowired
    private PeriodTellings tellings;

    @Autowired
    private DueWork<?> work;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private TestClock clock;

    private Http admin;
    private Http second;
    private Answer period;

    @BeforeEach
    void anOpenPeriod() {
        clock.moveTo(TestClock.START);
        jdbc.sql("DELETE FROM period_telling").update();
        admin = as("admin-1", "administrator");
        second = as("admin-2", "administrator");
        period = admin.post("/api/periods", Samples.smallPeriod(Samples.code(), "2026-12-11T09:00:00Z"));
        assertThat(period.status()).isEqualTo(201);
    }

    private Answer order(Http officer, Answer seen, String order, String body) {
        Answer done = officer.match(seen).post("/api/periods/" + period.id() + "/" + order, body);
        assertThat(done.status()).isEqualTo(200);
        return done;
    }

    private Answer extended() {
        Answer asked = order(
                admin, period, "extension", "{\"closesAt\":\"2026-12-12T09:00:00Z\",\"reason\":\"Gangguan listrik\"}");
        return order(second, asked, "extension/approval", "");
    }

    private Answer cancelled() {
        return order(admin, period, "cancellation", "{\"reason\":\"Anggaran batal\"}");
    }

    private String applicant() {
        return UUID.randomUUID().toString();
    }

    private Answer draft(String applicant) {
        Answer draft = Samples.draft(as(applicant, "applicant"), period.id());
        assertThat(draft.status()).isEqualTo(201);
        return draft;
    }

    private String submitted(String applicant) {
        Answer draft = draft(applicant);
        assertThat(as(applicant, "applicant")
                        .match(draft)
                        .key()
                        .post("/api/applications/" + draft.id() + "/submission", "{\"acknowledgeMissing\":true}")
                        .status())
                .isEqualTo(201);
        return draft.id();
    }

    private List<String> told(String field) {
        return jdbc.sql(
                        "SELECT payload ->> ? FROM journal WHERE type = ? AND payload ->> 'periodId' = ? ORDER BY position")
                .param(field)
                .param(TOLD)
                .param(period.id())
                .query(String.class)
                .list();
    }

    private long waiting() {
        return jdbc.sql("SELECT count(*) FROM period_telling").query(Long.class).single();
    }

    @Test
    void aLongerWindowIsToldToEverybodyWithADraftOnceAndToNobodyElse() {
        String twice = applicant();
        String once = applicant();
        draft(twice);
        draft(twice);
        draft(once);
        submitted(applicant());
        String gone = applicant();
        Answer withdrawn = draft(gone);
        as(gone, "applicant").match(withdrawn).post("/api/applications/" + withdrawn.id() + "/withdrawal", "");
        Answer other = admin.post("/api/periods", Samples.smallPeriod(Samples.code(), "2026-12-11T09:00:00Z"));
        Samples.draft(as(applicant(), "applicant"), other.id());

        Answer extended = extended();
        clock.moveTo(TestClock.START.plusSeconds(1));
        draft(applicant());
        work.runDue();
        work.runDue();

        assertThat(told("applicantId")).containsExactlyInAnyOrder(twice, once);
        assertThat(told("kind")).containsOnly("EXTENDED");
        assertThat(told("closesAt")).containsOnly("2026-12-12T09:00:00Z");
        assertThat(told("periodVersion"))
                .containsOnly(extended.json().path("version").asString());
        assertThat(waiting()).isZero();
        // Asked again for the same approval, it is the same change.
        second.match(period).post("/api/periods/" + period.id() + "/extension/approval", "");
        assertThat(waiting()).isZero();
    }

    @Test
    void aChangeAndACancellationConcernThoseWhoHaveSentTheirsAsWell() {
        String drafting = applicant();
        String sent = applicant();
        draft(drafting);
        String application = submitted(sent);
        Answer changed = order(admin, period, "changes", """
                {"title":"Judul lain","announcementNumber":"500.12/2","announcementDate":"2026-11-21",
                 "declared":{"text":{"id":"Dibuka pendaftaran media mitra."}},"reason":"Salah ketik"}""");
        work.runDue();
        period = changed;
        cancelled();
        work.runDue();
        assertThat(told("applicantId")).containsExactlyInAnyOrder(drafting, sent, drafting, sent);
        assertThat(told("kind")).containsExactly("CHANGED", "CHANGED", "CANCELLED", "CANCELLED");
        assertThat(told("applicationId")).contains(application);
        // No word of the officer leaves.
        assertThat(jdbc.sql("SELECT payload::text FROM journal WHERE type = ?")
                        .param(TOLD)
                        .query(String.class)
                        .list())
                .noneMatch(payload -> payload.contains("Salah") || payload.contains("Judul"));
        assertThat(as(sent, "applicant")
                        .get("/api/applications/" + application + "/timeline")
                        .json()
                        .path("items")
                        .valueStream()
                        .filter(item -> item.path("code").asString().startsWith("PERIOD_"))
                        .map(item -> item.path("code").asString() + " "
                                + item.path("params").path("why").asString()))
                .containsExactly("PERIOD_CHANGED Salah ketik", "PERIOD_CANCELLED Anggaran batal");
    }

    @Test
    void whatChangesAfterTheCloseIsToldToThoseWhoHaveSentTheirs() {
        draft(applicant());
        String sent = applicant();
        submitted(sent);
        clock.moveTo(Instant.parse("2026-12-14T02:00:00Z"));
        period = order(admin, period, "stage", "{\"stage\":\"IN_REVIEW\"}");
        order(admin, period, "changes", """
                {"title":"Kerja sama media 2027","announcementNumber":"500.12/1/DISKOMINFO/XI/2026",
                 "announcementDate":"2026-11-20","declared":{"text":{"id":"Penetapan terlambat seminggu."}},
                 "reason":"Verifikasi belum selesai"}""");
        work.runDue();
        assertThat(told("applicantId")).containsExactly(sent);
    }

    @Test
    void whatIsPreparedAndThenCancelledIsToldToNobody() {
        period = admin.post(
                "/api/periods",
                Samples.smallPeriod(Samples.code(), "2026-12-11T09:00:00Z")
                        .strip()
                        .replaceAll("}$", ",\"prepared\":true}"));
        cancelled();
        assertThat(waiting()).isZero();
    }

    @Test
    void manyAreToldInPartsAndWhoeverDiesBetweenTwoPartsTellsNobodyTwice() {
        List<String> people =
                IntStream.range(0, 5).mapToObj(_ -> applicant()).sorted().toList();
        people.forEach(this::draft);
        extended();
        var parts = new TellingWork(
                tellings, journal, new TellingSettings(2, LEASE, LEASE, LEASE, LEASE), clock, transactions);
        Telling first = claim(parts, TestClock.START);
        assertThat(parts.claim(TestClock.START, TestClock.START.plus(LEASE))).isEmpty();
        parts.work(first);
        assertThat(told("applicantId")).containsExactlyElementsOf(people.subList(0, 2));

        // Somebody takes the next part and dies; after the lease another goes on, and the first wakes up too late.
        Telling dead = claim(parts, TestClock.START);
        Instant later = TestClock.START.plus(LEASE);
        Telling next = claim(parts, later);
        parts.work(next);
        assertThatThrownBy(() -> parts.work(dead)).isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(told("applicantId")).containsExactlyElementsOf(people.subList(0, 4));
        parts.work(claim(parts, later));
        assertThat(told("applicantId")).containsExactlyElementsOf(people);
        assertThat(parts.claim(later, later.plus(LEASE))).isEmpty();
        assertThat(waiting()).isZero();
        // All of them leave.
        assertThat(jdbc.sql("""
                                SELECT count(*) FROM outbox JOIN journal USING (position)
                                WHERE type = ? AND payload ->> 'periodId' = ?""")
                        .param(TOLD)
                        .param(period.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(5);
    }

    private static Telling claim(TellingWork parts, Instant now) {
        return parts.claim(now, now.plus(LEASE)).orElseThrow();
    }

    @Test
    void aChangeThatIsNotKeptIsToldToNobody() {
        draft(applicant());
        assertThatThrownBy(() -> transactions.executeWithoutResult(_ -> {
                    tellings.add(
                            new ApplicationPeriod(
                                    UUID.fromString(period.id()),
                                    "first",
                                    new PeriodState.Announced(PeriodFixtures.terms(), null),
                                    9,
                                    TestClock.START,
                                    "admin-1"),
                            id.sahkan.contracts.PeriodEvent.PeriodChangeKind.CHANGED);
                    throw new IllegalStateException("after all not");
                }))
                .isInstanceOf(IllegalStateException.class);
        work.runDue();
        assertThat(told("applicantId")).isEmpty();
    }
}
