package id.sahkan.launcher;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// `./sahkan down`: asks the running launcher to stop and waits until it has.
final class DownCommand {

    /// Each part has its own, and what the programs write when they stop for the first time takes them a minute or two.
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private DownCommand() {}

    static int run(DataFolder data) {
        ProcessLedger ledger = new ProcessLedger(data.run());
        Optional<ProcessHandle> launcher = ledger.alive(ProcessLedger.LAUNCHER);
        if (launcher.isEmpty()) {
            boolean left = !ledger.alive().isEmpty()
                    || Postgres.postmaster(data.postgres()).isPresent();
            Leftovers.end(ledger, data.postgres(), Launcher::print);
            Launcher.print(left ? "Stopped what was left." : "Sahkan does not run on " + data.root() + ".");
            return 0;
        }
        launcher.get().destroy();
        try {
            launcher.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            Launcher.print("Stopped.");
            return 0;
        } catch (TimeoutException e) {
            throw new Trouble(
                    "The launcher (process " + launcher.get().pid() + ") has not stopped after " + PATIENCE.toSeconds()
                            + " s.",
                    "Look at ./sahkan logs launcher; kill it, and the next ./sahkan up cleans up.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
