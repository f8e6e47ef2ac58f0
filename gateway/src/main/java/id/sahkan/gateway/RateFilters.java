package id.sahkan.gateway;

import id.sahkan.gateway.rate.ClientAddress;
import id.sahkan.gateway.rate.RateLimit;
import id.sahkan.gateway.rate.RateLimit.Whose;
import id.sahkan.gateway.rate.RateLimiter;
import id.sahkan.gateway.rate.RateMetrics;
import id.sahkan.gateway.rate.RateSettings;
import id.sahkan.gateway.session.Sealer;
import id.sahkan.telemetry.LogEvent;
import id.sahkan.telemetry.Metric;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// Which requests are limited, and what somebody hears who asks too often. An address is looked at before anything else
/// is; an account as soon as it is known whose it is.
@Configuration(proxyBeanMethods = false)
class RateFilters {

    private static final Logger LOG = LoggerFactory.getLogger(RateFilters.class);

    private static final List<PathPattern> SIGN_IN = patterns("/login", SignIn.START);
    private static final List<PathPattern> SIGN_UP =
            patterns("/register", Addresses.REALM + "/login-actions/registration/**");
    private static final List<PathPattern> PASSWORD = patterns(Addresses.REALM + "/login-actions/**");
    private static final List<PathPattern> PUBLIC_CODE =
            patterns("/api/public/**", "/api/newsroom/public/**", "/v", "/v/**");
    private static final List<PathPattern> API = patterns("/api/**");
    private static final List<HttpMethod> READS = List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private static List<PathPattern> patterns(String... patterns) {
        return java.util.Arrays.stream(patterns)
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }

    @Bean
    ClientAddress clientAddress(RateSettings settings) {
        return new ClientAddress(settings.trustedProxies());
    }

    @Bean
    RateLimiter rateLimiter(
            RateSettings settings, DataSource database, Scheduler databaseThreads, Clock clock, Sealer sealer) {
        return new RateLimiter(
                settings,
                database,
                databaseThreads,
                clock,
                who -> HexFormat.of().formatHex(sealer.sign(who.getBytes(StandardCharsets.UTF_8), "rate")));
    }

    @Component
    static class Refusing {

        private final RateLimiter limiter;
        private final ProblemWriter problems;
        private final MeterRegistry registry;

        Refusing(RateLimiter limiter, ProblemWriter problems, MeterRegistry registry) {
            this.limiter = limiter;
            this.problems = problems;
            this.registry = registry;
            for (RateLimit limit : RateLimit.values()) {
                for (Whose whose : Whose.values()) {
                    counter(limit, whose);
                }
            }
        }

        private io.micrometer.core.instrument.Counter counter(RateLimit limit, Whose whose) {
            return RateMetrics.LIMITED.counter(
                    registry, "limit", Metric.Label.value(limit), "whose", Metric.Label.value(whose));
        }

        Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain, RateLimit limit, Whose whose, String who) {
            return limiter.refuses(limit, whose, who)
                    .map(java.util.Optional::of)
                    .defaultIfEmpty(java.util.Optional.empty())
                    .flatMap(wait -> wait.map(duration -> {
                                counter(limit, whose).increment();
                                RequestIds.log(LogEvent.REQUEST_LIMITED, LOG, exchange)
                                        .addKeyValue("limit", limit.name().toLowerCase(Locale.ROOT))
                                        .addKeyValue("whose", whose.name().toLowerCase(Locale.ROOT))
                                        .log();
                                return problems.write(exchange, GatewayProblem.TOO_MANY_REQUESTS, duration);
                            })
                            .orElseGet(() -> chain.filter(exchange)));
        }

        @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
        void removeExpired() {
            limiter.removeExpired();
        }
    }

    @Component
    @Order(ByAddress.ORDER)
    static class ByAddress implements WebFilter {

        static final int ORDER = ReadableAddress.ORDER + 2;

        private final Refusing refusing;
        private final ClientAddress addresses;

        ByAddress(Refusing refusing, ClientAddress addresses) {
            this.refusing = refusing;
            this.addresses = addresses;
        }

        @Override
        public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
            RateLimit limit = limit(exchange.getRequest());
            return limit == null
                    ? chain.filter(exchange)
                    : addresses
                            .of(exchange.getRequest())
                            .map(ClientAddress::key)
                            .map(who -> refusing.filter(exchange, chain, limit, Whose.ADDRESS, who))
                            .orElseGet(() -> chain.filter(exchange));
        }
    }

    @Component
    @Order(Ordered.LOWEST_PRECEDENCE - 1)
    static class ByAccount implements WebFilter {

        private final Refusing refusing;

        ByAccount(Refusing refusing) {
            this.refusing = refusing;
        }

        @Override
        public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
            RateLimit limit = limit(exchange.getRequest());
            if (limit != RateLimit.UPLOAD && limit != RateLimit.WRITE) {
                return chain.filter(exchange);
            }
            return exchange.getPrincipal()
                    .map(Principal::getName)
                    .map(java.util.Optional::of)
                    .defaultIfEmpty(java.util.Optional.empty())
                    .flatMap(who -> who.map(name -> refusing.filter(exchange, chain, limit, Whose.ACCOUNT, name))
                            .orElseGet(() -> chain.filter(exchange)));
        }
    }

    static @Nullable RateLimit limit(ServerHttpRequest request) {
        PathContainer path = request.getPath().pathWithinApplication();
        boolean read = READS.contains(request.getMethod());
        if (matches(SIGN_IN, path)) {
            return RateLimit.SIGN_IN;
        }
        if (matches(SIGN_UP, path)) {
            return RateLimit.SIGN_UP;
        }
        if (matches(PASSWORD, path)) {
            // Forms are counted where their names are read (NamedAttempts).
            return read || HttpMethod.POST.equals(request.getMethod()) ? null : RateLimit.PASSWORD;
        }
        if (matches(PUBLIC_CODE, path)) {
            return RateLimit.PUBLIC_CODE;
        }
        if (read || !matches(API, path)) {
            return null;
        }
        return isForm(request) ? RateLimit.UPLOAD : RateLimit.WRITE;
    }

    /// Files come as forms; nothing else does.
    private static boolean isForm(ServerHttpRequest request) {
        String type = request.getHeaders().getFirst("Content-Type");
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    private static boolean matches(List<PathPattern> patterns, PathContainer path) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }
}
