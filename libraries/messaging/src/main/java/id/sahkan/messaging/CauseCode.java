package id.sahkan.messaging;

import java.util.Locale;

/// Why a record waits in the inbox, for programs. What is stored and sent never changes.
public enum CauseCode {
    VERSION_MISSING,
    EARLIER_PARKED,
    PAYLOAD_NEWER,
    /// Its content is cut off, no JSON, or not that of such an event.
    NOT_JSON,
    NO_SUCH_APPLICATION,
    ENVELOPE,
    /// The reason says more.
    OTHER;

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
