package id.sahkan.launcher;

import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// `/api/operations` behind the gateway, with the demo's operator at the door. A refusal becomes a [Trouble] that says
/// what to do.
public final class OperatorDoor {

    private final Http http = new Http();
    private final URI publicUrl;
    private final String token;

    private OperatorDoor(URI publicUrl, String token) {
        this.publicUrl = publicUrl;
        this.token = token;
    }

    public static OperatorDoor open(URI publicUrl, String user, String password) {
        Http.Answer answer = answered(() -> new Http()
                .postForm(
                        publicUrl.resolve("/realms/sahkan/protocol/openid-connect/token"),
                        Map.of(
                                "grant_type", "password",
                                "client_id", "sahkan-sample",
                                "scope", "openid",
                                "username", user,
                                "password", password)));
        if (!answer.ok()) {
            throw new Trouble(
                    "The account " + user + " cannot sign in (" + answer.status() + ").",
                    "Is everything ready? ./sahkan status tells.");
        }
        return new OperatorDoor(publicUrl, answer.json().path("access_token").asString());
    }

    JsonNode get(String service, String path) {
        return read(answered(() -> http.get(address(service, path), token)));
    }

    JsonNode post(String service, String path, Map<String, ?> body) {
        return read(answered(() -> http.send("POST", address(service, path), token, body)));
    }

    private URI address(String service, String path) {
        return publicUrl.resolve("/api/operations/" + service + path);
    }

    private static Http.Answer answered(Supplier<Http.Answer> call) {
        try {
            return call.get();
        } catch (IllegalStateException silence) {
            throw notReady("The gateway does not answer.");
        }
    }

    private static JsonNode read(Http.Answer answer) {
        if (answer.ok()) {
            return answer.json();
        }
        JsonNode problem = problem(answer);
        String what = problem.path("detail").asString("The answer was " + answer.status() + ".");
        throw switch (problem.path("code").asString("")) {
            case "parked-record-not-found", "nothing-parked" ->
                new Trouble(what, "./sahkan parked lists what is there.");
            case "only-copy" -> new Trouble(what, "./sahkan republish sends it again.");
            case "stream-changed" -> new Trouble(what, "./sahkan parked shows how it is now.");
            case "validation-failed" ->
                new Trouble(what, "It is: " + problem.path("field").asString() + ".");
            default -> notReady(what);
        };
    }

    private static Trouble notReady(String what) {
        return new Trouble(what, "Is everything ready? ./sahkan status tells.");
    }

    private static JsonNode problem(Http.Answer answer) {
        try {
            return answer.json();
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }
}
