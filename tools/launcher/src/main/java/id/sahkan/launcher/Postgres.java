package id.sahkan.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// PostgreSQL with its guarantees switched on and, before anything is stored, seen to be on.
public final class Postgres implements Part {

    public static final String ADMIN = "postgres";
    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");
    private static final int START_LIMIT_S = 60;

    private final Path binaries;
    private final Path data;
    private final Path log;
    private final int port;
    private final String password;

    public Postgres(Path binaries, DataFolder folder, int port, String password) {
        this.binaries = binaries;
        this.data = folder.postgres();
        this.log = folder.log("postgres");
        this.port = port;
        this.password = password;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public ProcessHandle launch() throws IOException {
        return launch(START_LIMIT_S);
    }

    ProcessHandle launch(int limitSeconds) throws IOException {
        List<String> prefix = initialised() ? Superuser.prefix(data) : initialise();
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(binaries.resolve("bin/pg_ctl").toString(), "start", "-w", "-s"));
        command.addAll(List.of("-t", Integer.toString(limitSeconds)));
        command.addAll(List.of("-D", data.toString(), "-l", log.toString(), "-o", options()));
        run(command, limitSeconds + START_LIMIT_S);
        ProcessHandle postmaster =
                postmaster(data).orElseThrow(() -> new IOException("PostgreSQL has ended at once, see " + log));
        checkDurable();
        archiveUntilABackupIsTaken();
        return postmaster;
    }

    private String options() {
        return String.join(
                " ",
                "-p " + port,
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=",
                "-c fsync=on",
                "-c synchronous_commit=on",
                "-c full_page_writes=on",
                "-c archive_mode=on",
                "-c archive_timeout=300",
                "-c max_connections=80",
                "-c shared_buffers=64MB",
                "-c timezone=UTC",
                "-c log_timezone=UTC",
                // A detail quotes the row that was refused.
                "-c log_error_verbosity=terse");
    }

    private boolean initialised() {
        return Files.exists(data.resolve("PG_VERSION"));
    }

    private List<String> initialise() throws IOException {
        Folders.createPrivate(data);
        Folders.empty(data); // the folder itself may be a disk of its own
        List<String> prefix = Superuser.prefix(data);
        Path passwordFile = Files.createTempFile("sahkan", ".pw");
        try {
            Files.writeString(passwordFile, password);
            List<String> command = new ArrayList<>(prefix);
            command.addAll(List.of(binaries.resolve("bin/initdb").toString(), "-D", data.toString(), "-U", ADMIN));
            command.addAll(List.of("-A", "scram-sha-256", "--pwfile", passwordFile.toString(), "-E", "UTF8"));
            command.addAll(List.of("--no-locale", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
            run(command, 2 * START_LIMIT_S);
        } finally {
            Files.delete(passwordFile);
        }
        return prefix;
    }

    private void run(List<String> command, int limitSeconds) throws IOException {
        Process process = JvmPart.builder(command, Map.of())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            if (!process.waitFor(limitSeconds, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new Trouble(
                        "PostgreSQL did not start: " + String.join(" / ", LogTail.last(log, 2)) + ".",
                        "The whole story is in " + log + ".");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL was starting", e);
        }
    }

    /// Durability that is only believed in makes every later promise fiction.
    void checkDurable() {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            for (String setting : DURABLE) {
                try (ResultSet row = statement.executeQuery("SHOW " + setting)) {
                    if (!row.next() || !row.getString(1).equals("on")) {
                        throw new IllegalStateException("PostgreSQL runs with " + setting + " not on");
                    }
                }
            }
        } catch (SQLException e) {
            throw new Trouble("PostgreSQL does not answer: " + e.getMessage(), "See " + log + ".");
        }
    }

    /// Without any command PostgreSQL would keep its log for ever, waiting for one.
    private void archiveUntilABackupIsTaken() {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet command = statement.executeQuery("SHOW archive_command")) {
            if (command.next() && command.getString(1).isEmpty()) {
                statement.execute("ALTER SYSTEM SET archive_command = 'true'");
                statement.execute("SELECT pg_reload_conf()");
            }
        } catch (SQLException e) {
            throw new Trouble("PostgreSQL does not answer: " + e.getMessage(), "See " + log + ".");
        }
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), ADMIN, password);
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /// SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for every client to leave.
    @Override
    public void askToStop(ProcessHandle process) {
        interrupt(process);
    }

    static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -INT " + process.pid())
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }

    /// The server that works on this folder, by its own note, when that process really is a PostgreSQL.
    public static Optional<ProcessHandle> postmaster(Path data) {
        Path note = data.resolve("postmaster.pid");
        try {
            if (!Files.exists(note)) {
                return Optional.empty();
            }
            String pid = Files.readString(note, StandardCharsets.US_ASCII)
                    .lines()
                    .findFirst()
                    .orElse("");
            return pid.matches("\\d+")
                    ? ProcessHandle.of(Long.parseLong(pid)).filter(Postgres::isPostgres)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .command()
                        .map(command -> command.endsWith("/postgres"))
                        .orElse(false);
    }
}
