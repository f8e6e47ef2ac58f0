package id.sahkan.launcher;

import id.sahkan.sample.DemoOffice;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What a new installation needs to be usable at once: people, and a period that is open. Interrupted, it is simply
/// done again.
public final class FirstStart {

    /// Which form of the sample's client is there; one more when it changes.
    private static final String SAMPLE_CLIENT = "2";

    private final DataFolder data;
    private final Addresses addresses;
    private final Secrets secrets;
    private final Clock clock;
    private final Http http = new Http();
    private final KeycloakAdmin keycloak;

    public FirstStart(DataFolder data, Addresses addresses, Secrets secrets, Clock clock) {
        this.data = data;
        this.addresses = addresses;
        this.secrets = secrets;
        this.clock = clock;
        this.keycloak = new KeycloakAdmin(http, addresses.keycloak(), Keycloak.adminPassword(secrets));
    }

    /// Needs Keycloak only.
    public void accounts() {
        Map<String, String> done = new HashMap<>(Settings.read(data.firstStartDone()));
        keycloak.sendMailThrough(addresses.port(Port.SMTP));
        if (!SAMPLE_CLIENT.equals(done.get("sample"))) {
            keycloak.ensureSampleClient();
        }
        if (!done.containsKey("accounts")) {
            keycloak.ensureAccounts(DemoAccount.ALL, secrets);
        }
        done.put("sample", SAMPLE_CLIENT);
        done.put("accounts", "done");
        Settings.write(data.firstStartDone(), done);
    }

    /// Needs everything, and goes the way that any administrator's request goes.
    void period() {
        Map<String, String> done = new HashMap<>(Settings.read(data.firstStartDone()));
        if (done.containsKey("period")) {
            return;
        }
        String token = token(DemoAccount.withRole("administrator"));
        URI periods = addresses.publicUrl().resolve("/api/periods");
        JsonNode existing =
                http.get(periods, token).orFail("listing the periods").json();
        boolean there = existing.path("items")
                .valueStream()
                .anyMatch(period -> period.path("code").asString().equals(DemoOffice.PERIOD));
        if (!there) {
            http.send("POST", periods, token, DemoOffice.period(clock.instant()))
                    .orFail("opening the demo period");
        }
        done.put("period", "done");
        Settings.write(data.firstStartDone(), done);
    }

    private String token(DemoAccount account) {
        return http.postForm(
                        URI.create(addresses.issuer() + "/protocol/openid-connect/token"),
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                KeycloakAdmin.SAMPLE_CLIENT,
                                "username",
                                account.username(),
                                "password",
                                account.password(secrets)))
                .orFail("signing in as " + account.username())
                .json()
                .path("access_token")
                .asString();
    }
}
