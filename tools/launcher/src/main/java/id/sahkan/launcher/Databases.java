package id.sahkan.launcher;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// One database per service and one for the gateway; its owner may change the schema, the role that the service works
/// with may not.
public final class Databases {

    public static final List<String> SERVICES = List.of("applicant", "verification", "decree", "notification");

    /// Its sessions and rate limits; it has no journal.
    static final String GATEWAY = "gateway";

    public static final List<String> ALL =
            Stream.concat(SERVICES.stream(), Stream.of(GATEWAY)).toList();

    private final Postgres postgres;
    private final Secrets secrets;
    private final OneShots oneShots;

    public Databases(Postgres postgres, Secrets secrets, OneShots oneShots) {
        this.postgres = postgres;
        this.secrets = secrets;
        this.oneShots = oneShots;
    }

    public void create() {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            for (String service : ALL) {
                role(statement, owner(service), password(owner(service)));
                role(statement, app(service), password(app(service)));
                database(statement, service, owner(service));
                statement.execute("GRANT CONNECT ON DATABASE " + service + " TO " + app(service));
            }
            role(statement, "keycloak", password("keycloak"));
            database(statement, "keycloak", "keycloak");
        } catch (SQLException e) {
            throw new IllegalStateException("the databases cannot be created", e);
        }
    }

    /// Brings each program's tables to their newest form as their owner, whose password the program never sees.
    public void migrate(String name, Prepared prepared, DataFolder data) {
        String program = name.equals(GATEWAY) ? name : name + "-service";
        oneShots.run(
                "id.sahkan.database.Migrations",
                data.log("migrate-" + name),
                prepared.jar(program),
                Map.of(
                        "SAHKAN_DB_URL", postgres.url(name),
                        "SAHKAN_DB_USER", app(name),
                        "SAHKAN_DB_OWNER", owner(name),
                        "SAHKAN_DB_OWNER_PASSWORD", password(owner(name))));
    }

    public static String owner(String service) {
        return service + "_owner";
    }

    public static String app(String service) {
        return service + "_app";
    }

    String password(String role) {
        return secrets.secret("db." + role);
    }

    /// The password is set every time: the secrets file is what counts.
    private static void role(Statement statement, String role, String password) throws SQLException {
        boolean there = exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'");
        statement.execute((there ? "ALTER" : "CREATE") + " ROLE " + role + " LOGIN PASSWORD '" + password + "'");
    }

    private static void database(Statement statement, String name, String owner) throws SQLException {
        if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
            statement.execute("CREATE DATABASE " + name + " OWNER " + owner);
            statement.execute("REVOKE CONNECT, TEMPORARY ON DATABASE " + name + " FROM PUBLIC");
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next();
        }
    }
}
