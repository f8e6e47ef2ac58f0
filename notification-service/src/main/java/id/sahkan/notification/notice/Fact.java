package id.sahkan.notification.notice;

import id.sahkan.contracts.NotificationEvent.Channel;
import id.sahkan.contracts.NotificationEvent.NoticeKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// Something that happened to an application and that its applicant is told. `id` is the event's own: the same event
/// always makes the same notices.
record Fact(UUID id, UUID applicationId, NoticeKind kind, Instant at, Map<String, String> params) {

    UUID noticeId(Channel channel) {
        return UUID.nameUUIDFromBytes((id + "/" + channel).getBytes(StandardCharsets.UTF_8));
    }
}
