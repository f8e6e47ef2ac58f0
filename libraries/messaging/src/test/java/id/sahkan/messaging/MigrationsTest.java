package id.sahkan.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.database.Migrations;
import id.sahkan.testing.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {

    /// The spine's versions begin at 1, a service's at 100.
    @Test
    void whatIsNewInTheSpineComesAlsoToADatabaseThatHasTheServicesOwn(@TempDir Path service) throws Exception {
        Files.writeString(service.resolve("V0100__own.sql"), "CREATE TABLE own (id int);");
        TestPostgres.Database database = TestPostgres.fresh();
        FluentConfiguration migrations = Migrations.configuration()
                .dataSource(database.asOwner())
                .placeholders(Map.of("serviceRole", database.service()));
        migrations.locations("filesystem:" + service).load().migrate();

        var result = migrations
                .locations("classpath:db/messaging", "filesystem:" + service)
                .load()
                .migrate();

        assertThat(result.migrationsExecuted).isGreaterThan(8);
    }
}
