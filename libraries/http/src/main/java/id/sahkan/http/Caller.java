package id.sahkan.http;

import java.time.Instant;
import java.util.Set;

/// Who calls, as the token says. Ownership is compared with `subject` in SQL.
///
/// @param account the name with which the person signs in; may be empty
/// @param name as the person gave it, else the name of the account, else the e-mail address; may be empty
/// @param signedInAt when the person last showed who they are, however often the token was renewed since
/// @param offices of which offices, and in which role in each
/// @param language `id` or `en`: the account's choice, else what the browser prefers
public record Caller(
        String subject,
        String account,
        String name,
        String email,
        String language,
        Set<String> roles,
        CallerOffices offices,
        Instant signedInAt) {

    public boolean has(String role) {
        return roles.contains(role);
    }

    public boolean hasAny(Set<String> wanted) {
        return wanted.stream().anyMatch(roles::contains);
    }

    /// As it is kept with what they do.
    ///
    /// @param nameless what who has no name is called
    public Actor actor(String nameless) {
        return new Actor(subject, name.isEmpty() ? nameless : name);
    }

    @Override
    public String toString() {
        return "Caller[" + subject + "]";
    }
}
