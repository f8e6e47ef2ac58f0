package id.sahkan.applicant.document;

import id.sahkan.database.Instants;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which files a row names, since when none does, and what they were when they were last read.
@Repository
class NamedFiles {

    /// What is in a place now, what was ever submitted, and what an announcement has or had.
    private static final String NAMED = """
            SELECT sha256 FROM application_document
            UNION
            SELECT document ->> 'sha256'
            FROM dossier d CROSS JOIN LATERAL json_array_elements(d.content::json -> 'documents') AS document
            UNION
            SELECT sha256 FROM period_attachment
            """;

    private final JdbcClient jdbc;

    NamedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum State {
        WHOLE,
        SPOILT,
        MISSING
    }

    /// Until the end of the transaction: whoever names a file and whoever erases it take turns. In the order of their
    /// digests: two who send the same files never wait for each other in a circle.
    void lock(Collection<String> sha256s) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(value, 0)) FROM unnest(?::text[]) AS value")
                .param(sha256s.stream().sorted().distinct().toArray(String[]::new))
                .query((_, _) -> true)
                .list();
    }

    Set<String> all() {
        return new HashSet<>(jdbc.sql(NAMED).query((row, _) -> row.getString(1)).list());
    }

    boolean names(String sha256) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM (%s) AS named WHERE sha256 = ?)".formatted(NAMED))
                .param(sha256)
                .query(Boolean.class)
                .single();
    }

    /// Seen without a name; the earlier sight counts.
    void unnamed(String sha256, Instant at) {
        jdbc.sql("INSERT INTO unnamed_file (sha256, since) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .param(sha256)
                .param(Instants.column(at))
                .update();
    }

    void forgetNamed() {
        jdbc.sql("DELETE FROM unnamed_file WHERE sha256 IN (%s)".formatted(NAMED))
                .update();
    }

    List<String> unnamedBefore(Instant before) {
        return jdbc.sql("SELECT sha256 FROM unnamed_file WHERE since < ?")
                .param(Instants.column(before))
                .query((row, _) -> row.getString(1))
                .list();
    }

    void forget(String sha256) {
        jdbc.sql("DELETE FROM unnamed_file WHERE sha256 = ?").param(sha256).update();
        jdbc.sql("DELETE FROM file_check WHERE sha256 = ?").param(sha256).update();
    }

    /// Those that were not read since, and those that were not whole.
    List<String> due(Instant before) {
        return jdbc.sql("""
                SELECT sha256 FROM (%s) AS named LEFT JOIN file_check USING (sha256)
                WHERE checked_at IS NULL OR checked_at < ? OR state <> 'WHOLE' ORDER BY checked_at NULLS FIRST
                """.formatted(NAMED))
                .param(Instants.column(before))
                .query((row, _) -> row.getString(1))
                .list();
    }

    void read(Collection<String> sha256s, State state, Instant at) {
        jdbc.sql("""
                INSERT INTO file_check (sha256, checked_at, state) SELECT DISTINCT sha256, ?, ? FROM unnest(?::text[]) AS sha256
                ON CONFLICT (sha256) DO UPDATE SET checked_at = excluded.checked_at, state = excluded.state
                """)
                .param(Instants.column(at))
                .param(state.name())
                .param(sha256s.toArray(String[]::new))
                .update();
    }

    Map<State, Integer> states() {
        return jdbc
                .sql("SELECT state, count(*)::int FROM file_check JOIN (%s) AS named USING (sha256) GROUP BY state"
                        .formatted(NAMED))
                .query((row, _) -> Map.entry(State.valueOf(row.getString(1)), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
