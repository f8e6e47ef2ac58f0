package id.sahkan.applicant;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.test.context.DynamicPropertyRegistry;

/// A real PostgreSQL for the test JVM: the owner migrates, the service's own role works, as in production.
public final class TestDatabase {

    private static final EmbeddedPostgres SERVER = start();

    private TestDatabase() {}

    public static void register(DynamicPropertyRegistry registry) {
        registry.add("SAHKAN_DB_URL", () -> SERVER.getJdbcUrl("applicant_owner", "applicant"));
        registry.add("SAHKAN_DB_USER", () -> "applicant_service");
        registry.add("SAHKAN_DB_PASSWORD", () -> "unused");
        registry.add("SAHKAN_DB_OWNER", () -> "applicant_owner");
        registry.add("SAHKAN_DB_OWNER_PASSWORD", () -> "unused");
        // Nobody listens there: the journal fills, the relay waits, and nothing else notices.
        registry.add("SAHKAN_KAFKA", () -> "localhost:1");
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE ROLE applicant_owner LOGIN");
                statement.execute("CREATE ROLE applicant_service LOGIN");
                statement.execute("CREATE DATABASE applicant OWNER applicant_owner");
            }
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
