package id.sahkan.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sahkan.journeys.browser.Chromium;
import id.sahkan.journeys.browser.NewOfficeWalk;
import id.sahkan.journeys.browser.Screens;
import id.sahkan.launcher.Checkout;
import id.sahkan.launcher.Installation;
import id.sahkan.launcher.LocalSystem;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A third office comes to its first decree: everybody has nothing but a browser. What is read besides it is the
/// letters, which say nothing of another office either.
final class NewOffice {

    private static final int FEWEST_SCREENS = 4;

    private final Installation installation;
    private final Clock clock;

    NewOffice(Installation installation, Clock clock) {
        this.installation = installation;
        this.clock = clock;
    }

    void walk(Chromium chromium) {
        Instant begun = clock.instant();
        var office = new NewOfficeWalk(
                chromium,
                installation.addresses().publicUrl(),
                LocalSystem.demoPasswords(installation.secrets()),
                screens(1280, 900),
                screens(390, 844),
                clock,
                Math.toIntExact(begun.getEpochSecond() / 3 % 4000));
        var decree = office.walk();
        System.out.printf(
                "a new office's first decree in %d s%n",
                Duration.between(begun, clock.instant()).toSeconds());
        letters(office, decree);
        office.verdict(FEWEST_SCREENS);
    }

    private void letters(NewOfficeWalk office, NewOfficeWalk.Issued decree) {
        Path outbox = installation.data().outbox();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Letter.to(office.applicantsAddress(), outbox).stream()
                        .anyMatch(letter -> letter.text().contains(decree.number())));
        List<Letter> all = office.addresses()
                .flatMap(address -> Letter.to(address, outbox).stream())
                .toList();
        assertThat(all).hasSizeGreaterThan(7);
        assertThat(all)
                .noneMatch(letter ->
                        NewOfficeWalk.OF_THE_FIRST.matcher(letter.toString()).find());
        assertThat(all).anyMatch(letter -> letter.text().contains(office.name()));
    }

    private static Screens screens(int width, int height) {
        return new Screens(
                Checkout.find().root().resolve("tools/journeys/target/screenshots/new-office"), width, height);
    }
}
