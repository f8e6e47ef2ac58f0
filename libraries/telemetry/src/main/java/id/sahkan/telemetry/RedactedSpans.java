package id.sahkan.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.AttributeType;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;

/// What leaves with a trace. Of a fault only its kind goes: its message may quote what somebody typed. Calls that only
/// ask whether we live are no story.
final class RedactedSpans implements SpanExporter {

    private static final String HEALTH = "/actuator";

    private final SpanExporter next;

    RedactedSpans(SpanExporter next) {
        this.next = next;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        List<SpanData> leaving = spans.stream()
                .filter(span -> !span.getName().contains(HEALTH))
                .<SpanData>map(Redacted::new)
                .toList();
        return leaving.isEmpty() ? CompletableResultCode.ofSuccess() : next.export(leaving);
    }

    @Override
    public CompletableResultCode flush() {
        return next.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return next.shutdown();
    }

    private static final class Redacted extends DelegatingSpanData {

        private final Attributes attributes;
        private final List<EventData> events;

        Redacted(SpanData span) {
            super(span);
            attributes = redact(span.getAttributes());
            events = span.getEvents().stream()
                    .map(event -> EventData.create(event.getEpochNanos(), event.getName(), kindOf(event)))
                    .toList();
        }

        @Override
        public Attributes getAttributes() {
            return attributes;
        }

        @Override
        public List<EventData> getEvents() {
            return events;
        }

        @Override
        public StatusData getStatus() {
            return StatusData.create(super.getStatus().getStatusCode(), "");
        }

        private static Attributes redact(Attributes given) {
            var redacted = Attributes.builder();
            given.forEach((key, value) -> {
                if (key.getType() == AttributeType.STRING) {
                    redacted.put(key.getKey(), Redactor.redact(value.toString()));
                } else if (key.getType() != AttributeType.STRING_ARRAY) {
                    redacted.put(AttributeKey.stringKey(key.getKey()), value.toString());
                }
            });
            return redacted.build();
        }

        private static Attributes kindOf(EventData event) {
            AttributeKey<String> type = AttributeKey.stringKey("exception.type");
            String kind = event.getAttributes().get(type);
            return kind == null ? Attributes.empty() : Attributes.of(type, kind);
        }
    }
}
