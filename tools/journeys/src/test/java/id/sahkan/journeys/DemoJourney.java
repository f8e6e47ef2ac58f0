package id.sahkan.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sahkan.journeys.browser.Chromium;
import id.sahkan.journeys.browser.Newcomer;
import id.sahkan.journeys.browser.Screens;
import id.sahkan.journeys.browser.Walk;
import id.sahkan.launcher.Checkout;
import id.sahkan.launcher.Installation;
import id.sahkan.launcher.LocalSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every command of the README as a person types it, on one demo; and meanwhile, in a browser, from a stranger's
/// sign-up to the signed decree, by mouse on a desk (where the signatory has a second factor) and by keyboard alone on
/// a phone's width; to a refusal, with a return in between, by mouse on a phone's width; and an operator, who clears a
/// spoilt topic.
///
/// `-Dsahkan.walk.all=true` adds the other ways. `-Dsahkan.walk.url` and `-Dsahkan.walk.accounts=name:password,…` let
/// it walk through a system that already runs.
@Order(1)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoJourney {

    private static final String SAMPLE = "./sahkan sample";

    /// The demo has played all thirty.
    private static final String FEW_AGAIN = SAMPLE + " --case 1 --case 5";

    private static final String FETCH_REGISTER = "./sahkan fetch-register http://localhost:8080 register";
    private static final String VERIFY_REGISTER =
            "./sahkan verify-register register --key \"$(curl -s http://localhost:8080/api/public/register-log/key)\"";
    private static final String REPUBLISH =
            "./sahkan republish --service decree --since 2026-01-01T00:00:00Z --reason practice";

    @RegisterExtension
    static final RunningDemo DEMO = new RunningDemo();

    /// One for each width, for all walks: a screen that two of them see is looked at once.
    private static final Map<Integer, Screens> SCREENS = new HashMap<>();

    private static @Nullable Installation installation;
    private static @Nullable Chromium browser;

    @BeforeAll
    static void start() {
        if (!RunningDemo.elsewhere()) {
            installation = DEMO.installation();
        }
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    @Order(1)
    @DisabledIfSystemProperty(
            named = "sahkan.walk.url",
            matches = ".*",
            disabledReason = "it types in a demo of its own")
    void theCommandsDoWhatTheReadmeSays() throws Exception {
        assertThat(ReadmeTest.commands())
                .as("a new command in the README needs its line in a test")
                .containsExactly(
                        "./sahkan demo",
                        "./mvnw verify",
                        "./sahkan status",
                        "./sahkan logs decree-service",
                        SAMPLE,
                        "./sahkan verify-journal",
                        FETCH_REGISTER,
                        VERIFY_REGISTER,
                        "./sahkan parked",
                        REPUBLISH,
                        DownJourney.DOWN,
                        DownJourney.FRESH);
        // This test is part of it, and CI types it in a shell that knows nothing.
        assertThat(Files.readString(Checkout.find().root().resolve(".ci/run")))
                .contains("env -i PATH=\"$PATH\" HOME=\"$HOME\" \"$@\"")
                .contains("newcomer ./mvnw verify");

        Terminal open = DEMO.terminal();
        var fewAgain = CompletableFuture.supplyAsync(() -> typed(open, "sample", FEW_AGAIN));
        assertThat(open.run("help", "./sahkan")).contains("./sahkan demo", "./sahkan down");
        assertThat(open.told("demo"))
                .contains("30 ✓ 0 ✗", "built to ready", "kepala-dinas")
                .containsPattern("Kota Teluk Sagu: 4 accepted, 1 refused; decree 100\\.3\\.3\\.3/\\d+/TS/\\d+ ✓");
        assertThat(open.run("status", "./sahkan", "status")).contains("gateway", "keycloak", "kafka");
        assertThat(open.run("logs", "./sahkan", "logs", "decree-service")).contains("Started DecreeApplication");
        assertThat(open.run("verify", "./sahkan", "verify-journal")).contains("Every journal is as it was written.");
        theRegistersLogIsWhole(open);
        assertThat(open.run("parked", "./sahkan", "parked"))
                .contains("applicant     0 held back", "notification  0 held back");
        assertThat(open.run("republish", REPUBLISH.split(" "))).contains("events of decree", "Nothing was changed.");
        assertThat(fewAgain.get()).contains("2 ✓ 0 ✗");
    }

    private static String typed(Terminal terminal, String name, String command) {
        try {
            return terminal.run(name, command.split(" "));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(over);
        }
    }

    /// As it stands there, but for the port and the folder.
    private static void theRegistersLogIsWhole(Terminal open) throws Exception {
        String folder = open.data().resolveSibling("register").toString();
        String key;
        try (var answer = url().resolve("/api/public/register-log/key").toURL().openStream()) {
            key = new String(answer.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
        assertThat(open.runAlone("fetch", "./sahkan", "fetch-register", url().toString(), folder))
                .contains("entries are in");
        assertThat(open.runAlone("register", "./sahkan", "verify-register", folder, "--key", key))
                .contains("The register's log is whole");
    }

    @Test
    void byMouseOnADesk() {
        walk("Suara Kuala", 1280, false, (walk, clock) -> {
            if (installation == null) {
                toTheDecree(walk, clock);
            } else {
                new OfficeAccounts(installation)
                        .asANewcomerWithASecondFactor(
                                "kepala-dinas",
                                () -> walk.toTheDecreeWithACode(
                                        clock, DemoJourney::gatewayDies, DemoJourney::twoPersons));
            }
        });
    }

    @Test
    void byKeyboardAloneOnANarrowScreen() {
        walk("Warta Muara", 390, true, DemoJourney::toTheDecree);
    }

    @Test
    void returnedMendedAndRefused() {
        walk("Kabar Senapelan", 390, false, Walk::toTheRefusal);
    }

    @Test
    void signUpInEnglishOnAPhone() {
        walk("Kuala Times", 390, false, 5, (walk, _) -> walk.signUpInEnglish());
    }

    @ParameterizedTest
    @CsvSource({"390, false", "1280, true"})
    @EnabledIfSystemProperty(
            named = "sahkan.walk.all",
            matches = "true",
            disabledReason = "the same by the other hand; -Dsahkan.walk.all=true walks all ways")
    void toTheDecreeInTheOtherWays(int width, boolean keyboard) {
        walk("Pantau Rokan", width, keyboard, DemoJourney::toTheDecree);
    }

    @ParameterizedTest
    @CsvSource({"1280, false", "390, true", "1280, true"})
    @EnabledIfSystemProperty(
            named = "sahkan.walk.all",
            matches = "true",
            disabledReason = "the same by the other hand; -Dsahkan.walk.all=true walks all ways")
    void returnedMendedAndRefusedInTheOtherWays(int width, boolean keyboard) {
        walk("Gema Siak", width, keyboard, Walk::toTheRefusal);
    }

    /// Before the others, so that they find their own period among several.
    @Test
    @Order(2)
    void theAdministratorAnnouncesAPeriodOnAPhone() {
        walk(
                "Periode",
                390,
                false,
                5,
                (walk, clock) ->
                        walk.asAdministrator(clock, (int) (clock.instant().getEpochSecond() % 1_000_000)));
    }

    @ParameterizedTest
    @CsvSource({"390, true", "1280, false"})
    @DisabledIfSystemProperty(named = "sahkan.walk.url", matches = ".*", disabledReason = "it spoils a topic first")
    void theOperatorClearsWhatIsNoEvent(int width, boolean keyboard) {
        walk("Operator", width, keyboard, 5, (walk, clock) -> walk.asOperator(DemoJourney::spoil));
    }

    /// Into a topic that two services read.
    private static void spoil() {
        Map<String, Object> settings =
                Objects.requireNonNull(installation).kafka().owner();
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("sahkan.notification", "no event"))
                    .get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the broker refused it", failed);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static void toTheDecree(Walk walk, Clock clock) {
        walk.toTheDecree(clock, () -> {}, DemoJourney::twoPersons);
    }

    private static void twoPersons(String title) {
        if (installation != null) {
            new TwoPersonRule(installation).holdsFor(title);
        }
    }

    /// With all that it has in its memory; the launcher starts another.
    private static void gatewayDies() {
        ProcessHandle before = DEMO.part("gateway");
        before.destroyForcibly();
        before.onExit().join();
        await().atMost(Duration.ofMinutes(2)).ignoreExceptions().untilAsserted(() -> {
            try (var answer = url().resolve("/api/me").toURL().openStream()) {
                assertThat(answer.readAllBytes()).isNotEmpty();
            }
        });
    }

    private static void walk(String outlet, int width, boolean keyboard, BiConsumer<Walk, Clock> route) {
        walk(outlet, width, keyboard, 20, route);
    }

    private static void walk(
            String outlet, int width, boolean keyboard, int leastScreens, BiConsumer<Walk, Clock> route) {
        var clock = Clock.systemUTC();
        var screens = SCREENS.computeIfAbsent(width, DemoJourney::screens);
        int before = screens.count();
        int number = Math.toIntExact(clock.instant().getEpochSecond() / 3 % 4000);
        var begun = clock.instant();
        route.accept(
                new Walk(browser(), url(), accounts(), screens, keyboard, Newcomer.of(number, outlet + " " + number)),
                clock);
        System.out.printf(
                "%d screens at %d px in %d s%n",
                screens.count() - before,
                width,
                Duration.between(begun, clock.instant()).toSeconds());
        screens.verdict(leastScreens);
    }

    private static Chromium browser() {
        Chromium open = browser;
        if (open == null) {
            var program = Chromium.onPath();
            if (program.isEmpty()) {
                String reason = "SKIPPED: none of these is on the path: " + String.join(", ", Chromium.NAMES);
                System.out.println(reason);
                Assumptions.abort(reason);
            }
            open = Chromium.launch(program.orElseThrow());
            browser = open;
        }
        return open;
    }

    private static Screens screens(int width) {
        return new Screens(
                Checkout.find().root().resolve("tools/journeys/target/screenshots"), width, width < 600 ? 844 : 900);
    }

    private static URI url() {
        return installation != null
                ? installation.addresses().publicUrl()
                : URI.create(System.getProperty(RunningDemo.ELSEWHERE));
    }

    private static Map<String, String> accounts() {
        return installation != null
                ? LocalSystem.demoPasswords(installation.secrets())
                : Arrays.stream(System.getProperty("sahkan.walk.accounts").split(","))
                        .map(pair -> pair.split(":", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
