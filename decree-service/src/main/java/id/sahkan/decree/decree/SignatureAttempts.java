package id.sahkan.decree.decree;

import id.sahkan.database.Instants;
import id.sahkan.decree.decree.DecreeState.HandedOut;
import id.sahkan.decree.decree.DecreeState.Sent;
import id.sahkan.http.Actor;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Each call of a signing service, written before it is made, and what became of it.
@Component
class SignatureAttempts {

    static final String ISSUED = "issued";
    static final String FOUND_UNSIGNED = "found-unsigned";
    static final String WRONG_PASSPHRASE = "wrong-passphrase";

    /// The service closes an account after some wrong ones; here it ends before.
    static final int MOST_WRONG = 5;

    static final Duration WINDOW = Duration.ofHours(1);

    private final JdbcClient jdbc;

    SignatureAttempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// In the transaction that sends it. Two calls of one signatory are noted one after the other.
    ///
    /// @return the number of the attempt; none where there were too many wrong ones, those on their way among them
    Optional<Integer> begin(UUID decree, Actor signer, HandedOut file, Instant at) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('signature-attempt ' || ?, 0))")
                .param(signer.id())
                .query((_, _) -> true)
                .single();
        if (blocked(signer, at).isPresent()) {
            return Optional.empty();
        }
        return jdbc.sql("""
                INSERT INTO signature_attempt (decree_id, attempt, signer_id, sent_at, pdf_sha256, signatory_name,
                    signatory_title)
                SELECT :decree, coalesce(max(attempt), 0) + 1, :signer, :at, :sha256, :name, :title
                FROM signature_attempt WHERE decree_id = :decree
                RETURNING attempt
                """)
                .param("decree", decree)
                .param("signer", signer.id())
                .param("at", Instants.column(at))
                .param("sha256", file.pdfSha256())
                .param("name", file.signatoryName())
                .param("title", file.signatoryTitle())
                .query(Integer.class)
                .optional();
    }

    /// How long it takes until the oldest of too many wrong ones counts no more; none where another may be tried.
    Optional<Duration> blocked(Actor signer, Instant at) {
        return jdbc.sql("""
                SELECT sent_at FROM signature_attempt
                WHERE signer_id = :signer AND sent_at > :after AND outcome = :wrong
                ORDER BY sent_at DESC OFFSET :others LIMIT 1
                """)
                .param("signer", signer.id())
                .param("after", Instants.column(at.minus(WINDOW)))
                .param("wrong", WRONG_PASSPHRASE)
                .param("others", MOST_WRONG - 1)
                .query((row, _) ->
                        Duration.between(at, Instants.read(row, "sent_at").plus(WINDOW)))
                .optional();
    }

    void ended(UUID decree, int attempt, String outcome, Instant at) {
        ended(decree, attempt, outcome, null, at);
    }

    /// @param reason what the signatory says of it
    void foundUnsigned(UUID decree, Sent sent, String reason, Instant at) {
        ended(decree, sent.attempt(), FOUND_UNSIGNED, reason, at);
    }

    /// Whether this was said of the last one.
    boolean wasFoundUnsigned(UUID decree, String reason) {
        return jdbc.sql("""
                SELECT outcome = :outcome AND reason = :reason FROM signature_attempt
                WHERE decree_id = :decree ORDER BY attempt DESC LIMIT 1
                """)
                .param("outcome", FOUND_UNSIGNED)
                .param("reason", reason)
                .param("decree", decree)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private void ended(UUID decree, int attempt, String outcome, @Nullable String reason, Instant at) {
        jdbc.sql("""
                UPDATE signature_attempt SET ended_at = :at, outcome = :outcome, reason = :reason
                WHERE decree_id = :decree AND attempt = :attempt AND ended_at IS NULL
                """)
                .param("at", Instants.column(at))
                .param("outcome", outcome)
                .param("reason", reason, Types.VARCHAR)
                .param("decree", decree)
                .param("attempt", attempt)
                .update();
    }

    /// The file of the last attempt, where the same name stands under it: sent again it is the same bytes, so that
    /// whatever is signed under one number is one document.
    Optional<HandedOut> file(UUID decree, String name, String title) {
        return jdbc.sql("""
                SELECT pdf_sha256 FROM signature_attempt
                WHERE decree_id = ? AND signatory_name = ? AND signatory_title = ? ORDER BY attempt DESC LIMIT 1
                """)
                .params(decree, name, title)
                .query(String.class)
                .optional()
                .map(sha256 -> new HandedOut(sha256, name, title));
    }
}
