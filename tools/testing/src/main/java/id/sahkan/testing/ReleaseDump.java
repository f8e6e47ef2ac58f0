package id.sahkan.testing;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/// Writes the rows of a running service's database down as `pg_dump --data-only` does, for [ReleaseData]. The form of
/// the tables is not in it: the migrations of that release are, and are never changed.
///
/// `tools/testing/release-data` runs it on a release of before; it needs nothing but the driver of the database.
final class ReleaseDump {

    private static final String TABLES = """
            SELECT quote_ident(c.relname),
                   (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) FROM pg_attribute a
                    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '')
            FROM pg_class c
            WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relnamespace = 'public'::regnamespace
            ORDER BY c.relname
            """;

    private static final String SEQUENCES = """
            SELECT format('SELECT setval(%L, %s);', quote_ident(sequencename), last_value) FROM pg_sequences
            WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY sequencename
            """;

    private ReleaseDump() {}

    /// @param arguments the address of the database, who asks, and the file to write; the password is `PGPASSWORD`
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[2]);
        try (Connection connection =
                        DriverManager.getConnection(arguments[0], arguments[1], System.getenv("PGPASSWORD"));
                Writer dump = new OutputStreamWriter(
                        new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET TimeZone = 'UTC'");
            }
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            write(connection, dump);
        }
    }

    private static void write(Connection connection, Writer dump) throws SQLException, IOException {
        for (String[] table : rows(connection, TABLES)) {
            dump.write("COPY " + table[0] + " (" + table[1] + ") FROM stdin;\n");
            String texts = table[1].replace(", ", "::text, ") + "::text";
            for (String[] row : rows(connection, "SELECT " + texts + " FROM " + table[0])) {
                dump.write(Arrays.stream(row).map(ReleaseDump::cell).collect(Collectors.joining("\t")) + "\n");
            }
            dump.write("\\.\n");
        }
        for (String[] sequence : rows(connection, SEQUENCES)) {
            dump.write(sequence[0] + "\n");
        }
    }

    /// As PostgreSQL's documentation of `COPY` has it, *Text Format*.
    private static String cell(String text) {
        return text == null
                ? "\\N"
                : text.replace("\\", "\\\\")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t");
    }

    private static List<String[]> rows(Connection connection, String sql) throws SQLException {
        List<String[]> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            int width = row.getMetaData().getColumnCount();
            while (row.next()) {
                String[] cells = new String[width];
                for (int i = 0; i < width; i++) {
                    cells[i] = row.getString(i + 1);
                }
                rows.add(cells);
            }
        }
        return rows;
    }
}
