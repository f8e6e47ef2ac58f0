package id.sahkan.journeys.budget;

import static org.awaitility.Awaitility.await;

import id.sahkan.journeys.budget.StatementLog.Look;
import id.sahkan.journeys.budget.StatementLog.Transaction;
import id.sahkan.launcher.Databases;
import id.sahkan.launcher.Installation;
import id.sahkan.launcher.Port;
import id.sahkan.launcher.Postgres;
import id.sahkan.messaging.broker.BrokerSetup;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Counts from outside what a running system does: in PostgreSQL's two logs, in journals and inboxes, in the programs'
/// own metrics. What it does while nobody asks for anything is looked at first and left out.
final class CostCounter implements AutoCloseable {

    private static final List<String> PROGRAMS =
            List.of("applicant-service", "verification-service", "decree-service", "notification-service", "gateway");
    private static final Duration IDLE = Duration.ofSeconds(6);

    /// Of the records between two places of the log those that change rows of tables of our databases.
    private static final String WRITTEN = """
            WITH record AS (
                SELECT xid, resource_manager AS part, record_type AS kind, record_length - fpi_length AS bytes,
                       (regexp_match(block_ref, 'rel \\d+/(\\d+)/(\\d+)'))[1]::bigint AS database,
                       (regexp_match(block_ref, 'rel \\d+/(\\d+)/(\\d+)'))[2]::bigint AS relation
                FROM pg_get_wal_records_info('%s', '%s')),
            ours AS (
                SELECT record.* FROM record JOIN pg_database d ON d.oid = record.database
                WHERE d.datname IN (%s) AND relation >= 16384 AND part IN ('Heap', 'Heap2') AND xid::text <> '0')
            SELECT
                (SELECT count(DISTINCT xid::text) FROM record
                 WHERE part = 'Transaction' AND kind = 'COMMIT' AND xid::text IN (SELECT xid::text FROM ours)),
                (SELECT count(*) FROM ours WHERE part = 'Heap' AND kind ~ '^(INSERT|UPDATE|HOT_UPDATE|DELETE)'),
                (SELECT coalesce(sum(bytes), 0) FROM record WHERE xid::text IN (SELECT xid::text FROM ours))
            """;

    private static final Map<String, String> SETTINGS = Map.of(
            "log_line_prefix", StatementLog.PREFIX,
            "log_parameter_max_length", "0",
            "log_parameter_max_length_on_error", "0",
            "log_statement", "all");

    private final Installation installation;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Connection> databases = new HashMap<>();
    private final Set<Look> looks = new HashSet<>();

    /// What the last count found, for people who ask why.
    private List<Transaction> transactions = List.of();

    /// The statements of an application are in PostgreSQL's log from now until [#close].
    CostCounter(Installation installation) {
        this.installation = installation;
        execute("CREATE EXTENSION IF NOT EXISTS pg_walinspect");
        SETTINGS.forEach((name, value) -> execute("ALTER SYSTEM SET " + name + " = '" + value + "'"));
        execute("SELECT pg_reload_conf()");
        watchIdle();
    }

    private void watchIdle() {
        awaitQuiet();
        long begin = size(postgresLog());
        await().atMost(Duration.ofMinutes(1)).during(IDLE).until(() -> {
            Set<Look> seen = StatementLog.looks(StatementLog.transactions(tail(begin)));
            boolean nothingNew = !seen.isEmpty() && looks.containsAll(seen);
            looks.addAll(seen);
            return nothingNew;
        });
    }

    /// Until everything that was committed has been sent and applied, checked and told.
    void awaitQuiet() {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(this::isQuiet);
    }

    /// In this order: what has been delivered may have made something due, and what was due may have made an event.
    private boolean isQuiet() {
        long events = allEvents();
        if (expectedDeliveries() != deliveries()) {
            return false;
        }
        for (String service : Databases.SERVICES) {
            if (number(service, "SELECT count(*) FROM outbox") > 0) {
                return false;
            }
        }
        return number("verification", "SELECT count(*) FROM check_due") == 0
                && number("applicant", "SELECT count(*) FROM document_drawing WHERE drawn_at IS NULL") == 0
                && number("notification", "SELECT count(*) FROM notice WHERE state = 'PENDING'") == 0
                && allEvents() == events;
    }

    private static final Map<String, List<String>> LISTENS_TO = BrokerSetup.SERVICES.stream()
            .collect(Collectors.toMap(BrokerSetup.Service::name, BrokerSetup.Service::hears));

    private long expectedDeliveries() {
        return LISTENS_TO.values().stream()
                .flatMap(List::stream)
                .mapToLong(this::events)
                .sum();
    }

    private long allEvents() {
        return Databases.SERVICES.stream().mapToLong(this::events).sum();
    }

    private long events(String service) {
        return number(service, "SELECT count(sequence) FROM journal");
    }

    private long deliveries() {
        return Databases.SERVICES.stream()
                .mapToLong(service -> number(service, "SELECT coalesce(sum(version), 0) FROM inbox"))
                .sum();
    }

    /// What `work` costs until everything is quiet again.
    Map<Cost, Long> count(Runnable work) {
        awaitQuiet();
        Map<Cost, Long> calls = calls();
        Map<Cost, Long> before = standing();
        String place = text("postgres", "SELECT pg_current_wal_flush_lsn()::text");
        long begin = size(postgresLog());
        work.run();
        awaitQuiet();
        Map<Cost, Long> counts = written(place);
        transactions = StatementLog.counted(StatementLog.transactions(tail(begin)), looks);
        var own = transactions.stream()
                .filter(transaction -> !transaction.carries())
                .toList();
        counts.put(Cost.STATEMENTS, (long) StatementLog.statements(transactions).size());
        counts.put(Cost.OWN_STATEMENTS, (long) StatementLog.statements(own).size());
        counts.put(Cost.OWN_COMMITS, own.stream().filter(Transaction::writes).count());
        standing().forEach((cost, now) -> counts.put(cost, now - before.getOrDefault(cost, 0L)));
        counts.merge(Cost.LOG, 1023L, (bytes, rest) -> (bytes + rest) / 1024);
        calls().forEach((cost, now) -> counts.put(cost, now - calls.getOrDefault(cost, 0L)));
        return counts;
    }

    /// Each with how often the last count met it.
    String statements() {
        return StatementLog.statements(transactions).stream()
                .collect(Collectors.groupingBy(text -> text, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> "%4d  %s%n".formatted(entry.getValue(), entry.getKey()))
                .collect(Collectors.joining());
    }

    private Map<Cost, Long> standing() {
        Map<Cost, Long> standing = new EnumMap<>(Cost.class);
        standing.put(Cost.EVENTS, allEvents());
        standing.put(Cost.DELIVERIES, deliveries());
        standing.put(
                Cost.LOG,
                PROGRAMS.stream()
                        .mapToLong(program -> size(installation.data().log(program)))
                        .sum());
        return standing;
    }

    private Map<Cost, Long> written(String since) {
        String ours = Databases.ALL.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        String until = text("postgres", "SELECT pg_current_wal_flush_lsn()::text");
        try (Statement statement = database("postgres").createStatement();
                ResultSet row = statement.executeQuery(WRITTEN.formatted(since, until, ours))) {
            row.next();
            Map<Cost, Long> written = new EnumMap<>(Cost.class);
            written.put(Cost.COMMITS, row.getLong(1));
            written.put(Cost.ROWS, row.getLong(2));
            written.put(Cost.WAL, Math.ceilDiv(row.getLong(3), 1024L));
            return written;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// The gateway closes its own metrics to its public port, and passes each request on once: what services received
    /// at their public paths and did not ask each other came through it.
    private Map<Cost, Long> calls() {
        long inner = requests("http_client_requests_seconds_count", _ -> true);
        long asked = requests("http_client_requests_seconds_count", series -> series.contains("uri=\"/api/"));
        long received = requests("http_server_requests_seconds_count", series -> series.contains("uri=\"/api/"));
        return Map.of(Cost.INNER_CALLS, inner, Cost.GATEWAY_CALLS, received - asked);
    }

    private long requests(String metric, Predicate<String> wanted) {
        return Databases.SERVICES.stream()
                .flatMap(service -> metrics(service + "-service"))
                .filter(line -> line.startsWith(metric + "{"))
                .filter(wanted)
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private Stream<String> metrics(String program) {
        URI address = installation.addresses().service(program).resolve("/actuator/prometheus");
        try {
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body()
                    .lines();
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(over);
        }
    }

    private Path postgresLog() {
        return installation.data().log("postgres");
    }

    private String tail(long begin) {
        try (var file = new RandomAccessFile(postgresLog().toFile(), "r")) {
            file.seek(begin);
            var bytes = new byte[Math.toIntExact(file.length() - begin)];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    long number(String database, String query) {
        return Long.parseLong(text(database, query));
    }

    private String text(String database, String query) {
        try (Statement statement = database(database).createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(query, failed);
        }
    }

    private void execute(String sql) {
        try (Statement statement = database("postgres").createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    private Connection database(String name) throws SQLException {
        Connection connection = databases.get(name);
        if (connection == null) {
            String url = "jdbc:postgresql://127.0.0.1:" + installation.ports().get(Port.POSTGRES) + "/" + name;
            String password = installation.secrets().secret("db." + Postgres.ADMIN);
            connection = DriverManager.getConnection(url, Postgres.ADMIN, password);
            databases.put(name, connection);
        }
        return connection;
    }

    /// The database's settings are as they were; nothing more is written into its log.
    @Override
    public void close() {
        SETTINGS.keySet().forEach(name -> execute("ALTER SYSTEM RESET " + name));
        execute("SELECT pg_reload_conf()");
        execute("DROP EXTENSION pg_walinspect");
        http.close();
        for (Connection connection : databases.values()) {
            try {
                connection.close();
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
