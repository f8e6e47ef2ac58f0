package id.sahkan.applicant.period;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.testing.TestPostgres;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A release that knows of stages comes to a database of one that only announced and extended.
class PeriodMigrationTest {

    @Test
    void periodsOfBeforeAreAnnouncedAndKeepWhatWasDoneToThem() throws SQLException {
        TestPostgres.Database database = TestPostgres.fresh();
        var flyway = Flyway.configure()
                .dataSource(database.asOwner())
                .locations("classpath:db/messaging", "classpath:db/migration")
                .placeholders(Map.of("serviceRole", database.service()));
        flyway.target("0103").load().migrate();
        JdbcClient before = JdbcClient.create(database.asOwner());
        before.sql("""
                INSERT INTO application_period (id, code, title, announcement_number, announcement_date, budget_year,
                    opens_at, closes_at, zone, policy, requirements, version, changed_at, changed_by)
                VALUES ('00000000-0000-0000-0000-000000000001', 'KM-2026', 'Lama', '1', '2025-11-20', 2026,
                    '2025-11-24T01:00Z', '2025-12-13T09:00Z', 'Asia/Jakarta', '{}',
                    '[{"code":"NIB","fields":[]},{"code":"FOTO"},{"code":"FOTO_2","kind":"PRESS"}]', 2,
                    '2025-12-11T02:00Z', 'a')
                """).update();
        before.sql("""
                INSERT INTO period_change (period_id, version, at, actor, opens_at, closes_at, reason) VALUES
                    ('00000000-0000-0000-0000-000000000001', 1, '2025-11-20T02:00Z', 'a', '2025-11-24T01:00Z',
                     '2025-12-12T09:00Z', 'announced'),
                    ('00000000-0000-0000-0000-000000000001', 2, '2025-12-11T02:00Z', 'a', '2025-11-24T01:00Z',
                     '2025-12-13T09:00Z', 'Gangguan listrik')
                """).update();
        flyway.target("latest").load().migrate();

        JdbcClient after = JdbcClient.create(
                new SingleConnectionDataSource(database.asService().getConnection(), true));
        assertThat(after.sql("SELECT count(*) FROM application_period")
                        .query(Long.class)
                        .single())
                .as("whoever does not say for which office")
                .isZero();
        after.sql("SET sahkan.offices = 'kota-lain,first'").update();
        Map<String, Object> period = after.sql("""
                        SELECT stage, declared, announced_at = '2025-11-20T02:00Z' AS since, ended_at
                        FROM application_period
                        """).query().singleRow();
        assertThat(period)
                .containsEntry("stage", "ANNOUNCED")
                .containsEntry("since", true)
                .containsEntry("ended_at", null);
        JsonMapper json = new JsonMapper();
        assertThat(after.sql("SELECT requirements FROM application_period")
                        .query(String.class)
                        .single())
                .satisfies(
                        requirements -> assertThat(json.readTree(requirements).values())
                                .extracting(item -> item.path("code").asString() + " "
                                        + item.path("kind").asString())
                                .containsExactly("NIB NIB", "FOTO OTHER", "FOTO_2 PRESS"));
        assertThat(json.readValue(String.valueOf(period.get("declared")), Declared.class))
                .isEqualTo(Declared.NOTHING);
        List<Map<String, Object>> changes = after.sql("SELECT kind, fields FROM period_change ORDER BY version")
                .query()
                .listOfRows();
        assertThat(changes).extracting(change -> change.get("kind")).containsExactly("ANNOUNCED", "EXTENDED");
        assertThat(json.readValue(
                        String.valueOf(changes.get(1).get("fields")),
                        new TypeReference<List<PeriodChange.FieldChange>>() {}))
                .containsExactly(
                        new PeriodChange.FieldChange("closesAt", "2025-12-12T09:00:00Z", "2025-12-13T09:00:00Z"));
    }
}
