package id.sahkan.messaging.reconciliation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Holds the inbox against a producer's journal: what was committed some time ago has been received, and nothing was
/// received that the producer does not know (as after a restore of its database to an earlier moment).
final class Comparison {

    static final String RECEIVED = "Every event that the producer committed a while ago was applied here.";
    static final String COMMITTED = "Every event that was applied here stands in the producer's journal.";

    private static final HexFormat HEX = HexFormat.of();

    private static final UUID FIRST = new UUID(0, 0);

    private static final String VERSIONS = """
            SELECT aggregate_id, version FROM inbox
            WHERE source = :source AND aggregate_id > :after AND (:last::uuid IS NULL OR aggregate_id <= :last::uuid)
            """;

    private static final String KEEP = """
            INSERT INTO known_head (source, aggregate_id, version, hash, seal)
            SELECT :source, aggregate_id, version, decode(hash, 'hex'), decode(seal, 'hex')
            FROM unnest(:ids, :versions, :hashes, :seals) AS head (aggregate_id, version, hash, seal)
            ON CONFLICT (source, aggregate_id) DO UPDATE SET version = excluded.version, hash = excluded.hash,
                seal = excluded.seal
            WHERE excluded.version > known_head.version
            """;

    private final JdbcClient jdbc;
    private final Producer producer;
    private final List<String> missing = new ArrayList<>();
    private final Map<UUID, Long> suspects = new LinkedHashMap<>();

    private Comparison(JdbcClient jdbc, Producer producer) {
        this.jdbc = jdbc;
        this.producer = producer;
    }

    /// @throws org.springframework.web.client.RestClientException when the producer does not answer
    static List<Outcome> of(JdbcClient jdbc, Producer producer, Instant settledBefore) {
        return new Comparison(jdbc, producer).outcomes(settledBefore);
    }

    static String receivedFrom(Producer producer) {
        return "received-from-" + producer.name();
    }

    static String committedBy(Producer producer) {
        return "committed-by-" + producer.name();
    }

    private List<Outcome> outcomes(Instant settledBefore) {
        UUID after = FIRST;
        List<Head> page;
        do {
            page = producer.heads(after, settledBefore);
            boolean last = page.size() < JournalHeads.PAGE;
            Map<UUID, Long> versions =
                    versions(after, last ? null : page.getLast().aggregateId());
            keep(page, versions);
            compare(page, versions);
            after = page.isEmpty() ? after : page.getLast().aggregateId();
        } while (page.size() == JournalHeads.PAGE);
        return List.of(
                Outcome.of(receivedFrom(producer), RECEIVED, missing),
                Outcome.of(committedBy(producer), COMMITTED, ahead()));
    }

    private Map<UUID, Long> versions(UUID after, @Nullable UUID last) {
        Map<UUID, Long> versions = new HashMap<>();
        jdbc.sql(VERSIONS)
                .param("source", producer.name())
                .param("after", after)
                .param("last", last == null ? null : last.toString())
                .query(row -> {
                    versions.put(row.getObject("aggregate_id", UUID.class), row.getLong("version"));
                });
        return versions;
    }

    /// Sealed heads of what was received here, where their service cannot change them.
    private void keep(List<Head> page, Map<UUID, Long> versions) {
        List<Head> sealed = page.stream()
                .filter(head -> head.sealed() != null && versions.containsKey(head.aggregateId()))
                .toList();
        jdbc.sql(KEEP)
                .param("source", producer.name())
                .param("ids", sealed.stream().map(Head::aggregateId).toArray(UUID[]::new))
                .param("versions", all(sealed, Head.Sealed::version).toArray(Long[]::new))
                .param("hashes", all(sealed, head -> HEX.formatHex(head.hash())).toArray(String[]::new))
                .param("seals", all(sealed, head -> HEX.formatHex(head.seal())).toArray(String[]::new))
                .update();
    }

    private static <T> Stream<T> all(List<Head> heads, Function<Head.Sealed, T> part) {
        return heads.stream().map(Head::sealed).filter(Objects::nonNull).map(part);
    }

    private void compare(List<Head> page, Map<UUID, Long> versions) {
        for (Head head : page) {
            Long version = versions.remove(head.aggregateId());
            long applied = version == null ? 0 : version;
            if (applied < head.settled()) {
                missing.add(head.aggregateId().toString());
            } else if (applied > head.last()) {
                suspects.put(head.aggregateId(), applied);
            }
        }
        suspects.putAll(versions);
    }

    /// A suspect may have been committed after its page was made: the producer is asked again.
    private List<String> ahead() {
        return suspects.entrySet().stream()
                .filter(suspect -> producer.head(suspect.getKey()).last() < suspect.getValue())
                .map(suspect -> suspect.getKey().toString())
                .toList();
    }
}
