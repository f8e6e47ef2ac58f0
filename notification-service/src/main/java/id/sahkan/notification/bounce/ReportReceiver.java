package id.sahkan.notification.bounce;

import java.time.Instant;

/// Takes reports about notices. The room of notices is behind it; this one knows none.
public interface ReportReceiver {

    /// Within the transaction at hand.
    ///
    /// @param at when it was heard
    /// @return whether there is such a notice; once more changes nothing
    boolean hear(DeliveryReport report, Instant at);
}
