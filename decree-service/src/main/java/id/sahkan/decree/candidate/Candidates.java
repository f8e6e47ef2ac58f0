package id.sahkan.decree.candidate;

import id.sahkan.contracts.OutletType;
import id.sahkan.contracts.VerificationEvent.ApplicationRecommended;
import id.sahkan.database.Instants;
import id.sahkan.http.CallerOffices;
import id.sahkan.messaging.PoisonEventException;
import id.sahkan.telemetry.Traces;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The candidates' table. Annex order is the order read here: tier, then name.
@Component
public class Candidates {

    private static final String FREE = """
            FROM candidate c
            WHERE NOT c.taken AND c.office = ANY (:offices) AND (CAST(:period AS uuid) IS NULL OR c.period_id = :period)
            """;

    public static final String FREE_IN_ORDER =
            "SELECT c.* " + FREE + " ORDER BY c.tier, c.outlet_name COLLATE office, c.application_id LIMIT :n";

    private final JdbcClient jdbc;
    private final Traces traces;

    Candidates(JdbcClient jdbc, Traces traces) {
        this.jdbc = jdbc;
        this.traces = traces;
    }

    /// An application is of one office, and nobody moves it.
    void recommended(ApplicationRecommended event) {
        int saved = jdbc.sql("""
                INSERT INTO candidate (application_id, application_number, period_id, outlet_id, outlet_name,
                    company_name, outlet_type, tier, dossier_version, reviewer_id, recommended_at,
                    traceparent, office)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (application_id) DO UPDATE SET tier = excluded.tier,
                    dossier_version = excluded.dossier_version, reviewer_id = excluded.reviewer_id,
                    recommended_at = excluded.recommended_at, traceparent = excluded.traceparent
                WHERE candidate.office = excluded.office
                """)
                .params(
                        event.applicationId(),
                        event.applicationNumber(),
                        event.periodId(),
                        event.outletId(),
                        event.outletName(),
                        event.companyName(),
                        event.outletType().name(),
                        event.tier(),
                        event.dossierVersion(),
                        event.reviewerId(),
                        Instants.column(event.recommendedAt()),
                        new SqlParameterValue(Types.VARCHAR, traces.here()),
                        CallerOffices.said(event.office()))
                .update();
        if (saved == 0) {
            throw new PoisonEventException("recommended by another office than before");
        }
    }

    /// Neither in an open draft nor in a decree.
    List<Candidate> free(String[] offices, @Nullable UUID periodId, int most) {
        return jdbc.sql(FREE_IN_ORDER)
                .param("offices", offices)
                .param("period", periodId)
                .param("n", most)
                .query(Candidates::read)
                .list();
    }

    long countFree(String[] offices, @Nullable UUID periodId) {
        return jdbc.sql("SELECT count(*) " + FREE)
                .param("offices", offices)
                .param("period", periodId)
                .query(Long.class)
                .single();
    }

    /// They are in a draft now, or were and are not any more.
    public void taken(List<UUID> applicationIds, boolean taken) {
        jdbc.sql("UPDATE candidate SET taken = ? WHERE application_id = ANY (?)")
                .params(taken, applicationIds.toArray(UUID[]::new))
                .update();
    }

    /// Those of the asked applications that are candidates of this period at these offices, in annex order.
    public List<Candidate> of(UUID periodId, List<UUID> applicationIds, String... offices) {
        return jdbc.sql("""
                SELECT * FROM candidate
                WHERE period_id = :period AND application_id = ANY (:ids) AND office = ANY (:offices)
                ORDER BY tier, outlet_name COLLATE office, application_id
                """)
                .param("period", periodId)
                .param("ids", applicationIds.toArray(UUID[]::new))
                .param("offices", offices)
                .query(Candidates::read)
                .list();
    }

    /// The traces in which applications were recommended.
    public List<String> origins(List<UUID> applicationIds) {
        return jdbc.sql("SELECT traceparent FROM candidate WHERE application_id = ANY (?) AND traceparent IS NOT NULL")
                .param(applicationIds.toArray(UUID[]::new))
                .query((row, _) -> row.getString("traceparent"))
                .list();
    }

    private static Candidate read(ResultSet row, int index) throws SQLException {
        return new Candidate(
                row.getObject("application_id", UUID.class),
                row.getString("office"),
                row.getString("application_number"),
                row.getObject("period_id", UUID.class),
                row.getObject("outlet_id", UUID.class),
                row.getString("outlet_name"),
                row.getString("company_name"),
                OutletType.valueOf(row.getString("outlet_type")),
                row.getInt("tier"),
                row.getInt("dossier_version"),
                row.getString("reviewer_id"),
                Instants.read(row, "recommended_at"));
    }
}
