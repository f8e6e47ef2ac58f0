package id.sahkan.notification.notice;

import id.sahkan.contracts.NotificationEvent.ReachedBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A letter that came back or could not be sent, as the office works it: no address.
///
/// @param state where it stands: one that is sent once more waits again, or has left
/// @param bouncedAt when it came back or was given up
/// @param status with which it came back, as RFC 3463 counts them
/// @param failure for which it was given up, a code
/// @param requeued how often it was sent once more
/// @param reach how its reader was told since
record ReturnedView(
        UUID id,
        String kind,
        UUID applicationId,
        String applicationNumber,
        String outletName,
        Instant createdAt,
        String state,
        Instant bouncedAt,
        @Nullable String status,
        @Nullable String failure,
        int requeued,
        @Nullable ReachView reach) {

    record ReachView(LocalDate on, ReachedBy how, String note, String by, Instant at) {}
}
