package id.sahkan.decree;

import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Every row as it was, whatever was written since: what recovery to a point in time leaves.
final class EarlierInstant {

    private final JdbcClient database;
    private final List<String> tables;

    EarlierInstant(Environment settings) {
        this.database = asSuperuser(settings);
        this.tables = database.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
                .query(String.class)
                .list();
        database.sql("DROP SCHEMA IF EXISTS kept CASCADE").update();
        database.sql("CREATE SCHEMA kept").update();
        tables.forEach(table -> database.sql("CREATE TABLE kept." + table + " AS TABLE public." + table)
                .update());
    }

    void restore() {
        StringBuilder all = new StringBuilder("SET session_replication_role = replica;");
        for (String table : tables) {
            String columns = database.sql("""
                    SELECT string_agg(quote_ident(column_name), ',') FROM information_schema.columns
                    WHERE table_schema = 'public' AND table_name = ? AND is_generated = 'NEVER'
                    """).param(table).query(String.class).single();
            all.append("DELETE FROM public.")
                    .append(table)
                    .append("; INSERT INTO public.")
                    .append(table)
                    .append(" (")
                    .append(columns)
                    .append(") OVERRIDING SYSTEM VALUE SELECT ")
                    .append(columns)
                    .append(" FROM kept.")
                    .append(table)
                    .append(";");
        }
        all.append("SET session_replication_role = DEFAULT;");
        database.sql(all.toString()).update();
    }

    static JdbcClient asSuperuser(Environment settings) {
        return JdbcClient.create(
                new DriverManagerDataSource(settings.getRequiredProperty("SAHKAN_DB_URL"), "postgres", "unused"));
    }
}
