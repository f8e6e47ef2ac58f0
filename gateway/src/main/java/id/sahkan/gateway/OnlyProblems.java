package id.sahkan.gateway;

import org.reactivestreams.Publisher;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// A service refuses with a problem. What its server refuses by itself, before the service sees it, is a page of HTML
/// that
/// names the server: in its place the caller gets the problem of that status.
@Component
class OnlyProblems implements GatewayFilter, Ordered {

    private final ProblemWriter problems;

    OnlyProblems(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return NettyWriteResponseFilter.WRITE_RESPONSE_FILTER_ORDER - 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        ServerHttpResponse response = exchange.getResponse();
        var decorated = new ServerHttpResponseDecorator(response) {
            @Override
            public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
                HttpStatusCode status = response.getStatusCode();
                if (status == null || !status.isError() || isProblem(response.getHeaders())) {
                    return super.writeWith(body);
                }
                response.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
                return Flux.from(body)
                        .doOnNext(DataBufferUtils::release)
                        .then(Mono.defer(() -> problems.write(exchange, FaultHandler.problemOf(status))));
            }
        };
        return chain.filter(exchange.mutate().response(decorated).build());
    }

    private static boolean isProblem(HttpHeaders headers) {
        return MediaType.APPLICATION_PROBLEM_JSON.equalsTypeAndSubtype(headers.getContentType());
    }
}
