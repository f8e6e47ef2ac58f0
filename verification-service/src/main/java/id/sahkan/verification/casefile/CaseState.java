package id.sahkan.verification.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a case stands; each state holds only what is true in it.
public sealed interface CaseState {

    SubmittedApplication application();

    static @Nullable Proposal proposalOf(CaseState state) {
        return switch (state) {
            case UnderReview s -> s.proposal();
            case Refused s -> s.proposal();
            case Received _, Queued _, Returned _, Recommended _ -> null;
        };
    }

    /// Waits for the automatic checks. `review` is the work that goes on when a completion has come back.
    record Received(
            SubmittedApplication application, @Nullable Review review) implements CaseState {}

    sealed interface Checked extends CaseState {
        ReviewBasis basis();

        Map<String, Judgement> judgements();
    }

    record Queued(SubmittedApplication application, ReviewBasis basis, Map<String, Judgement> judgements)
            implements Checked {}

    /// @param proposal where it waits for the line of the period's quota; whatever is done with the case ends it
    record UnderReview(
            SubmittedApplication application,
            ReviewBasis basis,
            Review review,
            @Nullable Proposal proposal) implements Checked {

        UnderReview(SubmittedApplication application, ReviewBasis basis, Review review) {
            this(application, basis, review, null);
        }

        @Override
        public Map<String, Judgement> judgements() {
            return review.judgements();
        }
    }

    record Returned(
            SubmittedApplication application, ReviewBasis basis, Review review, List<Reason> items, Instant dueAt)
            implements Checked {
        @Override
        public Map<String, Judgement> judgements() {
            return review.judgements();
        }
    }

    sealed interface Decided extends Checked {
        Review review();

        Instant decidedAt();

        @Override
        default Map<String, Judgement> judgements() {
            return review().judgements();
        }
    }

    record Recommended(
            SubmittedApplication application,
            ReviewBasis basis,
            Review review,
            int tier,
            @Nullable String note,
            Instant decidedAt)
            implements Decided {}

    /// @param objectUntil when the time for an objection ends, as it was counted when it was refused, or when the
    ///     applicant was reached; those from before it was have none
    /// @param proposal where it was refused because the quota was full
    /// @param held while the letter that told of it has come back: then nothing ends
    record Refused(
            SubmittedApplication application,
            ReviewBasis basis,
            Review review,
            List<Reason> reasons,
            Instant decidedAt,
            @Nullable Instant objectUntil,
            @Nullable Held held,
            @Nullable Proposal proposal)
            implements Decided {

        Refused(
                SubmittedApplication application,
                ReviewBasis basis,
                Review review,
                List<Reason> reasons,
                Instant decidedAt,
                @Nullable Instant objectUntil,
                @Nullable Held held) {
            this(application, basis, review, reasons, decidedAt, objectUntil, held, null);
        }
    }

    /// What a reviewer says for an application where there may be more than the quota takes.
    record Proposal(Reviewer by, int tier, @Nullable String note, Instant at) {}

    /// @param noticeId the letter that came back
    record Held(UUID noticeId, Instant since) {}

    /// A reviewer and the judgements made so far.
    record Review(Reviewer reviewer, Map<String, Judgement> judgements) {}
}
