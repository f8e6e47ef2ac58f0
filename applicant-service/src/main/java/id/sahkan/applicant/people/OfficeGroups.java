package id.sahkan.applicant.people;

import id.sahkan.applicant.people.KeycloakUsers.Group;
import id.sahkan.applicant.people.KeycloakUsers.User;
import id.sahkan.http.CallerOffices;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.web.client.HttpClientErrorException;

/// The groups `/OFFICE/ROLE` of every office but the first, as `CallerOffices` reads them from a token. One that is
/// missing is made when the first person is put into it, and has the realm's role of its name.
final class OfficeGroups {

    private static final String NAME = "name";

    private final KeycloakUsers keycloak;

    OfficeGroups(KeycloakUsers keycloak) {
        this.keycloak = keycloak;
    }

    /// An operator is of the installation, which the first office runs.
    static List<OfficeRole> rolesIn(String office) {
        return Arrays.stream(OfficeRole.values())
                .filter(role -> role != OfficeRole.OPERATOR || office.equals(CallerOffices.FIRST))
                .toList();
    }

    List<User> members(String office, OfficeRole role, int first, int max) {
        try {
            return keycloak.members(keycloak.group(office, role.word()).id(), first, max);
        } catch (HttpClientErrorException.NotFound _) {
            return List.of();
        }
    }

    void join(UUID id, String office, OfficeRole role) {
        keycloak.join(id, made(office, role).id());
    }

    void leave(UUID id, String office, OfficeRole role) {
        try {
            keycloak.leave(id, keycloak.group(office, role.word()).id());
        } catch (HttpClientErrorException.NotFound _) {
            // Nobody is in a group that is not there.
        }
    }

    boolean exists(String office) {
        try {
            return !keycloak.group(office).id().isEmpty();
        } catch (HttpClientErrorException.NotFound _) {
            return false;
        }
    }

    /// Somebody comes into an office in several steps. Until the last is done they are in the office's own group as
    /// well, which has no role and says nothing of anybody: whoever was stopped in between is known by it.
    void begin(UUID id, String office) {
        keycloak.join(id, made(office).id());
    }

    void end(UUID id, String office) {
        try {
            keycloak.leave(id, keycloak.group(office).id());
        } catch (HttpClientErrorException.NotFound _) {
            // Nobody is in a group that is not there.
        }
    }

    boolean hasBegun(UUID id, String office) {
        return keycloak.groupsOf(id).stream().anyMatch(group -> group.path().equals("/" + office));
    }

    /// Whether a group says of which offices somebody is.
    boolean isIn(UUID id) {
        return offices(id).findAny().isPresent();
    }

    /// Whether somebody is of another office besides this one.
    boolean isElsewhere(UUID id, String office) {
        return offices(id).anyMatch(other -> !other.equals(office));
    }

    private Stream<String> offices(UUID id) {
        return keycloak.groupsOf(id).stream()
                .map(group -> group.path().split("/", -1))
                .filter(parts -> parts.length > 2)
                .map(parts -> parts[1]);
    }

    private Group made(String office, OfficeRole role) {
        Group group = madeWithoutRole(office, role);
        // Also of one that is there: whoever made it may have been stopped before it had the role.
        keycloak.giveGroup(group.id(), List.of(keycloak.role(role.word())));
        return group;
    }

    private Group madeWithoutRole(String office, OfficeRole role) {
        try {
            return keycloak.group(office, role.word());
        } catch (HttpClientErrorException.NotFound _) {
            keycloak.createGroupIn(made(office).id(), Map.of(NAME, role.word()));
            return keycloak.group(office, role.word());
        }
    }

    private Group made(String office) {
        try {
            return keycloak.group(office);
        } catch (HttpClientErrorException.NotFound _) {
            keycloak.createGroup(Map.of(NAME, office));
            return keycloak.group(office);
        }
    }
}
