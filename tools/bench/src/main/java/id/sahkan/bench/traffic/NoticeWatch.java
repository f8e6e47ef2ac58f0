package id.sahkan.bench.traffic;

import id.sahkan.bench.traffic.Target.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// Looks in the notification service's database whether those named in a decree have been told.
final class NoticeWatch {

    private static final int AT_ONCE = 2000;
    private static final long LOOK_AGAIN_MILLIS = 200;

    private static final String TOLD = """
            SELECT application_id FROM notice
            WHERE application_id = ANY (?) AND kind = 'DECREED' AND channel = 'IN_APP'
            """;

    private final Database database;
    private final Tally tally;
    private final Set<UUID> named = ConcurrentHashMap.newKeySet();
    private final Set<UUID> waiting = ConcurrentHashMap.newKeySet();
    private final Set<UUID> told = ConcurrentHashMap.newKeySet();

    NoticeWatch(Database database, Tally tally) {
        this.database = database;
        this.tally = tally;
    }

    void expect(List<UUID> applications) {
        for (var id : applications) {
            if (named.add(id)) {
                tally.decreed.increment();
                waiting.add(id);
            }
        }
    }

    boolean told(UUID application) {
        return told.contains(application);
    }

    /// Until it is interrupted. A database that is away is asked again.
    void work() throws InterruptedException {
        while (true) {
            try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                    var everyOffice = connection.prepareStatement("SET sahkan.offices = '*'")) {
                everyOffice.execute();
                while (true) {
                    look(connection);
                    TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
                }
            } catch (SQLException away) {
                tally.repeated.increment();
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            }
        }
    }

    private void look(Connection connection) throws SQLException {
        var asked = waiting.stream().limit(AT_ONCE).toArray(UUID[]::new);
        if (asked.length == 0) {
            return;
        }
        var found = new ArrayList<UUID>();
        try (var statement = connection.prepareStatement(TOLD)) {
            statement.setQueryTimeout(10);
            statement.setArray(1, connection.createArrayOf("uuid", asked));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
        }
        for (var id : found) {
            if (told.add(id)) {
                tally.noticed.increment();
            }
            waiting.remove(id);
        }
    }
}
