package id.sahkan.gateway.rate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.sahkan.telemetry.LogEvent;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimization;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// Two buckets for each who and what: one in this process, which stops a flood without asking anybody, and one in the
/// database, which all instances share. Passwords, sign-ups and letters are taken there one by one; of the rest an
/// instance settles what it has let pass now and then. Without the database each instance counts by
/// itself: a limit is never a reason to stand still.
public final class RateLimiter {

    private static final Logger LOG = LoggerFactory.getLogger(RateLimiter.class);

    private static final int REMEMBERED = 50_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final Duration ALONE_FOR = Duration.ofSeconds(10);
    private static final Duration SETTLED_EVERY = Duration.ofSeconds(5);
    private static final int SETTLED_AFTER = 20;
    private static final Set<RateLimit> EXACT = Set.of(RateLimit.PASSWORD, RateLimit.MAIL, RateLimit.SIGN_UP);
    private static final int REMOVED_AT_ONCE = 1_000;

    private final RateSettings settings;
    private final Scheduler blocking;
    private final Clock clock;
    private final UnaryOperator<String> pseudonym;
    private final Cache<String, Bucket> here;
    private final Cache<String, BucketProxy> everywhere;
    private final PostgreSQLSelectForUpdateBasedProxyManager<String> table;
    private volatile Instant aloneUntil = Instant.EPOCH;

    /// @param pseudonym what the database sees in place of an address or an account
    public RateLimiter(
            RateSettings settings,
            DataSource database,
            Scheduler blocking,
            Clock clock,
            UnaryOperator<String> pseudonym) {
        this.settings = settings;
        this.blocking = blocking;
        this.clock = clock;
        this.pseudonym = pseudonym;
        this.here = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(FORGOTTEN_AFTER)
                .build();
        this.everywhere = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(FORGOTTEN_AFTER)
                .build();
        this.table = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .table("bucket")
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
    }

    /// Nothing when the request may go on, else how long to wait.
    public Mono<Duration> refuses(RateLimit limit, RateLimit.Whose whose, String who) {
        return apply(limit, whose, who, bucket -> wait(bucket.tryConsumeAndReturnRemaining(1)));
    }

    /// What was asked for turned out to be nothing that is limited.
    public Mono<Void> giveBack(RateLimit limit, RateLimit.Whose whose, String who) {
        return apply(limit, whose, who, bucket -> {
                    bucket.addTokens(1);
                    return Optional.empty();
                })
                .then();
    }

    private Mono<Duration> apply(
            RateLimit limit, RateLimit.Whose whose, String who, Function<Bucket, Optional<Duration>> use) {
        RateSettings.Rate rate = settings.of(whose, limit);
        if (rate == null) {
            return Mono.empty();
        }
        // With the numbers: a bucket keeps those that it was made with, and settings may change.
        String key = limit + " " + whose + " " + who + " " + rate;
        Optional<Duration> wait = use.apply(here.get(key, _ -> bucket(rate)));
        if (wait.isPresent()) {
            return Mono.just(wait.orElseThrow());
        }
        if (clock.instant().isBefore(aloneUntil)) {
            return Mono.empty();
        }
        return Mono.fromCallable(() -> use.apply(shared(key, limit, rate)).orElse(null))
                .subscribeOn(blocking)
                .onErrorResume(this::goOnAlone);
    }

    public void removeExpired() {
        int removed;
        do {
            removed = table.removeExpired(REMOVED_AT_ONCE);
        } while (removed == REMOVED_AT_ONCE);
    }

    private BucketProxy shared(String key, RateLimit limit, RateSettings.Rate rate) {
        return everywhere.get(
                key,
                name -> table.builder()
                        .withOptimization(settling(limit, rate))
                        .build(
                                pseudonym.apply(name),
                                () -> BucketConfiguration.builder()
                                        .addLimit(bandwidth(rate))
                                        .build()));
    }

    /// Not more than a tenth of what is allowed is ever unknown to the other instances.
    private static Optimization settling(RateLimit limit, RateSettings.Rate rate) {
        return EXACT.contains(limit)
                ? Optimization.NONE_OPTIMIZED
                : Optimizations.delaying(
                        new DelayParameters(Math.clamp(rate.atOnce() / 10, 1, SETTLED_AFTER), SETTLED_EVERY));
    }

    private Mono<Duration> goOnAlone(Throwable fault) {
        aloneUntil = clock.instant().plus(ALONE_FOR);
        LogEvent.LIMITS_NOT_SHARED
                .to(LOG)
                .addKeyValue("cause", fault.getClass().getSimpleName())
                .log();
        return Mono.empty();
    }

    private static Optional<Duration> wait(ConsumptionProbe probe) {
        return probe.isConsumed() ? Optional.empty() : Optional.of(secondsOf(probe.getNanosToWaitForRefill()));
    }

    private static Duration secondsOf(long nanos) {
        return Duration.ofNanos(nanos).plusSeconds(1).truncatedTo(ChronoUnit.SECONDS);
    }

    private static Bucket bucket(RateSettings.Rate rate) {
        return Bucket.builder().addLimit(bandwidth(rate)).build();
    }

    private static Bandwidth bandwidth(RateSettings.Rate rate) {
        return Bandwidth.builder()
                .capacity(rate.atOnce())
                .refillGreedy(
                        Math.max(rate.perMinute(), rate.perHour()),
                        rate.perMinute() > 0 ? Duration.ofMinutes(1) : Duration.ofHours(1))
                .build();
    }
}
