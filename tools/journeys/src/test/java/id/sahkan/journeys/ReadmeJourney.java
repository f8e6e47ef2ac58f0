package id.sahkan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.launcher.Checkout;
import id.sahkan.launcher.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every command of the README as a person types it, on a data folder and ports of its own.
class ReadmeJourney {

    private static final String REPUBLISH =
            "./sahkan republish --service decree --since 2026-01-01T00:00:00Z --reason practice";

    @TempDir
    static Path folder;

    @Test
    void theCommandsDoWhatTheReadmeSays() throws Exception {
        assertThat(ReadmeTest.commands())
                .as("a new command in the README needs its line in this test")
                .containsExactly(
                        "./sahkan demo",
                        "./mvnw verify",
                        "./sahkan status",
                        "./sahkan logs decree-service",
                        // typed by another journey, which takes the broker away meanwhile
                        SystemJourney.SAMPLE,
                        "./sahkan verify-journal",
                        "./sahkan parked",
                        REPUBLISH,
                        "./sahkan down",
                        // typed by another journey, which then walks through what it starts
                        BrowserJourney.FRESH);
        // This test is part of it, and CI types it in a shell that knows nothing.
        assertThat(Files.readString(Checkout.find().root().resolve(".ci/run")))
                .contains("env -i PATH=\"$PATH\" HOME=\"$HOME\" \"$@\"")
                .contains("newcomer ./mvnw verify");

        try (var terminal = new Terminal(folder)) {
            assertThat(terminal.run("help", "./sahkan")).contains("./sahkan demo", "./sahkan down");
            // As the job of a script that goes on: it cannot be interrupted, and still ends in order when it is asked
            // to.
            Process demo = terminal.up(
                    "demo",
                    Duration.ofMinutes(9),
                    "/bin/sh",
                    "-c",
                    "trap '' INT; exec \"$@\"",
                    "sh",
                    "./sahkan",
                    "demo",
                    "--no-build",
                    "--port",
                    Integer.toString(Ports.anyFree()));
            assertThat(terminal.told("demo")).contains("30 ✓ 0 ✗", "built to ready", "kepala-dinas");

            assertThat(terminal.run("status", "./sahkan", "status")).contains("gateway", "keycloak", "kafka");
            assertThat(terminal.run("logs", "./sahkan", "logs", "decree-service"))
                    .contains("Started DecreeApplication");
            assertThat(terminal.run("verify", "./sahkan", "verify-journal"))
                    .contains("Every journal is as it was written.");
            assertThat(terminal.run("parked", "./sahkan", "parked"))
                    .contains("applicant     0 held back", "notification  0 held back");
            assertThat(terminal.run("republish", REPUBLISH.split(" ")))
                    .contains("events of decree", "Nothing was changed.");

            List<ProcessHandle> parts = terminal.parts(demo);
            assertThat(parts).as("four services, gateway, Keycloak, PostgreSQL").hasSizeGreaterThanOrEqualTo(7);
            terminal.run("down", "./sahkan", "down");
            Terminal.isOver(demo, parts);
            assertThat(terminal.told("demo")).contains("Stopping …");
        }
    }
}
