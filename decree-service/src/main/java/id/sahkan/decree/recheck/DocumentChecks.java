package id.sahkan.decree.recheck;

import id.sahkan.background.DueWork;
import id.sahkan.database.Instants;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// When each issued document is looked at next, and what was found.
@Component
public class DocumentChecks {

    private static final Duration EVERY = Duration.ofDays(1);

    static final String CLAIM = """
            UPDATE document_check SET not_before = :leasedUntil, attempts = attempts + 1
            WHERE decree_id = (
                SELECT decree_id FROM document_check WHERE due_at <= :now AND not_before <= :now
                ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING decree_id, pdf_sha256, attempts
            """;

    private final JdbcClient jdbc;

    DocumentChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Due(UUID decreeId, String pdfSha256, int attempts) implements DueWork.Item {

        /// What it is about; here a decree.
        @Override
        public UUID applicationId() {
            return decreeId;
        }

        @Override
        public @Nullable String traceparent() {
            return null;
        }
    }

    /// @param broken those that are not valid any more
    /// @param oldest when the one was last looked at that has waited longest; none where there is none
    record Overview(long broken, @Nullable Instant oldest) {}

    /// From the moment on at which it was issued, and so verified.
    ///
    /// @param testCertificate whether it is signed with a certificate for trials
    public void begin(UUID decree, String pdfSha256, boolean testCertificate, Instant issuedAt) {
        jdbc.sql("""
                INSERT INTO document_check (decree_id, pdf_sha256, due_at, not_before, checked_at, result,
                    test_certificate)
                VALUES (:decree, :sha256, :due, :at, :at, 'valid', :test)
                ON CONFLICT (decree_id) DO NOTHING
                """)
                .param("decree", decree)
                .param("sha256", pdfSha256)
                .param("due", Instants.column(issuedAt.plus(EVERY)))
                .param("at", Instants.column(issuedAt))
                .param("test", testCertificate)
                .update();
    }

    /// None while it was never looked at.
    public @Nullable DocumentCheck of(UUID decree) {
        return jdbc.sql(
                        "SELECT result, checked_at, since FROM document_check WHERE decree_id = ? AND result IS NOT NULL")
                .param(decree)
                .query((row, _) -> new DocumentCheck(
                        row.getString("result"), Instants.read(row, "checked_at"), Instants.readOrNull(row, "since")))
                .optional()
                .orElse(null);
    }

    Optional<Due> claim(Instant now, Instant leasedUntil) {
        return jdbc.sql(CLAIM)
                .param("now", Instants.column(now))
                .param("leasedUntil", Instants.column(leasedUntil))
                .query((row, _) -> new Due(
                        row.getObject("decree_id", UUID.class), row.getString("pdf_sha256"), row.getInt("attempts")))
                .optional();
    }

    /// @return whether it was another result the time before
    boolean found(Due due, String result, Instant at) {
        String before = jdbc.sql("SELECT coalesce(result, 'valid') FROM document_check WHERE decree_id = ?")
                .param(due.decreeId())
                .query(String.class)
                .single();
        boolean changed = !before.equals(result);
        jdbc.sql("""
                UPDATE document_check
                SET result = :result, checked_at = :at, due_at = :next, not_before = :at, attempts = 0,
                    since = CASE WHEN :changed THEN :at ELSE since END
                WHERE decree_id = :decree
                """)
                .param("result", result)
                .param("at", Instants.column(at))
                .param("next", Instants.column(at.plus(EVERY)))
                .param("changed", changed)
                .param("decree", due.decreeId())
                .update();
        return changed;
    }

    /// Kept once: of what was issued before it was kept.
    void signedWith(Due due, boolean testCertificate) {
        jdbc.sql("UPDATE document_check SET test_certificate = ? WHERE decree_id = ? AND test_certificate IS NULL")
                .params(testCertificate, due.decreeId())
                .update();
    }

    void postpone(Due due, Instant until) {
        jdbc.sql("UPDATE document_check SET not_before = ? WHERE decree_id = ? AND attempts = ?")
                .params(Instants.column(until), due.decreeId(), due.attempts())
                .update();
    }

    Overview overview() {
        return jdbc.sql("""
                SELECT (SELECT count(*) FROM document_check WHERE result <> 'valid') AS broken,
                       (SELECT min(due_at) FROM document_check) AS next
                """)
                .query((row, _) -> {
                    Instant next = Instants.readOrNull(row, "next");
                    return new Overview(row.getLong("broken"), next == null ? null : next.minus(EVERY));
                })
                .single();
    }
}
