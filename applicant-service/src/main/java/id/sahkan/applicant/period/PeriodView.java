package id.sahkan.applicant.period;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sahkan.applicant.period.PeriodChange.FieldChange;
import id.sahkan.applicant.period.PeriodState.Announced;
import id.sahkan.applicant.period.PeriodState.AskedExtension;
import id.sahkan.applicant.period.PeriodStore.KeptChange;
import id.sahkan.applicant.period.PeriodTerms.Announcement;
import id.sahkan.applicant.period.SingleExtensionStore.Shown;
import id.sahkan.applicant.requirement.AskedRequirement;
import id.sahkan.applicant.requirement.RequirementSet;
import id.sahkan.applicant.requirement.SetVersion;
import id.sahkan.applicant.requirement.Text;
import id.sahkan.contracts.RankingCriterion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A period as its reader may see it, with the server's own time so that a countdown does not trust the browser.
///
/// @param office the key of the office whose it is
/// @param status of the window alone, which is what an applicant needs
/// @param rules what its policy says, in words
/// @param ranking by what they are ranked, in words
/// @param askedExtension for the office only
/// @param singleExtensions for the office only
@JsonInclude(JsonInclude.Include.NON_NULL)
record PeriodView(
        UUID id,
        String office,
        String code,
        String title,
        Announcement announcement,
        int budgetYear,
        Instant opensAt,
        Instant closesAt,
        String zone,
        Instant serverTime,
        PeriodStatus status,
        PeriodStage stage,
        @JsonInclude(JsonInclude.Include.ALWAYS) Policy policy,
        List<PolicyCatalogue.Said> rules,
        @JsonInclude(JsonInclude.Include.ALWAYS) Declared declared,
        @Nullable Text ranking,
        long version,
        @Nullable List<AskedRequirement> requirements,
        SetVersion.@Nullable Reference requirementSet,
        @Nullable List<ChangeView> changes,
        @Nullable AskedExtension askedExtension,
        @Nullable List<SingleView> singleExtensions) {

    /// @param outletName so that an officer sees whether it is the one who asked
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SingleView(
            UUID id,
            UUID application,
            String outletName,
            Instant closesAt,
            SingleExtension.ReasonKind reasonKind,
            String reason,
            SingleExtension.Status status,
            String askedBy,
            Instant askedAt,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt) {

        static SingleView of(Shown shown) {
            SingleExtension kept = shown.extension();
            SingleExtension.Answered answered = kept.answered();
            return new SingleView(
                    kept.id(),
                    kept.applicationId(),
                    shown.outletName(),
                    kept.closesAt(),
                    kept.reasonKind(),
                    kept.reason(),
                    kept.status(),
                    kept.askedBy(),
                    kept.askedAt(),
                    answered == null ? null : answered.by(),
                    answered == null ? null : answered.at());
        }
    }

    /// @param by who did it, and who asked for it: for the office only
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangeView(
            PeriodChange.Kind kind,
            Instant at,
            String reason,
            List<FieldChange> fields,
            @Nullable String by,
            @Nullable String askedBy) {

        static ChangeView of(KeptChange kept, boolean toOffice) {
            PeriodChange change = kept.change();
            return new ChangeView(
                    change.kind(),
                    kept.at(),
                    change.reason(),
                    change.fields(),
                    toOffice ? kept.by() : null,
                    toOffice ? change.askedBy() : null);
        }
    }

    /// By what they are ranked, in words.
    static @Nullable Text ranking(Declared declared) {
        List<RankingCriterion> criteria = declared.rankingCriteria();
        return criteria == null
                ? null
                : new Text(RankingCriterion.indonesianRule(criteria), RankingCriterion.englishRule(criteria));
    }

    /// As it stands in a list.
    static PeriodView of(ApplicationPeriod period, Instant now) {
        return of(period, null, null, null, null, null, now);
    }

    /// @param singles for the office; null for everybody else
    static PeriodView of(
            ApplicationPeriod period,
            RequirementSet requirements,
            List<KeptChange> changes,
            @Nullable List<Shown> singles,
            Instant now) {
        boolean toOffice = singles != null;
        List<ChangeView> shown = changes.stream()
                .filter(kept -> toOffice || kept.change().kind().isPublic())
                .map(kept -> ChangeView.of(kept, toOffice))
                .toList();
        AskedExtension asked = toOffice && period.state() instanceof Announced announced ? announced.asked() : null;
        return of(
                period,
                AskedRequirement.of(requirements, period.window().lastDay()),
                toOffice ? requirements.taken() : null,
                shown,
                asked,
                singles == null ? null : singles.stream().map(SingleView::of).toList(),
                now);
    }

    private static PeriodView of(
            ApplicationPeriod period,
            @Nullable List<AskedRequirement> requirements,
            SetVersion.@Nullable Reference taken,
            @Nullable List<ChangeView> changes,
            @Nullable AskedExtension asked,
            @Nullable List<SingleView> singles,
            Instant now) {
        Window window = period.window();
        return new PeriodView(
                period.id(),
                period.office(),
                period.code(),
                period.title(),
                period.announcement(),
                period.budgetYear(),
                window.opensAt(),
                window.closesAt(),
                window.zone().getId(),
                now,
                window.statusAt(now),
                PeriodStage.at(period.state(), now),
                period.policy(),
                PolicyCatalogue.published().said(period.policy()),
                period.terms().declared(),
                ranking(period.terms().declared()),
                period.version(),
                requirements,
                taken,
                changes,
                asked,
                singles);
    }
}
