package id.sahkan.notification.notice;

import id.sahkan.messaging.DueWork;
import id.sahkan.notification.letter.LetterKind;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One e-mail that somebody has to send now.
///
/// @param office the key of the office whose the application is
/// @param attempts those begun, with this one
/// @param since when that happened of which it tells
record DueNotice(
        UUID id,
        UUID applicationId,
        String office,
        LetterKind kind,
        Map<String, String> params,
        int attempts,
        Instant since,
        @Nullable String traceparent)
        implements DueWork.Item {}
