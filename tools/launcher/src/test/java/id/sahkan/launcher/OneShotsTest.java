package id.sahkan.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;
import static org.awaitility.Awaitility.await;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneShotsTest {

    @TempDir
    Path folder;

    /// Says its number and works for longer than anybody waits.
    static final class Slow {
        private Slow() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) throws InterruptedException {
            System.out.println(ProcessHandle.current().pid());
            TimeUnit.MINUTES.sleep(5);
        }
    }

    static final class Failing {
        private Failing() {}

        public static void main(String[] arguments) {
            throw new IllegalStateException("no room");
        }
    }

    @Test
    void whatIsStillAtItWhenEverythingStopsIsEnded() throws Exception {
        var oneShots = new OneShots();
        Path log = Files.createFile(folder.resolve("slow.log"));
        var run = CompletableFuture.runAsync(() -> run(oneShots, Slow.class, log));
        await().until(() -> Files.readString(log).endsWith("\n"));
        var process = ProcessHandle.of(Long.parseLong(Files.readString(log).strip()));

        oneShots.close();

        assertThat(process.filter(ProcessHandle::isAlive)).isEmpty();
        assertThatThrownBy(run::join)
                .isInstanceOf(CompletionException.class)
                .extracting(Throwable::getCause, throwable(Trouble.class))
                .hasMessage("It was stopped before OneShotsTest$Slow had ended.");
        Path later = folder.resolve("later.log");
        assertThatThrownBy(() -> run(oneShots, Slow.class, later)).isInstanceOf(Trouble.class);
        assertThat(later).doesNotExist();
    }

    @Test
    void whatFailsIsToldWithItsLastWords() {
        assertThatThrownBy(() -> run(new OneShots(), Failing.class, folder.resolve("failing.log")))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("Failing failed: ")
                .hasMessageContaining("no room");
    }

    private static void run(OneShots oneShots, Class<?> program, Path log) {
        try {
            Path classes = Path.of(
                    program.getProtectionDomain().getCodeSource().getLocation().toURI());
            oneShots.run(program.getName(), log, classes, Map.of());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
