package id.sahkan.notification.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far an e-mail got, for operators: no address, and no number while the application is not known yet.
record DeliveryView(
        UUID id,
        String kind,
        String channel,
        UUID applicationId,
        @Nullable String applicationNumber,
        String state,
        int attempts,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant doneAt,
        @Nullable String lastFailure) {}
