package id.sahkan.applicant.document;

import id.sahkan.applicant.document.worker.Reason;
import id.sahkan.database.Instants;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which files are to be drawn, and which of their pages cannot be.
@Repository
class Drawings {

    private static final String CLAIM = """
            UPDATE document_drawing SET claimed_until = :until
            WHERE sha256 = (SELECT sha256 FROM document_drawing
                            WHERE drawn_at IS NULL AND (claimed_until IS NULL OR claimed_until < :now)
                            ORDER BY asked_at, queued_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING sha256, content_type, pages
            """;

    private final JdbcClient jdbc;

    Drawings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Waiting(String sha256, String contentType, int pages) {}

    /// A file that was queued before is not drawn twice.
    void queue(Waiting file, Instant at) {
        jdbc.sql("""
                INSERT INTO document_drawing (sha256, content_type, pages, queued_at) VALUES (?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """)
                .param(file.sha256())
                .param(file.contentType())
                .param(file.pages())
                .param(Instants.column(at))
                .update();
    }

    /// Before those for which nobody waits; also once more, when its pictures are gone.
    void ask(Waiting file, Instant at) {
        queue(file, at);
        jdbc.sql("""
                UPDATE document_drawing SET asked_at = coalesce(asked_at, :at), drawn_at = NULL
                WHERE sha256 = :sha256 AND (asked_at IS NULL OR drawn_at IS NOT NULL)
                """)
                .param("at", Instants.column(at))
                .param("sha256", file.sha256())
                .update();
    }

    Optional<Waiting> claim(Instant now, Duration lease) {
        return jdbc.sql(CLAIM)
                .param("now", Instants.column(now))
                .param("until", Instants.column(now.plus(lease)))
                .query(Waiting.class)
                .optional();
    }

    void extend(String sha256, Instant until) {
        jdbc.sql("UPDATE document_drawing SET claimed_until = ? WHERE sha256 = ?")
                .param(Instants.column(until))
                .param(sha256)
                .update();
    }

    void undrawable(String sha256, int page, Reason reason) {
        jdbc.sql("""
                INSERT INTO undrawable_page (sha256, page, reason) VALUES (?, ?, ?)
                ON CONFLICT (sha256, page) DO UPDATE SET reason = excluded.reason
                """).param(sha256).param(page).param(reason.name()).update();
    }

    void drawn(String sha256, Instant at) {
        jdbc.sql("UPDATE document_drawing SET drawn_at = ?, claimed_until = NULL, asked_at = NULL WHERE sha256 = ?")
                .param(Instants.column(at))
                .param(sha256)
                .update();
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
