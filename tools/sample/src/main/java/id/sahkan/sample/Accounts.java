package id.sahkan.sample;

import id.sahkan.sample.client.Api;
import id.sahkan.sample.client.Call;
import id.sahkan.sample.client.PasswordGrant;
import id.sahkan.sample.client.ProblemException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The thirty applicants at the identity server. Existing ones are kept and only get the password of this run.
final class Accounts {

    private static final String USERS = "/admin/realms/sahkan/users";

    private final Api admin;

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

    /// Answers whether the account is new.
    boolean ensure(SampleCase sample, String password) {
        var existing = find(sample);
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

    private @Nullable String find(SampleCase sample) {
        return admin.get(USERS + "?exact=true&email=" + email(sample))
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
