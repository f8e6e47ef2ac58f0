package id.sahkan.applicant.period;

import id.sahkan.applicant.period.ApplicationPeriod.Announcement;
import id.sahkan.applicant.sql.Instants;
import id.sahkan.http.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
public class Periods {

    private static final String INSERT = """
            INSERT INTO application_period (id, code, title, announcement_number, announcement_date, budget_year,
                opens_at, closes_at, zone, policy, requirements, version, changed_at, changed_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String EXTEND = """
            UPDATE application_period SET closes_at = ?, version = ?, changed_at = ?, changed_by = ?
            WHERE id = ? AND version = ?
            """;

    private static final String NOTE_CHANGE = """
            INSERT INTO period_change (period_id, version, at, actor, opens_at, closes_at, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String COLUMNS = """
            SELECT id, code, title, announcement_number, announcement_date, budget_year, opens_at, closes_at, zone,
                policy, version, changed_at, changed_by
            FROM application_period
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Periods(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Transactional
    void announce(ApplicationPeriod period, RequirementSet requirements) {
        jdbc.sql(INSERT)
                .param(period.id())
                .param(period.code())
                .param(period.title())
                .param(period.announcement().number())
                .param(period.announcement().date())
                .param(period.budgetYear())
                .param(Instants.column(period.window().opensAt()))
                .param(Instants.column(period.window().closesAt()))
                .param(period.window().zone().getId())
                .param(json.writeValueAsString(period.policy()))
                .param(json.writeValueAsString(requirements.requirements()))
                .param(period.version())
                .param(Instants.column(period.changedAt()))
                .param(period.changedBy())
                .update();
        jdbc.sql("INSERT INTO receipt_sequence (period_id, last_number) VALUES (?, 0)")
                .param(period.id())
                .update();
        noteChange(period, "announced");
    }

    /// Answers false when somebody else changed the period meanwhile.
    @Transactional
    boolean extend(ApplicationPeriod extended, String reason) {
        int changed = jdbc.sql(EXTEND)
                .param(Instants.column(extended.window().closesAt()))
                .param(extended.version())
                .param(Instants.column(extended.changedAt()))
                .param(extended.changedBy())
                .param(extended.id())
                .param(extended.version() - 1)
                .update();
        if (changed == 1) {
            noteChange(extended, reason);
        }
        return changed == 1;
    }

    private void noteChange(ApplicationPeriod period, String reason) {
        jdbc.sql(NOTE_CHANGE)
                .param(period.id())
                .param(period.version())
                .param(Instants.column(period.changedAt()))
                .param(period.changedBy())
                .param(Instants.column(period.window().opensAt()))
                .param(Instants.column(period.window().closesAt()))
                .param(reason)
                .update();
    }

    List<ApplicationPeriod> list(Paging paging) {
        return jdbc.sql(COLUMNS + "ORDER BY closes_at DESC, code LIMIT ? OFFSET ?")
                .param(paging.size())
                .param(paging.offset())
                .query(this::period)
                .list();
    }

    long count() {
        return jdbc.sql("SELECT count(*) FROM application_period")
                .query(Long.class)
                .single();
    }

    public Optional<ApplicationPeriod> find(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE id = ?").param(id).query(this::period).optional();
    }

    /// The period must exist; whoever asks has its id from a foreign key.
    public RequirementSet requirements(UUID id) {
        String catalogue = jdbc.sql("SELECT requirements FROM application_period WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
        return new RequirementSet(json.readValue(catalogue, new TypeReference<List<Requirement>>() {}));
    }

    private ApplicationPeriod period(ResultSet row, int index) throws SQLException {
        return new ApplicationPeriod(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("title"),
                new Announcement(
                        row.getString("announcement_number"), row.getObject("announcement_date", LocalDate.class)),
                row.getInt("budget_year"),
                new Window(
                        Instants.read(row, "opens_at"),
                        Instants.read(row, "closes_at"),
                        ZoneId.of(row.getString("zone"))),
                json.readValue(row.getString("policy"), Policy.class),
                row.getLong("version"),
                Instants.read(row, "changed_at"),
                row.getString("changed_by"));
    }
}
