package id.sahkan.applicant.period;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sahkan.applicant.period.ApplicationPeriod.Announcement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A period as the public sees it, with the server's own time so that a countdown does not trust the browser.
record PeriodView(
        UUID id,
        String code,
        String title,
        Announcement announcement,
        int budgetYear,
        Instant opensAt,
        Instant closesAt,
        String zone,
        Instant serverTime,
        PeriodStatus status,
        Policy policy,
        long version,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Requirement> requirements) {

    static PeriodView of(ApplicationPeriod period, @Nullable RequirementSet requirements, Instant now) {
        Window window = period.window();
        return new PeriodView(
                period.id(),
                period.code(),
                period.title(),
                period.announcement(),
                period.budgetYear(),
                window.opensAt(),
                window.closesAt(),
                window.zone().getId(),
                now,
                window.statusAt(now),
                period.policy(),
                period.version(),
                requirements == null ? null : requirements.requirements());
    }
}
