package id.sahkan.contracts;

import java.time.Instant;
import java.time.LocalDate;
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

    /// A notice that had been handed over came back: its reader does not have it.
    ///
    /// @param status as RFC 3463 counts them (`5.1.1`: no such mailbox), never a text
    record NoticeBounced(UUID applicationId, UUID noticeId, NoticeKind kind, Channel channel, String status)
            implements NotificationEvent {}

    record DecreeNoticeBounced(UUID applicationId, UUID noticeId, DecreeNoticeKind kind, Channel channel, String status)
            implements NotificationEvent {}

    /// A notice that had come back, or had been given up, was sent once more, and its mail server took it this time:
    /// what hangs on the day on which its reader was told counts from here.
    record NoticeSentAfterAll(UUID applicationId, UUID noticeId, NoticeKind kind, Channel channel, Instant sentAt)
            implements NotificationEvent {}

    /// Somebody of the office had a notice sent once more that had come back or had been given up.
    record NoticeRequeued(UUID applicationId, UUID noticeId) implements NotificationEvent {}

    /// A notice was not sent, because what it tells was over before it could leave.
    record NoticeSuperseded(UUID applicationId, UUID noticeId) implements NotificationEvent {}

    /// Of what came back with the notice the office told its applicant in another way.
    record ApplicantReached(UUID applicationId, UUID noticeId, LocalDate reachedOn, ReachedBy how)
            implements NotificationEvent {}

    enum ReachedBy {
        PHONE,
        LETTER,
        IN_PERSON
    }

    /// A notice about a release of the newsroom, to a partner.
    record ReleaseNoticeSent(UUID applicationId, UUID noticeId, ReleaseNoticeKind kind, Channel channel, Instant sentAt)
            implements NotificationEvent {}

    record ReleaseNoticeFailed(UUID applicationId, UUID noticeId, ReleaseNoticeKind kind, Channel channel, String code)
            implements NotificationEvent {}

    /// No legal time hangs on it, and nobody has to be told in another way: the release stands in the application.
    record ReleaseNoticeBounced(
            UUID applicationId, UUID noticeId, ReleaseNoticeKind kind, Channel channel, String status)
            implements NotificationEvent {}

    /// A notice about an objection to a refusal.
    record ObjectionNoticeSent(
            UUID applicationId, UUID noticeId, ObjectionNoticeKind kind, Channel channel, Instant sentAt)
            implements NotificationEvent {}

    record ObjectionNoticeFailed(
            UUID applicationId, UUID noticeId, ObjectionNoticeKind kind, Channel channel, String code)
            implements NotificationEvent {}

    record ObjectionNoticeBounced(
            UUID applicationId, UUID noticeId, ObjectionNoticeKind kind, Channel channel, String status)
            implements NotificationEvent {}

    /// A notice about what became of a period, to who has begun or sent an application in it.
    record PeriodNoticeSent(UUID applicationId, UUID noticeId, PeriodNoticeKind kind, Channel channel, Instant sentAt)
            implements NotificationEvent {}

    record PeriodNoticeFailed(UUID applicationId, UUID noticeId, PeriodNoticeKind kind, Channel channel, String code)
            implements NotificationEvent {}

    /// It stands in the application, and everybody reads it on the page of the procedure.
    record PeriodNoticeBounced(UUID applicationId, UUID noticeId, PeriodNoticeKind kind, Channel channel, String status)
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

    enum ObjectionNoticeKind {
        OBJECTION_FILED,
        OBJECTION_UPHELD,
        OBJECTION_DISMISSED
    }

    enum PeriodNoticeKind {
        PERIOD_CHANGED,
        PERIOD_EXTENDED,
        PERIOD_CANCELLED
    }

    enum ReleaseNoticeKind {
        RELEASE_PUBLISHED,
        RELEASE_CORRECTED,
        RELEASE_WITHDRAWN
    }
}
