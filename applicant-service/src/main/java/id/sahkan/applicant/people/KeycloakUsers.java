package id.sahkan.applicant.people;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import tools.jackson.databind.JsonNode;

/// What is asked of Keycloak's administration, and nothing else: the rights of the client `sahkan-people` are for this.
@HttpExchange("/admin/realms/sahkan")
interface KeycloakUsers {

    /// What Keycloak says of an account, as far as it is read here.
    record User(
            String id,
            @Nullable String username,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            boolean enabled,
            @Nullable Boolean totp,
            @Nullable List<String> requiredActions) {

        @Override
        public String toString() {
            return "User[" + id + "]";
        }
    }

    record Role(String id, String name) {}

    record Group(String id) {}

    record Membership(String path) {}

    record Credential(String type) {}

    record SignIn(long time) {}

    @GetExchange("/roles/{role}/users?briefRepresentation=false")
    List<User> holders(@PathVariable String role, @RequestParam int first, @RequestParam int max);

    @GetExchange("/roles/{role}")
    Role role(@PathVariable String role);

    @GetExchange("/group-by-path/{office}")
    Group group(@PathVariable String office);

    @GetExchange("/group-by-path/{office}/{role}")
    Group group(@PathVariable String office, @PathVariable String role);

    @GetExchange("/groups/{id}/members?briefRepresentation=false")
    List<User> members(@PathVariable String id, @RequestParam int first, @RequestParam int max);

    @GetExchange("/users/{id}/groups?briefRepresentation=true")
    List<Membership> groupsOf(@PathVariable UUID id);

    @PostExchange("/groups")
    void createGroup(@RequestBody Map<String, String> group);

    @PostExchange("/groups/{id}/children")
    void createGroupIn(@PathVariable String id, @RequestBody Map<String, String> group);

    @PostExchange("/groups/{id}/role-mappings/realm")
    void giveGroup(@PathVariable String id, @RequestBody List<Role> roles);

    @PutExchange("/users/{id}/groups/{group}")
    void join(@PathVariable UUID id, @PathVariable String group);

    @DeleteExchange("/users/{id}/groups/{group}")
    void leave(@PathVariable UUID id, @PathVariable String group);

    /// Of one account at most: an address is one account's.
    @GetExchange("/users?exact=true&briefRepresentation=false")
    List<User> withAddress(@RequestParam String email);

    /// Whole, so that it can be sent back with one thing changed.
    @GetExchange("/users/{id}")
    JsonNode user(@PathVariable UUID id);

    @GetExchange("/users/{id}/credentials")
    List<Credential> credentials(@PathVariable UUID id);

    @GetExchange("/events?type=LOGIN&max=1")
    List<SignIn> lastSignIn(@RequestParam String user);

    @PostExchange("/users")
    ResponseEntity<Void> create(@RequestBody Map<String, Object> user);

    @PutExchange("/users/{id}")
    void change(@PathVariable UUID id, @RequestBody JsonNode user);

    @DeleteExchange("/users/{id}")
    void delete(@PathVariable UUID id);

    @PostExchange("/users/{id}/role-mappings/realm")
    void give(@PathVariable UUID id, @RequestBody List<Role> roles);

    @DeleteExchange("/users/{id}/role-mappings/realm")
    void take(@PathVariable UUID id, @RequestBody List<Role> roles);

    @PutExchange("/users/{id}/execute-actions-email?client_id=sahkan-web")
    void letter(@PathVariable UUID id, @RequestParam long lifespan, @RequestBody List<String> actions);

    /// Ends every session.
    @PostExchange("/users/{id}/logout")
    void logout(@PathVariable UUID id);
}
