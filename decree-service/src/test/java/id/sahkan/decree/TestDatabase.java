package id.sahkan.decree;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;

/// A real PostgreSQL for this test JVM. The service's role owns nothing: what it may not do fails here too.
public final class TestDatabase {

    private static final EmbeddedPostgres SERVER = start();

    private TestDatabase() {}

    public static String url() {
        return "jdbc:postgresql://localhost:" + SERVER.getPort() + "/decree";
    }

    private static EmbeddedPostgres start() {
        try {
            var server = EmbeddedPostgres.builder()
                    // as everywhere, whatever language this machine speaks
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .start();
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE decree");
                statement.execute("CREATE ROLE decree_service LOGIN");
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
