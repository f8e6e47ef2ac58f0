package id.sahkan.messaging.operations;

import id.sahkan.database.Instants;
import id.sahkan.messaging.operations.OperatorActions.Kind;
import id.sahkan.messaging.operations.OperatorActions.Order;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Puts journal rows back into the outbox, so that the relay sends them again; consumers drop what they have seen. Each
/// batch is a transaction of its own, and none takes a lock that an append waits for.
final class Republication {

    private static final int BATCH = 5000;

    private static final String LAST = "SELECT coalesce(max(position), 0) FROM journal";

    private static final String COUNT = """
            SELECT count(*) FROM journal
            WHERE sequence IS NOT NULL AND position <= ? AND occurred_at >= ?
              AND aggregate_id = coalesce(?::uuid, aggregate_id)
            """;

    private static final String PUT_BACK = """
            WITH batch AS (
                SELECT position FROM journal
                WHERE sequence IS NOT NULL AND position > ? AND position <= ? AND occurred_at >= ?
                  AND aggregate_id = coalesce(?::uuid, aggregate_id)
                ORDER BY position LIMIT ?),
            put AS (INSERT INTO outbox (position) SELECT position FROM batch ON CONFLICT DO NOTHING)
            SELECT coalesce(max(position), 0) FROM batch
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final OperatorActions actions;
    private final Runnable wakeRelay;

    Republication(JdbcClient jdbc, TransactionOperations transaction, OperatorActions actions, Runnable wakeRelay) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.actions = actions;
        this.wakeRelay = wakeRelay;
    }

    record Republished(
            boolean dryRun, Instant since, @Nullable UUID aggregateId, long events) {}

    /// Everything that happened at or after an instant, of one aggregate or of all. The order is noted before the first
    /// row is put back: a crash in between leaves a trace, and the same order may be given again.
    Republished republish(Instant since, @Nullable UUID aggregateId, Order order) {
        OffsetDateTime from = Instants.column(since);
        long last = jdbc.sql(LAST).query(Long.class).single();
        long events = jdbc.sql(COUNT)
                .param(last)
                .param(from)
                .param(aggregateId)
                .query(Long.class)
                .single();
        var republished = new Republished(order.dryRun(), since, aggregateId, events);
        if (!order.dryRun()) {
            actions.record(order, Kind.REPUBLISH, null, aggregateId, republished);
            long position = 0;
            do {
                position = putBack(position, last, from, aggregateId);
                wakeRelay.run();
            } while (position > 0);
        }
        return republished;
    }

    private long putBack(long after, long last, OffsetDateTime from, @Nullable UUID aggregateId) {
        Long position = transaction.execute(_ -> jdbc.sql(PUT_BACK)
                .param(after)
                .param(last)
                .param(from)
                .param(aggregateId)
                .param(BATCH)
                .query(Long.class)
                .single());
        return position == null ? 0 : position;
    }
}
