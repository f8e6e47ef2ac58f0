package id.sahkan.verification.businessday;

import id.sahkan.http.Actor;
import java.time.Instant;
import java.time.LocalDate;

/// What an administrator does with a day.
sealed interface DayCommand {

    LocalDate day();

    Actor by();

    Instant at();

    record Add(CalendarDay entry, Actor by, Instant at) implements DayCommand {
        @Override
        public LocalDate day() {
            return entry.day();
        }
    }

    record Change(CalendarDay entry, Actor by, Instant at) implements DayCommand {
        @Override
        public LocalDate day() {
            return entry.day();
        }
    }

    record Remove(LocalDate day, Actor by, Instant at) implements DayCommand {}
}
