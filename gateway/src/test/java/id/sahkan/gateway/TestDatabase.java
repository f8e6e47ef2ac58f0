package id.sahkan.gateway;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.springframework.test.context.DynamicPropertyRegistry;

/// A real PostgreSQL for this test JVM. The gateway's role owns nothing: what it may not do fails here too.
final class TestDatabase {

    static final String KEY = "dGVzdC1vbmx5LXRlc3Qtb25seS10ZXN0LW9ubHktMTI=";

    private static final EmbeddedPostgres SERVER = start();

    private TestDatabase() {}

    static String url() {
        return "jdbc:postgresql://localhost:" + SERVER.getPort() + "/gateway";
    }

    static Map<String, String> settings() {
        return Map.of(
                "spring.datasource.url", url(),
                "spring.datasource.username", "gateway_app",
                "spring.datasource.password", "",
                "spring.flyway.url", url(),
                "spring.flyway.user", "postgres",
                "spring.flyway.password", "",
                "spring.flyway.placeholders.serviceRole", "gateway_app",
                "sahkan.session.key", KEY);
    }

    static void register(DynamicPropertyRegistry registry) {
        settings().forEach((name, value) -> registry.add(name, () -> value));
    }

    static long count(String from) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM " + from)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static int execute(String statement) {
        try (Connection connection = connect();
                Statement run = connection.createStatement()) {
            return run.executeUpdate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static Connection connect() throws SQLException {
        return SERVER.getDatabase("postgres", "gateway").getConnection();
    }

    private static EmbeddedPostgres start() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .start();
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE gateway");
                statement.execute("CREATE ROLE gateway_app LOGIN");
            }
            return server;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
