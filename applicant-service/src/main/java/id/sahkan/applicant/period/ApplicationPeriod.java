package id.sahkan.applicant.period;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// An announced period. Its requirements are frozen at creation; only the end of its window may move, and only later.
public record ApplicationPeriod(
        UUID id,
        String code,
        String title,
        Announcement announcement,
        int budgetYear,
        Window window,
        Policy policy,
        long version,
        Instant changedAt,
        String changedBy) {

    public record Announcement(String number, LocalDate date) {}

    boolean extensibleTo(Instant closesAt) {
        return closesAt.isAfter(window.closesAt());
    }

    ApplicationPeriod extendedTo(Instant closesAt, Instant at, String actor) {
        Window longer = new Window(window.opensAt(), closesAt, window.zone());
        return new ApplicationPeriod(id, code, title, announcement, budgetYear, longer, policy, version + 1, at, actor);
    }
}
