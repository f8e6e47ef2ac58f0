package id.sahkan.bench.doors;

import id.sahkan.bench.machine.Findings;
import id.sahkan.bench.machine.Options;
import id.sahkan.bench.traffic.Target;
import id.sahkan.bench.traffic.Traffic;
import id.sahkan.bench.traffic.TrafficSettings;
import id.sahkan.bench.traffic.TrialAccounts;
import id.sahkan.sample.client.PaperFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Honest people sign in, upload and submit, first alone, then beside strangers who ask for everything that costs
/// something. Only against a system of this machine whose gateway believes this machine on who is calling
/// (`SAHKAN_TRUSTED_PROXIES=127.0.0.0/8` in the environment of `./sahkan up`).
public final class DoorsBench {

    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(5);

    private final Path root;
    private final Options options;
    private final Clock clock;

    public DoorsBench(Path root, Options options, Clock clock) {
        this.root = root;
        this.options = options;
        this.clock = clock;
    }

    public Findings run() throws IOException, InterruptedException, ExecutionException {
        Path data = options.text("data")
                .map(Path::of)
                .orElseThrow(() -> new IllegalArgumentException(
                        "--data is needed: a system that was started with SAHKAN_TRUSTED_PROXIES=127.0.0.0/8"));
        var target = Target.ofDataFolder(data);
        URI base = URI.create("http://localhost:" + target.applicant().getPort());
        var over = Duration.ofSeconds(options.number("seconds", 90));
        var findings = new Findings("doors", clock.instant());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var http = HttpClient.newHttpClient();
                var traffic = Traffic.begin(target, TrafficSettings.USUAL, clock)) {
            var accounts = new TrialAccounts(target, http, clock);
            List<Target.Login> logins = IntStream.rangeClosed(1, options.number("people", 6))
                    .mapToObj(i -> accounts.create("jujur-" + i))
                    .toList();
            List<Person> people = people(logins, base, traffic.periodId(), threads);
            String victim = logins.getFirst().user();
            // Somebody who does not apply, so that every letter there is one that was clicked for.
            String forgetful = accounts.create("pelupa").user();

            say("warming up");
            work(people, Duration.ofSeconds(30), threads);
            say("quiet for " + over.toSeconds() + " s");
            Timings quiet = work(people, over, threads);
            say("beside the flood for " + over.toSeconds() + " s");
            var flood = new Flood(base, threads);
            String newcomer = accounts.mailbox("korban");
            try (var hostile = new Visitor(base, "10.70.0.1", threads, HttpClient.Redirect.NORMAL)) {
                String[] place = hostileDraft(hostile, base, accounts, traffic.periodId());
                flood.begin(
                        "GET /login from 4 addresses", options.number("logins", 10_000), over, flood.startOfSignIn(4));
                flood.begin("sign-ups to one mailbox, 200 addresses", 200, over, flood.signUp(newcomer));
                flood.begin(
                        "\"forgot password\" for one mailbox, 200 addresses", 200, over, flood.forgotten(forgetful));
                flood.begin("wrong passwords for one account, one address", 500, over, flood.wrongPassword(victim));
                flood.begin(
                        "hostile uploads by one account",
                        options.number("uploads", 1_000),
                        over,
                        flood.upload(hostile, place[0], place[1], hostileFiles()));
                Timings beside = work(people, over, threads);
                report(findings, quiet, beside, flood);
            }
            findings.add(
                    "letters/newcomer",
                    letters(data, newcomer),
                    "letters to the mailbox of the sign-ups",
                    Long.toString(letters(data, newcomer)));
            findings.add(
                    "letters/victim",
                    letters(data, forgetful),
                    "letters to the mailbox of \"forgot password\"",
                    Long.toString(letters(data, forgetful)));
            findings.detail("people", people.size());
            findings.detail("seconds", over.toSeconds());
            threads.shutdownNow();
        }
        return findings;
    }

    private static List<Person> people(List<Target.Login> logins, URI base, UUID periodId, ExecutorService threads) {
        var people = new ArrayList<Person>();
        for (Target.Login login : logins) {
            people.add(new Person(
                    base, login.user(), login.password(), "10.1.0." + (people.size() + 1), periodId, threads));
        }
        return people;
    }

    /// Each person a round every few seconds, whether or not the last one was quick.
    private static Timings work(List<Person> people, Duration over, ExecutorService threads)
            throws InterruptedException, ExecutionException {
        var timings = new Timings();
        long begun = System.nanoTime();
        var running = new ArrayList<Future<?>>();
        for (int i = 0; i < people.size(); i++) {
            Person person = people.get(i);
            long offset = BETWEEN_ROUNDS.toNanos() / people.size() * i;
            running.add(threads.submit(() -> {
                for (int round = 0; ; round++) {
                    long due = begun + offset + BETWEEN_ROUNDS.toNanos() * round;
                    if (due - begun >= over.toNanos()) {
                        return null;
                    }
                    TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                    if (System.nanoTime() - begun >= over.toNanos()) {
                        return null;
                    }
                    person.applyOnce(timings);
                }
            }));
        }
        for (Future<?> done : running) {
            done.get();
        }
        return timings;
    }

    /// A draft of its own into which it uploads: the place, and its version, which no refused file changes.
    private static String[] hostileDraft(Visitor hostile, URI base, TrialAccounts accounts, UUID periodId)
            throws IOException, InterruptedException {
        Target.Login login = accounts.create("jahat");
        return new Person(base, login.user(), login.password(), "", periodId, Runnable::run).draft(hostile);
    }

    private List<PaperFile> hostileFiles() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("applicant-service/src/test/resources/files/hostile"))) {
            var all = new ArrayList<PaperFile>();
            for (Path file : files.sorted().toList()) {
                all.add(new PaperFile(String.valueOf(file.getFileName()), "application/pdf", Files.readAllBytes(file)));
            }
            return all;
        }
    }

    private static void report(Findings findings, Timings quiet, Timings beside, Flood flood) {
        for (String step : Timings.STEPS) {
            double before = quiet.millis(step, 95);
            double after = beside.millis(step, 95);
            findings.add(
                    step,
                    Map.of(
                            "quiet", Map.of("count", quiet.count(step), "p50", quiet.millis(step, 50), "p95", before),
                            "beside",
                                    Map.of("count", beside.count(step), "p50", beside.millis(step, 50), "p95", after)),
                    step,
                    "quiet p50 %.0f ms, p95 %.0f ms (%d); beside the flood p50 %.0f ms, p95 %.0f ms (%d): %.1f ×"
                            .formatted(
                                    quiet.millis(step, 50),
                                    before,
                                    quiet.count(step),
                                    beside.millis(step, 50),
                                    after,
                                    beside.count(step),
                                    after / before));
        }
        findings.add(
                "failures",
                Map.of("quiet", quiet.failures(), "beside", beside.failures()),
                "honest people refused or failed",
                "quiet " + quiet.failures() + ", beside the flood " + beside.failures());
        flood.kinds().forEach((kind, attempts) -> findings.add(kind, attempts.counts(), kind, text(attempts.counts())));
    }

    private static String text(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(java.util.stream.Collectors.joining(", "));
    }

    private static long letters(Path data, String mailbox) throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("outbox"))) {
            long letters = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(mailbox)) {
                    letters++;
                }
            }
            return letters;
        }
    }

    private static void say(String what) {
        System.err.println(what);
    }
}
