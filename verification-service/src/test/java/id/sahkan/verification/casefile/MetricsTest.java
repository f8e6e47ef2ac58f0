package id.sahkan.verification.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sahkan.background.DueWork;
import id.sahkan.contracts.VerificationEvent.JudgementResult;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.messaging.Invariant;
import id.sahkan.messaging.Pipeline;
import id.sahkan.messaging.metrics.MessagingMetrics;
import id.sahkan.verification.Dossiers;
import id.sahkan.verification.FakeApplicantService;
import id.sahkan.verification.ServiceTest;
import id.sahkan.verification.businessday.CalendarMetrics;
import id.sahkan.verification.dossier.Document;
import id.sahkan.verification.dossier.Dossier;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
@Import(CaseWorld.class)
class MetricsTest {

    private static final String[] FIRST = {"first"};

    private static final Reviewer SARI = new Reviewer("sub-sari", "Sari Verifikator");

    @Autowired
    CaseWorld world;

    @Autowired
    DueWork<?> checks;

    @Autowired
    CaseDesk desk;

    @Autowired
    MeterRegistry meters;

    @Autowired
    Pipeline pipeline;

    @Autowired
    List<Invariant> invariants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc http;

    @Autowired
    FakeApplicantService applicants;

    private final UUID id = UUID.randomUUID();
    private Dossier dossier;

    @BeforeEach
    void aDossier() {
        applicants.down = false;
        dossier = Dossiers.as(Dossiers.online(), id, "PKU-0007", 1, Dossiers.RECEIVED, UUID.randomUUID());
    }

    @Test
    void theQueueIsTimedFromTheReceiptAndADuplicateIsNot() {
        long before = step("queue").count();
        double seconds = step("queue").totalTime(TimeUnit.SECONDS);
        world.submitted(dossier);
        world.submitted(dossier);
        assertThat(step("queue").count()).isEqualTo(before + 1);
        double since =
                Math.max(0, Duration.between(Dossiers.RECEIVED, Instant.now()).toSeconds());
        assertThat(step("queue").totalTime(TimeUnit.SECONDS) - seconds)
                .isBetween(Math.max(0, since - 120), since + 120);
    }

    @Test
    void theDecisionIsTimedOnceItAnswersTheApplicant() {
        world.submitted(dossier);
        checks.runDue();
        long before = step("decision").count();
        long version = desk.decide(id, new ExpectedVersion(2), FIRST, _ -> new CaseCommand.Claim(SARI, Instant.now()))
                .version();
        Instant entered = since();
        for (Document document : dossier.documents()) {
            version = judged(document.requirementCode(), version);
        }
        assertThat(since()).as("a judgement is no new state").isEqualTo(entered);
        assertThat(step("decision").count()).isEqualTo(before);
        desk.decide(
                id, new ExpectedVersion(version), FIRST, _ -> new CaseCommand.Recommend(SARI, 2, null, Instant.now()));
        assertThat(step("decision").count()).isEqualTo(before + 1);
        assertThat(since()).isAfter(entered);
    }

    @Test
    void theOverviewSaysWhereCasesStand() throws Exception {
        world.submitted(dossier);
        http.perform(get("/api/operations/overview").header("Authorization", "Bearer auditor~a-1~Audit"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.service").value("verification-service"))
                .andExpect(jsonPath("$.stages.length()").value(CaseStateName.values().length))
                .andExpect(jsonPath("$.stages[0].stage").value("RECEIVED"))
                .andExpect(jsonPath("$.stages[0].waiting").value(true))
                .andExpect(jsonPath("$.stages[0].oldestSince").isString())
                .andExpect(jsonPath("$.stages[0].oldestNumber").isString());
        http.perform(get("/api/operations/overview").header("Authorization", "Bearer reviewer~r-1~Sari"))
                .andExpect(status().isForbidden());
        http.perform(get("/api/operations/overview")).andExpect(status().isUnauthorized());
    }

    @Test
    void statesAreCountedOverAnIndexAlone() {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("set local enable_seqscan = off").update();
            assertThat(jdbc.sql("explain " + pipeline.sql()).query(String.class).list())
                    .anyMatch(line -> line.contains("Index Only Scan using case_file_phase_since"))
                    .noneMatch(line -> line.contains("Seq Scan"));
        });
    }

    @Test
    void whatIsMeasuredStandsInTheCatalogueAndTheOtherWayRound() {
        world.submitted(dossier);
        assertThat(MessagingMetrics.differences(
                        meters,
                        "verification-service",
                        Arrays.stream(CaseStateName.values()).map(Enum::name).collect(Collectors.toSet()),
                        invariants.stream().map(Invariant::name).collect(Collectors.toSet()),
                        VerificationMetrics.STEP,
                        CalendarMetrics.REMAINING))
                .isEmpty();
    }

    private long judged(String code, long version) {
        return desk.decide(
                        id,
                        new ExpectedVersion(version),
                        FIRST,
                        _ -> new CaseCommand.Judge(SARI, code, JudgementResult.PASSED, null, Instant.now()))
                .version();
    }

    private Instant since() {
        return jdbc.sql("select phase_since from case_file where application_id = ?")
                .param(id)
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private Timer step(String name) {
        return meters.get("sahkan.step").tag("step", name).timer();
    }
}
