package id.sahkan.notification.live;

import id.sahkan.http.Caller;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What one person is told of: by the roles of the token that opened the stream.
///
/// @param kinds with their subjects
/// @param movement whether the person is told that something moved, without its subject
/// @param owner whether the person is told of applications that are theirs
record LiveAudience(String person, Set<LiveKind> kinds, boolean movement, boolean owner) {

    static LiveAudience of(Caller caller) {
        Set<LiveKind> kinds = EnumSet.allOf(LiveKind.class).stream()
                .filter(kind -> kind == LiveKind.OFFICE || caller.hasAny(kind.roles()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(LiveKind.class)));
        return new LiveAudience(
                caller.subject(), kinds, caller.hasAny(LiveKind.OPERATIONS.roles()), caller.has("applicant"));
    }

    /// THE PLACE FOR AN OFFICE: once staff belong to one, what is another's is refused here, before all else.
    boolean hears(LiveChange change, @Nullable String ownerOfIt) {
        return kinds.contains(change.kind()) || movement || (owner && person.equals(ownerOfIt));
    }

    /// Whether the subject may be named, to somebody who hears of the change.
    boolean isToldTheSubject(LiveChange change, @Nullable String ownerOfIt) {
        return kinds.contains(change.kind()) || (owner && person.equals(ownerOfIt));
    }
}
