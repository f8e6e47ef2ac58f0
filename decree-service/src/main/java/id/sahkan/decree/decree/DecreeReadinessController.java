package id.sahkan.decree.decree;

import id.sahkan.http.Caller;
import id.sahkan.http.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What changed since the draft before, whether the decisions still hold, and who would be told.
@RestController
class DecreeReadinessController {

    private final DecreeStore store;
    private final FrozenSets sets;

    DecreeReadinessController(DecreeStore store, FrozenSets sets) {
        this.store = store;
        this.sets = sets;
    }

    @GetMapping("/api/decrees/{id}/readiness")
    DecreeReadiness readiness(@PathVariable UUID id, Caller caller) {
        DecreeState state = store.find(id).orElseThrow(Problem::notFound).state();
        Draft draft = state.draft();
        caller.offices().require(draft.office(), DecreeController.READING);
        Optional<String> frozen = sets.sha256(id);
        boolean open = state instanceof DecreeState.Drafted || state instanceof DecreeState.Numbered;
        return new DecreeReadiness(
                frozen.orElse(null),
                sets.isIntact(draft, frozen),
                open ? sets.outdated(id) : List.of(),
                difference(draft),
                DecreeReadiness.notices(draft),
                DecreeReadiness.applicants(draft));
    }

    private @Nullable DraftDifference difference(Draft draft) {
        return store.givenUpBefore(draft.id())
                .map(earlier -> DraftDifference.of(side(earlier.state().draft()), side(draft)))
                .orElse(null);
    }

    private DraftDifference.Side side(Draft draft) {
        return new DraftDifference.Side(draft, sets.decisions(draft.id()));
    }
}
