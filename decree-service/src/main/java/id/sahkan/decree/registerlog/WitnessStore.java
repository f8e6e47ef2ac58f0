package id.sahkan.decree.registerlog;

import id.sahkan.database.Instants;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What others have said of the log.
@Component
class WitnessStore {

    /// Whoever comes with another key has said nothing yet.
    private static final String KEEP = """
            INSERT INTO register_log_witness AS w (name, verifier_key, since) VALUES (:name, :key, :at)
            ON CONFLICT (name) DO UPDATE SET verifier_key = excluded.verifier_key, since = excluded.since, size = 0,
                checkpoint = NULL, line = NULL, seen_at = NULL, refused_at = NULL, refusal = NULL, version = w.version + 1
            WHERE w.verifier_key <> excluded.verifier_key
            """;

    /// Two instances may have asked: what was seen last stays.
    private static final String SEEN = """
            UPDATE register_log_witness SET size = :size, checkpoint = :checkpoint, line = :line, seen_at = :at,
                refused_at = NULL, refusal = NULL, version = version + 1
            WHERE name = :name AND size <= :size
            """;

    private static final String REFUSED = """
            UPDATE register_log_witness SET refused_at = :at, refusal = :refusal, version = version + 1
            WHERE name = :name AND refusal IS DISTINCT FROM :refusal
            """;

    private static final String ALL = """
            SELECT name, verifier_key, size, seen_at, refused_at, refusal
            FROM register_log_witness ORDER BY name
            """;

    private final JdbcClient jdbc;

    WitnessStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Kept(
            String name,
            String key,
            long size,
            @Nullable Instant seenAt,
            @Nullable Instant refusedAt,
            Witness.@Nullable Refusal refusal) {}

    /// @param witnesses as the settings name them; others are forgotten
    void begin(List<Witness> witnesses, Instant at) {
        for (Witness witness : witnesses) {
            jdbc.sql(KEEP)
                    .param("name", witness.key().name())
                    .param("key", witness.key().text())
                    .param("at", Instants.column(at))
                    .update();
        }
        jdbc.sql("DELETE FROM register_log_witness WHERE name <> ALL (?)")
                .param(witnesses.stream().map(one -> one.key().name()).toArray(String[]::new))
                .update();
    }

    /// Who has not signed what the log is now, or not since then.
    List<String> due(Instant since) {
        return jdbc.sql("""
                SELECT w.name FROM register_log_witness w CROSS JOIN register_log log
                WHERE log.size > 0 AND (w.checkpoint IS DISTINCT FROM log.checkpoint OR w.seen_at <= :since)
                """)
                .param("since", Instants.column(since))
                .query((row, _) -> row.getString("name"))
                .list();
    }

    List<Kept> all() {
        return jdbc.sql(ALL)
                .query((row, _) -> {
                    String refusal = row.getString("refusal");
                    return new Kept(
                            row.getString("name"),
                            row.getString("verifier_key"),
                            row.getLong("size"),
                            Instants.readOrNull(row, "seen_at"),
                            Instants.readOrNull(row, "refused_at"),
                            refusal == null ? null : Witness.Refusal.valueOf(refusal));
                })
                .list();
    }

    Optional<Kept> find(String name) {
        return all().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    void seen(String name, long size, String checkpoint, String line, Instant at) {
        jdbc.sql(SEEN)
                .param("name", name)
                .param("size", size)
                .param("checkpoint", checkpoint)
                .param("line", line)
                .param("at", Instants.column(at))
                .update();
    }

    /// @return whether this is news
    boolean refused(String name, Witness.Refusal refusal, Instant at) {
        return jdbc.sql(REFUSED)
                        .param("name", name)
                        .param("refusal", refusal.name())
                        .param("at", Instants.column(at))
                        .update()
                > 0;
    }

    /// The newest checkpoint with what others have signed of it.
    Optional<String> checkpoint() {
        return jdbc.sql("""
                SELECT log.checkpoint || coalesce((
                    SELECT string_agg(w.line, '' ORDER BY w.name) FROM register_log_witness w
                    WHERE w.checkpoint = log.checkpoint), '') AS note
                FROM register_log log WHERE log.size > 0
                """).query((row, _) -> row.getString("note")).optional();
    }

    /// Since when the witness has seen nothing that has done so for the longest time. A log without entries
    /// keeps nobody waiting.
    @Nullable
    Instant longestUnseen() {
        return jdbc.sql("""
                SELECT min(coalesce(w.seen_at, w.since)) AS oldest
                FROM register_log_witness w CROSS JOIN register_log log WHERE log.size > 0
                """)
                .query((row, _) -> Optional.ofNullable(Instants.readOrNull(row, "oldest")))
                .single()
                .orElse(null);
    }

    long refusing() {
        return jdbc.sql("SELECT count(*) FROM register_log_witness WHERE refused_at IS NOT NULL")
                .query(Long.class)
                .single();
    }
}
