package id.sahkan.bench.doors;

import id.sahkan.sample.client.Call;
import id.sahkan.sample.client.PaperFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Strangers, each kind a fixed number of times, spread over the time that it is given and never longer.
final class Flood {

    private static final int HANDS = 4;

    private final URI base;
    private final ExecutorService threads;
    private final Map<String, Attempts> kinds = new LinkedHashMap<>();

    Flood(URI base, ExecutorService threads) {
        this.base = base;
        this.threads = threads;
    }

    @FunctionalInterface
    interface Attempt {
        void make(int number, Attempts attempts) throws IOException, InterruptedException;
    }

    Map<String, Attempts> kinds() {
        return kinds;
    }

    void begin(String kind, int count, Duration over, Attempt attempt) {
        var attempts = new Attempts();
        kinds.put(kind, attempts);
        var next = new AtomicInteger();
        long begun = System.nanoTime();
        for (int hand = 0; hand < HANDS; hand++) {
            threads.execute(() -> {
                for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                    long due = begun + over.toNanos() / count * i;
                    while (System.nanoTime() < due && !Thread.currentThread().isInterrupted()) {
                        LockSupport.parkNanos(due - System.nanoTime());
                    }
                    if (Thread.currentThread().isInterrupted() || System.nanoTime() - begun > over.toNanos()) {
                        return;
                    }
                    try {
                        attempt.make(i, attempts);
                    } catch (IOException _) {
                        attempts.unanswered();
                    } catch (InterruptedException _) {
                        return;
                    }
                }
            });
        }
    }

    Attempt startOfSignIn(int addresses) {
        List<Visitor> strangers = visitors(addresses, "10.66.0.");
        return (number, attempts) ->
                attempts.answered(strangers.get(number % addresses).get("/login"));
    }

    /// Everybody from elsewhere, everybody with the same mailbox.
    Attempt signUp(String mailbox) {
        return (number, attempts) -> {
            try (var stranger = new Visitor(
                    base, "10.67." + number / 250 + "." + (1 + number % 250), threads, HttpClient.Redirect.NORMAL)) {
                var page = stranger.get("/register");
                if (page.statusCode() != 200) {
                    attempts.answered(page);
                    return;
                }
                attempts.answered(stranger.post(
                        Visitor.formOf(page),
                        Map.of(
                                "email",
                                mailbox,
                                "firstName",
                                "Tamu Asing",
                                "password",
                                "Kata-sandi-tamu-" + number,
                                "password-confirm",
                                "Kata-sandi-tamu-" + number)));
            }
        };
    }

    Attempt forgotten(String mailbox) {
        return (number, attempts) -> {
            try (var stranger = new Visitor(
                    base, "10.68." + number / 250 + "." + (1 + number % 250), threads, HttpClient.Redirect.NORMAL)) {
                var page = stranger.get("/login");
                var form = page.statusCode() == 200 ? stranger.get(Visitor.forgottenOf(page)) : page;
                if (form.statusCode() != 200) {
                    attempts.answered(form);
                    return;
                }
                attempts.answered(stranger.post(Visitor.formOf(form), Map.of("username", mailbox)));
            }
        };
    }

    /// One stranger at one address, at somebody's account.
    Attempt wrongPassword(String user) throws IOException, InterruptedException {
        var stranger = new Visitor(base, "10.69.0.1", threads, HttpClient.Redirect.NORMAL);
        String[] form = {Visitor.formOf(stranger.get("/login"))};
        return (number, attempts) -> {
            synchronized (form) {
                var answer = stranger.post(form[0], Map.of("username", user, "password", "salah-" + number));
                attempts.answered(answer);
                String again = Visitor.formOf(answer);
                form[0] = again.isEmpty() ? form[0] : again;
            }
        };
    }

    /// A signed-in account that sends nothing but files made to hurt.
    Attempt upload(Visitor stranger, String place, String etag, List<PaperFile> files) {
        return (number, attempts) -> attempts.answered(stranger.send(
                Call.upload(place, files.get(number % files.size()), Map.of()).ifMatch(etag)));
    }

    private List<Visitor> visitors(int count, String network) {
        return java.util.stream.IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Visitor(base, network + number, threads, HttpClient.Redirect.NEVER))
                .toList();
    }
}
