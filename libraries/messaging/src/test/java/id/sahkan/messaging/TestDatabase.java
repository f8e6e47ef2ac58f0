package id.sahkan.messaging;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A real PostgreSQL per test JVM, a fresh database per test, two roles: the owner migrates, the service works.
public final class TestDatabase {

    private static final EmbeddedPostgres SERVER = start();
    private static int count;

    private TestDatabase() {}

    public record Roles(DataSource owner, DataSource service) {}

    record Coordinates(String url, String service) {}

    public static Roles fresh() throws Exception {
        String name = create();
        DataSource owner = SERVER.getDatabase("postgres", name);
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/messaging")
                .placeholders(Map.of("serviceRole", name))
                .load()
                .migrate();
        JdbcClient.create(owner)
                .sql("CREATE TABLE applied (number bigserial, what text NOT NULL UNIQUE)")
                .update();
        return new Roles(owner, SERVER.getDatabase(name, name));
    }

    /// A database whose tables the application itself will make.
    static Coordinates empty() throws Exception {
        String name = create();
        return new Coordinates("jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + name, name);
    }

    private static synchronized String create() throws Exception {
        String name = "spine" + count++;
        try (var connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            statement.execute("DROP ROLE IF EXISTS " + name);
            statement.execute("CREATE ROLE " + name + " LOGIN");
        }
        return name;
    }

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
