package id.sahkan.notification.notice;

import id.sahkan.contracts.NotificationEvent;
import id.sahkan.contracts.NotificationEvent.Channel;
import id.sahkan.contracts.NotificationEvent.NoticeFailed;
import id.sahkan.contracts.NotificationEvent.NoticeSent;
import id.sahkan.messaging.Decision;
import id.sahkan.notification.notice.NoticeCommand.Impossible;
import id.sahkan.notification.notice.NoticeCommand.Postponed;
import id.sahkan.notification.notice.NoticeCommand.Taken;
import id.sahkan.notification.notice.NoticeState.Failed;
import id.sahkan.notification.notice.NoticeState.Pending;
import id.sahkan.notification.notice.NoticeState.Sent;
import java.time.Instant;
import java.util.List;

/// Every transition of a notice on its way. Nothing is refused: what has ended stays as it is.
final class NoticeDecider {

    private NoticeDecider() {}

    static Decision<NoticeState, NotificationEvent> decide(
            NoticeState state, NoticeCommand command, DueNotice notice, RetryPolicy policy) {
        return switch (state) {
            case Pending(int attempts, Instant _) ->
                switch (command) {
                    case Taken(Instant at) -> sent(notice, at);
                    case Postponed(Instant at, String failure)
                    when policy.spent(attempts) -> failed(notice, at, failure);
                    case Postponed(Instant at, String _) ->
                        new Decision.Accepted<>(
                                new Pending(attempts, at.plus(policy.backOff().after(attempts))), List.of());
                    case Impossible(Instant at, String failure) -> failed(notice, at, failure);
                };
            case Sent _, Failed _ -> new Decision.Already<>();
        };
    }

    private static Decision<NoticeState, NotificationEvent> sent(DueNotice notice, Instant at) {
        return new Decision.Accepted<>(
                new Sent(at), new NoticeSent(notice.applicationId(), notice.id(), notice.kind(), Channel.EMAIL, at));
    }

    private static Decision<NoticeState, NotificationEvent> failed(DueNotice notice, Instant at, String failure) {
        return new Decision.Accepted<>(
                new Failed(at, failure),
                new NoticeFailed(notice.applicationId(), notice.id(), notice.kind(), Channel.EMAIL, failure));
    }
}
