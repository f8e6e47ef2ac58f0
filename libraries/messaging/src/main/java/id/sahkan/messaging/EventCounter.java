package id.sahkan.messaging;

import id.sahkan.contracts.EventTypes;
import id.sahkan.messaging.metrics.MessagingMetrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/// Counts what was committed to the journal. Every event that the service can tell is counted from 0.
final class EventCounter {

    private final MeterRegistry registry;

    EventCounter(MeterRegistry registry, String topic) {
        this.registry = registry;
        EventTypes.ALL.stream()
                .filter(type -> type.topic().equals(topic))
                .forEach(type -> counter(type.name()).increment(0));
    }

    void written(List<Journal.Entry> entries) {
        entries.forEach(entry -> counter(EventTypes.of(entry.event()).name()).increment());
    }

    private Counter counter(String type) {
        return MessagingMetrics.EVENTS.counter(registry, "type", type);
    }
}
