package id.sahkan.gateway;

import id.sahkan.testing.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.springframework.test.context.DynamicPropertyRegistry;

/// The one database of all gateways in this test JVM. The gateway's role owns nothing: what it may not do fails here
/// too.
final class TestDatabase {

    static final String KEY = "dGVzdC1vbmx5LXRlc3Qtb25seS10ZXN0LW9ubHktMTI=";

    private static final TestPostgres.Database DATABASE = TestPostgres.fresh();

    private TestDatabase() {}

    static Map<String, String> settings() {
        return Map.of(
                "spring.datasource.url", DATABASE.url(),
                "spring.datasource.username", DATABASE.service(),
                "spring.datasource.password", "",
                "spring.flyway.url", DATABASE.url(),
                "spring.flyway.user", DATABASE.owner(),
                "spring.flyway.password", "",
                "spring.flyway.placeholders.serviceRole", DATABASE.service(),
                "sahkan.session.key", KEY);
    }

    static void register(DynamicPropertyRegistry registry) {
        settings().forEach((name, value) -> registry.add(name, () -> value));
    }

    static long count(String from) {
        try (Connection connection = DATABASE.asOwner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM " + from)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static int execute(String statement) {
        try (Connection connection = DATABASE.asOwner().getConnection();
                Statement run = connection.createStatement()) {
            return run.executeUpdate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
