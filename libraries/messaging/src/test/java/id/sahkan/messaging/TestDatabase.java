package id.sahkan.messaging;

import id.sahkan.testing.TestPostgres;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A fresh database with the spine's tables, and one that a handler writes to.
public final class TestDatabase {

    private TestDatabase() {}

    public record Roles(DataSource owner, DataSource service) {}

    public static Roles fresh() {
        TestPostgres.Database database = TestPostgres.fresh();
        Flyway.configure()
                .dataSource(database.asOwner())
                .locations("classpath:db/messaging")
                .placeholders(Map.of("serviceRole", database.service()))
                .load()
                .migrate();
        JdbcClient.create(database.asOwner())
                .sql("CREATE TABLE applied (number bigserial, what text NOT NULL UNIQUE)")
                .update();
        return new Roles(database.asOwner(), database.asService());
    }
}
