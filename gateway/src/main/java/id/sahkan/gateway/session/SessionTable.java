package id.sahkan.gateway.session;

import id.sahkan.database.Instants;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rows of table `session`: when, and what only this gateway's key opens.
public final class SessionTable {

    private final JdbcClient database;
    private final Sealer sealer;
    private final JsonMapper json;
    private final Duration idle;
    private final Duration lifetime;

    public SessionTable(JdbcClient database, Sealer sealer, JsonMapper json, Duration idle, Duration lifetime) {
        this.database = database;
        this.sealer = sealer;
        this.json = json;
        this.idle = idle;
        this.lifetime = lifetime;
    }

    record Row(Map<String, String> content, Instant createdAt, Instant usedAt) {}

    private record Sealed(byte[] content, Instant createdAt, Instant usedAt) {}

    Duration idle() {
        return idle;
    }

    boolean isOver(Row row, Instant now) {
        return !now.isBefore(row.usedAt().plus(idle))
                || !now.isBefore(row.createdAt().plus(lifetime));
    }

    Optional<Row> find(String id) {
        byte[] digest = SessionIds.digest(id);
        return database.sql("SELECT content, created_at, used_at FROM session WHERE id_digest = :digest")
                .param("digest", digest)
                .query((row, _) -> new Sealed(
                        row.getBytes("content"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("used_at").toInstant()))
                .optional()
                .flatMap(found -> sealer.open(found.content(), digest)
                        .map(content -> new Row(read(content), found.createdAt(), found.usedAt())));
    }

    void insert(String id, Row row) {
        byte[] digest = SessionIds.digest(id);
        database.sql("""
                        INSERT INTO session (id_digest, content, created_at, used_at)
                        VALUES (:digest, :content, :createdAt, :usedAt)
                        """)
                .param("digest", digest)
                .param("content", sealed(row.content(), digest))
                .param("createdAt", Instants.column(row.createdAt()))
                .param("usedAt", Instants.column(row.usedAt()))
                .update();
    }

    /// Changes no session that has ended meanwhile: a late answer does not sign anybody in again.
    void update(String id, Row row) {
        byte[] digest = SessionIds.digest(id);
        database.sql("UPDATE session SET content = :content, used_at = :usedAt WHERE id_digest = :digest")
                .param("digest", digest)
                .param("content", sealed(row.content(), digest))
                .param("usedAt", Instants.column(row.usedAt()))
                .update();
    }

    void use(String id, Instant at) {
        database.sql("UPDATE session SET used_at = :usedAt WHERE id_digest = :digest AND used_at < :usedAt")
                .param("digest", SessionIds.digest(id))
                .param("usedAt", Instants.column(at))
                .update();
    }

    void delete(String id) {
        database.sql("DELETE FROM session WHERE id_digest = :digest")
                .param("digest", SessionIds.digest(id))
                .update();
    }

    public int deleteEnded(Instant now) {
        return database.sql("DELETE FROM session WHERE used_at <= :idleSince OR created_at <= :bornBefore")
                .param("idleSince", Instants.column(now.minus(idle)))
                .param("bornBefore", Instants.column(now.minus(lifetime)))
                .update();
    }

    private byte[] sealed(Map<String, String> content, byte[] digest) {
        return sealer.seal(json.writeValueAsBytes(content), digest);
    }

    private Map<String, String> read(byte[] content) {
        return json.readValue(content, new TypeReference<Map<String, String>>() {});
    }
}
