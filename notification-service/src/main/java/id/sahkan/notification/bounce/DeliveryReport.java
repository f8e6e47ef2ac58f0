package id.sahkan.notification.bounce;

import java.util.UUID;

/// What a mail server says became of one letter.
///
/// @param status as RFC 3463 counts them, such as `5.1.1`
public record DeliveryReport(UUID noticeId, Action action, String status) {

    public enum Action {
        FAILED,
        DELAYED,
        DELIVERED,
        /// to a server that reports nothing, or to a list: whether its reader has it nobody says
        PASSED_ON
    }
}
