package id.sahkan.decree.registerlog;

import id.sahkan.contracts.log.MerkleHash;
import id.sahkan.contracts.log.RightEdge;
import id.sahkan.contracts.log.Tile;
import id.sahkan.database.Instants;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The log in the database.
@Component
class RegisterLogStore {

    /// So many decrees at once, each whole.
    private static final int AT_ONCE = 4;

    private static final String DUE = LoggedRow.SELECT + """
            WHERE d.id IN (
                SELECT due.id FROM decree due
                WHERE due.phase = 'ISSUED'
                  AND NOT EXISTS (SELECT FROM register_log_entry l WHERE l.decree_id = due.id AND l.annex_number = 0)
                ORDER BY due.issued_at, due.number_year, due.number_sequence LIMIT :most)
            ORDER BY d.issued_at, d.number_year, d.number_sequence, r.annex_number
            """;

    /// One statement, and so all or nothing; whoever comes second finds another size and adds nothing.
    private static final String APPEND = """
            WITH grown AS (
                UPDATE register_log SET size = ?, edge = ?, checkpoint = ?, signed_at = ?
                WHERE size = ? RETURNING size),
            nodes AS (
                INSERT INTO register_log_node (level, position, hash)
                SELECT n.level, n.position, n.hash FROM unnest(?::int[], ?::bigint[], ?::bytea[]) AS n (level, position, hash)
                WHERE EXISTS (SELECT FROM grown))
            INSERT INTO register_log_entry (position, decree_id, annex_number, salt, commitment)
            SELECT e.position, e.decree_id, e.annex_number, e.salt, e.commitment
            FROM unnest(?::bigint[], ?::uuid[], ?::int[], ?::bytea[], ?::bytea[])
                AS e (position, decree_id, annex_number, salt, commitment)
            WHERE EXISTS (SELECT FROM grown)
            """;

    private final JdbcClient jdbc;

    RegisterLogStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param checkpoint signed; none of a log without entries
    record Head(
            String origin,
            String verifierKey,
            long size,
            byte[] edge,
            @Nullable String checkpoint) {

        RightEdge rightEdge() {
            return RightEdge.of(size, edge);
        }
    }

    /// What is added, in the order in which it will stand.
    record Added(LoggedRow row, byte[] salt, byte[] commitment) {}

    /// The root of a full tile, for the level above it.
    record Node(int level, long position, byte[] hash) {}

    /// @param salt none where somebody was forgotten
    record Kept(long position, byte @Nullable [] salt, byte[] commitment, LoggedRow row) {}

    /// Nothing where it has begun.
    void begin(String origin, String verifierKey) {
        jdbc.sql("INSERT INTO register_log (origin, verifier_key) VALUES (?, ?) ON CONFLICT (one) DO NOTHING")
                .params(origin, verifierKey)
                .update();
    }

    /// In the order in which they were issued.
    List<LoggedRow> due() {
        return jdbc.sql(DUE)
                .param("most", AT_ONCE)
                .query((row, _) -> LoggedRow.read(row))
                .list();
    }

    Optional<Head> head() {
        return jdbc.sql("SELECT origin, verifier_key, size, edge, checkpoint FROM register_log")
                .query((row, _) -> new Head(
                        row.getString("origin"),
                        row.getString("verifier_key"),
                        row.getLong("size"),
                        row.getBytes("edge"),
                        row.getString("checkpoint")))
                .optional();
    }

    /// @return whether nobody else was faster
    boolean append(Head before, RightEdge after, String checkpoint, List<Added> added, List<Node> nodes, Instant at) {
        int rows = jdbc.sql(APPEND)
                .params(
                        after.size(),
                        after.bytes(),
                        checkpoint,
                        Instants.column(at),
                        before.size(),
                        nodes.stream().map(Node::level).toArray(Integer[]::new),
                        nodes.stream().map(Node::position).toArray(Long[]::new),
                        nodes.stream().map(Node::hash).toArray(byte[][]::new),
                        positions(before.size(), added.size()),
                        added.stream().map(one -> one.row().decreeId()).toArray(UUID[]::new),
                        added.stream().map(one -> one.row().annexNumber()).toArray(Integer[]::new),
                        added.stream().map(Added::salt).toArray(byte[][]::new),
                        added.stream().map(Added::commitment).toArray(byte[][]::new))
                .update();
        return rows == added.size();
    }

    private static Long[] positions(long from, int count) {
        Long[] positions = new Long[count];
        for (int i = 0; i < count; i++) {
            positions[i] = from + i;
        }
        return positions;
    }

    /// Its hashes one after the other: fewer where the log is shorter.
    byte[] hashes(Tile tile) {
        var bytes = new ByteArrayOutputStream();
        if (tile.level() == 0) {
            entries(tile).forEach(entry -> bytes.writeBytes(MerkleHash.leaf(entry)));
        } else {
            jdbc.sql("""
                    SELECT hash FROM register_log_node
                    WHERE level = ? AND position >= ? AND position < ? ORDER BY position
                    """)
                    .params(tile.level(), tile.first(), tile.first() + tile.width())
                    .query((row, _) -> row.getBytes("hash"))
                    .list()
                    .forEach(bytes::writeBytes);
        }
        return bytes.toByteArray();
    }

    /// Fewer where the log is shorter.
    List<byte[]> entries(Tile tile) {
        return jdbc.sql("""
                SELECT commitment FROM register_log_entry
                WHERE position >= ? AND position < ? ORDER BY position
                """)
                .params(tile.first(), tile.first() + tile.width())
                .query((row, _) -> row.getBytes("commitment"))
                .list();
    }

    /// @param annexNumber 0 for the decree itself
    Optional<Kept> find(String publicCode, int annexNumber) {
        return jdbc.sql("SELECT l.position, l.salt, l.commitment, logged.* FROM (" + LoggedRow.SELECT + """
                WHERE d.public_code = :code AND d.phase = 'ISSUED' AND r.annex_number = :row) logged
                JOIN register_log_entry l ON l.decree_id = logged.id AND l.annex_number = logged.annex_number
                """)
                .param("code", publicCode)
                .param("row", annexNumber)
                .query((row, _) -> new Kept(
                        row.getLong("position"), row.getBytes("salt"), row.getBytes("commitment"), LoggedRow.read(row)))
                .optional();
    }

    /// When the oldest decree was issued that is not in the log.
    @Nullable
    Instant oldestDue() {
        return jdbc.sql("""
                SELECT min(d.issued_at) AS oldest FROM decree d
                WHERE d.phase = 'ISSUED'
                  AND NOT EXISTS (SELECT FROM register_log_entry l WHERE l.decree_id = d.id AND l.annex_number = 0)
                """)
                .query((row, _) -> Optional.ofNullable(Instants.readOrNull(row, "oldest")))
                .single()
                .orElse(null);
    }
}
