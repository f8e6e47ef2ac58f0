package id.sahkan.applicant.period;

import id.sahkan.applicant.period.ApplicationPeriod.Announcement;
import id.sahkan.applicant.receipt.ReceiptStore;
import id.sahkan.database.Instants;
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
public class PeriodStore {

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

    /// Of `application_period p`, for [#period].
    public static final String COLUMNS = """
            p.id AS period_id, p.code AS period_code, p.title AS period_title, p.announcement_number,
                p.announcement_date, p.budget_year, p.opens_at, p.closes_at, p.zone AS period_zone, p.policy,
                p.version AS period_version, p.changed_at AS period_changed_at, p.changed_by AS period_changed_by
            """;

    private static final String SELECT = "SELECT " + COLUMNS + "FROM application_period p ";

    private final JdbcClient jdbc;
    private final ReceiptStore receipts;
    private final JsonMapper json;

    PeriodStore(JdbcClient jdbc, ReceiptStore receipts, JsonMapper json) {
        this.jdbc = jdbc;
        this.receipts = receipts;
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
        receipts.beginNumbers(period.id());
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

    /// Why it was announced, or extended last.
    String reasonOf(ApplicationPeriod period) {
        return jdbc.sql("SELECT reason FROM period_change WHERE period_id = ? AND version = ?")
                .param(period.id())
                .param(period.version())
                .query(String.class)
                .single();
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
        return jdbc.sql(SELECT + "ORDER BY p.closes_at DESC, p.code LIMIT ? OFFSET ?")
                .param(paging.size())
                .param(paging.offset())
                .query((row, _) -> period(row))
                .list();
    }

    long count() {
        return jdbc.sql("SELECT count(*) FROM application_period")
                .query(Long.class)
                .single();
    }

    public Optional<ApplicationPeriod> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE p.id = ?")
                .param(id)
                .query((row, _) -> period(row))
                .optional();
    }

    /// The period must exist; whoever asks has its id from a foreign key.
    RequirementSet requirements(UUID id) {
        return jdbc.sql("SELECT p.requirements FROM application_period p WHERE p.id = ?")
                .param(id)
                .query((row, _) -> requirements(row))
                .single();
    }

    /// Of a row with `p.requirements`.
    public RequirementSet requirements(ResultSet row) throws SQLException {
        return new RequirementSet(
                json.readValue(row.getString("requirements"), new TypeReference<List<Requirement>>() {}));
    }

    public ApplicationPeriod period(ResultSet row) throws SQLException {
        return new ApplicationPeriod(
                row.getObject("period_id", UUID.class),
                row.getString("period_code"),
                row.getString("period_title"),
                new Announcement(
                        row.getString("announcement_number"), row.getObject("announcement_date", LocalDate.class)),
                row.getInt("budget_year"),
                new Window(
                        Instants.read(row, "opens_at"),
                        Instants.read(row, "closes_at"),
                        ZoneId.of(row.getString("period_zone"))),
                json.readValue(row.getString("policy"), Policy.class),
                row.getLong("period_version"),
                Instants.read(row, "period_changed_at"),
                row.getString("period_changed_by"));
    }
}
