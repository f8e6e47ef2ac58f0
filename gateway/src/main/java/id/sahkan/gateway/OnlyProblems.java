package id.sahkan.gateway;

import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// A service refuses with a problem (which a reader of the public pages gets as a page), and the identity provider with
/// a page or with the words of its protocol. What
/// their
/// servers refuse by themselves, in pages that name the server or with nothing at all, the caller gets as the problem
/// of that status.
final class OnlyProblems implements GatewayFilter, Ordered {

    private static final Set<Integer> WORDED = Set.of(400, 401, 403, 429);

    private final ProblemWriter problems;
    private final BiPredicate<HttpStatusCode, HttpHeaders> own;
    private final Function<HttpStatusCode, GatewayProblem> inItsPlace;
    private final boolean forReaders;

    private OnlyProblems(
            ProblemWriter problems,
            BiPredicate<HttpStatusCode, HttpHeaders> own,
            Function<HttpStatusCode, GatewayProblem> inItsPlace,
            boolean forReaders) {
        this.problems = problems;
        this.forReaders = forReaders;
        this.own = own;
        this.inItsPlace = inItsPlace;
    }

    static OnlyProblems ofServices(ProblemWriter problems) {
        return new OnlyProblems(
                problems,
                (_, headers) -> MediaType.APPLICATION_PROBLEM_JSON.equalsTypeAndSubtype(type(headers)),
                FaultHandler::problemOf,
                true);
    }

    /// Its pages for people, and the errors of OAuth 2.0 for programs (RFC 6749, 5.2 and RFC 6750, 3).
    static OnlyProblems ofIdentity(ProblemWriter problems) {
        return new OnlyProblems(
                problems,
                (status, headers) -> {
                    MediaType type = type(headers);
                    boolean protocol =
                            MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type) && WORDED.contains(status.value());
                    return status.is4xxClientError() && (MediaType.TEXT_HTML.equalsTypeAndSubtype(type) || protocol);
                },
                status -> status.is5xxServerError()
                        ? GatewayProblem.IDENTITY_UNAVAILABLE
                        : FaultHandler.problemOf(status),
                false);
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
                if (status == null || !status.isError() || (forReaders && isPage(response.getHeaders()))) {
                    return super.writeWith(body);
                }
                if (own.test(status, response.getHeaders())) {
                    return forReaders && ProblemWriter.opensPage(exchange)
                            ? super.writeWith(
                                    DataBufferUtils.join(body).map(answered -> page(exchange, status, answered)))
                            : super.writeWith(body);
                }
                response.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
                return Flux.from(body)
                        .doOnNext(DataBufferUtils::release)
                        .then(Mono.defer(() -> problems.write(exchange, inItsPlace.apply(status))));
            }
        };
        return chain.filter(exchange.mutate().response(decorated).build());
    }

    /// A page that a service has drawn says which version it is; what its server says by itself never does.
    private static boolean isPage(HttpHeaders headers) {
        return MediaType.TEXT_HTML.equalsTypeAndSubtype(type(headers)) && headers.getETag() != null;
    }

    private DataBuffer page(ServerWebExchange exchange, HttpStatusCode status, DataBuffer answered) {
        byte[] json = new byte[answered.readableByteCount()];
        answered.read(json);
        DataBufferUtils.release(answered);
        return exchange.getResponse().bufferFactory().wrap(problems.page(exchange, status, json));
    }

    private static @Nullable MediaType type(HttpHeaders headers) {
        try {
            return headers.getContentType();
        } catch (InvalidMediaTypeException _) {
            return null;
        }
    }
}
