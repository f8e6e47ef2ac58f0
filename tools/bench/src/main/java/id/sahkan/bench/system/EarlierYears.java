package id.sahkan.bench.system;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Makes applications of earlier years out of those that a system has: each row of each table some times more, with
/// other ids. An id becomes the same other one in every table and database, so what belonged together still
/// does. Only the journal's chain of hashes does not hold: it is a system to be timed, and then thrown away.
final class EarlierYears {

    static final List<String> DATABASES = List.of("applicant", "verification", "decree", "notification");

    /// Among so many periods they are spread.
    private static final int PERIODS = 20;

    /// What waits to be sent, what is counted or kept once for all, and what knows no application.
    private static final Set<String> ONCE = Set.of(
            "outbox",
            "check_due",
            "receipt_sequence",
            "decree_sequence",
            "holiday",
            "calendar_version",
            "calendar_change",
            "person",
            "person_change",
            "flyway_schema_history",
            "journal_sealed",
            "reconciliation_turn",
            "reconciliation_run",
            "operator_action",
            "parked_event");

    private static final Set<String> PEOPLE = Set.of("owner", "applicant_id", "subject");

    private static final String COLUMNS = """
            SELECT a.attname AS name, format_type(a.atttypid, NULL) AS type,
                   EXISTS (SELECT FROM pg_index i WHERE i.indrelid = a.attrelid AND i.indisunique
                           AND a.attnum = ANY (i.indkey)) AS unique_part,
                   EXISTS (SELECT FROM pg_index i JOIN pg_attribute other
                               ON other.attrelid = i.indrelid AND other.attnum = ANY (i.indkey)
                           WHERE i.indrelid = a.attrelid AND i.indisunique AND a.attnum = ANY (i.indkey)
                           AND (other.atttypid = 'uuid'::regtype OR other.attname IN ('owner', 'subject'))) AS told_apart
            FROM pg_attribute a
            WHERE a.attrelid = ?::regclass AND a.attnum > 0 AND NOT a.attisdropped
              AND a.attidentity = '' AND a.attgenerated = ''
            ORDER BY a.attnum
            """;

    private static final String TABLES = """
            SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY relname
            """;

    private EarlierYears() {}

    /// @param copies how many more of each row
    static void add(Connection database, int copies) throws SQLException {
        try (Statement statement = database.createStatement()) {
            // Neither foreign keys nor triggers: the rows are there only together.
            statement.execute("SET session_replication_role = replica; SET synchronous_commit = off");
            for (String table : tables(statement)) {
                statement.execute(multiplied(database, table, copies));
            }
            statement.execute("VACUUM ANALYZE");
            statement.execute("CHECKPOINT");
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(TABLES)) {
            while (row.next()) {
                if (!ONCE.contains(row.getString(1))) {
                    tables.add(row.getString(1));
                }
            }
        }
        return tables;
    }

    private static String multiplied(Connection database, String table, int copies) throws SQLException {
        boolean period = table.equals("application_period") || table.equals("period_change");
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        try (var columns = database.prepareStatement(COLUMNS)) {
            columns.setString(1, table);
            try (ResultSet column = columns.executeQuery()) {
                while (column.next()) {
                    String name = column.getString("name");
                    names.add(name);
                    boolean aloneUnique = column.getBoolean("unique_part") && !column.getBoolean("told_apart");
                    values.add(other(name, column.getString("type"), aloneUnique, period));
                }
            }
        }
        return "INSERT INTO %s (%s) SELECT %s FROM %s CROSS JOIN generate_series(1, %d) AS n ON CONFLICT DO NOTHING"
                .formatted(
                        table,
                        String.join(", ", names),
                        String.join(", ", values),
                        table,
                        period ? Math.min(copies, PERIODS) : copies);
    }

    private static String other(String name, String type, boolean aloneUnique, boolean period) {
        if (type.equals("uuid")) {
            String number = period || name.equals("period_id") ? "(n %% %d)".formatted(PERIODS) : "n";
            return "md5(%s::text || '/' || %s)::uuid".formatted(name, number);
        }
        if (PEOPLE.contains(name)) {
            return "md5(%s || '/' || n)::uuid::text".formatted(name);
        }
        if (type.equals("timestamp with time zone")) {
            return "%s - make_interval(years => 1 + n %% %d)".formatted(name, PERIODS);
        }
        if (aloneUnique && type.equals("text")) {
            return name + " || '-' || n";
        }
        if (aloneUnique && (type.equals("integer") || type.equals("bigint"))) {
            return name + " - n";
        }
        return name;
    }
}
