package id.sahkan.notification.notice;

import id.sahkan.notification.notice.Delivery.Decision;
import id.sahkan.notification.notice.Delivery.Decision.Already;
import id.sahkan.notification.notice.Delivery.Decision.Next;
import id.sahkan.notification.notice.Delivery.Failed;
import id.sahkan.notification.notice.Delivery.Pending;
import id.sahkan.notification.notice.Delivery.Report;
import id.sahkan.notification.notice.Delivery.Report.Impossible;
import id.sahkan.notification.notice.Delivery.Report.Postponed;
import id.sahkan.notification.notice.Delivery.Report.Taken;
import id.sahkan.notification.notice.Delivery.Sent;
import java.time.Instant;

/// Every transition of a notice on its way.
final class Deliveries {

    private Deliveries() {}

    static Decision decide(Delivery delivery, Report report, RetryPolicy policy) {
        return switch (delivery) {
            case Pending(int attempts, Instant _) ->
                switch (report) {
                    case Taken(Instant at) -> new Next(new Sent(at));
                    case Postponed(Instant at, String code)
                    when policy.spent(attempts) -> new Next(new Failed(at, code));
                    case Postponed(Instant at, String _) ->
                        new Next(new Pending(attempts, at.plus(policy.delayAfter(attempts))));
                    case Impossible(Instant at, String code) -> new Next(new Failed(at, code));
                };
            case Sent ended -> new Already(ended);
            case Failed ended -> new Already(ended);
        };
    }
}
