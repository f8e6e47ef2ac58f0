package id.sahkan.decree.decree;

import id.sahkan.database.Instants;
import id.sahkan.decree.web.DecreeProblem;
import id.sahkan.http.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// On what drafts rest: kept when they are drafted, compared before they get their number and again before they are
/// signed.
@Component
class FrozenSets {

    private final JdbcClient jdbc;

    FrozenSets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whose decision is not the one any more on which the draft rests.
    ///
    /// @param tier by the decision of now; null where there is none
    record Outdated(
            UUID applicationId,
            String applicationNumber,
            String outletName,
            int drafted,
            @Nullable Integer tier) {}

    void freeze(Draft draft) {
        List<FrozenDecision> decisions = jdbc.sql("""
                INSERT INTO decree_decision (decree_id, application_id, dossier_version, tier, reviewer_id, recommended_at)
                SELECT CAST(:decree AS uuid), application_id, dossier_version, tier, reviewer_id, recommended_at
                FROM candidate WHERE application_id = ANY (:named)
                RETURNING *
                """)
                .param("decree", draft.id().toString())
                .param("named", draft.named().toArray(UUID[]::new))
                .query((row, _) -> decision(row))
                .list();
        jdbc.sql("INSERT INTO decree_set (decree_id, sha256) VALUES (?, ?)")
                .params(draft.id(), FrozenSet.sha256(draft.entries(), decisions))
                .update();
    }

    List<FrozenDecision> decisions(UUID decree) {
        return jdbc.sql("SELECT * FROM decree_decision WHERE decree_id = ?")
                .param(decree)
                .query((row, _) -> decision(row))
                .list();
    }

    private static FrozenDecision decision(ResultSet row) throws SQLException {
        return new FrozenDecision(
                row.getObject("application_id", UUID.class),
                row.getInt("dossier_version"),
                row.getInt("tier"),
                row.getString("reviewer_id"),
                Instants.read(row, "recommended_at"));
    }

    Optional<String> sha256(UUID decree) {
        return jdbc.sql("SELECT sha256 FROM decree_set WHERE decree_id = ?")
                .param(decree)
                .query(String.class)
                .optional();
    }

    /// Whether what is drafted is what was frozen. Drafts from before are believed.
    ///
    /// @param frozen the digest of then
    boolean isIntact(Draft draft, Optional<String> frozen) {
        return frozen.map(digest -> digest.equals(FrozenSet.sha256(draft.entries(), decisions(draft.id()))))
                .orElse(true);
    }

    List<Outdated> outdated(UUID decree) {
        return jdbc.sql("""
                SELECT e.application_id, e.application_number, e.outlet_name, e.tier, c.tier AS tier_now
                FROM decree_entry e
                    LEFT JOIN decree_decision f ON f.decree_id = e.decree_id AND f.application_id = e.application_id
                    LEFT JOIN candidate c ON c.application_id = e.application_id
                WHERE e.decree_id = ? AND e.effect = 'NAMED'
                  AND (c.application_id IS NULL OR c.tier <> e.tier OR c.reviewer_id <> e.reviewer_id
                       OR c.dossier_version <> coalesce(f.dossier_version, c.dossier_version))
                ORDER BY e.annex_number
                """)
                .param(decree)
                .query((row, _) -> new Outdated(
                        row.getObject("application_id", UUID.class),
                        row.getString("application_number"),
                        row.getString("outlet_name"),
                        row.getInt("tier"),
                        row.getObject("tier_now", Integer.class)))
                .list();
    }

    /// Of a decree that is still to be signed here. Whatever state it is in otherwise, others say why it is not signed.
    ///
    /// @param seen the digest that the signatory was shown; null where nothing was
    void require(DecreeState state, @Nullable String seen) {
        boolean open = state instanceof DecreeState.Drafted
                || (state instanceof DecreeState.Numbered numbered && numbered.handedOut() == null);
        if (!open) {
            return;
        }
        Draft draft = state.draft();
        Optional<String> frozen = sha256(draft.id());
        if (!isIntact(draft, frozen)
                || (seen != null && !frozen.map(seen::equals).orElse(true))) {
            throw Problem.of(DecreeProblem.SET_CHANGED);
        }
        List<Outdated> outdated = outdated(draft.id());
        if (!outdated.isEmpty()) {
            throw Problem.of(DecreeProblem.DECIDED_SINCE)
                    .with(
                            "applicationIds",
                            outdated.stream().map(Outdated::applicationId).toList())
                    .with(
                            "outletNames",
                            outdated.stream().map(Outdated::outletName).toList());
        }
    }
}
