package id.sahkan.notification.notice;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A notice as its reader sees it.
record NoticeView(
        UUID id,
        String kind,
        UUID applicationId,
        String applicationNumber,
        String outletName,
        Instant createdAt,
        @Nullable Instant readAt,
        Map<String, String> params,
        String emailState) {}
