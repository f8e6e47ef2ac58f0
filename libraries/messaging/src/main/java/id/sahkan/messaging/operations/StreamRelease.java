package id.sahkan.messaging.operations;

import id.sahkan.contracts.EventTypes;
import id.sahkan.messaging.inbox.Cause;
import id.sahkan.messaging.inbox.Inbox;
import id.sahkan.messaging.inbox.StreamId;
import id.sahkan.messaging.inbox.StreamStop;
import id.sahkan.messaging.operations.OperatorActions.Kind;
import id.sahkan.messaging.operations.OperatorActions.Order;
import java.util.List;
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

    private final Inbox inbox;
    private final OperatorActions actions;
    private final TransactionOperations transaction;
    private final JdbcClient jdbc;

    StreamRelease(Inbox inbox, OperatorActions actions, TransactionOperations transaction, JdbcClient jdbc) {
        this.inbox = inbox;
        this.actions = actions;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /// `applied` names versions, `duplicates` counts other copies of them, `remaining` the records that stay parked.
    record Released(
            boolean dryRun,
            List<Long> applied,
            long duplicates,
            long remaining,
            @Nullable StoppedBy stoppedBy) {}

    /// The version at which the stream stands still. `cause` is a [CauseCode], `causeVersion` the version in it.
    record StoppedBy(
            long version,
            String reason,
            String cause,
            @Nullable Long causeVersion) {

        static StoppedBy of(StreamStop stop) {
            Cause cause = stop.cause();
            return new StoppedBy(stop.version(), cause.reason(), cause.code().wire(), cause.version());
        }
    }

    record Discarded(boolean dryRun, long id, @Nullable Long version, String sha256) {}

    private record Parked(
            @Nullable StreamId stream, @Nullable Long version, String sha256) {}

    /// The same order again finds nothing left to do, and is answered as the first time.
    ///
    /// @throws OperationRefusedException when nothing is parked of it, or a consumer changes it all the time
    Released release(StreamId stream, Order order) {
        return inTransaction(order, operators -> {
            long parked = remaining(stream);
            if (parked == 0) {
                return before(order, () -> actions.released(stream, order), OperationProblem.NOTHING_PARKED);
            }
            Inbox.Released released = inbox.release(stream, operators);
            long remaining = remaining(stream);
            var outcome = new Released(
                    order.dryRun(),
                    released.applied(),
                    parked - remaining - released.applied().size(),
                    remaining,
                    remaining == 0 ? null : StoppedBy.of(released.stop()));
            actions.record(order, Kind.RELEASE, stream.source(), stream.aggregateId(), outcome);
            return outcome;
        });
    }

    /// The same order again is answered as the first time.
    ///
    /// @throws OperationRefusedException when there is no such record, or the stream still needs it
    Discarded discard(long id, Order order) {
        return inTransaction(order, _ -> {
            Optional<Parked> found = jdbc.sql(LOCKED)
                    .param(id)
                    .query((row, _) -> new Parked(
                            stream(row.getString("source"), row.getObject("aggregate_id", UUID.class)),
                            row.getObject("version", Long.class),
                            row.getString("sha256")))
                    .optional();
            if (found.isEmpty()) {
                return before(order, () -> actions.discarded(id, order), OperationProblem.PARKED_RECORD_NOT_FOUND);
            }
            Parked parked = found.get();
            StreamId stream = parked.stream();
            Long version = parked.version();
            if (stream != null && version != null) {
                long applied = inbox.interrupt(stream);
                if (SOURCES.contains(stream.source()) && version > applied && copies(stream, version) == 1) {
                    throw OperationRefusedException.of(OperationProblem.ONLY_COPY);
                }
            }
            inbox.discard(id);
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

    private static <T> T before(Order order, Supplier<Optional<T>> outcome, OperationProblem otherwise) {
        return (order.dryRun() ? Optional.<T>empty() : outcome.get())
                .orElseThrow(() -> OperationRefusedException.of(otherwise));
    }

    private static @Nullable StreamId stream(@Nullable String source, @Nullable UUID aggregateId) {
        return source == null || aggregateId == null ? null : new StreamId(source, aggregateId);
    }

    private long copies(StreamId stream, long version) {
        return jdbc.sql(COPIES)
                .params(stream.source(), stream.aggregateId(), version)
                .query(Long.class)
                .single();
    }

    private long remaining(StreamId stream) {
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
