package id.sahkan.verification.casefile;

import id.sahkan.verification.businessday.WorkingDays;
import java.time.Instant;
import java.time.ZoneId;

/// How long a refusal may be objected to at the office that gave it: 21 working days after it was told (UU 30/2014).
/// It is told on the day on which it is given.
final class Objection {

    private static final int WORKING_DAYS = 21;

    private Objection() {}

    static Instant until(Instant refusedAt, WorkingDays calendar, ZoneId zone) {
        return calendar.deadline(refusedAt, WORKING_DAYS, zone);
    }
}
