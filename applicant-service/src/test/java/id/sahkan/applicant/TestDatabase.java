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
        registry.add("SAHKAN_DB_URL", () -> "jdbc:postgresql://localhost:" + SERVER.getPort() + "/applicant");
        registry.add("SAHKAN_DB_USER", () -> "applicant_service");
        registry.add("SAHKAN_DB_PASSWORD", () -> "unused");
        registry.add("SAHKAN_DB_OWNER", () -> "applicant_owner");
        registry.add("SAHKAN_DB_OWNER_PASSWORD", () -> "unused");
        // No broker: nothing is bound, the journal fills, and the relay waits on its own thread.
        registry.add("spring.cloud.function.definition", () -> "");
        registry.add("spring.cloud.stream.function.autodetect", () -> false);
        registry.add("spring.cloud.stream.output-bindings", () -> "");
        registry.add("logging.level.org.apache.kafka", () -> "OFF");
        registry.add("SAHKAN_KAFKA", () -> "localhost:1");
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    // as everywhere, whatever language this machine speaks
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .start();
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
