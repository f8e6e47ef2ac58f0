package id.sahkan.bench.system;

import id.sahkan.bench.machine.Findings;
import id.sahkan.bench.machine.Options;
import id.sahkan.bench.traffic.Pace;
import id.sahkan.bench.traffic.Target;
import id.sahkan.bench.traffic.Target.Login;
import id.sahkan.bench.traffic.Traffic;
import id.sahkan.bench.traffic.TrafficSettings;
import id.sahkan.sample.client.Api;
import id.sahkan.sample.client.PasswordGrant;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/// Whether what people open and do stays as quick when the applications of many years are there: the same pages and the
/// same submissions on a system with few, and again on the same system with many more.
public final class GrowthBench {

    private static final int ROUNDS = 100;
    private static final int WARM_UP = 20;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration AT_REST = Duration.ofSeconds(30);

    private final Path root;
    private final Options options;
    private final Clock clock;

    public GrowthBench(Path root, Options options, Clock clock) {
        this.root = root;
        this.options = options;
        this.clock = clock;
    }

    public Findings run() throws IOException, SQLException, InterruptedException {
        try (var system = InstalledSystem.of(root, options)) {
            return measure(system);
        }
    }

    private record Timing(double p50, double p95) {

        static Timing of(Histogram micros) {
            return new Timing(micros.getValueAtPercentile(50) / 1000.0, micros.getValueAtPercentile(95) / 1000.0);
        }
    }

    private Findings measure(InstalledSystem system) throws SQLException, InterruptedException {
        int begin = options.number("begin", 500);
        int earlier = options.number("earlier", 100_000);
        var manners =
                new TrafficSettings(options.number("parallel", 8), Duration.ofSeconds(15), Duration.ofMinutes(2), 500);
        var findings = new Findings("growth", clock.instant());
        Target target = system.target(clock);
        SystemBench.warmUp(target, manners, begin, clock);
        SystemBench.say("with " + begin + " applications");
        Map<String, Timing> few = timings(target, manners);
        double fewIdle = idle(system);

        int copies = Math.max(1, earlier / begin);
        SystemBench.say("adding " + copies * begin + " of earlier years");
        try (var stores = new Stores(system)) {
            for (String database : EarlierYears.DATABASES) {
                try (var connection = stores.connect(database)) {
                    EarlierYears.add(connection, copies);
                }
            }
        }
        SystemBench.say("with all of them");
        Map<String, Timing> many = timings(target, manners);
        double manyIdle = idle(system);

        findings.detail("applications", Map.of("few", begin, "many", begin + copies * begin));
        few.forEach((what, before) -> {
            Timing after = many.getOrDefault(what, before);
            findings.add(
                    what,
                    Map.of("few", before, "many", after),
                    what,
                    "p50 %.1f and %.1f ms, p95 %.1f and %.1f ms: %.2f of it"
                            .formatted(
                                    before.p50(), after.p50(), before.p95(), after.p95(), after.p95() / before.p95()));
        });
        findings.add(
                "atRestPercent",
                Map.of("few", fewIdle, "many", manyIdle),
                "at rest, of one processor",
                "%.1f and %.1f %%".formatted(fewIdle, manyIdle));
        return findings;
    }

    /// What the programs and the database take while nobody asks for anything.
    private static double idle(InstalledSystem system) throws InterruptedException {
        var before = system.cpu();
        TimeUnit.NANOSECONDS.sleep(AT_REST.toNanos());
        var spent = system.cpu().since(before);
        return 100.0 * SystemBench.sum(spent).toNanos() / AT_REST.toNanos();
    }

    private Map<String, Timing> timings(Target target, TrafficSettings manners) throws InterruptedException {
        Map<String, Timing> timings = new LinkedHashMap<>(pages(target));
        try (var traffic = Traffic.begin(target, manners, clock)) {
            var drafts = traffic.prepare(options.number("applications", 200));
            traffic.startOffice();
            traffic.submit(drafts, Pace.perSecond(options.number("rate", 10)));
            if (!traffic.awaitNotices(LONGEST)) {
                throw new IllegalStateException("Not everybody was told: " + traffic.counts());
            }
            var micros = new Histogram(TimeUnit.MINUTES.toMicros(60), 3);
            traffic.sinceDueNanos().forEach(nanos -> micros.recordValue(nanos / 1000));
            timings.put("submission, due to receipt", Timing.of(micros));
        }
        return timings;
    }

    /// The lists and pages that each role begins with.
    private Map<String, Timing> pages(Target target) {
        Map<String, Timing> timings = new TreeMap<>();
        try (var http = HttpClient.newHttpClient()) {
            for (var page : pages(target, http).entrySet()) {
                for (String path : page.getValue()) {
                    timings.put(
                            page.getKey().name() + " " + path,
                            timing(page.getKey().api(), path));
                }
            }
        }
        return timings;
    }

    private record Reader(String name, Api api) {}

    private Map<Reader, List<String>> pages(Target target, HttpClient http) {
        var people = target.people();
        Reader reviewer = reader("reviewer", target, http, people.reviewers().getFirst());
        Reader officer = reader("officer", target, http, people.officer());
        Reader applicant = reader("applicant", target, http, people.applicants().getFirst());
        Reader administrator = reader("administrator", target, http, people.administrator());
        String caseId = reviewer.api()
                .get("/api/cases?size=1")
                .json()
                .at("/items/0/applicationId")
                .asString();
        String decreeId = officer.api()
                .get("/api/decrees?size=1")
                .json()
                .at("/items/0/id")
                .asString();
        String applicationId = applicant
                .api()
                .get("/api/applications?size=1")
                .json()
                .at("/items/0/id")
                .asString();
        String code = officer.api()
                .get("/api/public/decrees?size=1")
                .json()
                .at("/items/0/publicCode")
                .asString();
        return Map.of(
                reviewer,
                List.of(
                        "/api/cases",
                        "/api/cases?state=QUEUED",
                        "/api/cases?mine=true",
                        "/api/cases?page=10&size=20",
                        "/api/cases?q=Warta%20Uji%2017",
                        "/api/cases/" + caseId),
                officer,
                List.of(
                        "/api/decrees",
                        "/api/decrees/candidates",
                        "/api/decrees/" + decreeId,
                        "/api/public/decrees",
                        "/api/public/decrees/" + code),
                applicant,
                List.of(
                        "/api/applications",
                        "/api/applications/" + applicationId,
                        "/api/applications/" + applicationId + "/timeline",
                        "/api/outlets",
                        "/api/notices"),
                administrator,
                List.of("/api/periods", "/api/cases"));
    }

    private Reader reader(String name, Target target, HttpClient http, Login login) {
        var tokens = new PasswordGrant(http, target.tokens(), target.client(), login.user(), login.password(), clock);
        return new Reader(name, new Api(target.applicant(), http, tokens));
    }

    private static Timing timing(Api api, String path) {
        var micros = new Histogram(TimeUnit.MINUTES.toMicros(1), 3);
        for (int i = 0; i < WARM_UP + ROUNDS; i++) {
            long begun = System.nanoTime();
            api.get(path);
            if (i >= WARM_UP) {
                micros.recordValue(Math.min(TimeUnit.MINUTES.toMicros(1), (System.nanoTime() - begun) / 1000));
            }
        }
        return Timing.of(micros);
    }
}
