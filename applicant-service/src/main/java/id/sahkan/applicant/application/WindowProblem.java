package id.sahkan.applicant.application;

import id.sahkan.applicant.period.Window;
import id.sahkan.http.Problem;
import java.time.Instant;

/// Early or late, with every instant one needs to see why.
final class WindowProblem {

    private WindowProblem() {}

    static Problem of(Refusal reason, Window window, Instant receivedAt) {
        return Deciding.problem(reason)
                .with("opensAt", window.opensAt())
                .with("closesAt", window.closesAt())
                .with("receivedAt", receivedAt)
                .with("zone", window.zone().getId());
    }
}
