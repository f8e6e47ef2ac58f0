package id.sahkan.messaging.operations;

import id.sahkan.database.Instants;
import id.sahkan.messaging.inbox.StreamId;
import id.sahkan.messaging.operations.StreamRelease.Discarded;
import id.sahkan.messaging.operations.StreamRelease.Released;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Who intervened in the flow of events, when and why: written in the transaction of the intervention, never changed.
final class OperatorActions {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String RECORD = """
            INSERT INTO operator_action (at, actor, action, source, aggregate_id, reason, outcome)
            VALUES (?, ?, ?, ?, ?, ?, ?::jsonb)
            """;

    private static final String NEWEST = """
            SELECT id, at, actor, action, source, aggregate_id, reason, outcome
            FROM operator_action WHERE id < ? ORDER BY id DESC LIMIT ?
            """;

    private static final String NEWEST_RELEASE = """
            SELECT outcome FROM (
                SELECT actor, reason, outcome FROM operator_action
                WHERE action = 'RELEASE' AND source = ? AND aggregate_id = ? ORDER BY id DESC LIMIT 1) AS newest
            WHERE actor = ? AND reason = ?
            """;

    private static final String DISCARDING = """
            SELECT outcome FROM operator_action
            WHERE action = 'DISCARD' AND outcome ->> 'id' = ?::text AND actor = ? AND reason = ? LIMIT 1
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    OperatorActions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    enum Kind {
        RELEASE,
        DISCARD,
        REPUBLISH
    }

    /// Who asks and why. The actor is an account's id, never a person's address.
    record Order(String actor, String reason, boolean dryRun) {}

    record Action(
            long id,
            Instant at,
            String actor,
            Kind action,
            @Nullable String source,
            @Nullable UUID aggregateId,
            String reason,
            JsonNode outcome) {}

    void record(Order order, Kind kind, @Nullable String source, @Nullable UUID aggregateId, Object outcome) {
        jdbc.sql(RECORD)
                .param(Instants.column(clock.instant()))
                .param(order.actor())
                .param(kind.name())
                .param(source)
                .param(aggregateId)
                .param(order.reason())
                .param(JSON.writeValueAsString(outcome))
                .update();
    }

    /// What this order came to when it was carried out, if it was the newest release of the stream: a repeat finds
    /// nothing left to do.
    Optional<Released> released(StreamId stream, Order order) {
        return jdbc.sql(NEWEST_RELEASE)
                .params(stream.source(), stream.aggregateId(), order.actor(), order.reason())
                .query((row, _) -> JSON.readValue(row.getString("outcome"), Released.class))
                .optional();
    }

    /// The same of a record that was taken out.
    Optional<Discarded> discarded(long id, Order order) {
        return jdbc.sql(DISCARDING)
                .params(id, order.actor(), order.reason())
                .query((row, _) -> JSON.readValue(row.getString("outcome"), Discarded.class))
                .optional();
    }

    /// Newest first, those before an id.
    List<Action> before(long id, int limit) {
        return jdbc.sql(NEWEST)
                .params(id, limit)
                .query((row, _) -> new Action(
                        row.getLong("id"),
                        Instants.read(row, "at"),
                        row.getString("actor"),
                        Kind.valueOf(row.getString("action")),
                        row.getString("source"),
                        row.getObject("aggregate_id", UUID.class),
                        row.getString("reason"),
                        JSON.readTree(row.getString("outcome"))))
                .list();
    }
}
