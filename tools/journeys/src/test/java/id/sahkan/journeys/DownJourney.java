package id.sahkan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.launcher.DataFolder;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The end of the demo, which every other journey on it comes before.
@Order(3)
class DownJourney {

    static final String DOWN = "./sahkan down";
    static final String FRESH = "./sahkan up --fresh";

    @RegisterExtension
    static final RunningDemo DEMO = new RunningDemo();

    /// And once more on the same folder, forgetting what is in it, with Ctrl-C before it is ready.
    @Test
    void itEndsWhenItIsAskedTo() throws Exception {
        Terminal open = DEMO.terminal();
        Process running = DEMO.process();
        List<ProcessHandle> parts = open.parts(running);
        assertThat(parts).as("four services, gateway, Keycloak, PostgreSQL").hasSizeGreaterThanOrEqualTo(7);
        open.run("down", DOWN.split(" "));
        Terminal.isOver(running, parts);
        assertThat(open.told(DEMO.name())).contains("Stopping …");

        var before = DataFolder.at(open.data()).documents().resolve("before");
        Files.createFile(before);
        var command = new ArrayList<>(List.of(FRESH.split(" ")));
        command.add("--no-build");
        Process up = open.begin("fresh", "postgres ", Duration.ofMinutes(2), command.toArray(String[]::new));
        assertThat(before).doesNotExist();
        open.interrupt(up);
    }
}
