package id.sahkan.applicant.period;

import id.sahkan.applicant.period.PeriodState.Announced;
import id.sahkan.applicant.period.PeriodState.Archived;
import id.sahkan.applicant.period.PeriodState.Cancelled;
import id.sahkan.applicant.period.PeriodState.Decided;
import id.sahkan.applicant.period.PeriodState.InReview;
import id.sahkan.applicant.period.PeriodState.Prepared;
import java.time.Instant;

/// The word for where a period is. `OPEN` and `CLOSED` are announced periods at a time, and stand in no row.
public enum PeriodStage {
    PREPARED,
    ANNOUNCED,
    OPEN,
    CLOSED,
    IN_REVIEW,
    DECIDED,
    ARCHIVED,
    CANCELLED;

    static PeriodStage of(PeriodState state) {
        return switch (state) {
            case Prepared _ -> PREPARED;
            case Announced _ -> ANNOUNCED;
            case InReview _ -> IN_REVIEW;
            case Decided _ -> DECIDED;
            case Archived _ -> ARCHIVED;
            case Cancelled _ -> CANCELLED;
        };
    }

    static PeriodStage at(PeriodState state, Instant now) {
        return state instanceof Announced announced
                ? switch (announced.terms().window().statusAt(now)) {
                    case UPCOMING -> ANNOUNCED;
                    case OPEN -> OPEN;
                    case CLOSED -> CLOSED;
                }
                : of(state);
    }
}
