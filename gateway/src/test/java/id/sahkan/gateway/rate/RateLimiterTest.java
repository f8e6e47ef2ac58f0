package id.sahkan.gateway.rate;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.gateway.rate.RateLimit.Whose;
import id.sahkan.gateway.rate.RateSettings.Rate;
import id.sahkan.testing.TestClock;
import id.sahkan.testing.TestPostgres;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Schedulers;

/// Instances that share a database, without a gateway around them.
class RateLimiterTest {

    private static final Rate HOURLY = new Rate(8, 0, 6);
    private static final Rate BUSY = new Rate(600, 1, 0);
    private static final RateSettings SETTINGS = new RateSettings(
            1, List.of(), Map.of(), Map.of(RateLimit.WRITE, BUSY), Map.of(RateLimit.PASSWORD, HOURLY), Map.of());

    private final TestPostgres.Database database = TestPostgres.fresh();
    private final TestClock clock = new TestClock();
    private final RateLimiter one = instance();
    private final RateLimiter other = instance();

    private RateLimiter instance() {
        return new RateLimiter(
                SETTINGS, database.asService(), Schedulers.immediate(), clock, who -> "p" + who.hashCode());
    }

    @BeforeEach
    void tables() {
        Flyway.configure()
                .dataSource(database.asOwner())
                .locations("classpath:db/migration")
                .placeholders(Map.of("serviceRole", database.service()))
                .load()
                .migrate();
    }

    private static boolean passes(RateLimiter instance, RateLimit limit, Whose whose, String who) {
        return Optional.ofNullable(instance.refuses(limit, whose, who).block()).isEmpty();
    }

    @Test
    void passwordsAreCountedToTheLastOneOverAllInstances() {
        long passed = IntStream.range(0, 40)
                .filter(i -> passes(i % 2 == 0 ? one : other, RateLimit.PASSWORD, Whose.NAME, "somebody"))
                .count();
        assertThat(passed).isEqualTo(8);
        assertThat(one.refuses(RateLimit.PASSWORD, Whose.NAME, "somebody").block())
                .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10).plusSeconds(1));
        assertThat(passes(one, RateLimit.PASSWORD, Whose.NAME, "somebody else")).isTrue();
    }

    @Test
    void whoeverWasLetInHasNotGuessedAtAnyInstance() {
        for (int i = 0; i < 40; i++) {
            assertThat(passes(i % 2 == 0 ? one : other, RateLimit.PASSWORD, Whose.NAME, "owner"))
                    .isTrue();
            (i % 3 == 0 ? one : other)
                    .giveBack(RateLimit.PASSWORD, Whose.NAME, "owner")
                    .block();
        }
        long passed = IntStream.range(0, 40)
                .filter(i -> passes(i % 2 == 0 ? one : other, RateLimit.PASSWORD, Whose.NAME, "owner"))
                .count();
        assertThat(passed).isEqualTo(8);
    }

    @Test
    void writesPassTheirLimitByTwentyForEachInstanceAtMost() {
        long passed = IntStream.range(0, 2_000)
                .filter(i -> passes(i % 2 == 0 ? one : other, RateLimit.WRITE, Whose.ACCOUNT, "busy"))
                .count();
        assertThat(passed).isBetween(600L, 640L);
    }
}
