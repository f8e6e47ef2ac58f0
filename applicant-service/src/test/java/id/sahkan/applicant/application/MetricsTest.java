package id.sahkan.applicant.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sahkan.applicant.ApplicantServiceTest;
import id.sahkan.applicant.Http;
import id.sahkan.applicant.Http.Answer;
import id.sahkan.applicant.Samples;
import id.sahkan.applicant.document.DocumentMetrics;
import id.sahkan.messaging.Invariant;
import id.sahkan.messaging.Pipeline;
import id.sahkan.messaging.metrics.MessagingMetrics;
import id.sahkan.testing.TestClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

class MetricsTest extends ApplicantServiceTest {

    private static final Instant CLOSES = Instant.parse("2026-12-11T09:00:00Z");

    @Autowired
    private TestClock clock;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private Pipeline pipeline;

    @Autowired
    private List<Invariant> invariants;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private SubmissionMetrics submissions;

    private final String owner = UUID.randomUUID().toString();
    private Answer draft;
    private String submission;

    @BeforeEach
    void aDraft() {
        clock.moveTo(TestClock.START);
        String period = as("admin-1", "administrator")
                .post("/api/periods", Samples.smallPeriod(Samples.code(), CLOSES.toString()))
                .id();
        draft = Samples.draft(as(owner, "applicant"), period);
        submission = "/api/applications/" + draft.id() + "/submission";
    }

    @Test
    void submissionsAreCountedByHowTheyEnded() {
        Map<String, Double> before = outcomes();
        Http once = as(owner, "applicant").match(draft).key();
        once.post(submission, "{}");
        once.post(submission, "{\"acknowledgeMissing\":true}");
        once.post(submission, "{\"acknowledgeMissing\":true}");
        as(owner, "applicant").match(draft).post(submission, "{}");
        assertThat(grown(before)).isEqualTo(Map.of("accepted", 1.0, "repeated", 1.0, "refused", 2.0));
    }

    @Test
    void earlyAndLateIsNobodysFault() {
        Map<String, Double> before = outcomes();
        clock.moveTo(CLOSES);
        Answer late = as(owner, "applicant").match(draft).key().post(submission, "{\"acknowledgeMissing\":true}");
        assertThat(late.code()).isEqualTo("window-closed");
        clock.moveTo(Instant.parse("2026-11-23T00:59:59.999Z"));
        Answer now = as(owner, "applicant").get("/api/applications/" + draft.id());
        as(owner, "applicant").match(now).key().post(submission, "{\"acknowledgeMissing\":true}");
        assertThat(grown(before)).isEqualTo(Map.of("late", 1.0, "early", 1.0));
    }

    @Test
    void whatIsOurFaultIsFailed() {
        Map<String, Double> before = outcomes();
        assertThatThrownBy(() -> submissions.counted(() -> {
                    throw new IllegalStateException("a bug");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(grown(before)).isEqualTo(Map.of("failed", 1.0));
    }

    @Test
    void theOverviewSaysWhereApplicationsStandAndSinceWhen() {
        Instant submitted = TestClock.START.plus(Duration.ofDays(1));
        clock.moveTo(submitted);
        long before = stage("SUBMITTED").path("count").asLong();
        as(owner, "applicant").match(draft).key().post(submission, "{\"acknowledgeMissing\":true}");

        JsonNode now = stage("SUBMITTED");
        assertThat(now.path("count").asLong()).isEqualTo(before + 1);
        assertThat(now.path("waiting").asBoolean()).isTrue();
        assertThat(Instant.parse(now.path("oldestSince").asString())).isBeforeOrEqualTo(submitted);
        assertThat(now.path("oldestNumber").asString()).isNotEmpty();
        assertThat(overview().path("version").asString()).isNotEqualTo("unknown");
        assertThat(overview()
                        .path("stages")
                        .valueStream()
                        .map(stage -> stage.path("stage").asString()))
                .containsExactlyElementsOf(Arrays.stream(ApplicationStateName.values())
                        .map(Enum::name)
                        .toList());
    }

    /// Attaching a document changes the application and not its state.
    @Test
    void aStateIsAsOldAsItsBeginning() {
        clock.moveTo(TestClock.START.plus(Duration.ofHours(5)));
        as(owner, "applicant")
                .match(draft)
                .upload("/api/applications/" + draft.id() + "/documents/ISSN", "a.pdf", Samples.pdf(1), null);
        assertThat(since()).isEqualTo(TestClock.START);
        Answer attached = as(owner, "applicant").get("/api/applications/" + draft.id());
        as(owner, "applicant").match(attached).key().post(submission, "{\"acknowledgeMissing\":true}");
        assertThat(since()).isEqualTo(TestClock.START.plus(Duration.ofHours(5)));
    }

    private Instant since() {
        return jdbc.sql("SELECT phase_since FROM application WHERE id = ?")
                .param(UUID.fromString(draft.id()))
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
    }

    @Test
    void statesAreCountedOverAnIndexAlone() {
        transactions.executeWithoutResult(_ -> {
            jdbc.sql("SET LOCAL enable_seqscan = off").update();
            assertThat(jdbc.sql("EXPLAIN " + pipeline.sql()).query(String.class).list())
                    .anyMatch(line -> line.contains("Index Only Scan using application_phase on application"))
                    // periods are few, and asked only of what staff do
                    .noneMatch(line -> line.matches(".*Seq Scan on application( .*)?"));
        });
    }

    /// What verification does with it stays at home until it has decided: no invariant may wait for a word of it.
    @Test
    void aDayAfterAnHonestSubmissionNothingIsAmiss() {
        Answer sent = as(owner, "applicant").match(draft).key().post(submission, "{\"acknowledgeMissing\":true}");
        assertThat(sent.status()).isEqualTo(201);
        for (Invariant invariant : invariants) {
            assertThat(jdbc.sql(invariant.sql())
                            .param(
                                    "now",
                                    clock.instant().plus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                            .query(String.class)
                            .list())
                    .as(invariant.name())
                    .doesNotContain(draft.json().path("id").asString());
        }
    }

    @Test
    void whatIsMeasuredStandsInTheCatalogueAndTheOtherWayRound() {
        as(owner, "applicant").match(draft).key().post(submission, "{\"acknowledgeMissing\":true}");
        assertThat(MessagingMetrics.differences(
                        meters,
                        "applicant-service",
                        Arrays.stream(ApplicationStateName.values())
                                .map(Enum::name)
                                .collect(Collectors.toSet()),
                        invariants.stream().map(Invariant::name).collect(Collectors.toSet()),
                        ApplicantMetrics.SUBMISSIONS,
                        DocumentMetrics.DAMAGED))
                .isEmpty();
        assertThat(meters.get("sahkan.events")
                        .tag("service", "applicant-service")
                        .tag("type", "id.sahkan.applicant.application-submitted")
                        .counter()
                        .count())
                .isPositive();
    }

    private Map<String, Double> outcomes() {
        return meters.find("sahkan.submissions").counters().stream()
                .collect(Collectors.toMap(
                        counter -> String.valueOf(counter.getId().getTag("outcome")), counter -> counter.count()));
    }

    private Map<String, Double> grown(Map<String, Double> before) {
        return outcomes().entrySet().stream()
                .filter(entry -> entry.getValue() > before.get(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue() - before.get(entry.getKey())));
    }

    private JsonNode overview() {
        return as("operator-1", "operator").get("/api/operations/overview").json();
    }

    private JsonNode stage(String name) {
        return overview()
                .path("stages")
                .valueStream()
                .filter(stage -> stage.path("stage").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
