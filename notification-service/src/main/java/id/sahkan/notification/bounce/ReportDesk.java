package id.sahkan.notification.bounce;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Writes a report down and passes it on, both or neither. What is about no notice that we know waits.
@Component
class ReportDesk {

    private final ReportStore store;
    private final ReportReceiver notices;
    private final BounceMetrics metrics;
    private final BounceSettings settings;
    private final TransactionOperations transactions;
    private final Clock clock;

    ReportDesk(
            ReportStore store,
            ReportReceiver notices,
            BounceMetrics metrics,
            BounceSettings settings,
            TransactionOperations transactions,
            Clock clock) {
        this.store = store;
        this.notices = notices;
        this.metrics = metrics;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    void hear(DeliveryReport report) {
        Instant at = clock.instant();
        transactions.executeWithoutResult(_ -> {
            boolean known = notices.hear(report, at);
            if (store.add(report, at, known)) {
                metrics.heard(known, report.action());
            }
            if (!known) {
                store.forgetBeyond(settings.unmatched());
            }
        });
    }

    /// Looks whether what was unknown is known by now.
    ///
    /// @return how many were
    int match() {
        Instant at = clock.instant();
        Integer found = transactions.execute(_ -> {
            int matched = 0;
            for (DeliveryReport report : store.unmatched(settings.unmatched())) {
                if (notices.hear(report, at)) {
                    store.matched(report, at);
                    metrics.heard(true, report.action());
                    matched++;
                }
            }
            return matched;
        });
        return found == null ? 0 : found;
    }
}
