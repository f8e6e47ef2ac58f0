package id.sahkan.local;

import id.sahkan.local.browser.Chromium;
import id.sahkan.local.browser.Newcomer;
import id.sahkan.local.browser.Screens;
import id.sahkan.local.browser.Walk;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a stranger's sign-up to the signed decree, by mouse on a desk and by keyboard alone on a phone's width.
/// `-Dsahkan.walk.url` and `-Dsahkan.walk.accounts=name:password,…` let it walk through a system that already runs.
class BrowserJourney {

    @TempDir
    static Path folder;

    private static @Nullable LocalSystem system;
    private static @Nullable Chromium browser;

    @BeforeAll
    static void start() {
        var program = Chromium.onPath();
        if (program.isEmpty()) {
            String reason = "SKIPPED: no chromium, chromium-browser or google-chrome on the path";
            System.out.println(reason);
            Assumptions.abort(reason);
        }
        if (System.getProperty("sahkan.walk.url") == null) {
            system = LocalSystem.start(new LocalSystem.Options(
                    Checkout.find(), folder.resolve("data"), 0, true, line -> System.out.println(line)));
        }
        browser = Chromium.launch(program.orElseThrow());
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (system != null) {
            system.close();
        }
    }

    @Test
    void byMouseOnADesk() {
        walk("Suara Kuala", 1280, 900, false);
    }

    @Test
    void byKeyboardAloneOnANarrowScreen() {
        walk("Warta Muara", 390, 844, true);
    }

    private static void walk(String outlet, int width, int height, boolean keyboard) {
        var clock = Clock.systemUTC();
        var screens = new Screens(Checkout.find().root().resolve("local/target/screenshots"), width, height);
        int number = Math.toIntExact(clock.instant().getEpochSecond() / 3 % 4000);
        var begun = clock.instant();
        new Walk(
                        Objects.requireNonNull(browser),
                        url(),
                        accounts(),
                        screens,
                        keyboard,
                        Newcomer.of(number, outlet + " " + number))
                .toTheDecree(clock, title -> {
                    if (system != null) {
                        new TwoPersonRule(system).holdsFor(title);
                    }
                });
        System.out.printf(
                "%d screens at %d px in %d s%n",
                screens.count(), width, Duration.between(begun, clock.instant()).toSeconds());
        screens.verdict();
    }

    private static URI url() {
        return system != null ? system.publicUrl() : URI.create(System.getProperty("sahkan.walk.url"));
    }

    private static Map<String, String> accounts() {
        return system != null
                ? system.demoPasswords()
                : Arrays.stream(System.getProperty("sahkan.walk.accounts").split(","))
                        .map(pair -> pair.split(":", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
