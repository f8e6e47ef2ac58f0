package id.sahkan.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The policies with which the database itself holds rows to their offices (ADR 41), as the owner of the tables sees
/// and lifts them.
public final class SecondLock {

    /// One policy for everything that is done, of the service's own role, that asks the session; and no other, since
    /// any one of several lets in.
    private static final String OPEN = """
            SELECT c.relname FROM pg_class c
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'office' AND NOT a.attisdropped
            WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
              AND NOT (c.relrowsecurity AND 1 = (
                  SELECT count(*) FROM pg_policy p WHERE p.polrelid = c.oid)
                AND EXISTS (
                  SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polcmd = '*'
                      AND p.polroles = ARRAY[(SELECT oid FROM pg_roles WHERE rolname = :service)]
                      AND pg_get_expr(p.polqual, p.polrelid) LIKE '%sahkan.offices%'))
            ORDER BY c.relname
            """;

    private static final String AS_THE_OWNER = """
            SELECT c.relname FROM pg_class c
            WHERE c.relkind IN ('v', 'm') AND c.relnamespace = 'public'::regnamespace
              AND NOT coalesce('security_invoker=true' = ANY (c.reloptions), false)
            UNION ALL
            SELECT p.proname FROM pg_proc p WHERE p.prosecdef AND p.pronamespace = 'public'::regnamespace
            """;

    private static final String BOUND = """
            SELECT relname FROM pg_class
            WHERE relrowsecurity AND relnamespace = 'public'::regnamespace ORDER BY relname
            """;

    private final DataSource ownersOwn;
    private final JdbcClient owner;
    private final String url;
    private final String service;

    SecondLock(Environment settings) {
        this.url = settings.getRequiredProperty("SAHKAN_DB_URL");
        this.service = settings.getRequiredProperty("SAHKAN_DB_USER");
        this.ownersOwn = new DriverManagerDataSource(url, settings.getRequiredProperty("SAHKAN_DB_OWNER"), "unused");
        this.owner = JdbcClient.create(ownersOwn);
    }

    public JdbcClient owner() {
        return owner;
    }

    /// How the owner would ask this if rows were many.
    public List<String> plan(String sql) throws SQLException {
        List<String> plan = new ArrayList<>();
        try (Connection connection = ownersOwn.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET enable_seqscan = off");
            try (ResultSet lines = statement.executeQuery("EXPLAIN " + sql)) {
                while (lines.next()) {
                    plan.add(lines.getString(1));
                }
            }
        }
        return plan;
    }

    public String service() {
        return service;
    }

    /// Tables in which a row says another office than this one, or none.
    public List<String> notOf(String office) {
        return owner.sql("""
                        SELECT table_name FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
                        WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND column_name = 'office'
                        ORDER BY table_name
                        """).query((row, _) -> row.getString(1)).stream()
                .filter(table -> owner.sql("SELECT EXISTS (SELECT FROM " + table + " WHERE office IS DISTINCT FROM ?)")
                        .param(office)
                        .query((row, _) -> row.getBoolean(1))
                        .single())
                .toList();
    }

    /// Tables with a column `office` that no policy holds to it.
    public List<String> open() {
        return owner.sql(OPEN)
                .param("service", service)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /// Views and functions in which rows are read as their owner reads them, whom no policy holds.
    public List<String> readAsTheOwner() {
        return owner.sql(AS_THE_OWNER).query((row, _) -> row.getString(1)).list();
    }

    public List<String> bound() {
        return owner.sql(BOUND).query((row, _) -> row.getString(1)).list();
    }

    /// Each table is asked without any condition, by the service's role, for one office, for the other, for both, and
    /// for none.
    ///
    /// @return tables that show a row to who says no office, or one to both
    public List<String> notHeld(String office, String other) {
        return notHeld(office, other, bound());
    }

    private List<String> notHeld(String office, String other, List<String> tables) {
        var connection = new SingleConnectionDataSource(url, service, "unused", true);
        try {
            JdbcClient asked = JdbcClient.create(connection);
            return tables.stream()
                    .filter(table -> seen(asked, table, "") != 0
                            || seen(asked, table, office) + seen(asked, table, other)
                                    != seen(asked, table, office + "," + other))
                    .toList();
        } finally {
            connection.destroy();
        }
    }

    /// Each policy is taken away by itself.
    ///
    /// @return tables where that is not seen: they are empty
    public List<String> unnoticed(String office, String other) throws Exception {
        List<String> unnoticed = new ArrayList<>();
        for (String table : bound()) {
            if (!lifted(List.of(table), () -> notHeld(office, other, List.of(table)))
                    .contains(table)) {
                unnoticed.add(table);
            }
        }
        return unnoticed;
    }

    private static long seen(JdbcClient asked, String table, String sight) {
        asked.sql("SELECT set_config('sahkan.offices', ?, false)")
                .param(sight)
                .query((row, _) -> row.getString(1))
                .single();
        return asked.sql("SELECT count(*) FROM " + table)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /// While this is done the first lock is alone.
    public <T> T lifted(Callable<T> work) throws Exception {
        return lifted(bound(), work);
    }

    public <T> T lifted(List<String> tables, Callable<T> work) throws Exception {
        tables.forEach(table -> alter(table, "DISABLE"));
        try {
            return work.call();
        } finally {
            tables.forEach(table -> alter(table, "ENABLE"));
        }
    }

    private void alter(String table, String how) {
        owner.sql("ALTER TABLE " + table + " " + how + " ROW LEVEL SECURITY").update();
    }
}
