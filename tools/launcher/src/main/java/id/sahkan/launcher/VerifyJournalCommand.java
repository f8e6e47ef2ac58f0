package id.sahkan.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// `./sahkan verify-journal`: 0 when every journal is as it was written, 1 when a row was edited, added or taken out.
public final class VerifyJournalCommand {

    private static final String BREAKS =
            "SELECT aggregate_id || ' version ' || version || ': ' || reason FROM journal_break";

    /// Everything that others have applied must still be there: this finds rows taken from the end of a chain.
    private static final String LAST_VERSIONS = "SELECT aggregate_id::text, max(version) FROM journal GROUP BY 1";

    private final Installation installation;
    private final List<String> breaks = new ArrayList<>();

    private VerifyJournalCommand(Installation installation) {
        this.installation = installation;
    }

    public static int run(Installation installation) {
        return new VerifyJournalCommand(installation).run();
    }

    private int run() {
        // What was applied was committed before. So inboxes are read first, and journals, which only grow, after them:
        // whatever people and services do meanwhile, nothing that is as it should be looks taken out.
        List<Applied> applied = applied();
        for (String service : Databases.SERVICES) {
            Map<String, Long> last = versions(service, LAST_VERSIONS);
            long rows = last.values().stream().mapToLong(Long::longValue).sum();
            List<String> found = new ArrayList<>(rows(service, BREAKS));
            applied.stream()
                    .filter(event -> event.source().equals(service + "-service"))
                    .filter(event -> event.version() > last.getOrDefault(event.aggregate(), 0L))
                    .forEach(event -> found.add(event.aggregate() + " version " + event.version() + ": the "
                            + event.consumer() + " service has it"));
            Launcher.print(String.format("%-13s %6d events, %d breaks", service, rows, found.size()));
            found.forEach(line -> Launcher.print("  " + line));
            breaks.addAll(found);
        }
        Launcher.print(
                breaks.isEmpty()
                        ? "Every journal is as it was written."
                        : "A journal was changed. Keep the data folder as it is and tell the auditor.");
        return breaks.isEmpty() ? 0 : 1;
    }

    private record Applied(String consumer, String source, String aggregate, long version) {}

    private List<Applied> applied() {
        List<Applied> applied = new ArrayList<>();
        for (String consumer : Databases.SERVICES) {
            read(
                    consumer,
                    "SELECT source, aggregate_id::text, version FROM inbox",
                    row -> applied.add(new Applied(consumer, row.getString(1), row.getString(2), row.getLong(3))));
        }
        return applied;
    }

    private List<String> rows(String service, String sql) {
        List<String> rows = new ArrayList<>();
        read(service, sql, row -> rows.add(row.getString(1)));
        return rows;
    }

    private Map<String, Long> versions(String service, String sql) {
        Map<String, Long> versions = new HashMap<>();
        read(service, sql, row -> versions.put(row.getString(1), row.getLong(2)));
        return versions;
    }

    private interface Row {
        void accept(ResultSet row) throws SQLException;
    }

    private void read(String service, String sql, Row each) {
        String url = "jdbc:postgresql://127.0.0.1:" + installation.ports().get(Port.POSTGRES) + "/" + service;
        try (Connection connection = DriverManager.getConnection(
                        url, Postgres.ADMIN, installation.secrets().secret("db." + Postgres.ADMIN));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                each.accept(row);
            }
        } catch (SQLException e) {
            throw new Trouble(
                    "The journal of the " + service + " service cannot be read.",
                    "Is everything ready? ./sahkan status tells.");
        }
    }
}
