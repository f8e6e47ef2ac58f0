package id.sahkan.notification.notice;

import id.sahkan.contracts.NotificationEvent.Channel;
import id.sahkan.notification.letter.LetterKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// Something that happened to an application and that its applicant is told. The same event always makes the same
/// notices, one for each channel.
record NewNotice(UUID eventId, UUID applicationId, LetterKind kind, Instant at, Map<String, String> params) {

    UUID id(Channel channel) {
        return UUID.nameUUIDFromBytes((eventId + "/" + channel).getBytes(StandardCharsets.UTF_8));
    }
}
