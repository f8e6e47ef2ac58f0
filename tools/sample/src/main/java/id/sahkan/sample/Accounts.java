package id.sahkan.sample;

import id.sahkan.sample.client.Api;
import id.sahkan.sample.client.Call;
import id.sahkan.sample.client.PasswordGrant;
import id.sahkan.sample.client.ProblemException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The thirty applicants at the identity server. Existing ones are kept and only get the password of this run.
final class Accounts {

    private static final String USERS = "/admin/realms/sahkan/users";

    private final Api admin;

    /// Who has the password of this run already: the realm takes none of the last three again.
    private final Set<String> ready = ConcurrentHashMap.newKeySet();

    Accounts(SampleAccess access, HttpClient client, Clock clock) {
        var endpoint = access.keycloakUrl().resolve("/realms/master/protocol/openid-connect/token");
        this.admin = new Api(
                access.keycloakUrl(),
                client,
                new PasswordGrant(client, endpoint, "admin-cli", access.adminUser(), access.adminPassword(), clock));
    }

    /// What they sign in with.
    static String email(SampleCase sample) {
        return "redaksi" + sample.label() + "@" + sample.newsroom().domain();
    }

    /// What the link of an invitation leads to, in one step: a password, and nothing that is still to be done.
    void accept(String email, String password) {
        var id = Objects.requireNonNull(find(email));
        setPassword(id, password);
        Map<String, Object> whole = new HashMap<>();
        admin.get(USERS + "/" + id).json().properties().forEach(field -> whole.put(field.getKey(), field.getValue()));
        whole.put("requiredActions", List.of());
        whole.put("emailVerified", true);
        admin.send(Call.put(USERS + "/" + id, whole));
    }

    /// Answers whether the account is new.
    boolean ensure(SampleCase sample, String password) {
        boolean isNew = !ready.contains(email(sample)) && made(sample, password);
        ready.add(email(sample));
        return isNew;
    }

    private boolean made(SampleCase sample, String password) {
        var existing = find(email(sample));
        if (existing != null) {
            setPassword(existing, password);
            return false;
        }
        try {
            admin.send(Call.post(USERS, account(sample, password)));
            return true;
        } catch (ProblemException refused) {
            if (refused.status() == 409) {
                return false;
            }
            throw refused;
        }
    }

    private void setPassword(String userId, String password) {
        admin.send(Call.put(
                USERS + "/" + userId + "/reset-password",
                Map.of("type", "password", "temporary", false, "value", password)));
    }

    @Nullable
    String find(String email) {
        return admin.get(USERS + "?exact=true&email=" + email)
                .json()
                .valueStream()
                .map((JsonNode user) -> user.path("id").asString())
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Object> account(SampleCase sample, String password) {
        return Map.of(
                "email",
                email(sample),
                "emailVerified",
                true,
                "enabled",
                true,
                "firstName",
                sample.newsroom().director().name(),
                "attributes",
                Map.of("locale", List.of("id")),
                "credentials",
                List.of(Map.of("type", "password", "temporary", false, "value", password)));
    }
}
