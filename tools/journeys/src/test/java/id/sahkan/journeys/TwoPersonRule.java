package id.sahkan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.launcher.Installation;
import id.sahkan.sample.client.Answer;
import id.sahkan.sample.client.Api;
import id.sahkan.sample.client.Call;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Makes two people of the demo signatories as well, which a real office may do one day, and lets them try to sign what
/// one of them recommended and the other drafted.
final class TwoPersonRule {

    private final Installation installation;
    private final DemoAccounts description;
    private final OfficeAccounts accounts;

    TwoPersonRule(Installation installation) {
        this.installation = installation;
        this.description = new DemoAccounts(installation);
        this.accounts = new OfficeAccounts(installation);
    }

    /// The decree with this title is a draft and stays one.
    void holdsFor(String title) {
        assertThat(attempt("verifikator", title)).isEqualTo("403 reviewer-may-not-sign");
        assertThat(attempt("petugas-sk", title)).isEqualTo("403 drafter-may-not-sign");
        assertThat(decree(as("auditor"), title).path("state").asString()).isEqualTo("DRAFTED");
    }

    private String attempt(String user, String title) {
        return accounts.withRole(user, "signatory", () -> {
            Api signatory = as(user);
            JsonNode decree = decree(signatory, title);
            Answer answer =
                    signatory.ask(Call.post("/api/decrees/" + decree.path("id").asString() + "/issue", Map.of())
                            .ifMatch("\"" + decree.path("version").asInt() + "\""));
            return answer.status() + " " + answer.json().path("code").asString("");
        });
    }

    private static JsonNode decree(Api person, String title) {
        return person.get("/api/decrees").json().path("items").values().stream()
                .filter(decree -> decree.path("title").asString().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /// With the roles that this person has now.
    private Api as(String user) {
        return description.at(installation.addresses().publicUrl(), description.token(user));
    }
}
