package id.sahkan.applicant.period;

import id.sahkan.applicant.period.PeriodTerms.Announcement;
import java.time.Instant;
import java.util.UUID;

/// A period at a version. Its requirements are frozen once it is announced, and are read where they are needed.
///
/// @param office the key of the office whose period it is
public record ApplicationPeriod(
        UUID id, String office, PeriodState state, long version, Instant changedAt, String changedBy) {

    PeriodTerms terms() {
        return state.terms();
    }

    public String code() {
        return terms().code();
    }

    public String title() {
        return terms().title();
    }

    public Announcement announcement() {
        return terms().announcement();
    }

    public int budgetYear() {
        return terms().budgetYear();
    }

    public Window window() {
        return terms().window();
    }

    /// Whether its quota is held.
    public boolean isRanked() {
        return terms().declared().ranks();
    }

    public Policy policy() {
        return terms().policy();
    }
}
