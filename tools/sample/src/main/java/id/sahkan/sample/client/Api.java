package id.sahkan.sample.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The public interface as one account sees it. A call that met a restarting service is sent again for a while.
public final class Api {

    private static final int PAGE = 100;

    private final URI base;
    private final HttpClient client;
    private final @Nullable Tokens tokens;
    private final Patience patience;
    private final Runnable repeated;

    public Api(URI base, HttpClient client, @Nullable Tokens tokens) {
        this(base, client, tokens, Patience.USUAL);
    }

    public Api(URI base, HttpClient client, @Nullable Tokens tokens, Patience patience) {
        this(base, client, tokens, patience, () -> {});
    }

    /// @param repeated is told of each call that is sent again
    public Api(URI base, HttpClient client, @Nullable Tokens tokens, Patience patience, Runnable repeated) {
        this.base = base;
        this.client = client;
        this.tokens = tokens;
        this.patience = patience;
        this.repeated = repeated;
    }

    public Answer get(String path) {
        return send(Call.get(path));
    }

    /// Every item of a list, page by page.
    public <T> List<T> all(String path, Class<T> type) {
        var found = new ArrayList<T>();
        for (var page = 0; ; page++) {
            var answer = get(path + (path.contains("?") ? "&" : "?") + "page=" + page + "&size=" + PAGE);
            var items = answer.items(type);
            found.addAll(items);
            // of a long list the total is not counted to its end
            boolean last = items.size() < PAGE
                    && found.size() >= answer.json().path("total").asInt(0);
            if (items.isEmpty() || last) {
                return found;
            }
        }
    }

    /// To whom only an answer counts, a service that fails until patience ends has given none; to others it has
    /// refused.
    ///
    /// @throws ProblemException when the system refuses
    /// @throws NoAnswerException when nobody answers
    public Answer send(Call call) {
        return (patience.untilAnswered() ? ask(call) : lastAnswer(call)).orRefused();
    }

    /// For callers to whom a refusal is an answer. A service that fails until patience ends has given none.
    ///
    /// @throws NoAnswerException when patience has ended
    public Answer ask(Call call) {
        var answer = lastAnswer(call);
        if (answer.status() == 429 || answer.status() >= 500) {
            throw new NoAnswerException(call + ": status " + answer.status(), null);
        }
        return answer;
    }

    /// What came at last, whatever it says.
    ///
    /// @throws NoAnswerException when nobody answers
    public Answer lastAnswer(Call call) {
        var giveUpAt = System.nanoTime() + patience.total().toNanos();
        var pause = patience.firstPause();
        for (var attempt = 1; ; attempt++) {
            var last = System.nanoTime() + pause.toNanos() > giveUpAt;
            try {
                var answer = exchange(call);
                if (last || !mayPass(answer.status(), call, attempt)) {
                    return answer;
                }
            } catch (IOException failure) {
                if (last || !(mayRepeat(call) || neverArrived(failure))) {
                    throw new NoAnswerException("No answer to " + call + ": " + failure, failure);
                }
            } catch (ProblemException noToken) {
                if (last || !patience.untilAnswered()) {
                    throw noToken;
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Stopped during " + call, stop);
            }
            repeated.run();
            Pause.of(pause);
            var longer = pause.multipliedBy(2);
            pause = longer.compareTo(patience.longestPause()) < 0 ? longer : patience.longestPause();
        }
    }

    private Answer exchange(Call call) throws IOException, InterruptedException {
        if (tokens == null) {
            return exchange(call, null);
        }
        var token = tokens.bearer(patience.callLimit());
        var answer = exchange(call, token);
        if (answer.status() == 401 || asksToSignInAgain(answer)) {
            tokens.drop(token);
            return exchange(call, tokens.bearer(patience.callLimit()));
        }
        return answer;
    }

    /// What is done for good wants a fresh sign-in; a person types their password then, and so does this one.
    private static boolean asksToSignInAgain(Answer answer) {
        return answer.status() == 403
                && ProblemException.of(answer.call(), answer.status(), answer.body())
                        .is("sign-in-again");
    }

    private Answer exchange(Call call, @Nullable String token) throws IOException, InterruptedException {
        var response = client.send(request(call, token), BodyHandlers.ofByteArray());
        return new Answer(
                call.toString(),
                response.statusCode(),
                response.body(),
                response.headers().firstValue("ETag").orElse(null),
                response.headers().firstValue("Trace-Id").orElse(""));
    }

    private HttpRequest request(Call call, @Nullable String token) {
        var limit = call.limit();
        var request = HttpRequest.newBuilder(base.resolve(call.path()))
                .timeout(limit == null ? patience.callLimit() : limit)
                .header("Accept-Language", "id")
                .method(call.method(), BodyPublishers.ofByteArray(call.body()));
        call.headers().forEach(request::header);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.build();
    }

    private boolean mayRepeat(Call call) {
        return call.repeatable() || patience.untilAnswered();
    }

    /// A fault of the service itself (500) is asked again only a few times: mostly it stays.
    private boolean mayPass(int status, Call call, int attempt) {
        return switch (status) {
            case 429, 503 -> true;
            case 502, 504 -> mayRepeat(call);
            case 500 -> patience.untilAnswered() || (call.repeatable() && attempt < 4);
            default -> status > 504 && patience.untilAnswered();
        };
    }

    private static boolean neverArrived(IOException failure) {
        return failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException;
    }
}
