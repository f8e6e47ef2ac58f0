package id.sahkan.journeys.faults;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.journeys.FaultStand;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Single calls as one person makes them, and the same call from many hands at once.
final class Calls {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FaultStand stand;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Calls(FaultStand stand) {
        this.stand = stand;
    }

    record Answer(int status, JsonNode body) {}

    JsonNode get(String service, String path) {
        Answer answer = send(request(service, path, "operator").GET().build());
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body();
    }

    JsonNode post(String service, String path, Map<String, ?> body) {
        Answer answer = send(request(service, path, "operator")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body();
    }

    /// One person's call, made by so many hands at one moment.
    List<Answer> atOnce(int hands, String user, URI address, Map<String, String> headers, Map<String, ?> body)
            throws Exception {
        var start = new CountDownLatch(1);
        List<Future<Answer>> waiting = new ArrayList<>();
        String token = stand.token(user);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < hands; i++) {
                var request = HttpRequest.newBuilder(address)
                        .timeout(Duration.ofSeconds(60))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
                headers.forEach(request::header);
                waiting.add(threads.submit(() -> {
                    start.await();
                    return send(request.build());
                }));
            }
            start.countDown();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : waiting) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private HttpRequest.Builder request(String service, String path, String user) {
        return HttpRequest.newBuilder(stand.service(service + "-service").resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + stand.token(user));
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(), JSON.readTree(response.body().isEmpty() ? "{}" : response.body()));
        } catch (IOException failure) {
            throw new IllegalStateException(request.uri() + " does not answer", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
