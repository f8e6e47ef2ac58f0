package id.sahkan.verification.casefile;

import id.sahkan.contracts.VerificationEvent.FindingFact;
import id.sahkan.contracts.VerificationEvent.JudgementResult;
import id.sahkan.verification.businessday.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What may be asked of a case; every command carries its instant.
public sealed interface CaseCommand {

    Instant at();

    sealed interface BySystem extends CaseCommand {}

    record CompleteChecks(int dossierVersion, ReviewBasis basis, List<FindingFact> findings, Instant at)
            implements BySystem {}

    /// An earlier application was checked later and holds the same value: `findings` is the full list from now on.
    record FlagDuplicate(int dossierVersion, List<FindingFact> findings, Instant at) implements BySystem {}

    record ReceiveCompletion(SubmittedApplication.ReceivedDossier dossier, Instant at) implements BySystem {}

    /// The letter of refusal came back: whoever has not read it cannot object.
    record HoldObjection(UUID noticeId, Instant at) implements BySystem {}

    /// The applicant was told in another way.
    ///
    /// @param calendar the working days in which it may be objected to
    /// @param zone of the office, in which the last day ends
    record BeginObjection(UUID noticeId, LocalDate reachedOn, WorkingDays calendar, ZoneId zone, Instant at)
            implements BySystem {}

    /// Who had taken it reviews no longer; whoever it is of now keeps it.
    record FreeClaim(String reviewerId, Instant at) implements BySystem {}

    /// An administrator gives one reviewer's work to a colleague.
    ///
    /// @param office the one office whose cases go over
    /// @param by the administrator
    record HandOver(String office, String from, Reviewer to, Reviewer by, Instant at) implements CaseCommand {}

    /// What the applicant says against the refusal.
    ///
    /// @param calendar the working days in which it may be said, and is answered
    /// @param zone of the office, in which the last day ends
    record FileObjection(String applicantId, String text, WorkingDays calendar, ZoneId zone, Instant at)
            implements CaseCommand {

        @Override
        public String toString() {
            return "FileObjection[" + at + "]";
        }
    }

    sealed interface ByReviewer extends CaseCommand {
        Reviewer by();
    }

    /// What follows from the ranked list of a period, by whoever draws the line of its quota.
    sealed interface ByRanking extends CaseCommand {
        Reviewer by();
    }

    /// It is within the line.
    record GivePlace(Reviewer by, int rank, Instant at) implements ByRanking {}

    /// It is beyond the line.
    ///
    /// @param place where it stood
    /// @param calendar the working days in which it may be objected to
    /// @param zone of the office, in which the last day ends
    record RefuseBeyondQuota(Reviewer by, Place place, WorkingDays calendar, ZoneId zone, Instant at)
            implements ByRanking {}

    record Claim(Reviewer by, Instant at) implements ByReviewer {}

    /// A colleague goes on with a case whose reviewer cannot, and says why.
    record TakeOver(Reviewer by, String reason, Instant at) implements ByReviewer {}

    record Release(Reviewer by, Instant at) implements ByReviewer {}

    record Judge(
            Reviewer by,
            String requirementCode,
            JudgementResult result,
            @Nullable String note,
            Instant at) implements ByReviewer {}

    /// Several requirements at once: all of it, or nothing.
    record JudgeAll(Reviewer by, List<Judged> judgements, Instant at) implements ByReviewer {}

    record Judged(
            String requirementCode,
            JudgementResult result,
            @Nullable String note) {}

    /// @param words why, as the applicant reads it
    /// @param calendar the working days in which it is decided anew
    /// @param zone of the office, in which the last day ends
    record AnswerObjection(Reviewer by, boolean upheld, String words, WorkingDays calendar, ZoneId zone, Instant at)
            implements ByReviewer {

        @Override
        public String toString() {
            return "AnswerObjection[" + at + "]";
        }
    }

    /// @param tier 1 is the highest, 3 the lowest
    record Recommend(Reviewer by, int tier, @Nullable String note, Instant at) implements ByReviewer {

        public Recommend {
            if (tier < 1 || tier > 3) {
                throw new IllegalArgumentException("there is no tier " + tier);
            }
        }
    }

    /// @param calendar the working days in which the applicant's time is counted
    /// @param zone of the office, in which the last day ends
    record RequestCompletion(Reviewer by, List<Reason> items, WorkingDays calendar, ZoneId zone, Instant at)
            implements ByReviewer {}

    /// @param calendar the working days in which it may be objected to
    /// @param zone of the office, in which the last day ends
    record Refuse(Reviewer by, List<Reason> reasons, WorkingDays calendar, ZoneId zone, Instant at)
            implements ByReviewer {}
}
