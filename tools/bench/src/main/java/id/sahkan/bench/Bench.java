package id.sahkan.bench;

import id.sahkan.bench.doors.DoorsBench;
import id.sahkan.bench.machine.Findings;
import id.sahkan.bench.machine.Machine;
import id.sahkan.bench.machine.Options;
import id.sahkan.bench.scale.ScaleTable;
import id.sahkan.bench.spine.BacklogBench;
import id.sahkan.bench.spine.SpineBench;
import id.sahkan.bench.system.BurstBench;
import id.sahkan.bench.system.GrowthBench;
import id.sahkan.bench.system.LiveBench;
import id.sahkan.bench.system.PairedBench;
import id.sahkan.bench.system.SystemBench;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;

/// `./sahkan bench spine|backlog|system|burst|growth|scale|doors|live`: measures, prints a small table and writes the
/// same as JSON to `tools/bench/target`.
final class Bench {

    private static final String USAGE = """
            ./sahkan bench spine     commit to consumer: latency at 100/s, flat-out events/s, CPU per event
                --events N             how many flat out (usually 20000)
                --seconds N            how long at 100/s (usually 20)
            ./sahkan bench backlog   a consumer that was away works off what has gathered
                --events N             how many (usually 100000)
            ./sahkan bench system    applications from submission to notice, against the floor
                --data DIR             use the running system of that folder (usually a fresh one is started)
                --applications N       how many (usually 1500)
                --rate N               so many submissions a second (usually flat out)
                --warm-up N            how many before (usually 300)
                --parallel N           calls open at once, for each group of people (usually 8)
                --decree N             most names in one decree (usually 500)
                --against DIR          in turn with another checkout, built before; medians of both are compared
                --rounds N             how often each, with --against (usually 3)
            ./sahkan bench burst     a deadline: submissions at a rate, from due to receipt; then until all are told
                --data DIR             use the running system of that folder (usually a fresh one is started)
                --rate N               so many a second (usually 200)
                --seconds N            for so long (usually 60)
                --warm-up N            how many applications before (usually 300)
                --parallel N           calls open at once (usually 64)
            ./sahkan bench growth    the pages and submissions of a few applications, and of those of many years
                --data DIR             use the running system of that folder, which is spoilt by it (usually a fresh one)
                --begin N              so many go through the system first (usually 500)
                --earlier N            so many are added behind its back (usually 100000)
                --applications N       how many are submitted each time (usually 200)
                --rate N               so many a second (usually 10)
                --parallel N           calls open at once (usually 8)
            ./sahkan bench scale     what many offices would need, calculated from a measured application
                --from FILE            system.json of `bench system` (usually the last one of this checkout)
            ./sahkan bench doors     honest people beside strangers who ask for everything that costs something
                --data DIR             the running system, started with SAHKAN_TRUSTED_PROXIES=127.0.0.0/8
                --seconds N            how long alone, and how long beside them (usually 90)
                --people N             how many honest people (usually 6)
                --logins N             how often sign-ins are only begun (usually 10000)
                --uploads N            how many hostile files (usually 1000)
            ./sahkan bench live      open pages that wait for changes: memory of each, and how soon a change is on all of them
                --data DIR             use the running system of that folder, whose office's colour changes and comes back
                                       (usually a fresh one is started; 5000 streams want SAHKAN_HEAP=1g in its environment)
                --streams N            how many (usually 500)
                --changes N            how many changes (usually 20)
                --seconds N            how long nothing happens (usually 30)
            spine and backlog take --jvm FLAG too, for the two measured processes.
            """;

    private static final Set<String> SYSTEM =
            Set.of("data", "applications", "rate", "warm-up", "parallel", "decree", "against", "rounds");

    private static final Set<String> GROWTH = Set.of("data", "begin", "earlier", "applications", "rate", "parallel");

    private Bench() {}

    private static Findings system(Path root, Options options, Clock clock) throws Exception {
        var against = options.text("against");
        return against.isPresent()
                ? new PairedBench(root, Path.of(against.get()), options, clock).run()
                : new SystemBench(root, options, clock).run();
    }

    public static void main(String[] args) throws Exception {
        var clock = Clock.systemUTC();
        var root =
                Path.of(System.getProperty("sahkan.root", ".")).toAbsolutePath().normalize();
        Findings findings;
        try {
            if (args.length > 0 && args[0].equals("scale")) {
                var from = Options.of(args, 1, Set.of("from"))
                        .text("from")
                        .map(Path::of)
                        .orElse(root.resolve("tools/bench/target/system.json"));
                System.out.print(ScaleTable.of(from).markdown());
                return;
            }
            Machine.requireLinux();
            findings = switch (args.length == 0 ? "help" : args[0]) {
                case "spine" ->
                    new SpineBench(root, Options.of(args, 1, Set.of("events", "seconds", "jvm")), clock).run();
                case "backlog" -> new BacklogBench(root, Options.of(args, 1, Set.of("events", "jvm")), clock).run();
                case "system" -> system(root, Options.of(args, 1, SYSTEM), clock);
                case "burst" ->
                    new BurstBench(
                                    root,
                                    Options.of(args, 1, Set.of("data", "rate", "seconds", "warm-up", "parallel")),
                                    clock)
                            .run();
                case "growth" -> new GrowthBench(root, Options.of(args, 1, GROWTH), clock).run();
                case "doors" ->
                    new DoorsBench(
                                    root,
                                    Options.of(args, 1, Set.of("data", "seconds", "people", "logins", "uploads")),
                                    clock)
                            .run();
                case "live" ->
                    new LiveBench(root, Options.of(args, 1, Set.of("data", "streams", "changes", "seconds")), clock)
                            .run();
                default ->
                    throw new IllegalArgumentException(
                            "One of spine, backlog, system, burst, growth, scale, doors, live");
            };
        } catch (IllegalArgumentException | UnsupportedOperationException misused) {
            System.err.println(misused.getMessage());
            System.err.println(USAGE);
            System.exit(2);
            return;
        }
        findings.print(System.out);
        System.out.println("JSON: " + findings.write(root.resolve("tools/bench/target")));
        System.exit(0);
    }
}
