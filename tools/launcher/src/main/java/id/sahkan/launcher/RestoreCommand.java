package id.sahkan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// `./sahkan restore`: all databases as they were at one instant, the files that they name, and an empty Kafka that the
/// journals fill again. What was there before is moved aside and not deleted.
public final class RestoreCommand {

    private static final int RECOVERY_LIMIT_S = 3600;

    private static final List<String> OF_RECOVERY =
            List.of("restore_command", "recovery_target_time", "recovery_target_action");

    private final DataFolder data;
    private final Backup backup;
    private final Optional<Instant> until;
    private final Clock clock;

    private RestoreCommand(DataFolder data, Backup backup, Optional<Instant> until, Clock clock) {
        this.data = data;
        this.backup = backup;
        this.until = until;
        this.clock = clock;
    }

    public static int run(Checkout checkout, DataFolder data, Backup backup, Optional<Instant> until) {
        Path binaries = new Preparation(checkout, Launcher::print).prepare().postgres();
        return new RestoreCommand(data, backup, until, Clock.systemUTC()).run(binaries);
    }

    public static int run(Path binaries, DataFolder data, Backup backup, Optional<Instant> until) {
        return new RestoreCommand(data, backup, until, Clock.systemUTC()).run(binaries);
    }

    private int run(Path binaries) {
        if (!backup.isWhole()) {
            throw new Trouble(backup.root() + " is no whole backup of Sahkan.", "Name another folder with --from DIR.");
        }
        if (until.isPresent() && until.get().isBefore(backup.takenAt())) {
            throw new Trouble(
                    "The backup was taken at " + backup.takenAt() + ", after " + until.get() + ".",
                    "An older backup is needed.");
        }
        data.prepare();
        ProcessLedger ledger = new ProcessLedger(data.run());
        Tenancy.refuseSecond(data);
        try (Tenancy _ = Tenancy.take(data, ledger)) {
            Leftovers.end(ledger, data.postgres(), Launcher::print);
            Optional<Path> before = moveAside();
            Folders.copy(backup.database(), data.postgres(), file -> true);
            backup.putFilesBack(data);
            askForRecovery();
            Optional<Instant> last = recover(binaries);
            Launcher.print("Restored: "
                    + until.map(instant -> "as it was at " + instant).orElse("as it was last") + ". The last change is "
                    + last.map(at -> "of " + at).orElse("from before the backup") + ".");
            before.ifPresent(folder -> Launcher.print("What was here before lies in " + folder + "."));
        }
        Launcher.print("Kafka begins empty. After ./sahkan up the journals fill it:");
        Databases.SERVICES.forEach(service -> Launcher.print(
                "  ./sahkan republish --service " + service + " --since 2000-01-01T00:00:00Z --reason restore --yes"));
        Launcher.print("Then ./sahkan verify-journal, and a new backup: the old one ends here.");
        return 0;
    }

    private Optional<Path> moveAside() {
        Path aside = data.root()
                .resolve("before-restore")
                .resolve(clock.instant().toString().replace(":", ""));
        boolean moved = false;
        try {
            for (Path part : List.of(
                    data.postgres(),
                    data.kafka(),
                    data.keys(),
                    data.secrets(),
                    data.firstStartDone(),
                    data.realmDone())) {
                if (Files.exists(part)) {
                    Folders.createPrivate(aside);
                    Files.move(part, aside.resolve(part.getFileName()));
                    moved = true;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return moved ? Optional.of(aside) : Optional.empty();
    }

    /// The new history goes nowhere until the next backup, so that the old one's log stays as it is.
    private void askForRecovery() {
        Superuser.prefix(backup.log());
        String settings = "restore_command = 'cp \"" + backup.log() + "/%f\" \"%p\"'\n"
                + "recovery_target_action = 'promote'\n"
                + "archive_command = 'true'\n"
                + until.map(instant -> "recovery_target_time = '" + written(instant) + "'\n")
                        .orElse("");
        try {
            Files.writeString(
                    data.postgres().resolve("postgresql.auto.conf"),
                    settings,
                    StandardCharsets.UTF_8,
                    StandardOpenOption.APPEND);
            Files.createFile(data.postgres().resolve("recovery.signal"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// PostgreSQL knows no letters for time zones yet when it reads this.
    private static String written(Instant instant) {
        return instant.toString().replace("Z", "+00");
    }

    private Optional<Instant> recover(Path binaries) {
        Postgres postgres = new Postgres(
                binaries,
                data,
                Ports.choose(data.run().resolve("restore.properties"), 0).of(Port.POSTGRES),
                new Secrets(data.secrets()).secret("db." + Postgres.ADMIN));
        ProcessHandle process = start(postgres);
        try {
            awaitEndOfRecovery(postgres, process);
            return finish(postgres);
        } catch (SQLException e) {
            throw new IllegalStateException("the restored databases do not answer", e);
        } finally {
            Supervisor.end(postgres, process, Duration.ofSeconds(60));
        }
    }

    private ProcessHandle start(Postgres postgres) {
        try {
            return postgres.launch(RECOVERY_LIMIT_S);
        } catch (IOException e) {
            // It answered, and had ended before anybody asked it again.
            throw explained(
                    postgres,
                    new Trouble(
                            "The databases' log cannot be played: " + e.getMessage() + ".",
                            "The story is in " + postgres.log() + "."));
        } catch (Trouble trouble) {
            Postgres.postmaster(data.postgres())
                    .ifPresent(left -> Supervisor.end(postgres, left, Duration.ofSeconds(60)));
            throw explained(postgres, trouble);
        }
    }

    /// It answers, for reading, long before it has played the log to its end.
    private void awaitEndOfRecovery(Postgres postgres, ProcessHandle process) {
        long giveUpAt = System.nanoTime() + Duration.ofSeconds(RECOVERY_LIMIT_S).toNanos();
        while (isInRecovery(postgres)) {
            if (!process.isAlive() || System.nanoTime() > giveUpAt) {
                throw explained(
                        postgres,
                        new Trouble("The databases' log cannot be played.", "The story is in " + postgres.log() + "."));
            }
            pause();
        }
    }

    private static boolean isInRecovery(Postgres postgres) {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_is_in_recovery()")) {
            return !row.next() || row.getBoolean(1);
        } catch (SQLException notYet) {
            return true;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("The restore was interrupted.", "Begin again.");
        }
    }

    /// @return when the last change was committed that came from the log, not from the copy
    private static Optional<Instant> finish(Postgres postgres) throws SQLException {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            for (String setting : OF_RECOVERY) {
                statement.execute("ALTER SYSTEM RESET " + setting);
            }
            try (ResultSet row = statement.executeQuery("SELECT pg_last_xact_replay_timestamp()")) {
                row.next();
                return Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant);
            }
        }
    }

    private Trouble explained(Postgres postgres, Trouble trouble) {
        boolean tooLate = LogTail.last(postgres.log(), 20).stream()
                .anyMatch(line -> line.contains("recovery ended before configured recovery target was reached"));
        return tooLate
                ? new Trouble(
                        "The backup ends before " + until.map(Instant::toString).orElse("that") + ".",
                        "Without --until: as it was last.")
                : trouble;
    }
}
