package id.sahkan.applicant.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody is away from one day to another, both included.
///
/// @param standIn who does the work meanwhile, if anybody was named
record Absence(LocalDate from, LocalDate until, @Nullable UUID standIn) {

    boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
