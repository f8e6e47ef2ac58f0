package id.sahkan.telemetry;

import io.micrometer.tracing.Link;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// Carries a trace over the gaps where nobody waits for an answer. Who leaves work for later writes down where it came
/// from (`here`), and who does it goes on from there: the click, the relay, the inbox and the letter are one trace.
public final class Traces {

    /// Of W3C Trace Context; also the name of the Kafka header and of the columns that keep it.
    public static final String TRACEPARENT = "traceparent";

    /// The field of a log line and the tag of a span by which one application is found.
    public static final String APPLICATION_ID = "applicationId";

    private static final Pattern READABLE = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private final Tracer tracer;
    private final Propagator propagator;

    public Traces(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /// For a test that does not care.
    public static Traces none() {
        return new Traces(Tracer.NOOP, Propagator.NOOP);
    }

    /// Where what is done now belongs to; null where nothing is traced.
    public @Nullable String here() {
        Span now = tracer.currentSpan();
        return now == null ? null : traceparent(now);
    }

    /// The same action: when it is done later, it still belongs to what is done now.
    public Runnable carried(Runnable action) {
        Span now = tracer.currentSpan();
        if (now == null) {
            return action;
        }
        return () -> {
            try (var _ = tracer.withSpan(now)) {
                action.run();
            }
        };
    }

    /// What is done now concerns this application: its lines and its span say so until it is closed.
    public Closing about(@Nullable UUID applicationId) {
        if (applicationId == null) {
            return () -> {};
        }
        Span now = tracer.currentSpan();
        if (now != null) {
            now.tag(APPLICATION_ID, applicationId.toString());
        }
        String before = MDC.get(APPLICATION_ID);
        MDC.put(APPLICATION_ID, applicationId.toString());
        return () -> {
            if (before == null) {
                MDC.remove(APPLICATION_ID);
            } else {
                MDC.put(APPLICATION_ID, before);
            }
        };
    }

    /// A step that goes on from `origin`; without one it is part of what is done now, or the beginning of a trace.
    public Step step(String name, @Nullable String origin) {
        return new Step(extracted(origin).name(name));
    }

    public Step step(String name, Span.Kind kind, @Nullable String origin) {
        return new Step(extracted(origin).name(name).kind(kind));
    }

    /// A part of what is done now.
    public Step step(String name) {
        Span.Builder builder = tracer.spanBuilder().name(name);
        Span now = tracer.currentSpan();
        return new Step(now == null ? builder : builder.setParent(now.context()));
    }

    private Span.Builder extracted(@Nullable String origin) {
        Map<String, String> carrier = readable(origin) ? Map.of(TRACEPARENT, String.valueOf(origin)) : Map.of();
        return propagator.extract(carrier, Map::get);
    }

    private static boolean readable(@Nullable String traceparent) {
        return traceparent != null && READABLE.matcher(traceparent).matches();
    }

    private @Nullable String traceparent(Span span) {
        Map<String, String> carrier = new HashMap<>();
        propagator.inject(span.context(), carrier, (_, name, value) -> carrier.put(name, value));
        return carrier.get(TRACEPARENT);
    }

    /// Closes without an exception.
    @FunctionalInterface
    public interface Closing extends AutoCloseable {
        @Override
        void close();
    }

    /// One span that is about to begin.
    public final class Step {

        private final Span.Builder builder;
        private @Nullable UUID applicationId;

        private Step(Span.Builder builder) {
            this.builder = builder;
        }

        public Step about(@Nullable UUID application) {
            applicationId = application;
            return this;
        }

        /// Where the work has several origins none of them is its parent; it names them all.
        public Step linkedTo(List<String> origins) {
            for (String origin : origins) {
                if (readable(origin)) {
                    builder.addLink(new Link(context(origin)));
                }
            }
            return this;
        }

        private io.micrometer.tracing.TraceContext context(String traceparent) {
            String[] parts = traceparent.split("-", -1);
            return tracer.traceContextBuilder()
                    .traceId(parts[1])
                    .spanId(parts[2])
                    .sampled((Integer.parseInt(parts[3], 16) & 1) == 1)
                    .build();
        }

        public void run(Runnable work) {
            call(() -> {
                work.run();
                return true;
            });
        }

        public <T extends @Nullable Object> T call(Supplier<T> work) {
            Span span = builder.start();
            try (var _ = tracer.withSpan(span);
                    var _ = Traces.this.about(applicationId)) {
                return work.get();
            } catch (RuntimeException failure) {
                failed(span, failure.getClass());
                throw failure;
            } finally {
                span.end();
            }
        }

        /// For work that ends on another line than it began.
        public Open start() {
            return new Open(builder.start());
        }
    }

    /// A span that has begun.
    public final class Open {

        private final Span span;

        private Open(Span span) {
            this.span = span;
        }

        public @Nullable String traceparent() {
            return Traces.this.traceparent(span);
        }

        public void end() {
            span.end();
        }

        public void failed(Class<?> kind) {
            Traces.failed(span, kind);
            span.end();
        }
    }

    /// Its kind and not its message, which may quote anything.
    private static void failed(Span span, Class<?> kind) {
        span.tag("error", kind.getSimpleName());
    }
}
