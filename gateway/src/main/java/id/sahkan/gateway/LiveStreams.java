package id.sahkan.gateway;

import io.micrometer.common.KeyValue;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationFilter;
import org.reactivestreams.Publisher;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/// A stream of live pages has no end of its own: it ends with this gateway, before the server waits for what is open. A
/// service that is silent for longer than `sahkan.limits.answer` is given up; it sends something every fifteen seconds.
@Component
final class LiveStreams implements GatewayFilter, Ordered, SmartLifecycle {

    static final String PATH = "/api/live";

    private volatile Sinks.Empty<Void> stopping = Sinks.empty();
    private volatile boolean running;

    @Override
    public int getOrder() {
        return NettyWriteResponseFilter.WRITE_RESPONSE_FILTER_ORDER - 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var decorated = new ServerHttpResponseDecorator(exchange.getResponse()) {
            @Override
            public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
                return super.writeAndFlushWith(Flux.from(body).takeUntilOther(stopping.asMono()));
            }
        };
        return chain.filter(exchange.mutate().response(decorated).build());
    }

    @Override
    public void start() {
        stopping = Sinks.empty();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        var _ = stopping.tryEmitEmpty();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }

    /// How long a stream was open is not how long an answer took.
    @Configuration(proxyBeanMethods = false)
    static class NoAnswers {

        private static final String URI = "uri";

        @Bean
        ObservationFilter namesStreams() {
            return observed ->
                    isStream(observed) ? observed.addLowCardinalityKeyValue(KeyValue.of(URI, PATH)) : observed;
        }

        private static boolean isStream(Observation.Context observed) {
            if (!(observed instanceof ServerRequestObservationContext asked)) {
                return false;
            }
            ServerHttpRequest request = asked.getCarrier();
            return request != null && PATH.equals(request.getPath().value());
        }

        @Bean
        MeterFilter streamsAreNotTimed() {
            return MeterFilter.deny(id -> id.getName().equals("http.server.requests") && PATH.equals(id.getTag(URI)));
        }
    }
}
