package id.sahkan.gateway.rate;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// @param times every number times this: for load tests, whose thousand people sit at one address
/// @param trustedProxies networks whose word on a caller's address counts
@ConfigurationProperties("sahkan.rates")
public record RateSettings(
        int times,
        @Nullable List<String> trustedProxies,
        Map<RateLimit, Rate> address,
        Map<RateLimit, Rate> account,
        Map<RateLimit, Rate> name,
        Map<RateLimit, Rate> mailbox) {

    /// So many at once, and so many in each minute, or in each hour, from then on.
    public record Rate(int atOnce, int perMinute, int perHour) {

        public Rate {
            if (atOnce < 1 || (perMinute < 1) == (perHour < 1)) {
                throw new IllegalArgumentException("at-once, and either per-minute or per-hour");
            }
        }

        Rate times(int times) {
            return new Rate(
                    Math.multiplyExact(atOnce, times),
                    Math.multiplyExact(perMinute, times),
                    Math.multiplyExact(perHour, times));
        }
    }

    @Nullable
    Rate of(RateLimit.Whose whose, RateLimit limit) {
        Map<RateLimit, Rate> rates = switch (whose) {
            case ADDRESS -> address;
            case ACCOUNT -> account;
            case NAME -> name;
            case MAILBOX -> mailbox;
        };
        Rate rate = rates.get(limit);
        return rate == null ? null : rate.times(times);
    }
}
