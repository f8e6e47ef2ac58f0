package id.sahkan.database;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// Brings the database of the program whose class path this runs on to its newest form, as the owner of the tables, and
/// ends. The program itself runs as a role that can change no table, and does not know the owner's password.
public final class Migrations {

    private Migrations() {}

    /// Takes `SAHKAN_DB_URL`, `SAHKAN_DB_OWNER`, `SAHKAN_DB_OWNER_PASSWORD`, and in `SAHKAN_DB_USER` the role that the
    /// program works with, from the environment.
    public static void main(String[] arguments) {
        Map<String, String> shell = System.getenv();
        configuration()
                .dataSource(
                        said(shell, "SAHKAN_DB_URL"),
                        said(shell, "SAHKAN_DB_OWNER"),
                        said(shell, "SAHKAN_DB_OWNER_PASSWORD"))
                .locations("classpath:db/messaging", "classpath:db/migration")
                .placeholders(Map.of("serviceRole", said(shell, "SAHKAN_DB_USER")))
                .connectRetries(10)
                .load()
                .migrate();
    }

    /// The libraries' versions lie below a service's own: one that is new comes also to a database that has those.
    public static FluentConfiguration configuration() {
        return Flyway.configure().outOfOrder(true);
    }

    private static String said(Map<String, String> shell, String name) {
        String value = shell.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is not set");
        }
        return value;
    }
}
