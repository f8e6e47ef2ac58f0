package id.sahkan.decree.registerlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.sahkan.contracts.log.WitnessRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/// How a witness is asked.
class WitnessDoor {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration READ = Duration.ofSeconds(10);
    /// A witness answers with a line or two.
    private static final int MOST_BYTES = 16 * 1024;

    private final RestClient client;

    WitnessDoor(RestClient.Builder builder) {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT).build());
        requests.setReadTimeout(READ);
        client = builder.clone().requestFactory(requests).build();
    }

    record Reply(int status, String body) {}

    Reply ask(URI witness, WitnessRequest request) {
        return client.post()
                .uri(URI.create(witness + "/add-checkpoint"))
                .contentType(MediaType.TEXT_PLAIN)
                .body(request.body())
                .exchangeForRequiredValue((_, answer) -> new Reply(
                        answer.getStatusCode().value(),
                        new String(answer.getBody().readNBytes(MOST_BYTES), UTF_8)));
    }
}
