package id.sahkan.applicant.document;

import id.sahkan.applicant.document.worker.Reason;
import id.sahkan.database.Instants;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which files are to be drawn, and which of their pages cannot be.
@Repository
class DrawingQueue {

    /// Small files are taken together, a large one alone: somebody who asks for a page waits for no more than so many.
    static final int MOST_FILES = 16;

    static final int MOST_PAGES = 32;

    /// What was drawn before is marked in the same statement, which cannot see that yet: it is left out by its name.
    private static final String CLAIM = """
            WITH done AS (
                UPDATE document_drawing SET drawn_at = :now, claimed_until = NULL, asked_at = NULL
                WHERE sha256 = ANY (:drawn)),
            waiting AS (
                SELECT sha256, pages, asked_at, queued_at FROM document_drawing
                WHERE drawn_at IS NULL AND (claimed_until IS NULL OR claimed_until < :now) AND sha256 <> ALL (:drawn)
                ORDER BY asked_at, queued_at LIMIT :mostFiles FOR UPDATE SKIP LOCKED),
            line AS (
                SELECT sha256, row_number() OVER inline AS place, sum(pages) OVER inline AS pages FROM waiting
                WINDOW inline AS (ORDER BY asked_at, queued_at, sha256 ROWS UNBOUNDED PRECEDING)),
            claimed AS (
                UPDATE document_drawing d SET claimed_until = :until FROM line
                WHERE d.sha256 = line.sha256 AND (line.place = 1 OR line.pages <= :mostPages)
                RETURNING d.sha256, d.content_type, d.pages, line.place)
            SELECT sha256, content_type, pages,
                (SELECT array_agg(page) FROM undrawable_page undrawable WHERE undrawable.sha256 = claimed.sha256)
                    AS undrawable
            FROM claimed ORDER BY place
            """;

    private static final String QUEUE = """
            INSERT INTO document_drawing (sha256, content_type, pages, queued_at)
            SELECT sha256, content_type, pages, ? FROM unnest(?::text[], ?::text[], ?::int[])
                AS file (sha256, content_type, pages)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    DrawingQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Waiting(String sha256, String contentType, int pages) {}

    /// Of one instance at a time, with the pages of it that are known not to be drawable.
    record Claimed(Waiting file, Set<Integer> undrawable) {}

    /// A file that was queued before is not drawn twice.
    void queue(Collection<Waiting> files, Instant at) {
        jdbc.sql(QUEUE)
                .param(Instants.column(at))
                .param(files.stream().map(Waiting::sha256).toArray(String[]::new))
                .param(files.stream().map(Waiting::contentType).toArray(String[]::new))
                .param(files.stream().map(Waiting::pages).toArray(Integer[]::new))
                .update();
    }

    /// Before those for which nobody waits; also once more, when its pictures are gone.
    void ask(Waiting file, Instant at) {
        queue(List.of(file), at);
        jdbc.sql("""
                UPDATE document_drawing SET asked_at = coalesce(asked_at, :at), drawn_at = NULL
                WHERE sha256 = :sha256 AND (asked_at IS NULL OR drawn_at IS NOT NULL)
                """)
                .param("at", Instants.column(at))
                .param("sha256", file.sha256())
                .update();
    }

    /// Marks those that are drawn and takes the next.
    List<Claimed> claim(Collection<String> drawn, Instant now, Duration lease) {
        return jdbc.sql(CLAIM)
                .param("drawn", drawn.toArray(String[]::new))
                .param("now", Instants.column(now))
                .param("until", Instants.column(now.plus(lease)))
                .param("mostFiles", MOST_FILES)
                .param("mostPages", MOST_PAGES)
                .query((row, _) -> claimed(row))
                .list();
    }

    private static Claimed claimed(ResultSet row) throws SQLException {
        Array undrawable = row.getArray("undrawable");
        return new Claimed(
                new Waiting(row.getString("sha256"), row.getString("content_type"), row.getInt("pages")),
                undrawable == null ? Set.of() : Set.of((Integer[]) undrawable.getArray()));
    }

    void extend(Collection<String> sha256s, Instant until) {
        jdbc.sql("UPDATE document_drawing SET claimed_until = ? WHERE sha256 = ANY (?)")
                .param(Instants.column(until))
                .param(sha256s.toArray(String[]::new))
                .update();
    }

    void undrawable(String sha256, int page, Reason reason) {
        jdbc.sql("""
                INSERT INTO undrawable_page (sha256, page, reason) VALUES (?, ?, ?)
                ON CONFLICT (sha256, page) DO UPDATE SET reason = excluded.reason
                """).param(sha256).param(page).param(reason.name()).update();
    }

    Optional<Reason> reason(String sha256, int page) {
        return jdbc.sql("SELECT reason FROM undrawable_page WHERE sha256 = ? AND page = ?")
                .param(sha256)
                .param(page)
                .query(String.class)
                .optional()
                .map(Reason::valueOf);
    }

    /// What was found before counts no more: the file is another one now, or is to be tried again.
    void forget(String sha256) {
        jdbc.sql("DELETE FROM document_drawing WHERE sha256 = ?").param(sha256).update();
    }
}
