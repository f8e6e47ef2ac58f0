package id.sahkan.verification.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The name of a state in the database and over HTTP.
enum CaseStateName {
    RECEIVED,
    QUEUED,
    UNDER_REVIEW,
    RETURNED,
    RECOMMENDED,
    REFUSED;

    static CaseStateName of(CaseState state) {
        return switch (state) {
            case CaseState.Received _ -> RECEIVED;
            case CaseState.Queued _ -> QUEUED;
            case CaseState.UnderReview _ -> UNDER_REVIEW;
            case CaseState.Returned _ -> RETURNED;
            case CaseState.Recommended _ -> RECOMMENDED;
            case CaseState.Refused _ -> REFUSED;
        };
    }

    /// Whether something must still happen to it here, also by the applicant.
    boolean waiting() {
        return switch (this) {
            case RECEIVED, QUEUED, UNDER_REVIEW, RETURNED -> true;
            case RECOMMENDED, REFUSED -> false;
        };
    }

    /// The decision clock runs while the office has the case, not while the applicant completes it.
    static @Nullable Instant decideBy(CaseStateName phase, @Nullable Instant decideBy) {
        return switch (phase) {
            case RECEIVED, QUEUED, UNDER_REVIEW -> decideBy;
            case RETURNED, RECOMMENDED, REFUSED -> null;
        };
    }
}
