package id.sahkan.applicant.period;

import id.sahkan.applicant.period.PeriodStore.KeptChange;
import id.sahkan.contracts.OutletType;
import id.sahkan.contracts.RankingCriterion;
import id.sahkan.http.Problem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The words of a change, for who writes letters about it: events carry none; and by what is ranked. They are read by
/// no person, and everybody may read those of a change for all, so no read is put on record.
@RestController
class InternalPeriodController {

    private final PeriodStore periods;
    private final SingleExtensionStore singles;

    InternalPeriodController(PeriodStore periods, SingleExtensionStore singles) {
        this.periods = periods;
        this.singles = singles;
    }

    /// @param title of the period
    /// @param reason as the officer wrote it
    record ChangeWords(String title, String reason) {}

    /// By what the applications of a period are ranked, for who draws the line of its quota.
    ///
    /// @param criteria none where nothing is ranked
    /// @param closed whether nothing is taken any more
    /// @param received how many applications were received and not withdrawn
    record RankingTerms(
            String office,
            String title,
            boolean closed,
            @Nullable Integer quota,
            @Nullable Map<OutletType, Integer> quotaByType,
            @Nullable List<RankingCriterion> criteria,
            int received) {}

    @GetMapping("/internal/periods/{id}/ranking")
    RankingTerms ranking(@PathVariable UUID id) {
        ApplicationPeriod period = periods.findAnnounced(id).orElseThrow(Problem::notFound);
        Declared declared = period.terms().declared();
        return new RankingTerms(
                period.office(),
                period.title(),
                period.state() instanceof PeriodState.Finishing || period.state() instanceof PeriodState.Archived,
                declared.quota(),
                declared.quotaByType(),
                declared.ranks() ? declared.rankingCriteria() : null,
                periods.received(id));
    }

    @GetMapping("/internal/periods/{id}/changes/{version}")
    ChangeWords words(@PathVariable UUID id, @PathVariable long version) {
        ApplicationPeriod period = periods.findAnnounced(id).orElseThrow(Problem::notFound);
        PeriodChange change = periods.changes(id).stream()
                .filter(kept -> kept.version() == version)
                .map(KeptChange::change)
                .filter(kept -> kept.kind().isPublic())
                .findFirst()
                .orElseThrow(Problem::notFound);
        String reason = change.kind() == PeriodChange.Kind.SINGLE_EXTENDED
                ? singles.of(id, version).orElseThrow(Problem::notFound).reason()
                : change.reason();
        return new ChangeWords(period.title(), reason);
    }
}
