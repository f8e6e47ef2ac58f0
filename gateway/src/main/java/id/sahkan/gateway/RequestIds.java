package id.sahkan.gateway;

import id.sahkan.telemetry.LogEvent;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Gives every request an id, keeps one that the caller brought, and tells it back with the id of the trace: who asks
/// for help names that one, and it finds everything that the click has caused. A trace that the caller began goes on;
/// what else would travel with it ends here.
@Component
@Order(RequestIds.ORDER)
class RequestIds implements WebFilter {

    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;
    static final String REQUEST_ID = "X-Request-Id";
    static final String TRACE_ID = "Trace-Id";

    private static final Pattern USABLE_ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    // Nothing behind speaks another protocol; asked to change it, the gateway would pass the wish on.
    private static final List<String> ENDS_HERE = List.of("baggage", "tracestate", "upgrade");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var sent = exchange.getRequest().getHeaders();
        String id = sent.getFirst(REQUEST_ID);
        String usedId = id != null && USABLE_ID.matcher(id).matches()
                ? id
                : UUID.randomUUID().toString();
        Optional<String> trace = traceId(exchange);
        exchange.getAttributes().put(REQUEST_ID, usedId);
        exchange.getResponse().beforeCommit(() -> {
            exchange.getResponse().getHeaders().set(REQUEST_ID, usedId);
            trace.ifPresent(traceId -> exchange.getResponse().getHeaders().set(TRACE_ID, traceId));
            return Mono.empty();
        });
        var request = exchange.getRequest()
                .mutate()
                .headers(headers -> {
                    headers.set(REQUEST_ID, usedId);
                    ENDS_HERE.forEach(headers::remove);
                })
                .build();
        return chain.filter(exchange.mutate().request(request).build());
    }

    /// Also where only the first exchange is at hand, without the headers that were added since.
    static String of(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(REQUEST_ID, "-");
    }

    /// A line about a request, found by its id and by that of its trace. Nothing carries them from thread to thread,
    /// which would cost every request, and few write a line.
    static LoggingEventBuilder log(LogEvent event, Logger log, ServerWebExchange exchange) {
        LoggingEventBuilder line = event.to(log).addKeyValue("request", of(exchange));
        return traceId(exchange).map(id -> line.addKeyValue("traceId", id)).orElse(line);
    }

    private static Optional<String> traceId(ServerWebExchange exchange) {
        return ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                .map(observed -> observed.<TracingContext>get(TracingContext.class))
                .map(TracingContext::getSpan)
                .map(Span::context)
                .map(context -> context.traceId());
    }
}
