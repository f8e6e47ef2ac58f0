package id.sahkan.notification.live;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One change as it was heard: its place in the log, and nothing of its content. Personal data stays out: the id of a
/// person is never a subject.
///
/// @param place the partition's place in the [LiveLayout]
/// @param subject the application or the decree, and of the newsroom the release or the evidence, which is told to
/// nobody; none where a whole list is meant
/// @param type the event's name on the wire
/// @param heardAt when the broker had it, in milliseconds since 1970
record LiveChange(
        int place, long offset, LiveKind kind, @Nullable UUID subject, String type, Instant at, long heardAt) {

    /// Of what it may be asked whose it is.
    @Nullable
    UUID owned() {
        return switch (kind) {
            case APPLICATION, CASE, NOTICE, RELEASE -> subject;
            case DECREE, OFFICE, OPERATIONS -> null;
        };
    }

    /// For an audience that may know of it only that something moved, or only of what kind it was.
    String data(boolean kindIsTold, boolean subjectIsTold) {
        LiveKind told = kindIsTold ? kind : LiveKind.OPERATIONS;
        String id = subject == null || !subjectIsTold ? "null" : "\"" + subject + "\"";
        return "{\"kind\":\"" + told.word() + "\",\"id\":" + id + ",\"type\":\"" + type + "\",\"at\":\"" + at + "\"}";
    }
}
