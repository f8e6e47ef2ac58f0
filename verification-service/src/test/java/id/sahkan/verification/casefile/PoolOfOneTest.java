package id.sahkan.verification.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.sahkan.testing.Statements;
import id.sahkan.verification.Dossiers;
import id.sahkan.verification.ServiceTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// One connection, which everybody has one after the other: nobody is left what another was told (ADR 41).
@ServiceTest
@Import(CaseWorld.class)
@TestPropertySource(
        properties = {"spring.datasource.hikari.maximum-pool-size=1", "spring.datasource.hikari.minimum-idle=1"})
class PoolOfOneTest {

    private static final String TELL = "set_config('sahkan.offices'";
    private static final String CASES = "/api/cases?office=";

    /// Every statement as it would be had somebody forgotten the office in it.
    private static final UnaryOperator<String> FORGETFUL =
            sql -> sql.replaceAll("(?i)office = (any ?\\(\\?\\)|\\?)", "($0 or true)");

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource pool;

    @Autowired
    Statements statements;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    CaseWorld world;

    @BeforeEach
    void twoCasesHereAndThreeThere() {
        for (String table :
                List.of("check_due", "fingerprint", "finding", "case_document", "case_change", "case_file")) {
            jdbc.sql("DELETE FROM " + table).update();
        }
        for (String office : List.of("first", "first", "kota-lain", "kota-lain", "kota-lain")) {
            UUID id = UUID.randomUUID();
            world.submitted(
                    Dossiers.as(Dossiers.online(), id, "N-" + id, 1, Dossiers.RECEIVED, UUID.randomUUID()),
                    "sub-applicant",
                    office);
        }
    }

    private long seen(String roles, String office) {
        return statements.sending(FORGETFUL, () -> {
            String body = http.perform(get(CASES + office).header("Authorization", "Bearer " + roles + "~r-1~Sari"))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            return JsonMapper.shared().readTree(body).path("total").asLong(-1);
        });
    }

    private long all() {
        return jdbc.sql("SELECT count(*) FROM case_file").query(Long.class).single();
    }

    @Test
    void eachSeesItsOwnWhoeverHadTheConnectionBefore() {
        for (int round = 0; round < 3; round++) {
            assertThat(seen("first/reviewer", "first")).isEqualTo(2);
            assertThat(all()).as("what no request began").isEqualTo(5);
            assertThat(seen("kota-lain/reviewer", "kota-lain")).isEqualTo(3);
            assertThat(seen("first/reviewer", "first")).isEqualTo(2);
            assertThat(seen("first/reviewer+kota-lain/auditor", "first")).isEqualTo(5);
            assertThat(seen("kota-lain/auditor", "kota-lain")).isEqualTo(3);
            assertThat(all()).isEqualTo(5);
        }
    }

    /// A request that failed, and a transaction that was rolled back, leave nothing either.
    @Test
    void whatFailedLeavesNothing() {
        assertThat(seen("kota-lain/reviewer", "first")).isEqualTo(-1);
        assertThat(all()).isEqualTo(5);
        assertThat(seen("first/reviewer", "first")).isEqualTo(2);
        transaction.executeWithoutResult(status -> {
            assertThat(all()).isEqualTo(5);
            status.setRollbackOnly();
        });
        assertThat(seen("first/reviewer", "first")).isEqualTo(2);
        assertThatThrownBy(() -> jdbc.sql("SELECT 1 / 0").query(Long.class).single());
        assertThat(seen("kota-lain/reviewer", "kota-lain")).isEqualTo(3);
        assertThat(all()).isEqualTo(5);
    }

    /// The connection is told when it is for somebody else than before, and only then.
    @Test
    void aRequestOfStaffCostsOneStatementAndOfTheSameOfficeNone() {
        assertThat(all()).isEqualTo(5);
        assertThat(told("first/reviewer", "first")).as("after something else").isEqualTo(1);
        assertThat(told("first/reviewer", "first")).as("after the same").isZero();
        assertThat(told("kota-lain/reviewer", "kota-lain")).isEqualTo(1);
        assertThat(told("kota-lain/reviewer", "kota-lain")).isZero();
        assertThat(statements.during(() -> all())).anyMatch(sql -> sql.contains(TELL));
        assertThat(statements.during(() -> all())).noneMatch(sql -> sql.contains(TELL));
    }

    private long told(String roles, String office) {
        return statements
                .ofTheRequest("from case_file", () -> {
                    try {
                        http.perform(get(CASES + office).header("Authorization", "Bearer " + roles + "~r-1~Sari"));
                    } catch (Exception failed) {
                        throw new IllegalStateException(failed);
                    }
                })
                .stream()
                .filter(sql -> sql.contains(TELL))
                .count();
    }

    /// Alarms hang on it.
    @Test
    void thePoolIsStillMeasured(@Autowired MeterRegistry meters) {
        assertThat(meters.get("hikaricp.connections.max").gauge().value()).isEqualTo(1);
    }

    /// As whoever comes past the service would: with its password, and without a word about an office.
    @Test
    void aConnectionThatSaysNothingSeesNothing() throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("BEGIN");
            statement.execute("RESET sahkan.offices");
            try (var rows = statement.executeQuery("SELECT count(*) FROM case_file")) {
                rows.next();
                assertThat(rows.getLong(1)).isZero();
            }
            statement.execute("SET LOCAL sahkan.offices = 'first'");
            assertThat(statement.executeUpdate("UPDATE case_file SET note = 'x'"))
                    .isEqualTo(2);
            assertThatThrownBy(() -> statement.execute("UPDATE case_file SET office = 'kota-lain'"))
                    .as("what is given away")
                    .hasMessageContaining("row-level security");
            statement.execute("ROLLBACK");
        }
        assertThat(all()).isEqualTo(5);
    }
}
