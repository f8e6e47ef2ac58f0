package id.sahkan.sample.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// The access token of one account by direct grant, renewed before it ends.
public final class PasswordGrant implements Tokens {

    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final HttpClient client;
    private final URI endpoint;
    private final Map<String, String> grant;
    private final Clock clock;
    private String token = "";
    private Instant renewAt = Instant.MIN;

    public PasswordGrant(HttpClient client, URI endpoint, String clientId, String user, String password, Clock clock) {
        this.client = client;
        this.endpoint = endpoint;
        this.clock = clock;
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "password");
        form.put("client_id", clientId);
        form.put("username", user);
        form.put("password", password);
        this.grant = Map.copyOf(form);
    }

    @Override
    public synchronized String bearer(Duration limit) throws IOException, InterruptedException {
        if (!clock.instant().isBefore(renewAt)) {
            renew(limit);
        }
        return token;
    }

    @Override
    public synchronized void drop(String refused) {
        if (token.equals(refused)) {
            renewAt = Instant.MIN;
        }
    }

    private void renew(Duration limit) throws IOException, InterruptedException {
        var form = grant.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(limit)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        var answer = client.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 500) {
            throw new IOException("The identity server answered " + answer.statusCode());
        }
        if (answer.statusCode() != 200) {
            throw ProblemException.of("token of " + grant.get("username"), answer.statusCode(), answer.body());
        }
        var body = Json.MAPPER.readTree(answer.body());
        var lifetime = Duration.ofSeconds(body.path("expires_in").asLong(60));
        token = body.path("access_token").asString();
        renewAt = clock.instant()
                .plus(lifetime.compareTo(MARGIN.multipliedBy(2)) > 0 ? lifetime.minus(MARGIN) : lifetime.dividedBy(2));
    }
}
