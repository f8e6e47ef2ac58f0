package id.sahkan.notification.live;

import id.sahkan.http.Caller;
import id.sahkan.http.CallerOffices;
import id.sahkan.notification.live.LiveOwners.Owner;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one person is told of: by the offices and roles of the token that opened the stream.
///
/// @param offices in which the person works
/// @param movement whether the person is told that something moved, without its subject
/// @param owner whether the person is told of applications that are theirs
record LiveAudience(String person, CallerOffices offices, boolean movement, boolean owner) {

    static LiveAudience of(Caller caller) {
        return new LiveAudience(
                caller.subject(),
                caller.offices(),
                caller.hasAny(LiveKind.OPERATIONS.roles()),
                caller.has("applicant"));
    }

    /// @param whose none where it is not known yet, or where it is no application's
    boolean hears(LiveChange change, @Nullable Owner whose) {
        return movement || isToldTheKind(change, whose);
    }

    /// Of a release its office's partners hear once it is published, and of an evidence whoever filed it. What is
    /// another office's is not heard of. Of what nobody knows yet whose it is, staff hear that there was
    /// something.
    boolean isToldTheKind(LiveChange change, @Nullable Owner whose) {
        if (change.kind() == LiveKind.OFFICE || isTheirs(whose)) {
            return true;
        }
        if (owner
                && whose != null
                && whose.partners().contains(person)
                && LiveOwners.TOLD_TO_PARTNERS.contains(change.type())) {
            return true;
        }
        String[] roles = change.kind().roles().toArray(String[]::new);
        return whose == null ? offices.having(roles).length > 0 : offices.mayAct(whose.office(), roles);
    }

    /// Whether the subject may be named, to somebody who hears of the change.
    boolean isToldTheSubject(LiveChange change, @Nullable Owner whose) {
        Set<String> roles = change.kind().roles();
        if (change.kind() == LiveKind.RELEASE) {
            return false;
        }
        return isTheirs(whose) || (whose != null && offices.mayAct(whose.office(), roles.toArray(String[]::new)));
    }

    private boolean isTheirs(@Nullable Owner whose) {
        return owner && whose != null && person.equals(whose.person());
    }
}
