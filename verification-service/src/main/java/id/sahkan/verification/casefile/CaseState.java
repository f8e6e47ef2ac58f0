package id.sahkan.verification.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a case stands; each state holds only what is true in it.
public sealed interface CaseState {

    SubmittedApplication application();

    /// Waits for the automatic checks. `review` is the work that goes on when a completion has come back.
    record Received(
            SubmittedApplication application, @Nullable Review review) implements CaseState {}

    sealed interface Checked extends CaseState {
        ReviewBasis basis();

        Map<String, Judgement> judgements();
    }

    record Queued(SubmittedApplication application, ReviewBasis basis, Map<String, Judgement> judgements)
            implements Checked {}

    record UnderReview(SubmittedApplication application, ReviewBasis basis, Review review) implements Checked {
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
    /// @param held while the letter that told of it has come back: then nothing ends
    record Refused(
            SubmittedApplication application,
            ReviewBasis basis,
            Review review,
            List<Reason> reasons,
            Instant decidedAt,
            @Nullable Instant objectUntil,
            @Nullable Held held)
            implements Decided {}

    /// @param noticeId the letter that came back
    record Held(UUID noticeId, Instant since) {}

    /// A reviewer and the judgements made so far.
    record Review(Reviewer reviewer, Map<String, Judgement> judgements) {}
}
