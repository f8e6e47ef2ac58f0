package id.sahkan.gateway.rate;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// @param times every number times this: for load tests, whose thousand people sit at one address
/// @param trustedProxies networks whose word on a caller's address counts
@ConfigurationProperties("sahkan.rates")
public record RateSettings(
        int times, @Nullable List<String> trustedProxies, Map<RateLimit, Rate> address, Map<RateLimit, Rate> account) {

    /// So many at once, and so many in each minute from then on.
    public record Rate(int atOnce, int perMinute) {

        Rate times(int times) {
            return new Rate(Math.multiplyExact(atOnce, times), Math.multiplyExact(perMinute, times));
        }
    }

    @Nullable
    Rate of(RateLimit.Whose whose, RateLimit limit) {
        Rate rate = (whose == RateLimit.Whose.ADDRESS ? address : account).get(limit);
        return rate == null ? null : rate.times(times);
    }
}
