package id.sahkan.decree.decree;

import id.sahkan.http.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What changed since the draft before, whether the decisions still hold, and who would be told.
@RestController
class DecreeReadinessController {

    /// The last one that was given up, of the same period and for the same purpose.
    private static final String BEFORE = """
            SELECT p.id FROM decree d JOIN decree p ON p.period_id = d.period_id
            WHERE d.id = ? AND p.phase IN ('DISCARDED', 'VOIDED') AND p.kind = d.kind
              AND p.predecessor_id IS NOT DISTINCT FROM d.predecessor_id AND p.drafted_at < d.drafted_at
            ORDER BY p.drafted_at DESC LIMIT 1
            """;

    private final DecreeStore store;
    private final FrozenSets sets;
    private final JdbcClient jdbc;

    DecreeReadinessController(DecreeStore store, FrozenSets sets, JdbcClient jdbc) {
        this.store = store;
        this.sets = sets;
        this.jdbc = jdbc;
    }

    @GetMapping("/api/decrees/{id}/readiness")
    DecreeReadiness readiness(@PathVariable UUID id) {
        DecreeState state = store.find(id).orElseThrow(Problem::notFound).state();
        Draft draft = state.draft();
        boolean open = state instanceof DecreeState.Drafted || state instanceof DecreeState.Numbered;
        return new DecreeReadiness(
                sets.sha256(id).orElse(null),
                sets.isIntact(draft),
                open ? sets.outdated(id) : List.of(),
                difference(draft),
                DecreeReadiness.notices(draft),
                DecreeReadiness.applicants(draft));
    }

    private @Nullable DraftDifference difference(Draft draft) {
        Optional<Draft> before = jdbc.sql(BEFORE)
                .param(draft.id())
                .query(UUID.class)
                .optional()
                .flatMap(store::find)
                .map(found -> found.state().draft());
        return before.map(earlier -> DraftDifference.of(side(earlier), side(draft)))
                .orElse(null);
    }

    private DraftDifference.Side side(Draft draft) {
        return new DraftDifference.Side(draft, sets.decisions(draft.id()));
    }
}
