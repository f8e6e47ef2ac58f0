package id.sahkan.launcher;

import id.sahkan.contracts.log.VerifierKey;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;

/// `./sahkan witness FOLDER --name NAME --log KEY`: watches the registers of other offices, until somebody
/// ends it. The folder is its memory, with a key that is made at its first start.
final class WitnessCommand {

    private WitnessCommand() {}

    /// @param logs verifier keys of those whom it watches
    record Asked(Path folder, String name, String host, int port, List<String> logs) {}

    static int run(Asked asked) {
        Witness witness = started(asked);
        Launcher.print("Witness " + witness.verifier().name() + " listens on " + asked.host() + ":" + witness.port()
                + ". Its key for the offices: " + witness.verifier().text());
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(witness::stop));
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    static Witness started(Asked asked) {
        try {
            Map<String, VerifierKey> logs = asked.logs().stream()
                    .map(key -> VerifierKey.read(key.strip()))
                    .collect(Collectors.toMap(VerifierKey::name, Function.identity()));
            var witness = new Witness(
                    asked.folder(),
                    asked.name(),
                    new InetSocketAddress(asked.host(), asked.port()),
                    origin -> Optional.ofNullable(logs.get(origin)),
                    Clock.systemUTC(),
                    Launcher::print);
            witness.start();
            return witness;
        } catch (IllegalArgumentException | IllegalStateException noKey) {
            throw new Trouble(
                    "This witness cannot start: " + noKey.getMessage() + ".",
                    "A log is named by what its office serves at /api/public/register-log/key, and a name has no spaces.");
        } catch (UncheckedIOException taken) {
            throw new Trouble(
                    "This witness cannot start: " + taken.getMessage() + ".",
                    "Choose another --port, or make the folder writable.");
        }
    }
}
