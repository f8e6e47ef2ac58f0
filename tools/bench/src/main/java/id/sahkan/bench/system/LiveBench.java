package id.sahkan.bench.system;

import id.sahkan.bench.machine.Cpu;
import id.sahkan.bench.machine.Findings;
import id.sahkan.bench.machine.Options;
import id.sahkan.bench.traffic.Target;
import id.sahkan.bench.traffic.TrialAccounts;
import id.sahkan.sample.client.Api;
import id.sahkan.sample.client.Call;
import id.sahkan.sample.client.PasswordGrant;
import java.io.IOException;
import java.io.Reader;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.HdrHistogram.ConcurrentHistogram;

/// So many open pages through the gateway: what each costs in memory, what all cost while nothing happens, and how long
/// after its instant a change is on every one of them. What changes is the office's colour, of which everybody is told;
/// at the end it is as it was.
public final class LiveBench {

    private static final List<String> PARTS = List.of("gateway", "notification-service");
    private static final int STREAMS_OF_ONE = 5;
    private static final List<String> FIELDS =
            List.of("name", "shortName", "kind", "region", "zone", "address", "email", "phone", "website");
    private static final List<String> COLOURS = List.of("#122b52", "#5a1e6b", "#0b4f3c");
    private static final Pattern HINT = Pattern.compile("data: \\{\"kind\":\"office\".*\"at\":\"([^\"]+)\"}");
    private static final Pattern USED = Pattern.compile("(?:total|used) (\\d+)K, used (\\d+)K");

    private final Path root;
    private final Options options;
    private final Clock clock;
    private final ConcurrentHistogram delays = new ConcurrentHistogram(TimeUnit.MINUTES.toMillis(1), 3);
    private final AtomicInteger arrived = new AtomicInteger();

    public LiveBench(Path root, Options options, Clock clock) {
        this.root = root;
        this.options = options;
        this.clock = clock;
    }

    public Findings run() throws IOException, InterruptedException {
        int wanted = options.number("streams", 500);
        int changes = options.number("changes", 20);
        var findings = new Findings("live", clock.instant());
        List<OpenStream> open = new ArrayList<>();
        try (var system = InstalledSystem.of(root, options);
                var http = HttpClient.newHttpClient();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var target = Target.ofDataFolder(system.folder());
            List<String> tokens = tokens(target, http, (wanted + STREAMS_OF_ONE - 1) / STREAMS_OF_ONE);
            Map<String, Long> heapBefore = heap(system.folder());
            Map<String, Long> residentBefore = resident(system.folder());
            int refused = open(open, target, tokens, wanted, threads);
            say(open.size() + " streams are open, " + refused + " were refused");
            Map<String, Long> heapAfter = heap(system.folder());
            Map<String, Long> residentAfter = resident(system.folder());
            rest(findings, system.folder());
            change(target, http, open.size(), changes);
            findings.add("streams", open.size(), "streams open", Integer.toString(open.size()));
            findings.add("refused", refused, "streams refused", Integer.toString(refused));
            for (String part : PARTS) {
                long heap = (of(heapAfter, part) - of(heapBefore, part)) / Math.max(open.size(), 1);
                long all = (of(residentAfter, part) - of(residentBefore, part)) / Math.max(open.size(), 1);
                findings.add(
                        "memory/" + part,
                        Map.of("heapBytes", heap, "residentBytes", all),
                        part + ", memory for each stream",
                        kilobytes(heap) + " of the heap after a collection, " + kilobytes(all) + " resident");
            }
            int told = Math.max(1, changes * open.size());
            findings.add(
                    "delay",
                    Map.of(
                            "p50", delays.getValueAtPercentile(50),
                            "p99", delays.getValueAtPercentile(99),
                            "max", delays.getMaxValue()),
                    "from the change's instant to its arrival",
                    "p50 " + delays.getValueAtPercentile(50) + " ms, p99 " + delays.getValueAtPercentile(99)
                            + " ms, longest " + delays.getMaxValue() + " ms");
            findings.add("arrived", arrived.get(), "hints that arrived", arrived.get() + " of " + told);
            for (OpenStream stream : open) {
                stream.close();
            }
            threads.shutdownNow();
        }
        return findings;
    }

    private static <T> T of(Map<String, T> each, String part) {
        return Objects.requireNonNull(each.get(part));
    }

    private int open(List<OpenStream> open, Target target, List<String> tokens, int wanted, ExecutorService threads)
            throws IOException {
        int refused = 0;
        for (int i = 0; i < wanted; i++) {
            var stream = new OpenStream(target.applicant(), tokens.get(i / STREAMS_OF_ONE));
            if (stream.isOpen()) {
                open.add(stream);
                threads.execute(() -> stream.read(this::line));
            } else {
                refused++;
                say("stream " + i + " was refused: " + stream.status());
                stream.close();
            }
        }
        return refused;
    }

    private void line(String line) {
        Matcher hint = HINT.matcher(line);
        if (hint.matches()) {
            long delay = Duration.between(Instant.parse(hint.group(1)), clock.instant())
                    .toMillis();
            delays.recordValue(Math.clamp(delay, 0, TimeUnit.MINUTES.toMillis(1)));
            arrived.incrementAndGet();
        }
    }

    /// Heartbeats alone.
    private void rest(Findings findings, Path folder) throws IOException, InterruptedException {
        long over = options.number("seconds", 30);
        Map<String, Duration> before = cpu(folder);
        TimeUnit.SECONDS.sleep(over);
        Map<String, Duration> after = cpu(folder);
        for (String part : PARTS) {
            double share = of(after, part).minus(of(before, part)).toMillis() / 10.0 / over;
            findings.add(
                    "rest/" + part,
                    share,
                    part + ", processor while nothing happens",
                    String.format(Locale.ROOT, "%.1f %% of a core", share));
        }
    }

    private void change(Target target, HttpClient http, int streams, int changes) throws InterruptedException {
        var login = target.people().administrator();
        var api = new Api(
                target.applicant(),
                http,
                new PasswordGrant(http, target.tokens(), target.client(), login.user(), login.password(), clock));
        var first = api.send(Call.get("/api/office"));
        var office = new HashMap<String, Object>();
        FIELDS.forEach(field -> office.put(field, first.json().path(field)));
        String colour = first.json().path("colour").asString();
        // saving what is there already changes nothing, and nobody is told
        List<String> others =
                COLOURS.stream().filter(other -> !other.equals(colour)).toList();
        String etag = first.requiredEtag();
        for (int i = 0; i <= changes; i++) {
            office.put("colour", i == changes ? colour : others.get(i % 2));
            etag = api.send(Call.put("/api/office", office).ifMatch(etag)).requiredEtag();
            if (i < changes) {
                await(streams * (i + 1));
            }
        }
    }

    private void await(int hints) throws InterruptedException {
        long giveUpAt = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (arrived.get() < hints && System.nanoTime() < giveUpAt) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        TimeUnit.MILLISECONDS.sleep(300);
    }

    /// Of as many accounts as are needed: one person may not have more than a few.
    private List<String> tokens(Target target, HttpClient http, int people) throws IOException, InterruptedException {
        say("making " + people + " accounts");
        var accounts = new TrialAccounts(target, http, clock);
        List<Target.Login> logins = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            logins.add(accounts.create("langsung-" + i));
        }
        List<String> tokens = new ArrayList<>();
        for (Target.Login login : logins) {
            tokens.add(new PasswordGrant(http, target.tokens(), target.client(), login.user(), login.password(), clock)
                    .bearer(Duration.ofSeconds(20)));
        }
        return tokens;
    }

    private static Map<String, Duration> cpu(Path folder) throws IOException {
        Map<String, Duration> used = new HashMap<>();
        for (String part : PARTS) {
            used.put(part, Cpu.of(pid(folder, part)));
        }
        return used;
    }

    private static Map<String, Long> resident(Path folder) throws IOException {
        Map<String, Long> bytes = new HashMap<>();
        for (String part : PARTS) {
            bytes.put(
                    part,
                    Files.readString(Path.of("/proc", Long.toString(pid(folder, part)), "status"))
                            .lines()
                            .filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                            .sum());
        }
        return bytes;
    }

    /// What is left after a collection.
    private static Map<String, Long> heap(Path folder) throws IOException, InterruptedException {
        Map<String, Long> bytes = new HashMap<>();
        for (String part : PARTS) {
            String pid = Long.toString(pid(folder, part));
            var _ = jcmd(pid, "GC.run");
            Matcher used = USED.matcher(jcmd(pid, "GC.heap_info"));
            long sum = 0;
            for (int generation = 0; generation < 2 && used.find(); generation++) {
                sum += Long.parseLong(used.group(2)) * 1024;
            }
            bytes.put(part, sum);
        }
        return bytes;
    }

    private static String jcmd(String pid, String command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), pid, command)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static long pid(Path folder, String part) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("run").resolve(part + ".process"))) {
            properties.load(reader);
        }
        return Long.parseLong(properties.getProperty("pid"));
    }

    private static String kilobytes(long bytes) {
        return bytes / 1024 + " KB";
    }

    private static void say(String what) {
        System.out.println(what);
    }
}
