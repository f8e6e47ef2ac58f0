package id.sahkan.applicant.period;

import id.sahkan.applicant.period.PeriodChange.FieldChange;
import id.sahkan.applicant.period.SingleExtensionStore.Drafted;
import id.sahkan.applicant.requirement.RequirementSet;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
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
    /// @param clock of the office now: a period that was prepared on another one is looked through first
    record Announce(@Nullable String overlapping, ZoneId clock, Instant at) implements PeriodCommand {}

    /// What is only done to a period that has been announced.
    sealed interface OfAnnounced extends PeriodCommand {}

    /// Its words, its later stages and what is asked, with a reason that everybody reads; a longer window only with
    /// another set of papers.
    ///
    /// @param before what was asked until now
    /// @param notExtended why an open window is not extended although something else is asked; null if it is
    /// @param leastDays by which an open window is extended at least when something else is asked, and at most
    /// twice as many in all changes together
    /// @param extendedBefore by which earlier changes have made the window longer
    /// @param reopened whether the window has closed once and was opened again: then it is known who has applied
    /// @param overlapping as in [Announce], of the window and the types of outlet as they would be
    record Change(
            PeriodTerms terms,
            RequirementSet requirements,
            RequirementSet before,
            String reason,
            @Nullable String notExtended,
            int leastDays,
            Duration extendedBefore,
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

    /// @param interruptions records of the ledger because of which it is asked for
    /// @param compensated those because of which the window was made longer already
    /// @param overlapping as in [Announce], of the window as it would be
    record AskExtension(
            Instant closesAt,
            String reason,
            List<RecordedInterruption> interruptions,
            List<RecordedInterruption> compensated,
            String officer,
            @Nullable String overlapping,
            Instant at)
            implements OfAnnounced {}

    /// @param overlapping as in [Announce], of the window as it would be
    record ApproveExtension(String officer, @Nullable String overlapping, Instant at) implements OfAnnounced {}

    record DeclineExtension(String reason, Instant at) implements OfAnnounced {}

    /// For one application alone (ADR 48).
    ///
    /// @param draft what is known of it; null where it is no draft of this period
    /// @param mostDays by which one officer may extend the window for all, and so for one
    record AskSingle(SingleExtension asked, @Nullable Drafted draft, int mostDays) implements OfAnnounced {

        @Override
        public Instant at() {
            return asked.askedAt();
        }
    }

    /// @param asked null where none of that id is of this period
    /// @param draft as in [AskSingle]
    /// @param mostDays as in [AskSingle]
    record GrantSingle(
            @Nullable SingleExtension asked, @Nullable Drafted draft, String officer, int mostDays, Instant at)
            implements OfAnnounced {}

    /// @param asked as in [GrantSingle]
    record DeclineSingle(@Nullable SingleExtension asked, String officer, String reason, Instant at)
            implements OfAnnounced {}

    /// @param singleWaits whether an extension for one waits for an answer
    /// @param lastOpen when the last draft closes that has a close of its own; null if there is none
    record BeginReview(boolean singleWaits, @Nullable Instant lastOpen, Instant at) implements OfAnnounced {}

    record RecordDecision(Instant at) implements OfAnnounced {}

    record Archive(Instant at) implements OfAnnounced {}

    record Cancel(String reason, Instant at) implements PeriodCommand {}
}
