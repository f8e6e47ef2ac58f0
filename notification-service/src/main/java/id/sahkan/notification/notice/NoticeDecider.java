package id.sahkan.notification.notice;

import id.sahkan.background.BackOff;
import id.sahkan.contracts.NotificationEvent;
import id.sahkan.contracts.NotificationEvent.ApplicantReached;
import id.sahkan.contracts.NotificationEvent.Channel;
import id.sahkan.contracts.NotificationEvent.DecreeNoticeBounced;
import id.sahkan.contracts.NotificationEvent.DecreeNoticeFailed;
import id.sahkan.contracts.NotificationEvent.DecreeNoticeKind;
import id.sahkan.contracts.NotificationEvent.DecreeNoticeSent;
import id.sahkan.contracts.NotificationEvent.NoticeBounced;
import id.sahkan.contracts.NotificationEvent.NoticeFailed;
import id.sahkan.contracts.NotificationEvent.NoticeKind;
import id.sahkan.contracts.NotificationEvent.NoticeRequeued;
import id.sahkan.contracts.NotificationEvent.NoticeSent;
import id.sahkan.contracts.NotificationEvent.NoticeSentAfterAll;
import id.sahkan.contracts.NotificationEvent.NoticeSuperseded;
import id.sahkan.contracts.NotificationEvent.ObjectionNoticeBounced;
import id.sahkan.contracts.NotificationEvent.ObjectionNoticeFailed;
import id.sahkan.contracts.NotificationEvent.ObjectionNoticeKind;
import id.sahkan.contracts.NotificationEvent.ObjectionNoticeSent;
import id.sahkan.contracts.NotificationEvent.PeriodNoticeBounced;
import id.sahkan.contracts.NotificationEvent.PeriodNoticeFailed;
import id.sahkan.contracts.NotificationEvent.PeriodNoticeKind;
import id.sahkan.contracts.NotificationEvent.PeriodNoticeSent;
import id.sahkan.contracts.NotificationEvent.ReleaseNoticeBounced;
import id.sahkan.contracts.NotificationEvent.ReleaseNoticeFailed;
import id.sahkan.contracts.NotificationEvent.ReleaseNoticeKind;
import id.sahkan.contracts.NotificationEvent.ReleaseNoticeSent;
import id.sahkan.messaging.Decision;
import id.sahkan.notification.letter.LetterKind;
import id.sahkan.notification.notice.NoticeCommand.Full;
import id.sahkan.notification.notice.NoticeCommand.Impossible;
import id.sahkan.notification.notice.NoticeCommand.Postponed;
import id.sahkan.notification.notice.NoticeCommand.Reached;
import id.sahkan.notification.notice.NoticeCommand.Requeue;
import id.sahkan.notification.notice.NoticeCommand.Returned;
import id.sahkan.notification.notice.NoticeCommand.Taken;
import id.sahkan.notification.notice.NoticeCommand.Withheld;
import id.sahkan.notification.notice.NoticeState.Bounced;
import id.sahkan.notification.notice.NoticeState.Failed;
import id.sahkan.notification.notice.NoticeState.Pending;
import id.sahkan.notification.notice.NoticeState.Sent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// Every transition of a notice on its way. Refused is only to send it once more without end: otherwise what has ended
/// stays as it is.
final class NoticeDecider {

    /// A mail server gives a letter up within days (RFC 5321: four to five). What says so a month later is no report.
    private static final Duration HEARD = Duration.ofDays(30);

    /// So often an office has one letter sent once more.
    static final int MOST_REQUEUED = 5;

    private NoticeDecider() {}

    static Decision<NoticeState, NotificationEvent> decide(
            NoticeState state, NoticeCommand command, KnownNotice notice, RetryPolicy policy) {
        return switch (state) {
            case Pending(int attempts, Instant _) ->
                switch (command) {
                    case Taken(Instant at) -> sent(notice, at);
                    case Postponed(Instant at, String failure)
                    when policy.spent(attempts) -> failed(notice, at, failure);
                    case Postponed(Instant at, String _) ->
                        waiting(attempts, at.plus(policy.backOff().after(attempts, notice.id())));
                    case Full(Instant at, String failure)
                    when attempts >= policy.full().maxAttempts() -> failed(notice, at, failure);
                    case Full(Instant at, String _) ->
                        waiting(attempts, at.plus(BackOff.spread(policy.full().delay(), attempts, notice.id())));
                    // as if it had not been tried
                    case Withheld(Instant at, String _) ->
                        waiting(attempts - 1, at.plus(BackOff.spread(policy.mend(), attempts, notice.id())));
                    case NoticeCommand.Superseded(Instant at, String why) ->
                        new Decision.Accepted<>(
                                new NoticeState.Superseded(at, why),
                                List.of(new NoticeSuperseded(notice.applicationId(), notice.id())));
                    case Impossible(Instant at, String failure) -> failed(notice, at, failure);
                    // the mail server took it, and was quicker than our own word of it
                    case Returned(Instant at, String status) -> bounced(notice, at, status);
                    case Reached _, Requeue _ -> new Decision.Already<>();
                };
            case Sent(Instant sentAt) -> heard(sentAt, command, notice);
            // the last attempt may have reached the mail server all the same
            case Failed(Instant failedAt, String failure) ->
                command instanceof Returned
                        ? heard(failedAt, command, notice)
                        : worked(command, notice, reach -> new NoticeState.Reached(failedAt, null, failure, reach));
            case Bounced(Instant bouncedAt, String status) ->
                worked(command, notice, reach -> new NoticeState.Reached(bouncedAt, status, null, reach));
            case NoticeState.Reached _, NoticeState.Superseded _ -> new Decision.Already<>();
        };
    }

    private static Decision<NoticeState, NotificationEvent> waiting(int attempts, Instant until) {
        return new Decision.Accepted<>(new Pending(attempts, until), List.of());
    }

    /// What the office does with a letter that its reader does not have. Of a release or a period nobody has to be told
    /// in another way: no time hangs on it, and whoever signs in has it.
    private static Decision<NoticeState, NotificationEvent> worked(
            NoticeCommand command, KnownNotice notice, Function<Reach, NoticeState> reached) {
        if (!notice.kind().mustArrive()) {
            return new Decision.Already<>();
        }
        return switch (command) {
            case Reached(Reach reach, String _) ->
                new Decision.Accepted<>(
                        reached.apply(reach),
                        List.of(new ApplicantReached(notice.applicationId(), notice.id(), reach.on(), reach.how())));
            case Requeue _
            when notice.requeued() >= MOST_REQUEUED -> new Decision.Refused<>(NoticeRefusal.SENT_OFTEN_ENOUGH);
            case Requeue(Instant at, String _) ->
                new Decision.Accepted<>(
                        new Pending(0, at), List.of(new NoticeRequeued(notice.applicationId(), notice.id())));
            case Taken _, Postponed _, Full _, Withheld _, NoticeCommand.Superseded _, Impossible _, Returned _ ->
                new Decision.Already<>();
        };
    }

    /// After our own word of it.
    private static Decision<NoticeState, NotificationEvent> heard(
            Instant left, NoticeCommand command, KnownNotice notice) {
        return command instanceof Returned(Instant at, String status) && !at.isAfter(left.plus(HEARD))
                ? bounced(notice, at, status)
                : new Decision.Already<>();
    }

    private static Decision<NoticeState, NotificationEvent> sent(KnownNotice notice, Instant at) {
        UUID application = notice.applicationId();
        return new Decision.Accepted<>(
                new Sent(at),
                switch (told(notice.kind())) {
                    case Told.OfCase(NoticeKind kind) ->
                        notice.requeued() > 0
                                ? new NoticeSentAfterAll(application, notice.id(), kind, Channel.EMAIL, at)
                                : new NoticeSent(application, notice.id(), kind, Channel.EMAIL, at);
                    case Told.OfDecree(DecreeNoticeKind kind) ->
                        new DecreeNoticeSent(application, notice.id(), kind, Channel.EMAIL, at);
                    case Told.OfObjection(ObjectionNoticeKind kind) ->
                        new ObjectionNoticeSent(application, notice.id(), kind, Channel.EMAIL, at);
                    case Told.OfPeriod(PeriodNoticeKind kind) ->
                        new PeriodNoticeSent(application, notice.id(), kind, Channel.EMAIL, at);
                    case Told.OfRelease(ReleaseNoticeKind kind) ->
                        new ReleaseNoticeSent(application, notice.id(), kind, Channel.EMAIL, at);
                });
    }

    private static Decision<NoticeState, NotificationEvent> failed(KnownNotice notice, Instant at, String failure) {
        UUID application = notice.applicationId();
        return new Decision.Accepted<>(
                new Failed(at, failure),
                switch (told(notice.kind())) {
                    case Told.OfCase(NoticeKind kind) ->
                        new NoticeFailed(application, notice.id(), kind, Channel.EMAIL, failure);
                    case Told.OfDecree(DecreeNoticeKind kind) ->
                        new DecreeNoticeFailed(application, notice.id(), kind, Channel.EMAIL, failure);
                    case Told.OfObjection(ObjectionNoticeKind kind) ->
                        new ObjectionNoticeFailed(application, notice.id(), kind, Channel.EMAIL, failure);
                    case Told.OfPeriod(PeriodNoticeKind kind) ->
                        new PeriodNoticeFailed(application, notice.id(), kind, Channel.EMAIL, failure);
                    case Told.OfRelease(ReleaseNoticeKind kind) ->
                        new ReleaseNoticeFailed(application, notice.id(), kind, Channel.EMAIL, failure);
                });
    }

    private static Decision<NoticeState, NotificationEvent> bounced(KnownNotice notice, Instant at, String status) {
        UUID application = notice.applicationId();
        return new Decision.Accepted<>(
                new Bounced(at, status),
                switch (told(notice.kind())) {
                    case Told.OfCase(NoticeKind kind) ->
                        new NoticeBounced(application, notice.id(), kind, Channel.EMAIL, status);
                    case Told.OfDecree(DecreeNoticeKind kind) ->
                        new DecreeNoticeBounced(application, notice.id(), kind, Channel.EMAIL, status);
                    case Told.OfObjection(ObjectionNoticeKind kind) ->
                        new ObjectionNoticeBounced(application, notice.id(), kind, Channel.EMAIL, status);
                    case Told.OfPeriod(PeriodNoticeKind kind) ->
                        new PeriodNoticeBounced(application, notice.id(), kind, Channel.EMAIL, status);
                    case Told.OfRelease(ReleaseNoticeKind kind) ->
                        new ReleaseNoticeBounced(application, notice.id(), kind, Channel.EMAIL, status);
                });
    }

    /// As which event its end is told: the kinds of a released event are closed.
    private sealed interface Told {

        record OfCase(NoticeKind kind) implements Told {}

        record OfDecree(DecreeNoticeKind kind) implements Told {}

        record OfObjection(ObjectionNoticeKind kind) implements Told {}

        record OfPeriod(PeriodNoticeKind kind) implements Told {}

        record OfRelease(ReleaseNoticeKind kind) implements Told {}
    }

    private static Told told(LetterKind kind) {
        return switch (kind) {
            case SUBMISSION_RECEIVED, COMPLETION_REQUESTED, COMPLETION_RECEIVED, RECOMMENDED, REFUSED, DECREED ->
                new Told.OfCase(NoticeKind.valueOf(kind.name()));
            case NAMED_BY_AMENDMENT, ENTRY_CORRECTED, NAMING_REVOKED ->
                new Told.OfDecree(DecreeNoticeKind.valueOf(kind.name()));
            case OBJECTION_FILED, OBJECTION_UPHELD, OBJECTION_DISMISSED ->
                new Told.OfObjection(ObjectionNoticeKind.valueOf(kind.name()));
            case PERIOD_CHANGED, PERIOD_EXTENDED, PERIOD_CANCELLED ->
                new Told.OfPeriod(PeriodNoticeKind.valueOf(kind.name()));
            case RELEASE_PUBLISHED, RELEASE_CORRECTED, RELEASE_WITHDRAWN ->
                new Told.OfRelease(ReleaseNoticeKind.valueOf(kind.name()));
        };
    }
}
