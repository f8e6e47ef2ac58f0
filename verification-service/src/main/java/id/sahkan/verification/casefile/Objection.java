package id.sahkan.verification.casefile;

import id.sahkan.verification.businessday.WorkingDays;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What an applicant says against a refusal, at the office that gave it, and what the office answered (UU 30/2014
/// Articles 75 to 77).
///
/// @param text the applicant's words
/// @param refusedBy who refused: that person has no part in what follows
/// @param decideBy until when it is answered, strictly before; what is not answered by then is taken as upheld
public record Objection(
        String text,
        @Nullable String refusedBy,
        Instant filedAt,
        Instant decideBy,
        @Nullable Answer answer) {

    private static final int WORKING_DAYS_TO_FILE = 21;
    private static final int WORKING_DAYS_TO_ANSWER = 10;
    private static final int WORKING_DAYS_TO_DECIDE_ANEW = 5;

    /// @param words why, as the applicant reads it
    public record Answer(boolean upheld, String words, Reviewer by, Instant at) {}

    Objection answered(Answer given) {
        return new Objection(text, refusedBy, filedAt, decideBy, given);
    }

    /// Whether somebody may not take up again what was refused by themselves.
    boolean excludes(Reviewer reviewer) {
        return reviewer.id().equals(refusedBy);
    }

    boolean isOpen() {
        return answer == null;
    }

    /// How long a refusal may be objected to: 21 working days after it was told. It is told on the day on which it is
    /// given.
    static Instant until(Instant refusedAt, WorkingDays calendar, ZoneId zone) {
        return calendar.deadline(refusedAt, WORKING_DAYS_TO_FILE, zone);
    }

    static Instant decideBy(Instant filedAt, WorkingDays calendar, ZoneId zone) {
        return calendar.deadline(filedAt, WORKING_DAYS_TO_ANSWER, zone);
    }

    /// By when a new decision stands in the place of the one that holds no longer.
    static Instant decideAnewBy(Instant upheldAt, WorkingDays calendar, ZoneId zone) {
        return calendar.deadline(upheldAt, WORKING_DAYS_TO_DECIDE_ANEW, zone);
    }

    @Override
    public String toString() {
        return "Objection[" + filedAt + "]";
    }
}
