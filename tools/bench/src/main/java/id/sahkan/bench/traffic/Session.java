package id.sahkan.bench.traffic;

import id.sahkan.bench.traffic.Target.Login;
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
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One signed-in account. Its token is fetched once and shared by all calls until shortly before it ends.
final class Session {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toNanos(2);
    private static final Duration LONGEST_RENEWAL_MARGIN = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI tokens;
    private final String form;
    private final Manners manners;
    private final Tally tally;
    private String token = "";
    private long renewAt;

    Session(HttpClient http, Target target, Login login, Manners manners, Tally tally) {
        this.http = http;
        this.tokens = target.tokens();
        this.form = Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        target.client(),
                        "username",
                        login.user(),
                        "password",
                        login.password())
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        this.manners = manners;
        this.tally = tally;
        this.renewAt = System.nanoTime();
    }

    /// An answer below 500, whatever it says.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answer(int status, byte[] body, String etag) {

        JsonNode json() {
            return JSON.readTree(body);
        }

        boolean succeeded() {
            return status < 300;
        }

        Answer orFail(String what) {
            if (!succeeded()) {
                throw new TrafficException(what + " was refused with " + status + ": " + code());
            }
            return this;
        }

        private String code() {
            try {
                return json().path("code").asString("no code");
            } catch (RuntimeException notJson) {
                return "no problem document";
            }
        }
    }

    /// A call before the token is added.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Call(String method, URI uri, Map<String, String> headers, byte[] body) {

        static Call get(URI uri) {
            return new Call("GET", uri, Map.of(), new byte[0]);
        }

        static Call json(String method, URI uri, Map<String, String> headers, Map<String, ?> body) {
            var all = new HashMap<>(headers);
            all.put("Content-Type", "application/json");
            return new Call(method, uri, all, JSON.writeValueAsBytes(body));
        }

        @Override
        public String toString() {
            return method + " " + uri.getPath();
        }
    }

    /// Sends a call as often as it takes to get an answer. A change may therefore arrive twice: either it carries a
    /// key, or the caller looks again when it is told of a conflict.
    ///
    /// @throws NoAnswerException when patience has ended
    Answer send(Call call) throws InterruptedException {
        var giveUpAt = System.nanoTime() + manners.patience().toNanos();
        var pause = FIRST_PAUSE;
        while (true) {
            String failure;
            try {
                var answer = exchange(call);
                if (answer.statusCode() < 500 && answer.statusCode() != 429) {
                    return new Answer(
                            answer.statusCode(),
                            answer.body(),
                            answer.headers().firstValue("ETag").orElse(""));
                }
                failure = "status " + answer.statusCode();
            } catch (IOException away) {
                failure = away.getClass().getSimpleName();
            }
            if (System.nanoTime() + pause > giveUpAt) {
                throw new NoAnswerException(call + ": " + failure);
            }
            tally.repeated.increment();
            TimeUnit.NANOSECONDS.sleep(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE);
        }
    }

    private HttpResponse<byte[]> exchange(Call call) throws IOException, InterruptedException {
        var answer = http.send(request(call, bearer()), BodyHandlers.ofByteArray());
        if (answer.statusCode() == 401) {
            forget();
            return http.send(request(call, bearer()), BodyHandlers.ofByteArray());
        }
        return answer;
    }

    private HttpRequest request(Call call, String bearer) {
        var request = HttpRequest.newBuilder(call.uri())
                .timeout(manners.callLimit())
                .header("Authorization", "Bearer " + bearer)
                .method(call.method(), BodyPublishers.ofByteArray(call.body()));
        call.headers().forEach(request::header);
        return request.build();
    }

    private synchronized String bearer() throws IOException, InterruptedException {
        if (renewAt - System.nanoTime() <= 0) {
            renew();
        }
        return token;
    }

    private synchronized void forget() {
        renewAt = System.nanoTime();
    }

    private void renew() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(tokens)
                .timeout(manners.callLimit())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        var answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("The identity server answered " + answer.statusCode());
        }
        var body = JSON.readTree(answer.body());
        var lifetime = Duration.ofSeconds(body.path("expires_in").asLong(60));
        var margin = lifetime.dividedBy(4).compareTo(LONGEST_RENEWAL_MARGIN) < 0
                ? lifetime.dividedBy(4)
                : LONGEST_RENEWAL_MARGIN;
        token = body.path("access_token").asString();
        renewAt = System.nanoTime() + lifetime.minus(margin).toNanos();
    }
}
