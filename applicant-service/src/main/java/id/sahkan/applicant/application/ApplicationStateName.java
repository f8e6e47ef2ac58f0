package id.sahkan.applicant.application;

import id.sahkan.applicant.application.ApplicationState.Decreed;
import id.sahkan.applicant.application.ApplicationState.Draft;
import id.sahkan.applicant.application.ApplicationState.Recommended;
import id.sahkan.applicant.application.ApplicationState.Refused;
import id.sahkan.applicant.application.ApplicationState.Returned;
import id.sahkan.applicant.application.ApplicationState.Submitted;
import id.sahkan.applicant.application.ApplicationState.Withdrawn;

/// The name of a state in the database and over HTTP.
enum ApplicationStateName {
    DRAFT,
    SUBMITTED,
    RETURNED,
    RECOMMENDED,
    REFUSED,
    DECREED,
    WITHDRAWN;

    static ApplicationStateName of(ApplicationState state) {
        return switch (state) {
            case Draft _ -> DRAFT;
            case Submitted _ -> SUBMITTED;
            case Returned _ -> RETURNED;
            case Recommended _ -> RECOMMENDED;
            case Refused _ -> REFUSED;
            case Decreed _ -> DECREED;
            case Withdrawn _ -> WITHDRAWN;
        };
    }

    /// Whether something must still happen to it. A draft owes nobody anything.
    boolean waiting() {
        return switch (this) {
            case SUBMITTED, RETURNED, RECOMMENDED -> true;
            case DRAFT, REFUSED, DECREED, WITHDRAWN -> false;
        };
    }
}
