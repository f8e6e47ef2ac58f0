package id.sahkan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// `./sahkan backup`: copies a running system, the databases first. From then on PostgreSQL puts its log there too, so
/// that the databases can be brought back as they were at any later instant.
public final class BackupCommand {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /// PostgreSQL's manual, "making a base backup using the low level API": made anew by the server that starts on it.
    private static final Set<String> NOT_COPIED = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> NOT_COPIED_FILES = Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init");

    private static final Pattern FIRST_PART = Pattern.compile("START WAL LOCATION: .*\\(file ([0-9A-F]{24})\\)");

    private static final String NOW =
            "SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";

    private final Installation installation;
    private final Backup backup;

    private BackupCommand(Installation installation, Backup backup) {
        this.installation = installation;
        this.backup = backup;
    }

    public static int run(Installation installation, Backup backup) {
        return new BackupCommand(installation, backup).run();
    }

    private int run() {
        String url = "jdbc:postgresql://127.0.0.1:" + installation.ports().get(Port.POSTGRES) + "/postgres";
        try (Connection connection = DriverManager.getConnection(
                        url, Postgres.ADMIN, installation.secrets().secret("db." + Postgres.ADMIN));
                Statement statement = connection.createStatement()) {
            String cluster = one(statement, "SELECT system_identifier::text FROM pg_control_system()");
            boolean isNew = backup.isNewFor(cluster);
            if (isNew) {
                takeLog(statement);
                copyDatabases(statement);
            } else if (!one(statement, "SHOW archive_command").equals(archiveCommand())) {
                throw new Trouble(
                        "The databases' log does not go to " + backup.root() + " any more.",
                        "After a restore, or a backup elsewhere, begin with a new folder.");
            }
            awaitLog(statement);
            Instant takenAt = Instant.parse(one(statement, NOW));
            long files = backup.addFiles(installation.data());
            if (isNew) {
                backup.isWholeNow(cluster, takenAt);
            }
            Launcher.print((isNew ? "Backed up into " : "Brought up to date: ") + backup.root() + ", " + files
                    + " new papers.");
            Launcher.print("It holds passwords, keys and people's papers: keep it as safe as the system, elsewhere.");
            return 0;
        } catch (SQLException e) {
            throw new Trouble(
                    "The databases could not be copied: " + e.getMessage() + ".",
                    "Is everything ready? ./sahkan status tells.");
        }
    }

    /// A log that cannot be copied stays with the server until it can: nothing is lost, and the disk fills.
    private void takeLog(Statement statement) throws SQLException {
        if (!backup.root().toString().matches("[\\w./+:@ -]+")) {
            throw new Trouble(
                    "PostgreSQL cannot be told about a folder called " + backup.root() + ".",
                    "Choose one without quotes and other signs.");
        }
        Folders.createPrivate(backup.root());
        Superuser.prefix(
                Folders.createPrivate(backup.log())); // where PostgreSQL is another user, the folder is its own
        statement.execute("ALTER SYSTEM SET archive_command = '" + archiveCommand() + "'");
        statement.execute("SELECT pg_reload_conf()");
    }

    /// The same part may come twice, after a crash; another part under its name never may.
    private String archiveCommand() {
        String place = "\"" + backup.log() + "/%f\"";
        String half = "\"" + backup.log() + "/%f.part\"";
        return "if [ -f " + place + " ]; then cmp -s \"%p\" " + place + "; else cp \"%p\" " + half + " && mv " + half
                + " " + place + "; fi";
    }

    private void copyDatabases(Statement statement) throws SQLException {
        Path half = backup.root().resolve("postgres.part");
        statement.execute("SELECT pg_backup_start('sahkan', true)");
        Folders.copy(installation.data().postgres(), half, BackupCommand::isCopied);
        try (ResultSet stopped = statement.executeQuery("SELECT labelfile FROM pg_backup_stop(false)")) {
            stopped.next();
            String label = stopped.getString(1);
            Files.writeString(half.resolve("backup_label"), label);
            FIRST_PART.matcher(label).results().forEach(first -> await(first.group(1)));
            Files.move(half, backup.database(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isCopied(Path file) {
        String name = String.valueOf(file.getFileName());
        return !NOT_COPIED.contains(file.getName(0).toString())
                && !NOT_COPIED_FILES.contains(name)
                && !name.startsWith("pgsql_tmp");
    }

    /// Everything committed until now is in the backup when the part of the log that ends now is.
    private void awaitLog(Statement statement) throws SQLException {
        await(one(statement, "SELECT pg_walfile_name(pg_switch_wal() - 1)"));
    }

    private void await(String part) {
        Path last = backup.log().resolve(part);
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(last)) {
            if (System.nanoTime() > giveUpAt) {
                throw new Trouble(
                        "PostgreSQL has not copied its log to " + last + ".",
                        "Is there space? ./sahkan logs postgres tells why. Then begin again with a new folder.");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("The backup was interrupted.", "Begin again with a new folder.");
        }
    }

    private static String one(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
