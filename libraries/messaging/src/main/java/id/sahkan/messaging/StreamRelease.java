package id.sahkan.messaging;

import id.sahkan.contracts.EventTypes;
import id.sahkan.messaging.InboxPort.Advance;
import id.sahkan.messaging.InboxPort.Progress;
import id.sahkan.messaging.OperatorActions.Kind;
import id.sahkan.messaging.OperatorActions.Order;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;

/// Lets a stopped stream go on, in version order and in one transaction, and takes out records that can never be an
/// event. A dry run does the same and rolls it back, so that what it answers is what would happen.
final class StreamRelease {

    private static final int TRIES = 3;

    private static final Set<String> SOURCES = EventTypes.ALL.stream()
            .map(type -> type.topic().substring(type.topic().indexOf('.') + 1) + "-service")
            .collect(Collectors.toUnmodifiableSet());

    private static final String LOCKED = """
            SELECT source, aggregate_id, version, encode(payload_digest, 'hex') AS sha256
            FROM parked_event WHERE id = ? FOR UPDATE
            """;

    private static final String COPIES =
            "SELECT count(*) FROM parked_event WHERE source = ? AND aggregate_id = ? AND version = ?";

    private static final String REMAINING = "SELECT count(*) FROM parked_event WHERE source = ? AND aggregate_id = ?";

    private final InboxStore store;
    private final Supplier<EventHandler> handler;
    private final OperatorActions actions;
    private final MessagingMetrics metrics;
    private final TransactionOperations transaction;
    private final JdbcClient jdbc;

    StreamRelease(
            InboxStore store,
            Supplier<EventHandler> handler,
            OperatorActions actions,
            MessagingMetrics metrics,
            TransactionOperations transaction,
            JdbcClient jdbc) {
        this.store = store;
        this.handler = handler;
        this.actions = actions;
        this.metrics = metrics;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /// `applied` names versions, `duplicates` counts other copies of them, `remaining` the records that stay parked.
    record Released(
            boolean dryRun,
            List<Long> applied,
            long duplicates,
            long remaining,
            StreamState.@Nullable Stop stoppedBy) {}

    record Discarded(boolean dryRun, long id, @Nullable Long version, String sha256) {}

    private record Parked(@Nullable Stream stream, @Nullable Long version, String sha256) {}

    /// @throws OperationRefusedException when nothing is parked of the stream, or a consumer changes it all the time
    Released release(Stream stream, Order order) {
        EventHandler service = handler.get();
        Released released = inTransaction(order, status -> {
            long parked = remaining(stream);
            if (parked == 0) {
                throw OperationRefusedException.of(OperationProblem.NOTHING_PARKED);
            }
            var machine = InboxMachine.release(new InboxTransaction(store, service, status, true), stream);
            boolean more = true;
            while (more) {
                more = machine.step();
            }
            StreamState state = machine.state(stream);
            long remaining = remaining(stream);
            var outcome = new Released(
                    order.dryRun(),
                    state.applied(),
                    parked - remaining - state.applied().size(),
                    remaining,
                    remaining == 0 ? null : state.stopped().orElseGet(() -> missing(state.next())));
            actions.record(order, Kind.RELEASE, stream.source(), stream.aggregateId(), outcome);
            return outcome;
        });
        if (!order.dryRun()) {
            metrics.released(released.applied().size());
        }
        return released;
    }

    private static StreamState.Stop missing(long version) {
        return new StreamState.Stop(version, "version " + version + " has not arrived");
    }

    /// @throws OperationRefusedException when there is no such record, or the stream still needs it
    Discarded discard(long id, Order order) {
        return inTransaction(order, _ -> {
            Parked parked = jdbc.sql(LOCKED)
                    .param(id)
                    .query((row, _) -> new Parked(
                            stream(row.getString("source"), row.getObject("aggregate_id", UUID.class)),
                            row.getObject("version", Long.class),
                            row.getString("sha256")))
                    .optional()
                    .orElseThrow(() -> OperationRefusedException.of(OperationProblem.RECORD_NOT_FOUND));
            Stream stream = parked.stream();
            Long version = parked.version();
            if (stream != null && version != null) {
                Progress progress = progress(stream);
                if (SOURCES.contains(stream.source()) && version > progress.version() && copies(stream, version) == 1) {
                    throw OperationRefusedException.of(OperationProblem.ONLY_COPY);
                }
                store.save(List.of(new Advance(stream, progress.revision(), progress.version())));
            }
            jdbc.sql("DELETE FROM parked_event WHERE id = ?").param(id).update();
            var discarded = new Discarded(order.dryRun(), id, version, parked.sha256());
            actions.record(
                    order,
                    Kind.DISCARD,
                    stream == null ? null : stream.source(),
                    stream == null ? null : stream.aggregateId(),
                    discarded);
            return discarded;
        });
    }

    private static @Nullable Stream stream(@Nullable String source, @Nullable UUID aggregateId) {
        return source == null || aggregateId == null ? null : new Stream(source, aggregateId);
    }

    private Progress progress(Stream stream) {
        Map<Stream, Progress> known = store.progress(Set.of(stream));
        return Optional.ofNullable(known.get(stream)).orElse(new Progress(0, 0));
    }

    private long copies(Stream stream, long version) {
        return jdbc.sql(COPIES)
                .params(stream.source(), stream.aggregateId(), version)
                .query(Long.class)
                .single();
    }

    private long remaining(Stream stream) {
        return jdbc.sql(REMAINING)
                .params(stream.source(), stream.aggregateId())
                .query(Long.class)
                .single();
    }

    /// A consumer that changes the stream at the same moment wins; the operator's work is done again on what it left.
    private <T> T inTransaction(Order order, Function<TransactionStatus, T> work) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> {
                    T result = work.apply(status);
                    if (order.dryRun()) {
                        status.setRollbackOnly();
                    }
                    return result;
                }));
            } catch (OptimisticLockingFailureException _) {
                // Read again and try again.
            }
        }
        throw OperationRefusedException.of(OperationProblem.STREAM_CHANGED);
    }
}
