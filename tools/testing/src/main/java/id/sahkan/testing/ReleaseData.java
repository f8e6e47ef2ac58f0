package id.sahkan.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/// What stood in the database of a service when the sample of a release had been played, made by
/// `tools/testing/release-data` (see `releases/README.md` among the resources). A test fills a database with it, and
/// lets today's service begin there.
public final class ReleaseData {

    /// The last release before there were offices.
    public static final String BEFORE_OFFICES = "f0f8cd8";

    private static final Pattern ESCAPED = Pattern.compile("\\\\[nrt\\\\]");
    private static final String TYPES = """
            SELECT format_type(a.atttypid, a.atttypmod)
            FROM unnest(?) WITH ORDINALITY AS n (name, place)
            JOIN pg_attribute a ON a.attname = n.name AND a.attrelid = ?::regclass
            ORDER BY n.place
            """;
    private static final String HISTORY = "flyway_schema_history";

    private final String release;
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final List<String> sequences = new ArrayList<>();

    /// @param columns in the order of the cells
    /// @param rows lines in the text form of `COPY`
    public record Table(String name, List<String> columns, List<String> rows) {

        /// One cell of each row.
        ///
        /// @return null where there is none
        public List<@Nullable String> cells(String column) {
            int place = columns.indexOf(column);
            if (place < 0) {
                throw new IllegalArgumentException(name + " has no " + column);
            }
            List<@Nullable String> cells = new ArrayList<>();
            rows.forEach(row -> cells.add(cell(row.split("\t", -1)[place])));
            return cells;
        }

        private static @Nullable String cell(String escaped) {
            return escaped.equals("\\N")
                    ? null
                    : ESCAPED.matcher(escaped)
                            .replaceAll(found -> Matcher.quoteReplacement(
                                    switch (found.group().charAt(1)) {
                                        case 'n' -> "\n";
                                        case 'r' -> "\r";
                                        case 't' -> "\t";
                                        default -> "\\";
                                    }));
        }
    }

    private ReleaseData(String release) {
        this.release = release;
    }

    /// @param service as `applicant-service`, or its name alone
    public static ReleaseData of(String release, String service) {
        var data = new ReleaseData(release);
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(file(release, service.replace("-service", "") + ".sql.gz")),
                StandardCharsets.UTF_8))) {
            data.read(lines);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return data;
    }

    /// A file that this release kept beside its databases.
    public static InputStream file(String release, String name) {
        String path = "/releases/" + release + "/" + name;
        InputStream file = ReleaseData.class.getResourceAsStream(path);
        if (file == null) {
            throw new IllegalArgumentException("no " + path);
        }
        return file;
    }

    public static boolean has(String release, String name) {
        return ReleaseData.class.getResource("/releases/" + release + "/" + name) != null;
    }

    public String release() {
        return release;
    }

    public Table table(String name) {
        Table table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException(release + " had no " + name);
        }
        return table;
    }

    /// All but what Flyway keeps for itself.
    public List<Table> tables() {
        return tables.values().stream()
                .filter(table -> !table.name().equals(HISTORY))
                .toList();
    }

    /// Tables by the migrations of then, made by their owner as in production, and the rows as they stood.
    void fill(TestPostgres.Database database) {
        migrate(database);
        try (Connection connection = database.asSuperuser().getConnection();
                Statement statement = connection.createStatement()) {
            // neither checks nor triggers: it is what was written already
            statement.execute("SET session_replication_role = replica");
            statement.execute("TRUNCATE " + tables().stream().map(Table::name).collect(Collectors.joining(", ")));
            for (Table table : tables()) {
                copy(connection, table);
            }
            for (String sequence : sequences) {
                statement.execute(sequence);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the data of " + release + " do not fit its own migrations", failed);
        }
    }

    private void migrate(TestPostgres.Database database) {
        Path folder = ofThen();
        var flyway = Flyway.configure()
                .dataSource(database.asOwner())
                .locations("filesystem:" + folder)
                .placeholders(Map.of("serviceRole", database.service()))
                .load();
        flyway.migrate();
        List<String> now = Arrays.stream(flyway.info().applied())
                .map(one -> one.getScript() + " " + one.getChecksum())
                .sorted()
                .toList();
        List<String> then = scripts().stream()
                .map(script -> script[0] + " " + script[1])
                .sorted()
                .toList();
        if (!now.equals(then)) {
            throw new AssertionError("a migration of " + release + " was changed since: " + now + " and not " + then);
        }
    }

    /// Those that the release had run, out of what is on the class path today.
    private Path ofThen() {
        try {
            Path folder = Files.createTempDirectory("migrations-of-" + release);
            for (String[] script : scripts()) {
                Files.write(folder.resolve(script[0]), migration(script[0]));
            }
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private byte[] migration(String script) throws IOException {
        for (String place : List.of("/db/messaging/", "/db/migration/")) {
            try (InputStream sql = ReleaseData.class.getResourceAsStream(place + script)) {
                if (sql != null) {
                    return sql.readAllBytes();
                }
            }
        }
        throw new AssertionError(script + " of " + release + " is gone");
    }

    private List<String[]> scripts() {
        Table history = table(HISTORY);
        List<@Nullable String> names = history.cells("script");
        List<@Nullable String> checksums = history.cells("checksum");
        List<String[]> scripts = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            scripts.add(new String[] {String.valueOf(names.get(i)), String.valueOf(checksums.get(i))});
        }
        return scripts;
    }

    private static void copy(Connection connection, Table table) throws SQLException {
        String insert = "INSERT INTO %s (%s) OVERRIDING SYSTEM VALUE VALUES (%s)"
                .formatted(
                        table.name(),
                        table.columns().stream().map("\"%s\""::formatted).collect(Collectors.joining(", ")),
                        types(connection, table));
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (String row : table.rows()) {
                String[] cells = row.split("\t", -1);
                for (int i = 0; i < cells.length; i++) {
                    statement.setString(i + 1, Table.cell(cells[i]));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static String types(Connection connection, Table table) throws SQLException {
        List<String> types = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(TYPES)) {
            statement.setArray(
                    1, connection.createArrayOf("text", table.columns().toArray()));
            statement.setString(2, table.name());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    types.add("CAST(? AS " + row.getString(1) + ")");
                }
            }
        }
        return String.join(", ", types);
    }

    private void read(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("COPY ")) {
                String name = line.substring("COPY ".length(), line.indexOf(" ("));
                String columns = line.substring(line.indexOf('(') + 1, line.indexOf(") FROM stdin"));
                List<String> rows = new ArrayList<>();
                for (String row = lines.readLine(); row != null && !row.equals("\\."); row = lines.readLine()) {
                    rows.add(row);
                }
                tables.put(
                        name, new Table(name, List.of(columns.replace("\"", "").split(", ")), rows));
            } else {
                sequences.add(line);
            }
        }
    }
}
