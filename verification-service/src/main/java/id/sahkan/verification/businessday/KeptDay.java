package id.sahkan.verification.businessday;

import id.sahkan.http.Actor;
import java.time.Instant;

/// An entry as it stands in the table.
///
/// @param version the version of the calendar with which it became so
record KeptDay(CalendarDay entry, long version, Instant changedAt, Actor changedBy) {}
