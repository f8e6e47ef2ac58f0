package id.sahkan.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Ends what a launcher that was killed has left running: exactly those processes, PostgreSQL gently.
final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Leftovers() {}

    static void end(ProcessLedger ledger, Path postgresData, Progress progress) {
        List<ProcessLedger.Entry> left = ledger.alive().stream()
                .filter(entry -> !entry.name().equals(ProcessLedger.LAUNCHER))
                .toList();
        for (ProcessLedger.Entry entry : left) {
            if (!entry.name().equals("postgres")) {
                progress.say("ending " + entry.name() + " (process "
                        + entry.process().pid() + "), left by a launcher that was killed");
                entry.process().destroy();
            }
        }
        for (ProcessLedger.Entry entry : left) {
            if (!entry.name().equals("postgres")) {
                Supervisor.awaitEnd(entry.process(), PATIENCE);
            }
            ledger.forget(entry.name());
        }
        // An old server would answer the new launcher, with the old settings and the old password.
        Optional<ProcessHandle> postmaster = Postgres.postmaster(postgresData);
        if (postmaster.isPresent()) {
            progress.say(
                    "ending postgres (process " + postmaster.get().pid() + "), left by a launcher that was killed");
            Postgres.interrupt(postmaster.get());
            Supervisor.awaitEnd(postmaster.get(), Duration.ofSeconds(30));
        }
    }
}
