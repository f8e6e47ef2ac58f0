package id.sahkan.journeys.faults;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.journeys.FaultStand;
import id.sahkan.sample.client.Answer;
import id.sahkan.sample.client.Api;
import id.sahkan.sample.client.Call;
import id.sahkan.sample.client.Patience;
import id.sahkan.sample.client.Tokens;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;

/// Single calls as one person makes them, and the same call from many hands at once. Each is tried once.
final class Calls {

    private final FaultStand stand;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Calls(FaultStand stand) {
        this.stand = stand;
    }

    JsonNode get(String service, String path) {
        return operator(service, Call.get(path));
    }

    JsonNode post(String service, String path, Map<String, ?> body) {
        return operator(service, Call.post(path, body));
    }

    private JsonNode operator(String service, Call call) {
        Answer answer = as("operator", service).send(call);
        assertThat(answer.status()).as("%s", call).isEqualTo(200);
        return answer.json();
    }

    /// One person's call, made by so many hands at one moment.
    List<Answer> atOnce(int hands, String user, String service, Call call) throws Exception {
        var start = new CountDownLatch(1);
        List<Future<Answer>> waiting = new ArrayList<>();
        Api person = as(user, service);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < hands; i++) {
                waiting.add(threads.submit(() -> {
                    start.await();
                    return person.lastAnswer(call);
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

    Api as(String user, String service) {
        return new Api(stand.service(service + "-service"), http, Tokens.of(stand.token(user)), Patience.NONE);
    }
}
