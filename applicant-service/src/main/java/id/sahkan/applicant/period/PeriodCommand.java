package id.sahkan.applicant.period;

import id.sahkan.applicant.period.PeriodChange.FieldChange;
import id.sahkan.applicant.requirement.RequirementSet;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an officer wants of a period, and when.
sealed interface PeriodCommand {

    Instant at();

    /// Of a prepared period: everything, and what is asked of the applicants.
    ///
    /// @param before what was asked of them until now
    record Edit(PeriodTerms terms, RequirementSet requirements, RequirementSet before, Instant at)
            implements PeriodCommand {}

    /// @param overlapping the code of another period of that budget year whose window meets this one's for the same
    /// type of outlet; null if there is none
    record Announce(@Nullable String overlapping, Instant at) implements PeriodCommand {}

    /// What is only done to a period that has been announced.
    sealed interface OfAnnounced extends PeriodCommand {}

    /// Its words, its later stages and what is asked, with a reason that everybody reads; a longer window only with
    /// another set of papers.
    ///
    /// @param before what was asked until now
    /// @param notExtended why an open window is not extended although something else is asked; null if it is
    /// @param leastDays by which an open window is extended at least when something else is asked, and at most
    /// twice as many
    /// @param reopened whether the window has closed once and was opened again: then it is known who has applied
    /// @param overlapping as in [Announce], of the window and the types of outlet as they would be
    record Change(
            PeriodTerms terms,
            RequirementSet requirements,
            RequirementSet before,
            String reason,
            @Nullable String notExtended,
            int leastDays,
            boolean reopened,
            @Nullable String overlapping,
            Instant at)
            implements OfAnnounced {

        boolean asksOtherwise() {
            return !requirements.equals(before);
        }

        /// Never empty of what is asked otherwise.
        List<FieldChange> asked() {
            return RequirementChanges.between(before, requirements);
        }

        boolean demandsOtherwise() {
            return RequirementChanges.demandsOtherwise(before, requirements);
        }
    }

    /// @param overlapping as in [Announce], of the window as it would be
    record AskExtension(
            Instant closesAt,
            String reason,
            String officer,
            @Nullable String overlapping,
            Instant at) implements OfAnnounced {}

    /// @param overlapping as in [Announce], of the window as it would be
    record ApproveExtension(String officer, @Nullable String overlapping, Instant at) implements OfAnnounced {}

    record DeclineExtension(String reason, Instant at) implements OfAnnounced {}

    record BeginReview(Instant at) implements OfAnnounced {}

    record RecordDecision(Instant at) implements OfAnnounced {}

    record Archive(Instant at) implements OfAnnounced {}

    record Cancel(String reason, Instant at) implements PeriodCommand {}
}
