package id.sahkan.verification.checking;

import static id.sahkan.verification.Dossiers.as;
import static id.sahkan.verification.Dossiers.online;
import static id.sahkan.verification.Dossiers.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sahkan.background.DueWork;
import id.sahkan.contracts.ApplicantEvent;
import id.sahkan.contracts.IndonesianZone;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.messaging.Journal;
import id.sahkan.messaging.PoisonEventException;
import id.sahkan.verification.Dossiers;
import id.sahkan.verification.FakeApplicantService;
import id.sahkan.verification.ServiceTest;
import id.sahkan.verification.businessday.WorkingDays;
import id.sahkan.verification.casefile.CaseCommand;
import id.sahkan.verification.casefile.CaseDesk;
import id.sahkan.verification.casefile.CaseState;
import id.sahkan.verification.casefile.CaseStore;
import id.sahkan.verification.casefile.CaseWorld;
import id.sahkan.verification.casefile.Findings;
import id.sahkan.verification.casefile.Reason;
import id.sahkan.verification.casefile.Reviewer;
import id.sahkan.verification.casefile.VersionedCase;
import id.sahkan.verification.dossier.Dossier;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
@Import(CaseWorld.class)
class CheckWorkTest {

    private static final Reviewer SARI = new Reviewer("sub-sari", "Sari Verifikator");

    @Autowired
    CaseWorld world;

    @Autowired
    DueWork<?> checks;

    @Autowired
    CheckQueue queue;

    @Autowired
    CaseStore store;

    @Autowired
    CaseDesk desk;

    @Autowired
    Findings findings;

    @Autowired
    Journal journal;

    @Autowired
    FakeApplicantService applicants;

    @Autowired
    JdbcClient jdbc;

    private final UUID period = UUID.randomUUID();
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    @BeforeEach
    void nothingIsDue() {
        applicants.down = false;
        jdbc.sql("delete from check_due").update();
    }

    @Test
    void aSubmissionIsCheckedAndQueued() {
        world.submitted(dossier(first, "PKU-1", 1, 0));
        assertThat(store.find(first).orElseThrow().state()).isInstanceOf(CaseState.Received.class);
        assertThat(checks.runDue()).isEqualTo(1);

        VersionedCase stored = store.find(first).orElseThrow();
        assertThat(stored.state())
                .isInstanceOfSatisfying(
                        CaseState.Queued.class,
                        queued -> assertThat(queued.basis().proposedTier()).isEqualTo(1));
        assertThat(stored.version()).isEqualTo(2);
        assertThat(types(first)).containsExactly("case-opened", "checks-completed");
        assertThat(checks.runDue()).isZero();
    }

    @Test
    void theSameEventTwiceOpensOneCase() {
        world.submitted(dossier(first, "PKU-1", 1, 0));
        world.submitted(dossier(first, "PKU-1", 1, 0));
        assertThat(types(first)).containsExactly("case-opened");
    }

    @Test
    void aServiceThatIsDownDelaysTheCheckAndLosesNothing() {
        applicants.down = true;
        world.submitted(dossier(first, "PKU-1", 1, 0));
        assertThat(checks.runDue()).isEqualTo(1);
        assertThat(store.find(first).orElseThrow().state()).isInstanceOf(CaseState.Received.class);
        assertThat(jdbc.sql("select attempts from check_due where application_id = ? and due_at > now()")
                        .param(first)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        applicants.down = false;
        jdbc.sql("update check_due set due_at = now()").update();
        assertThat(checks.runDue()).isEqualTo(1);
        assertThat(store.find(first).orElseThrow().state()).isInstanceOf(CaseState.Queued.class);
    }

    @Test
    void aLateFailureDoesNotTakeTheCheckFromWhoHoldsItNow() {
        world.submitted(dossier(first, "PKU-1", 1, 0));
        Instant now = Instant.now();
        CheckQueue.Due late = queue.claim(now, now).orElseThrow();
        Instant held = now.plusSeconds(120);
        assertThat(queue.claim(now.plusMillis(1), held)).isPresent();
        queue.postpone(late, now);
        assertThat(queue.claim(now.plusSeconds(119), held)).isEmpty();
        assertThat(queue.claim(held.plusMillis(1), held)).isPresent();
    }

    @Test
    void anotherDigestThanTheEventToldIsNotChecked() {
        Dossier submitted = dossier(first, "PKU-1", 1, 0);
        world.submitted(submitted);
        jdbc.sql("update case_file set dossier_digest = 'other' where application_id = ?")
                .param(first)
                .update();
        checks.runDue();
        assertThat(store.find(first).orElseThrow().state()).isInstanceOf(CaseState.Received.class);
    }

    @Test
    void theSameReporterIsFlaggedAtTheLaterOneInEitherOrder_14_15() {
        world.submitted(dossier(first, "PKU-14", 1, 0));
        checks.runDue();
        world.submitted(dossier(second, "PKU-15", 1, 60));
        checks.runDue();
        assertThat(codes(first)).isEmpty();
        assertThat(codes(second)).contains("DUPLICATE_REPORTER").doesNotHaveDuplicates();

        UUID otherPeriod = UUID.randomUUID();
        UUID early = UUID.randomUUID();
        UUID late = UUID.randomUUID();
        world.submitted(as(online(), late, "PKU-15", 1, Dossiers.RECEIVED.plusSeconds(60), otherPeriod));
        checks.runDue();
        assertThat(codes(late)).isEmpty();
        world.submitted(as(online(), early, "PKU-14", 1, Dossiers.RECEIVED, otherPeriod));
        checks.runDue();
        assertThat(codes(early)).isEmpty();
        assertThat(codes(late)).contains("DUPLICATE_REPORTER").doesNotHaveDuplicates();
        assertThat(types(late)).startsWith("case-opened", "checks-completed", "checks-completed");
        assertThat(store.find(late).orElseThrow().version())
                .isEqualTo(types(late).size());
    }

    @Test
    void oneCompanyThreeTitlesOneOffice_16_17_18() {
        UUID third = UUID.randomUUID();
        world.submitted(dossier(first, "PKU-16", 1, 0));
        world.submitted(dossier(second, "PKU-17", 1, 60));
        world.submitted(dossier(third, "PKU-18", 1, 120));
        checks.runDue();
        assertThat(codes(first)).isEmpty();
        assertThat(codes(second)).contains("SAME_COMPANY", "SAME_LOCATION", "SAME_ANALYTICS", "SAME_BANK_ACCOUNT");
        assertThat(findings.of(third))
                .extracting(Findings.StoredFinding::against)
                .contains("PKU-16", "PKU-17");
    }

    /// Where a company may have several outlets: its own account brings them, others are to be asked why.
    @Test
    void oneCompanyThroughSeveralAccountsIsFlaggedAtTheLaterOnes() {
        var severalAllowed = Dossiers.policyOf(5, "UTAMA", false);
        UUID third = UUID.randomUUID();
        world.submitted(Dossiers.policy(dossier(first, "PKU-1", 1, 0), severalAllowed), "account-1");
        world.submitted(Dossiers.policy(dossier(second, "PKU-2", 1, 60), severalAllowed), "account-1");
        world.submitted(Dossiers.policy(dossier(third, "PKU-3", 1, 120), severalAllowed), "account-2");
        checks.runDue();
        assertThat(codes(second)).doesNotContain("SAME_COMPANY");
        assertThat(codes(third)).contains("SAME_COMPANY");
    }

    @Test
    void applicationsOfAnotherPeriodAreNotCompared() {
        world.submitted(dossier(first, "PKU-1", 1, 0));
        world.submitted(as(online(), second, "PKU-2", 1, Dossiers.RECEIVED.plusSeconds(60), UUID.randomUUID()));
        checks.runDue();
        assertThat(codes(second)).isEmpty();
    }

    @Test
    void aCompletionIsCheckedAnewAndGoesBackToTheSameReviewer() {
        world.submitted(with(dossier(first, "PKU-10", 1, 0), "ANNUAL_TAX", "year", 2024));
        checks.runDue();
        assertThat(codes(first)).containsExactly("ANNUAL_TAX_OLD");
        var reasons = List.of(new Reason("ANNUAL_TAX", "ANNUAL_TAX_OLD", null));
        Instant now = Instant.parse("2026-11-26T03:00:00Z");
        String[] offices = {"first"};
        desk.decide(first, new ExpectedVersion(2), offices, _ -> new CaseCommand.Claim(SARI, now));
        desk.decide(
                first,
                new ExpectedVersion(3),
                offices,
                _ -> new CaseCommand.RequestCompletion(
                        SARI, reasons, new WorkingDays(Set.of()), IndonesianZone.JAKARTA.zone(), now));

        world.completed(dossier(first, "PKU-10", 2, 90));
        checks.runDue();
        assertThat(store.find(first).orElseThrow().state())
                .isInstanceOfSatisfying(CaseState.UnderReview.class, state -> {
                    assertThat(state.review().reviewer()).isEqualTo(SARI);
                    assertThat(state.application().dossier().version()).isEqualTo(2);
                });
        assertThat(findings.of(first))
                .as("the old version's finding stays as history, the new one has none")
                .extracting(Findings.StoredFinding::dossierVersion)
                .containsExactly(1);
        assertThat(types(first))
                .containsExactly(
                        "case-opened",
                        "checks-completed",
                        "review-started",
                        "completion-requested",
                        "case-opened",
                        "checks-completed");
    }

    @Test
    void aCompletionThatNobodyAskedForIsPoison() {
        world.submitted(dossier(first, "PKU-1", 1, 0));
        checks.runDue();
        assertThatThrownBy(() -> world.completed(dossier(first, "PKU-1", 2, 60)))
                .isInstanceOf(PoisonEventException.class);
        assertThatThrownBy(() -> world.completed(dossier(second, "PKU-2", 2, 60)))
                .isInstanceOf(PoisonEventException.class);
    }

    @Test
    void eventsThatDoNotConcernACaseAreIgnored() {
        world.deliver(new ApplicantEvent.ApplicationWithdrawn(first, Instant.now()));
        assertThat(store.find(first)).isEmpty();
    }

    @Test
    void noPersonalDataIsStoredHere() {
        world.submitted(dossier(first, "PKU-1", 1, 0));
        checks.runDue();
        for (String table : List.of("case_file", "case_change", "finding", "case_document", "fingerprint", "journal")) {
            String all = jdbc.sql("select coalesce(string_agg(t::text, ' '), '') from " + table + " t")
                    .query(String.class)
                    .single();
            assertThat(all)
                    .doesNotContain(Dossiers.REPORTER_NIK)
                    .doesNotContain(Dossiers.CHIEF_NIK)
                    .doesNotContain("0012345678")
                    .doesNotContain("Citra");
        }
    }

    @Test
    void theTokenIsFetchedOnceKeptAndFetchedAnewWhenItIsRefused() {
        world.submitted(dossier(UUID.randomUUID(), "PKU-0", 1, 0));
        checks.runDue();
        int before = applicants.tokens.get();
        applicants.refuseTheTokenOfBefore();
        world.submitted(dossier(first, "PKU-1", 1, 0));
        world.submitted(dossier(second, "PKU-2", 1, 60));
        checks.runDue();
        jdbc.sql("update check_due set due_at = now()").update();
        checks.runDue();
        assertThat(store.find(first).orElseThrow().state()).isInstanceOf(CaseState.Queued.class);
        assertThat(store.find(second).orElseThrow().state()).isInstanceOf(CaseState.Queued.class);
        assertThat(applicants.tokens.get()).isEqualTo(before + 1);
    }

    private Dossier dossier(UUID id, String number, int version, int secondsLater) {
        return as(online(), id, number, version, Dossiers.RECEIVED.plusSeconds(secondsLater), period);
    }

    private List<String> codes(UUID id) {
        return findings.of(id).stream().map(Findings.StoredFinding::code).toList();
    }

    private List<String> types(UUID id) {
        return journal.history(id).stream()
                .map(recorded -> recorded.type().substring(recorded.type().lastIndexOf('.') + 1))
                .toList();
    }
}
