package id.sahkan.journeys.faults;

import id.sahkan.journeys.FaultStand;
import id.sahkan.journeys.faults.Books.Committed;
import id.sahkan.journeys.faults.Books.Reader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/// How long it takes after a fault until every consumer has all that was committed when it ended.
final class Rest {

    private final String cause;
    private final CompletableFuture<Duration> over = new CompletableFuture<>();

    private Rest(String cause) {
        this.cause = cause;
    }

    static Rest begin(FaultStand stand, String cause) {
        var rest = new Rest(cause);
        long begun = System.nanoTime();
        Thread.ofPlatform().daemon().name("rest").start(() -> {
            try {
                var heads = Awaitility.await()
                        .atMost(Duration.ofMinutes(2))
                        .ignoreExceptions()
                        .until(() -> heads(stand), _ -> true);
                Awaitility.await()
                        .atMost(Duration.ofMinutes(5))
                        .pollInterval(Duration.ofSeconds(1))
                        .ignoreExceptions()
                        .until(() -> reached(stand, heads));
                rest.over.complete(Duration.ofNanos(System.nanoTime() - begun));
            } catch (RuntimeException never) {
                rest.over.completeExceptionally(never);
            }
        });
        return rest;
    }

    String cause() {
        return cause;
    }

    Duration await(Duration most) {
        return over.orTimeout(most.toSeconds(), TimeUnit.SECONDS).join();
    }

    private static Map<String, Map<String, Long>> heads(FaultStand stand) {
        List<Committed> heads = new ArrayList<>();
        for (String service : Books.CONSUMERS.keySet()) {
            heads.addAll(Books.query(
                    stand,
                    service,
                    "SELECT aggregate_id, max(sequence) FROM journal WHERE sequence IS NOT NULL GROUP BY 1",
                    row -> new Committed(service, "", row.getString(1), "", 0, row.getLong(2), "")));
        }
        return Auditor.heads(heads);
    }

    private static boolean reached(FaultStand stand, Map<String, Map<String, Long>> heads) {
        for (String consumer : Books.CONSUMERS.keySet()) {
            Map<Reader, Map<String, Long>> inboxes = Books.inboxes(stand, consumer);
            for (var producer : heads.entrySet()) {
                if (Books.CONSUMERS.getOrDefault(producer.getKey(), List.of()).contains(consumer)) {
                    Map<String, Long> inbox = inboxes.getOrDefault(new Reader(consumer, producer.getKey()), Map.of());
                    for (var head : producer.getValue().entrySet()) {
                        if (inbox.getOrDefault(head.getKey(), 0L) < head.getValue()) {
                            return false;
                        }
                    }
                }
            }
        }
        return true;
    }
}
