package id.sahkan.journeys;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.sahkan.launcher.Checkout;
import id.sahkan.launcher.Http;
import id.sahkan.launcher.Installation;
import id.sahkan.launcher.LocalSystem;
import id.sahkan.sample.client.Api;
import id.sahkan.sample.client.Call;
import id.sahkan.sample.client.Patience;
import id.sahkan.sample.client.Tokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// `gateway/openapi.yaml` held against what the services really answer.
final class ApiDescription {

    private final JsonNode description;
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final HttpClient http = HttpClient.newHttpClient();
    private final Installation installation;

    ApiDescription(Installation installation) {
        this.installation = installation;
        this.description = YAMLMapper.builder()
                .build()
                .readTree(Checkout.find().root().resolve("gateway/openapi.yaml").toFile());
    }

    /// Asks for `path` filled with `values` and says what of the answer is not as described.
    List<String> differences(String path, Map<String, String> values, String token, String query) {
        return differences(path, get(path, values, token, query));
    }

    JsonNode get(String path, Map<String, String> values, String token, String query) {
        String address = path;
        for (var value : values.entrySet()) {
            address = address.replace("{" + value.getKey() + "}", value.getValue());
        }
        return api(token).get(address + query).json();
    }

    List<String> differences(String path, JsonNode answer) {
        JsonNode response = resolved(description
                .path("paths")
                .path(path)
                .path("get")
                .path("responses")
                .path("200"));
        JsonNode schema = response.path("content").path("application/json").path("schema");
        if (schema.isMissingNode()) {
            return List.of(path + " is not described");
        }
        ObjectNode whole = JsonMapper.shared().createObjectNode();
        whole.set("components", description.path("components"));
        whole.set("allOf", JsonMapper.shared().createArrayNode().add(schema));
        return schemas.getSchema(SchemaLocation.of("urn:sahkan:" + path.hashCode()), whole).validate(answer).stream()
                .map(Error::toString)
                .map(difference -> path + " " + difference)
                .toList();
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : description.at(reference.substring(1));
    }

    String token(String user) {
        return tokens(user).path("access_token").asString();
    }

    /// What a person's token opens: the status of the answer.
    int status(String path, String token) {
        return api(token).lastAnswer(Call.get(path)).status();
    }

    JsonNode tokens(String user) {
        return signIn(
                        user,
                        String.valueOf(LocalSystem.demoPasswords(installation.secrets())
                                .get(user)))
                .orFail("signing in")
                .json();
    }

    Http.Answer signIn(String user, String password) {
        return granted(Map.of(
                "grant_type", "password",
                "client_id", "sahkan-sample",
                "scope", "openid",
                "username", user,
                "password", password));
    }

    /// What a session asks for before its token ends.
    Http.Answer renew(String refreshToken) {
        return granted(
                Map.of("grant_type", "refresh_token", "client_id", "sahkan-sample", "refresh_token", refreshToken));
    }

    private Http.Answer granted(Map<String, String> form) {
        URI issuer = URI.create(installation.addresses().issuer() + "/protocol/openid-connect/token");
        return new Http().postForm(issuer, form);
    }

    private Api api(String token) {
        return at(installation.addresses().publicUrl(), token);
    }

    /// One of the system's doors with this token; each call is tried once.
    Api at(URI door, String token) {
        return new Api(door, http, Tokens.of(token), Patience.NONE);
    }
}
