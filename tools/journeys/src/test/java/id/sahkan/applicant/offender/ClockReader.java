package id.sahkan.applicant.offender;

import java.time.Instant;

/// Breaks the clock rule on purpose.
public final class ClockReader {

    public Instant at() {
        return Instant.now();
    }
}
