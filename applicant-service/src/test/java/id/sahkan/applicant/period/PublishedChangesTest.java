package id.sahkan.applicant.period;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.applicant.ApplicantServiceTest;
import id.sahkan.applicant.Http;
import id.sahkan.applicant.Http.Answer;
import id.sahkan.applicant.Samples;
import id.sahkan.applicant.period.PeriodChange.Kind;
import id.sahkan.testing.TestClock;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// What the database shows of a period's changes to those of another office.
class PublishedChangesTest extends ApplicantServiceTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private TestClock clock;

    @Test
    void whatWasOnlyAskedForIsSeenByItsOwnOfficeAlone() {
        clock.moveTo(TestClock.START);
        Http admin = as("admin-1", "administrator");
        Answer period = admin.post("/api/periods", Samples.smallPeriod(Samples.code(), "2026-12-11T09:00:00Z"));
        Answer asked = admin.match(period)
                .post(
                        "/api/periods/" + period.id() + "/extension",
                        "{\"closesAt\":\"2026-12-12T09:00:00Z\",\"reason\":\"Gangguan\"}");
        assertThat(asked.status()).isEqualTo(200);
        assertThat(kinds(period, "first")).containsExactly("PREPARED", "ANNOUNCED", "EXTENSION_ASKED");
        assertThat(kinds(period, "lain,.published")).containsExactly("ANNOUNCED");
        assertThat(kinds(period, "first,.published")).containsExactly("PREPARED", "ANNOUNCED", "EXTENSION_ASKED");
        assertThat(kinds(period, "lain")).isEmpty();
        assertThat(kinds(period, "")).isEmpty();
    }

    @Test
    void theDatabaseAndThePagesMeanTheSameKinds() {
        String expression = jdbc.sql("""
                        SELECT generation_expression FROM information_schema.columns
                        WHERE table_name = 'period_change' AND column_name = 'published'
                        """).query(String.class).single();
        assertThat(Arrays.stream(Kind.values()).filter(kind -> expression.contains("'" + kind + "'")))
                .containsExactlyElementsOf(
                        Arrays.stream(Kind.values()).filter(Kind::isPublic).toList());
    }

    private List<String> kinds(Answer period, String sight) {
        return transactions.execute(_ -> {
            jdbc.sql("SELECT set_config('sahkan.offices', ?, true)")
                    .param(sight)
                    .query(String.class)
                    .single();
            return jdbc.sql("SELECT kind FROM period_change WHERE period_id = CAST(? AS uuid) ORDER BY version")
                    .param(period.id())
                    .query(String.class)
                    .list();
        });
    }
}
