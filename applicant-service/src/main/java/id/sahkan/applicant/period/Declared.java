package id.sahkan.applicant.period;

import id.sahkan.contracts.OutletType;
import id.sahkan.contracts.RankingCriterion;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an office declares of a period beforehand. Null means: not declared. Days are those of the window's zone.
///
/// @param text of the announcement
/// @param objectionFrom first day on which the interim result may be objected to
/// @param objectionUntil last day of it
/// @param decisionDate by when the decree is decided
/// @param quota how many media are accepted at most
/// @param rankingRule by what they are ranked when more would be accepted
/// @param officer who answers questions: an office, its hours and how to reach it
/// @param quotaByType how many of a type of outlet are accepted at most, beside the quota of all
/// @param rankingCriteria by what they are ranked, the first first; none in periods from before a quota acted
/// @param complaints where to complain about the service, and how an objection is handed in
public record Declared(
        @Nullable PeriodText text,
        @Nullable String legalBasis,
        @Nullable LocalDate objectionFrom,
        @Nullable LocalDate objectionUntil,
        @Nullable LocalDate decisionDate,
        @Nullable Integer quota,
        @Nullable PeriodText rankingRule,
        @Nullable PeriodText officer,
        @Nullable PeriodText complaints,
        @Nullable Map<OutletType, Integer> quotaByType,
        @Nullable List<RankingCriterion> rankingCriteria) {

    static final Declared NOTHING = new Declared(null, null, null, null, null, null, null, null, null, null, null);

    /// Whether the quota is held: in periods from before it was, it is only told.
    boolean ranks() {
        return rankingCriteria != null && hasQuota();
    }

    boolean hasQuota() {
        return quota != null || quotaByType != null;
    }

    /// Whether the later stages come after a window that ends then.
    boolean follows(Window window) {
        LocalDate closes = window.closesAt().minusNanos(1).atZone(window.zone()).toLocalDate();
        return (objectionFrom == null || objectionFrom.isAfter(closes))
                && (decisionDate == null || decisionDate.isAfter(closes));
    }

    /// The first of the later stages that is out of its order, after a window like that.
    Optional<PeriodRefusal> outOfOrder(Window window) {
        LocalDate closes = window.closesAt().minusNanos(1).atZone(window.zone()).toLocalDate();
        if (objectionFrom != null && !objectionFrom.isAfter(closes)) {
            return Optional.of(PeriodRefusal.OBJECTION_BEFORE_CLOSING);
        }
        if (decisionDate != null && !decisionDate.isAfter(closes)) {
            return Optional.of(PeriodRefusal.DECISION_BEFORE_CLOSING);
        }
        if (objectionFrom != null && objectionUntil != null && objectionUntil.isBefore(objectionFrom)) {
            return Optional.of(PeriodRefusal.OBJECTION_BACKWARD);
        }
        return objectionUntil != null && decisionDate != null && !decisionDate.isAfter(objectionUntil)
                ? Optional.of(PeriodRefusal.DECISION_BEFORE_OBJECTION)
                : Optional.empty();
    }

    /// The same a year later; the last day of February stays in February.
    Declared aYearLater() {
        return new Declared(
                text,
                legalBasis,
                later(objectionFrom),
                later(objectionUntil),
                later(decisionDate),
                quota,
                rankingRule,
                officer,
                complaints,
                quotaByType,
                // a quota that was only told acts from now on: nobody relies on the copy yet
                rankingCriteria == null && (quota != null || quotaByType != null) ? List.of() : rankingCriteria);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate day) {
        return day == null ? null : day.plusYears(1);
    }
}
