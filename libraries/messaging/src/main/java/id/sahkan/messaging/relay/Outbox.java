package id.sahkan.messaging.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.sahkan.database.Instants;
import id.sahkan.telemetry.LogEvent;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The unsent end of the journal, read and emptied over the one connection that holds the leader's lock.
final class Outbox implements RelayPort.Lead {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private static final long LEADER_LOCK = 0x5341484b414e01L;

    /// Row by row from the journal, whatever the planner believes of an outbox that fills and empties all the time: a
    /// merge join would read the journal from its first row for each batch.
    static final String UNSENT = """
            SELECT waiting.position, event_id, aggregate_id, message_key, sequence, type, payload_version, occurred_at,
                   actor, payload, traceparent
            FROM (SELECT position FROM outbox ORDER BY position LIMIT ?) AS waiting
            CROSS JOIN LATERAL (SELECT * FROM journal WHERE journal.position = waiting.position LIMIT 1) AS event
            ORDER BY waiting.position
            """;

    private static final String SENT = "DELETE FROM outbox WHERE position = ANY (?)";

    private final Connection connection;
    private final String source;

    private Outbox(Connection connection, String source) {
        this.connection = connection;
        this.source = source;
    }

    /// Succeeds for one instance of a service at a time. The lock goes with the connection; a leader that was stopped
    /// loses its connection, and with it the lock, after ten idle seconds.
    static Optional<RelayPort.Lead> lead(DataSource dataSource, String source) throws RelayException {
        try {
            Connection connection = dataSource.getConnection();
            try {
                if (lock(connection)) {
                    return Optional.of(new Outbox(connection, source));
                }
            } catch (SQLException failed) {
                connection.close();
                throw failed;
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException failed) {
            throw new RelayException(failed);
        }
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT pg_try_advisory_lock(" + LEADER_LOCK + ")")) {
                if (!row.next() || !row.getBoolean(1)) {
                    return false;
                }
            }
            statement.execute("SET idle_session_timeout = '10s'");
            // A deletion that a crash forgets is a row sent again; nobody waits for the disk to be spared that.
            statement.execute("SET synchronous_commit = off");
            return true;
        }
    }

    /// A connection that is lost has given up the lock already.
    @Override
    public void giveUp() {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_unlock_all()");
            statement.execute("RESET idle_session_timeout");
            statement.execute("RESET synchronous_commit");
        } catch (SQLException lost) {
            LogEvent.RELAY_LEAD_LOST
                    .to(LOG)
                    .addKeyValue("cause", lost.getClass().getSimpleName())
                    .log();
        }
    }

    @Override
    public void stay() throws RelayException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1");
        } catch (SQLException failed) {
            throw new RelayException(failed);
        }
    }

    @Override
    public List<Unsent> unsent(int limit) throws RelayException {
        try (PreparedStatement statement = connection.prepareStatement(UNSENT)) {
            statement.setInt(1, limit);
            try (ResultSet row = statement.executeQuery()) {
                List<Unsent> unsent = new ArrayList<>();
                while (row.next()) {
                    unsent.add(read(row));
                }
                return unsent;
            }
        } catch (SQLException failed) {
            throw new RelayException(failed);
        }
    }

    @Override
    public void delete(List<Unsent> batch) throws RelayException {
        try (PreparedStatement statement = connection.prepareStatement(SENT)) {
            Array positions = connection.createArrayOf(
                    "bigint", batch.stream().map(Unsent::position).toArray());
            statement.setArray(1, positions);
            statement.executeUpdate();
            positions.free();
        } catch (SQLException failed) {
            throw new RelayException(failed);
        }
    }

    private Unsent read(ResultSet row) throws SQLException {
        var envelope = new Envelope(
                row.getObject("event_id", UUID.class),
                source,
                row.getString("type"),
                row.getInt("payload_version"),
                row.getObject("aggregate_id", UUID.class),
                Instants.read(row, "occurred_at"),
                row.getLong("sequence"),
                row.getString("actor"));
        return new Unsent(
                row.getLong("position"),
                row.getObject("message_key", UUID.class),
                envelope,
                row.getString("payload").getBytes(UTF_8),
                row.getString("traceparent"));
    }
}
