package id.sahkan.notification.notice;

import id.sahkan.contracts.NotificationEvent.ReachedBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A letter that came back, as the office works it: no address.
///
/// @param status as RFC 3463 counts them
/// @param reach how its reader was told since
record ReturnedView(
        UUID id,
        String kind,
        UUID applicationId,
        String applicationNumber,
        String outletName,
        Instant createdAt,
        Instant bouncedAt,
        String status,
        @Nullable ReachView reach) {

    record ReachView(LocalDate on, ReachedBy how, String note, String by, Instant at) {}
}
