package id.sahkan.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/// A real PostgreSQL, one for the test's JVM, and an empty database for each who asks.
public final class TestPostgres {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestPostgres() {}

    /// Two roles as in production: the owner migrates, the service works and owns nothing. Neither needs a password.
    public record Database(String name, String owner, String service) {

        public String url() {
            return Server.RUNNING.getJdbcUrl(owner, name).replaceFirst("\\?.*", "");
        }

        public DataSource asOwner() {
            return Server.RUNNING.getDatabase(owner, name);
        }

        public DataSource asService() {
            return Server.RUNNING.getDatabase(service, name);
        }

        DataSource asSuperuser() {
            return Server.RUNNING.getDatabase("postgres", name);
        }

        /// What an operator gives a service by environment variables.
        public String[] settings() {
            return new String[] {
                "SAHKAN_DB_URL=" + url(),
                "SAHKAN_DB_USER=" + service,
                "SAHKAN_DB_PASSWORD=unused",
                "SAHKAN_DB_OWNER=" + owner,
                "SAHKAN_DB_OWNER_PASSWORD=unused"
            };
        }
    }

    public static Database fresh() {
        String name = "test" + COUNT.incrementAndGet();
        var database = new Database(name, name + "_owner", name + "_service");
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + database.owner() + " LOGIN");
            statement.execute("CREATE ROLE " + database.service() + " LOGIN");
            statement.execute("CREATE DATABASE " + name + " OWNER " + database.owner());
        } catch (SQLException refused) {
            throw new IllegalStateException("no database for the test", refused);
        }
        return database;
    }

    /// Started by the first who needs it; it ends with the JVM.
    private static final class Server {

        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        // as everywhere, whatever language this machine speaks
                        .setLocaleConfig("locale", "C")
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
