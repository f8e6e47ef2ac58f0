package id.sahkan.notification.notice;

import id.sahkan.background.DueWork;
import id.sahkan.notification.letter.LetterKind;
import id.sahkan.notification.letter.Sender;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One e-mail that somebody has to send now.
///
/// @param sender the office whose the application is; none while nothing was told of it
/// @param dueAt since when it is due
/// @param attempts those begun, with this one
/// @param forgiven those of them that count for nothing
/// @param since when that happened of which it tells
record DueNotice(
        UUID id,
        UUID applicationId,
        @Nullable Sender sender,
        LetterKind kind,
        Map<String, String> params,
        int attempts,
        int forgiven,
        int requeued,
        Instant dueAt,
        Instant since,
        @Nullable String traceparent)
        implements DueWork.Item, KnownNotice {

    /// As it was when it was taken. Whoever took it after that lease may have ended it.
    NoticeState taken() {
        return new NoticeState.Pending(attempts - forgiven, dueAt);
    }
}
