package id.sahkan.messaging.inbox;

import id.sahkan.contracts.ApplicantEvent;
import id.sahkan.contracts.DecreeEvent;
import id.sahkan.contracts.EventTypes;
import id.sahkan.contracts.NewsroomEvent;
import id.sahkan.contracts.NotificationEvent;
import id.sahkan.contracts.OfficeEvent;
import id.sahkan.contracts.PeopleEvent;
import id.sahkan.contracts.PeriodEvent;
import id.sahkan.contracts.VerificationEvent;
import id.sahkan.messaging.EventHandler;
import id.sahkan.messaging.Incoming;
import id.sahkan.telemetry.Traces;
import io.micrometer.tracing.Span;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A batch has many origins, so each of its events goes on in the trace that it came about in; what the service
/// journals meanwhile belongs to the same.
final class TracedHandler implements EventHandler {

    private final EventHandler handler;
    private final Traces traces;

    TracedHandler(EventHandler handler, Traces traces) {
        this.handler = handler;
        this.traces = traces;
    }

    @Override
    public void handle(Incoming incoming) {
        String name = "apply " + EventTypes.of(incoming.event()).name();
        traces.step(name, Span.Kind.CONSUMER, incoming.traceparent())
                .about(applicationOf(incoming))
                .run(() -> handler.handle(incoming));
    }

    /// None where a whole decree, the office or a person of it, is meant.
    private static @Nullable UUID applicationOf(Incoming incoming) {
        return switch (incoming.event()) {
            case ApplicantEvent event -> event.applicationId();
            case PeriodEvent event -> event.applicationId();
            case VerificationEvent event -> event.applicationId();
            case NotificationEvent event -> event.applicationId();
            case DecreeEvent.OfApplication event -> event.applicationId();
            case DecreeEvent _, OfficeEvent _, PeopleEvent _, NewsroomEvent _ -> null;
        };
    }
}
