package id.sahkan.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sahkan.bench.traffic.Pace;
import id.sahkan.bench.traffic.Target;
import id.sahkan.bench.traffic.Traffic;
import id.sahkan.bench.traffic.TrafficSettings;
import id.sahkan.launcher.Checkout;
import id.sahkan.launcher.Http;
import id.sahkan.launcher.Installation;
import id.sahkan.launcher.JvmPart;
import id.sahkan.launcher.LocalSystem;
import id.sahkan.launcher.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Every service and the gateway are replaced while people apply, as `deploy/kubernetes` does it: the new instance is
/// ready first, both work for a while, the old one is asked to stop. The new one is the same program: that old and new
/// payloads understand each other is tested in `contracts`.
@Tag("without-browser")
@EnabledIfSystemProperty(
        named = "sahkan.journey.rolling",
        matches = "true",
        disabledReason = "SKIPPED: takes minutes; -Dsahkan.journey.rolling=true runs it")
class RollingJourney {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /// The graceful end of a service: requests, inbox, relay, five seconds at most each on this machine.
    private static final Duration GRACE = Duration.ofSeconds(40);

    /// Each has a thread of its own: on a small machine the common pool has one, and they wait for each other.
    private static final Executor APART = task -> Thread.ofPlatform().daemon().start(task);

    @TempDir
    static Path folder;

    private static LocalSystem system;
    private static final Map<String, Front> FRONTS = new LinkedHashMap<>();
    private static final Map<String, JvmPart> PARTS = new LinkedHashMap<>();

    @BeforeAll
    static void start() {
        system = LocalSystem.start(
                new LocalSystem.Options(Checkout.find(), folder.resolve("data"), 0, true, System.out::println),
                RollingJourney::behindAFront);
    }

    @AfterAll
    static void stop() {
        if (system != null) {
            system.close();
        }
        FRONTS.values().forEach(Front::close);
    }

    private static JvmPart behindAFront(JvmPart part) {
        int port = Ports.anyFree();
        int known = Integer.parseInt(part.environment().getOrDefault("SERVER_PORT", "0"));
        FRONTS.put(part.name(), new Front(known, port));
        PARTS.put(part.name(), part);
        return instance(part, part.name(), port);
    }

    private static JvmPart instance(JvmPart part, String name, int port) {
        Map<String, String> settings = new TreeMap<>(part.environment());
        settings.put("SERVER_PORT", Integer.toString(port));
        return new JvmPart(name, system == null ? part.log() : system.data().log(name), part.command(), settings);
    }

    @Test
    void nothingIsLostWhileEveryServiceIsReplaced() throws Exception {
        AtomicBoolean replaced = new AtomicBoolean();
        List<String> told = new ArrayList<>();
        try (var traffic =
                Traffic.begin(Target.ofDataFolder(system.data().root()), TrafficSettings.USUAL, Clock.systemUTC())) {
            traffic.startOffice();
            var people = CompletableFuture.supplyAsync(() -> applyUntil(replaced, traffic), APART);
            await().atMost(PATIENCE).until(() -> traffic.counts().acknowledged() > 5 || people.isDone());
            try {
                for (String part : PARTS.keySet()) {
                    told.add(replace(part, traffic));
                }
            } finally {
                replaced.set(true);
            }
            int submitted = people.get(3, TimeUnit.MINUTES);
            boolean everybodyKnows = traffic.awaitNotices(PATIENCE);

            told.forEach(System.out::println);
            System.out.println(traffic.counts());
            assertThat(traffic.troubles()).isEmpty();
            assertThat(traffic.counts().acknowledged()).isEqualTo(submitted).isGreaterThan(20);
            assertThat(traffic.counts().refused()).isZero();
            assertThat(traffic.counts().unanswered()).isZero();
            assertThat(everybodyKnows).isTrue();
        }
        new SpineAudit(Installation.of(system.data())).nothingIsLostAndNothingIsDoubled();
    }

    private static int applyUntil(AtomicBoolean over, Traffic traffic) {
        int submitted = 0;
        try {
            while (!over.get()) {
                var drafts = traffic.prepare(8);
                traffic.submit(drafts, Pace.perSecond(4));
                submitted += drafts.size();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return submitted;
    }

    private static String replace(String part, Traffic traffic) throws Exception {
        long repeated = traffic.counts().repeated();
        long acknowledged = traffic.counts().acknowledged();
        Front front = FRONTS.get(part);
        int old = front.instance();
        int port = Ports.anyFree();
        JvmPart next = instance(PARTS.get(part), part + "-new", port);
        system.start(next);
        await().atMost(PATIENCE)
                .until(() -> new Http().isReady(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness")));

        Slowly caller = part.equals("applicant-service") ? new Slowly(old) : null;
        front.sendTo(port);
        leaveAlone(front, old);
        ProcessHandle process = system.process(part);
        long asked = System.nanoTime();
        var stopping = CompletableFuture.runAsync(() -> system.retire(part, GRACE), APART);
        if (caller != null) {
            caller.finishesWhenNobodyIsLetIn();
        }
        stopping.get(GRACE.toSeconds(), TimeUnit.SECONDS);
        double seconds = (System.nanoTime() - asked) / 1e9;
        assertThat(process.isAlive()).isFalse();
        assertThat(seconds).as("%s was not killed", part).isLessThan(GRACE.toSeconds() - 1);
        return String.format(
                "%-22s old one ended after %4.1f s; meanwhile %d acknowledged, %d calls sent again",
                part,
                seconds,
                traffic.counts().acknowledged() - acknowledged,
                traffic.counts().repeated() - repeated);
    }

    /// As preStop does, 15 s at most: nobody makes new connections, and the gateway renews its own within ten. A
    /// neighbour may keep one; it asks again when that is closed.
    private static void leaveAlone(Front front, int old) {
        long until = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        await().atMost(Duration.ofSeconds(20)).until(() -> !front.hasConnectionTo(old) || System.nanoTime() > until);
    }

    /// Has sent half of a request when the service is asked to stop.
    private static final class Slowly {
        private static final String BODY = "{\"legalName\":\"PT Pelan Contoh\"}";

        private final int port;
        private final Socket socket;

        Slowly(int port) throws IOException {
            this.port = port;
            this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
            String head = "POST /api/companies HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Authorization: Bearer " + new DemoAccounts(Installation.of(system.data())).token("pemohon")
                    + "\r\nContent-Length: "
                    + BODY.length() + "\r\nConnection: close\r\n\r\n";
            socket.setSoTimeout((int) GRACE.toMillis());
            socket.getOutputStream().write((head + BODY.substring(0, 10)).getBytes(UTF_8));
            socket.getOutputStream().flush();
        }

        void finishesWhenNobodyIsLetIn() throws IOException {
            await().atMost(GRACE).until(() -> refusesOthers());
            socket.getOutputStream().write(BODY.substring(10).getBytes(UTF_8));
            socket.getOutputStream().flush();
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            // Incomplete on purpose: an answer of the service itself, and not a closed connection.
            assertThat(answer).startsWith("HTTP/1.1 4").contains("legalForm");
            socket.close();
        }

        private boolean refusesOthers() {
            try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return false;
            } catch (IOException refused) {
                return true;
            }
        }
    }
}
