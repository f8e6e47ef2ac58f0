package id.sahkan.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Says to each connection, when it is taken from the pool, rows of which offices it is for (ADR 41): the one place
/// that does. A connection that was for the same before is told nothing.
final class SightedDataSource extends DelegatingDataSource {

    static final String AT_FIRST = "SET sahkan.offices = '" + Sight.EVERY_OFFICE + "'";

    private static final String TELL = "SELECT set_config('sahkan.offices', ?, false)";

    /// No sight is called so: it is told anew.
    private static final String UNKNOWN = "?";

    /// By the connection to the database itself, not by what the pool hands out.
    private final Map<Connection, String> told = Collections.synchronizedMap(new WeakHashMap<>());

    private final String atFirst;

    /// @param begun whether each connection begins with [#AT_FIRST]
    SightedDataSource(DataSource pool, boolean begun) {
        super(pool);
        this.atFirst = begun ? Sight.EVERY_OFFICE : UNKNOWN;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return told(super.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return told(super.getConnection(user, password));
    }

    private Connection told(Connection taken) throws SQLException {
        try {
            Connection physical = taken.unwrap(Connection.class);
            String sight = Sight.current();
            if (!sight.equals(told.getOrDefault(physical, atFirst))) {
                told.put(physical, UNKNOWN);
                tell(taken, sight);
                told.put(physical, sight);
            }
            return taken;
        } catch (SQLException | RuntimeException failed) {
            try (taken) {
                throw failed;
            }
        }
    }

    /// For good, and not until a transaction is rolled back.
    private static void tell(Connection connection, String sight) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TELL)) {
            statement.setString(1, sight);
            statement.execute();
        }
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
    }
}
