package id.sahkan.applicant.period;

import id.sahkan.http.Checks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The body of `POST /api/periods/{id}/extension`.
///
/// @param closesAt may be left out where there are records: then so much later as was lost, rounded up
/// @param interruptions records of the ledger because of which it is extended
record ExtensionInput(
        @Nullable Instant closesAt,
        @Nullable String reason,
        @Nullable List<@Nullable InterruptionInput> interruptions) {

    private static final int MOST = 100;

    record InterruptionInput(
            @Nullable Instant from, @Nullable Instant to) {}

    record Checked(@Nullable Instant closesAt, String reason, List<RecordedInterruption> interruptions) {}

    Checked checked() {
        Checks checks = new Checks();
        List<RecordedInterruption> records = records(checks);
        String checkedReason = checks.text("reason", reason, 500);
        Instant until = closesAt == null && !records.isEmpty() ? null : NewPeriod.instant(checks, "closesAt", closesAt);
        checks.throwIfAny();
        return new Checked(until, checkedReason, records);
    }

    private List<RecordedInterruption> records(Checks checks) {
        List<RecordedInterruption> records = new ArrayList<>();
        List<@Nullable InterruptionInput> given = interruptions == null ? List.of() : interruptions;
        checks.that(given.size() <= MOST, "interruptions", "too-many");
        for (int i = 0; i < Math.min(given.size(), MOST); i++) {
            String field = "interruptions[" + i + "]";
            InterruptionInput one = checks.given(field, given.get(i), new InterruptionInput(null, null));
            Instant from = NewPeriod.instant(checks, field + ".from", one.from());
            Instant to = NewPeriod.instant(checks, field + ".to", one.to());
            checks.that(
                    one.from() == null || one.to() == null || from.isBefore(to), field + ".to", "interruption-empty");
            records.add(new RecordedInterruption(from, to));
        }
        return records;
    }
}
