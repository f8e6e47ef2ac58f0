package id.sahkan.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The public interface as one account sees it. A call that met a restarting service is sent again for a while,
/// a refused one becomes a [ProblemException].
final class Api {

    /// How long a call is tried again, and how long the first pause is (each next one is twice as long, up to 3 s).
    record Patience(Duration total, Duration firstPause) {
        static final Patience USUAL = new Patience(Duration.ofSeconds(60), Duration.ofMillis(200));
    }

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);
    private static final int PAGE = 100;

    private final URI base;
    private final HttpClient client;
    private final @Nullable Tokens tokens;
    private final Patience patience;

    Api(URI base, HttpClient client, @Nullable Tokens tokens) {
        this(base, client, tokens, Patience.USUAL);
    }

    Api(URI base, HttpClient client, @Nullable Tokens tokens, Patience patience) {
        this.base = base;
        this.client = client;
        this.tokens = tokens;
        this.patience = patience;
    }

    Answer get(String path) {
        return send(Call.get(path));
    }

    /// Every item of a list, page by page.
    <T> List<T> all(String path, Class<T> type) {
        var found = new ArrayList<T>();
        for (var page = 0; ; page++) {
            var answer = get(path + (path.contains("?") ? "&" : "?") + "page=" + page + "&size=" + PAGE);
            var items = answer.items(type);
            found.addAll(items);
            if (items.isEmpty() || found.size() >= answer.json().path("total").asInt(0)) {
                return found;
            }
        }
    }

    Answer send(Call call) {
        var giveUpAt = System.nanoTime() + patience.total().toNanos();
        var pause = patience.firstPause();
        for (var attempt = 1; ; attempt++) {
            var last = System.nanoTime() + pause.toNanos() > giveUpAt;
            try {
                var answer = exchange(call);
                if (answer.statusCode() < 300) {
                    return new Answer(
                            answer.statusCode(),
                            answer.body(),
                            answer.headers().firstValue("ETag").orElse(null),
                            answer.headers().firstValue("Trace-Id").orElse(""));
                }
                if (last || !mayPass(answer.statusCode(), call, attempt)) {
                    throw ProblemException.of(call.toString(), answer.statusCode(), answer.body());
                }
            } catch (IOException failure) {
                if (last || !(call.repeatable() || neverArrived(failure))) {
                    throw new UncheckedIOException("No answer to " + call, failure);
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Stopped during " + call, stop);
            }
            Pause.of(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private HttpResponse<byte[]> exchange(Call call) throws IOException, InterruptedException {
        if (tokens == null) {
            return client.send(request(call, null), BodyHandlers.ofByteArray());
        }
        var token = tokens.bearer();
        var answer = client.send(request(call, token), BodyHandlers.ofByteArray());
        if (answer.statusCode() == 401) {
            tokens.drop(token);
            return client.send(request(call, tokens.bearer()), BodyHandlers.ofByteArray());
        }
        return answer;
    }

    private HttpRequest request(Call call, @Nullable String token) {
        var request = HttpRequest.newBuilder(base.resolve(call.path()))
                .timeout(call.limit())
                .header("Accept-Language", "id")
                .method(call.method(), BodyPublishers.ofByteArray(call.body()));
        call.headers().forEach(request::header);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.build();
    }

    /// A fault of the service itself (500) is asked again only a few times: mostly it stays.
    private static boolean mayPass(int status, Call call, int attempt) {
        return switch (status) {
            case 429, 503 -> true;
            case 502, 504 -> call.repeatable();
            case 500 -> call.repeatable() && attempt < 4;
            default -> false;
        };
    }

    private static boolean neverArrived(IOException failure) {
        return failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException;
    }
}
