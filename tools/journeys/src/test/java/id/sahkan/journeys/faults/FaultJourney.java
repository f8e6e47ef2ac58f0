package id.sahkan.journeys.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sahkan.bench.machine.Machine;
import id.sahkan.bench.traffic.Counts;
import id.sahkan.bench.traffic.Draft;
import id.sahkan.bench.traffic.Pace;
import id.sahkan.bench.traffic.Traffic;
import id.sahkan.bench.traffic.TrafficSettings;
import id.sahkan.journeys.FaultStand;
import id.sahkan.journeys.faults.Auditor.Invariant;
import id.sahkan.journeys.faults.Auditor.Violation;
import id.sahkan.journeys.faults.Books.Receipt;
import id.sahkan.sample.client.Answer;
import id.sahkan.sample.client.Call;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// While applications flow, everything is broken that can be; afterwards an auditor reads what is left. The long
/// profile: `./mvnw verify -Dfaults=long -Dfaults.minutes=30`; `-Dfaults.seed=` repeats what was drawn,
/// `-Dfaults.only=KILL_BROKER,RESET_KAFKA` strikes these alone.
@Tag("without-browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultJourney {

    private static final boolean LONG = System.getProperty("faults", "short").equals("long");
    private static final Set<String> ONLY = Stream.of(
                    System.getProperty("faults.only", "").split(","))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet());
    private static final long SEED = Long.getLong("faults.seed", System.nanoTime());
    private static final Duration MOST_REST = Duration.ofMinutes(3);
    private static final int LOOKS = 12;

    @TempDir
    static Path folder;

    private static FaultStand stand;
    private static Traffic traffic;
    private static Flow flow;
    private static Poison poison;
    private static Calls calls;
    private static JournalWatch watch;
    private static boolean clean;
    private static boolean wiped;
    private static final List<Receipt> byHand = new ArrayList<>();
    private static final FaultReport report = new FaultReport(LONG ? "long" : "short");

    @BeforeAll
    static void start() throws Exception {
        long begun = System.nanoTime();
        stand = FaultStand.start(folder.resolve("data"));
        calls = new Calls(stand);
        poison = new Poison(stand, calls);
        say("ready after %d s, seed %d", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun), SEED);
        traffic = Traffic.begin(
                stand.target(),
                new TrafficSettings(2, Duration.ofSeconds(10), Duration.ofMinutes(5), 20),
                Clock.systemUTC());
        traffic.startOffice();
        flow = Flow.start(traffic, LONG ? 2 : 1);
        stand.startSecondInstances();
        watch = JournalWatch.start(stand.installation());
    }

    @AfterAll
    static void stop() {
        if (watch != null) {
            watch.close();
        }
        if (flow != null) {
            flow.close();
        }
        if (traffic != null) {
            traffic.close();
        }
        if (stand != null) {
            stand.close();
        }
    }

    @Test
    @Order(1)
    void nothingIsLostDoubledOrInventedWhateverBreaks() throws Exception {
        report.fact("seed", SEED);
        report.fact("machine", Machine.describe());
        List<Rest> rests = new ArrayList<>();
        var random = new Random(SEED);
        if (LONG) {
            long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(Long.getLong("faults.minutes", 30));
            while (System.nanoTime() < end) {
                for (Fault fault : shuffled(List.of(Fault.values()), random)) {
                    if (System.nanoTime() < end) {
                        Rest rest = strike(fault, random);
                        rest.await(MOST_REST);
                        stand.awaitAllReady();
                        rests.add(rest);
                    }
                }
            }
        } else {
            for (Fault fault : shuffled(List.of(Fault.values()), random)) {
                if (ONLY.isEmpty() ? fault.brief : ONLY.contains(fault.name())) {
                    rests.add(strike(fault, random));
                } else {
                    report.skipped(fault.title, "not in this profile");
                }
            }
        }
        stand.awaitAllReady();
        for (Rest rest : rests) {
            report.struck(rest.cause(), rest.await(MOST_REST));
        }
        poisoned();
        fiftyAtOnce();
        decreesCutShort(random);
        wipe();
        flow.close();
        boolean told = traffic.awaitNotices(Duration.ofMinutes(3));

        // How many looks fit in beside the faults is the machine's; that it sees at all is to be shown here.
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(watch.asked() - watch.blind())
                        .as("how often it looked; %s", watch.whyBlind())
                        .isGreaterThan(LOOKS));
        watch.close();
        report.fact("verify-journal asked meanwhile", watch.asked());
        report.fact("of these it could not look", watch.blind());
        report.fact("of these it named events that were invented here", watch.alarms());
        report.fact("its false words", watch.falseWords(poison.invented()).size());

        Books books = settled();
        List<Violation> violations = Auditor.violations(books);
        tell(books, violations);
        assertThat(violations).isEmpty();
        assertThat(watch.falseWords(poison.invented()))
                .as("what verify-journal said")
                .isEmpty();
        assertThat(told)
                .as("everybody acknowledged was told the end; %s", traffic.troubles())
                .isTrue();
        assertThat(books.acknowledged()).hasSizeGreaterThan(20);
        clean = true;
    }

    private static List<Fault> shuffled(List<Fault> faults, Random random) {
        List<Fault> order = new ArrayList<>(faults);
        Collections.shuffle(order, random);
        return order;
    }

    private static Rest strike(Fault fault, Random random) {
        stand.awaitPlaces();
        long before = System.nanoTime();
        if (fault.disk != null && !stand.hasOwn(fault.disk)) {
            report.skipped(fault.title, "SKIPPED, no small disk can be mounted here");
        } else {
            fault.strike(stand, random);
        }
        say("%s (%.1f s), %s", fault.title, (System.nanoTime() - before) / 1e9, traffic.counts());
        return Rest.begin(stand, fault.title);
    }

    private static void poisoned() throws Exception {
        long before = traffic.counts().acknowledged();
        report.fact("writes to another's topic refused by the broker", Strangers.refusedWrites(stand));
        report.fact("sign-ins refused by the broker", Strangers.refusedSignIns(stand));
        poison.put();
        poison.putWhileParkingIsRefused();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(books().parked()).isEqualTo(poison.places()));
        assertThat(poison.places()).hasSizeGreaterThan(10);
        await("the others go on")
                .atMost(Duration.ofSeconds(60))
                .until(() -> traffic.counts().acknowledged() > before);
        report.fact("records parked as poison or forged", poison.places().size());
        assertThat(stand.rows(
                        "decree",
                        "SELECT application_id::text FROM candidate WHERE application_id = '" + poison.forged() + "'"))
                .as("nobody becomes a candidate by a forged word")
                .isEmpty();
        poison.heal();
        report.fact("of them released or discarded", poison.released());
        rested("poison: truncated, unknown version, no envelope, wrong topic, forged, 1 MB; parking refused");
    }

    private static void fiftyAtOnce() throws Exception {
        Draft draft = traffic.prepare(1).getFirst();
        Call submission = Call.post(
                        "/api/applications/" + draft.id() + "/submission", Map.of("acknowledgeMissing", false))
                .ifMatch(draft.etag())
                .idempotent(draft.idempotencyKey().toString());
        List<Answer> answers = calls.atOnce(50, "pemohon", "applicant", submission);
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.status()).as("%s", answer.json()).isIn(200, 201));
        Set<Receipt> receipts = new HashSet<>();
        answers.forEach(answer -> receipts.add(new Receipt(
                draft.id().toString(),
                answer.json().path("number").asString(),
                answer.json().path("digest").asString())));
        assertThat(receipts).hasSize(1);
        byHand.addAll(receipts);
        rested("50 identical submissions at once");
    }

    /// In the long profile each of the four acts at each of the four steps.
    private static void decreesCutShort(Random random) {
        var acts = new DecreeActs(stand, calls, traffic.periodId());
        List<CutShort> steps = new ArrayList<>(List.of(CutShort.values()));
        Collections.shuffle(steps, random);
        for (int round = 0; round < (LONG ? steps.size() : 1); round++) {
            traffic.expectNotices(acts.cutShort(steps));
            Collections.rotate(steps, 1);
        }
        rested("killed at each step of issuing, correcting and revoking a decree");
    }

    private static void wipe() {
        String name = "the broker's data wiped, then republish";
        if (!LONG) {
            report.skipped(name, "not in this profile");
            return;
        }
        wiped = true;
        stand.wipeBroker();
        stand.awaitAllReady();
        for (String service : Books.CONSUMERS.keySet()) {
            calls.post(
                    service,
                    "/api/operations/republish",
                    Map.of("since", "2001-01-01T00:00:00Z", "reason", "the broker is empty", "dryRun", false));
        }
        rested(name);
    }

    private static void rested(String cause) {
        report.struck(cause, Rest.begin(stand, cause).await(MOST_REST));
    }

    /// The index alone stands between two officers who name the same application at one moment.
    @Test
    @Order(2)
    void whenTheUniqueConstraintIsDroppedTheAuditorIsRed() throws Exception {
        Assumptions.assumeTrue(clean, "SKIPPED: the books were not clean before");
        String named = books().decreed().getFirst();
        assertThat(draftedAtOnce(named)).as("with the constraint").isZero();
        stand.execute("decree", "DROP INDEX decree_entry_once");
        assertThat(draftedAtOnce(named)).as("without it").isPositive();
        Rest.begin(stand, "drafts").await(MOST_REST);
        assertThat(red()).containsExactly(Invariant.ONE_DECREE_ENTRY);
    }

    /// How many of ten officers drafted a further decree for an application that is in one.
    private static long draftedAtOnce(String application) throws Exception {
        Map<String, Object> draft = Map.of(
                "periodId", traffic.periodId(),
                "applicationIds", List.of(application),
                "minutesNumber", "000.9/UJI-DUA/DISKOMINFO/2026",
                "minutesDate", "2026-11-01",
                "validUntil", "2027-12-31");
        return calls.atOnce(10, "petugas-sk", "decree", Call.post("/api/decrees", draft)).stream()
                .filter(answer -> answer.status() == 201)
                .count();
    }

    @Test
    @Order(3)
    void whenEventsAreDeletedBeforeTheyAreSentTheAuditorIsRed() throws Exception {
        Assumptions.assumeTrue(clean, "SKIPPED: the books were not clean before");
        stand.execute("applicant", """
                CREATE FUNCTION forget() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
                CREATE TRIGGER forget BEFORE INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION forget();
                """);
        traffic.submit(traffic.prepare(1), Pace.flatOut());
        assertThat(red()).contains(Invariant.COMMITTED_IS_SENT, Invariant.APPLIED);
    }

    private static Set<Invariant> red() {
        Set<Invariant> red = new HashSet<>();
        Auditor.violations(books()).forEach(violation -> red.add(violation.invariant()));
        return red;
    }

    /// The books of a time in which nobody wrote: a letter that was postponed leaves whenever its moment has come.
    private static Books settled() {
        long end = System.nanoTime() + MOST_REST.toNanos();
        while (true) {
            List<String> before = lengths();
            Rest.begin(stand, "the end").await(MOST_REST);
            Books books = books();
            boolean quiet = books.unsent().values().stream().allMatch(rows -> rows == 0)
                    && lengths().equals(before);
            if (quiet || System.nanoTime() > end) {
                return books;
            }
        }
    }

    private static List<String> lengths() {
        return Books.CONSUMERS.keySet().stream()
                .sorted()
                .flatMap(service -> stand.rows(service, "SELECT count(*)::text FROM journal").stream())
                .toList();
    }

    private static Books books() {
        List<Receipt> acknowledged = new ArrayList<>(byHand);
        traffic.receipts()
                .forEach(receipt -> acknowledged.add(
                        new Receipt(receipt.applicationId().toString(), receipt.number(), receipt.digest())));
        return Books.read(stand, acknowledged, poison.foreign(), poison.places(), wiped);
    }

    private static void tell(Books books, List<Violation> violations) {
        Counts counts = traffic.counts();
        report.fact("applications acknowledged", books.acknowledged().size());
        report.fact("submissions refused or given up", counts.refused() + counts.unanswered());
        report.fact("calls sent again", counts.repeated());
        report.fact("named in a decree", counts.decreed());
        report.fact("told of it", counts.noticed());
        report.fact("events committed", books.journal().size());
        report.fact("records in the topics", books.topics().size());
        report.fact(
                "duplicates absorbed",
                books.topics().stream()
                                .filter(record -> !poison.foreign().contains(record.event()))
                                .count()
                        - books.journal().stream()
                                .filter(Books.Committed::published)
                                .count());
        report.violations(violations);
        report.write(Path.of("target", "faults"));
        System.out.println(report.markdown());
    }

    static void say(String format, Object... words) {
        System.out.println("faults: " + String.format(format, words));
    }
}
