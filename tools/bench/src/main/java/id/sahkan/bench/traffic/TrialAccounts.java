package id.sahkan.bench.traffic;

import id.sahkan.bench.traffic.Target.Login;
import id.sahkan.sample.client.Api;
import id.sahkan.sample.client.Call;
import id.sahkan.sample.client.PasswordGrant;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Invented applicants, made at the identity server by its administrator as the sample makes its own. Other names in
/// each run.
public final class TrialAccounts {

    private final Api admin;
    private final String password = UUID.randomUUID().toString();
    private final String run = Long.toString(System.nanoTime(), 36);

    public TrialAccounts(Target target, HttpClient http, Clock clock) {
        URI keycloak = target.tokens().resolve("/");
        Login login = target.identityAdministrator();
        admin = new Api(
                keycloak,
                http,
                new PasswordGrant(
                        http,
                        keycloak.resolve("/realms/master/protocol/openid-connect/token"),
                        "admin-cli",
                        login.user(),
                        login.password(),
                        clock));
    }

    /// @param name no other account of this run has it
    public Login create(String name) {
        String user = mailbox(name);
        admin.send(Call.post(
                "/admin/realms/sahkan/users",
                Map.of(
                        "email",
                        user,
                        "emailVerified",
                        true,
                        "enabled",
                        true,
                        "firstName",
                        "Uji Beban",
                        "credentials",
                        List.of(Map.of("type", "password", "temporary", false, "value", password)))));
        return new Login(user, password);
    }

    /// The address of whoever has this name in this run, also where nobody has it.
    public String mailbox(String name) {
        return name + "-" + run + "@sahkan.example";
    }
}
