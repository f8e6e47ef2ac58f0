package id.sahkan.gateway.realm;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/// The administration interface of Keycloak. Whatever is refused ends the program: half an update is repeated whole.
final class KeycloakApi {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final URI keycloak;
    private final String token;

    /// One token is enough: it is good for a minute, and an update takes seconds.
    KeycloakApi(URI keycloak, String user, String password) {
        this.keycloak = keycloak;
        String form =
                "grant_type=password&client_id=admin-cli&username=" + encoded(user) + "&password=" + encoded(password);
        this.token = json(HttpRequest.newBuilder(keycloak.resolve("/realms/master/protocol/openid-connect/token"))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build())
                .path("access_token")
                .asString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    JsonNode get(String path) {
        return json(request(path).build());
    }

    void post(String path, Object body) {
        send(withBody("POST", path, body));
    }

    void put(String path, Object body) {
        send(withBody("PUT", path, body));
    }

    void delete(String path, Object body) {
        send(withBody("DELETE", path, body));
    }

    private HttpRequest withBody(String method, String path, Object body) {
        return request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(RealmFile.JSON.writeValueAsString(body)))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(keycloak.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode json(HttpRequest request) {
        return RealmFile.JSON.readTree(send(request));
    }

    private String send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() < 200 || answer.statusCode() >= 300) {
                throw new IllegalStateException(request.method() + " "
                        + request.uri().getPath() + " was answered with " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(request.uri() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking " + request.uri(), e);
        }
    }
}
