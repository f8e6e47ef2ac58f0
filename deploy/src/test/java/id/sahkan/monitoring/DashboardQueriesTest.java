package id.sahkan.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks a running Prometheus every query of every panel: `-Dprometheus.url=http://127.0.0.1:9090`, after traffic such
/// as the sample's.
class DashboardQueriesTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    @EnabledIfSystemProperty(
            named = "prometheus.url",
            matches = ".+",
            disabledReason = "no Prometheus to ask; -Dprometheus.url=http://127.0.0.1:9090 names one")
    void everyPanelHasData() {
        String address = System.getProperty("prometheus.url");
        List<String> empty = new ArrayList<>();
        await().atMost(PATIENCE.plusSeconds(30))
                .pollInterval(Duration.ofSeconds(5))
                .until(() -> {
                    empty.clear();
                    empty.addAll(withoutData(URI.create(address)));
                    return empty.isEmpty() || elapsed();
                });

        assertThat(empty).as("panels without data").isEmpty();
    }

    private final long startedAt = System.nanoTime();

    private boolean elapsed() {
        return System.nanoTime() - startedAt > PATIENCE.toNanos();
    }

    private static List<String> withoutData(URI prometheus) throws IOException, InterruptedException {
        List<String> empty = new ArrayList<>();
        for (PanelQuery query : PanelQuery.all()) {
            if (!hasNumber(ask(prometheus, query.expr()))) {
                empty.add(query.panel() + ": " + query.expr());
            }
        }
        return empty;
    }

    private static JsonNode ask(URI prometheus, String expr) throws IOException, InterruptedException {
        URI address = prometheus.resolve("/api/v1/query?query=" + URLEncoder.encode(expr, StandardCharsets.UTF_8));
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(expr + ": " + answer.body()).isEqualTo(200);
        return new JsonMapper().readTree(answer.body());
    }

    /// A division of nothing by nothing is an answer, and no data.
    private static boolean hasNumber(JsonNode answer) {
        return answer.path("data")
                .path("result")
                .valueStream()
                .anyMatch(series -> !series.path("value").path(1).asString().equals("NaN"));
    }

    @Test
    void anAnswerWithoutANumberIsNoData() {
        var json = new JsonMapper();
        assertThat(hasNumber(json.readTree("{\"data\":{\"result\":[]}}"))).isFalse();
        assertThat(hasNumber(json.readTree("{\"data\":{\"result\":[{\"value\":[1,\"NaN\"]}]}}")))
                .isFalse();
        assertThat(hasNumber(json.readTree("{\"data\":{\"result\":[{\"value\":[1,\"0\"]}]}}")))
                .isTrue();
    }
}
