package id.sahkan.contracts;

import java.time.Instant;
import java.util.UUID;

/// Facts about one notice to one person. Aggregate: the notice; key: the application.
public sealed interface NotificationEvent extends DomainEvent {

    UUID applicationId();

    UUID noticeId();

    record NoticeSent(UUID applicationId, UUID noticeId, NoticeKind kind, Channel channel, Instant sentAt)
            implements NotificationEvent {}

    record NoticeFailed(UUID applicationId, UUID noticeId, NoticeKind kind, Channel channel, String code)
            implements NotificationEvent {}

    /// A notice about what a decree changed. Its kinds are not those of [NoticeSent], whose list is closed.
    record DecreeNoticeSent(UUID applicationId, UUID noticeId, DecreeNoticeKind kind, Channel channel, Instant sentAt)
            implements NotificationEvent {}

    record DecreeNoticeFailed(UUID applicationId, UUID noticeId, DecreeNoticeKind kind, Channel channel, String code)
            implements NotificationEvent {}

    enum Channel {
        EMAIL,
        IN_APP
    }

    enum NoticeKind {
        SUBMISSION_RECEIVED,
        COMPLETION_REQUESTED,
        COMPLETION_RECEIVED,
        RECOMMENDED,
        REFUSED,
        DECREED
    }

    enum DecreeNoticeKind {
        NAMED_BY_AMENDMENT,
        ENTRY_CORRECTED,
        NAMING_REVOKED
    }
}
