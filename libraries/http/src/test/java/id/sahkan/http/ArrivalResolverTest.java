package id.sahkan.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ArrivalResolverTest {

    private static final String KEY = "b25seS1hLWtleS1mb3ItdGVzdHMtb25seS1hLWtleS0=";
    private static final String PATH = "/api/applications/0198f3a2-0000-7000-8000-000000000001/submission";

    /// As the gateway writes it: its own test has the same.
    private static final String STAMP = "2026-12-11T08:59:59.990Z;lP6YatrG8iticbkXpyEAVhp8Fx_Um1ITiWDZe2bV48k";

    private static final Instant ARRIVED = Instant.parse("2026-12-11T08:59:59.990Z");
    private static final Instant TURN = Instant.parse("2026-12-11T09:00:00.125Z");

    @Test
    void whoArrivedInTimeIsInTimeHoweverLongTheQueue() {
        assertThat(arrival(KEY, TURN, PATH, STAMP)).isEqualTo(ARRIVED);
        assertThat(arrival(KEY, ARRIVED, PATH, STAMP)).isEqualTo(ARRIVED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                "yesterday",
                "2026-12-11T08:59:59.990Z",
                "2026-12-11T08:59:59.990Z;",
                "2026-12-11T08:59:59.991Z;lP6YatrG8iticbkXpyEAVhp8Fx_Um1ITiWDZe2bV48k",
                "2026-12-11T08:59:59.990Z;AAAAatrG8iticbkXpyEAVhp8Fx_Um1ITiWDZe2bV48k",
                "2026-12-11T08:59:59.990Z;lP6YatrG8iticbkXpyEAVhp8Fx_Um1ITiWDZe2bV48k;x"
            })
    void whatTheGatewayDidNotWriteIsNotBelieved(String stamp) {
        assertThat(arrival(KEY, TURN, PATH, stamp)).isEqualTo(TURN);
    }

    @Test
    void aStampServesOneRequestAndNotForLong() {
        assertThat(arrival(KEY, TURN, PATH.replace("0001", "0002"), STAMP)).isEqualTo(TURN);
        Instant later = ARRIVED.plus(ArrivalResolver.LONGEST_WAIT);
        assertThat(arrival(KEY, later, PATH, STAMP)).isEqualTo(later);
        assertThat(arrival(KEY, later.minusMillis(1), PATH, STAMP)).isEqualTo(ARRIVED);
        Instant before = ARRIVED.minusMillis(1);
        assertThat(arrival(KEY, before, PATH, STAMP)).isEqualTo(before);
    }

    @Test
    void withoutAKeyOrAStampTheServicesClockCounts() {
        assertThat(arrival("", TURN, PATH, STAMP)).isEqualTo(TURN);
        assertThat(arrival(KEY, TURN, PATH, null)).isEqualTo(TURN);
    }

    private static Instant arrival(String key, Instant now, String path, String stamp) {
        var request = new MockHttpServletRequest("POST", path);
        if (stamp != null) {
            request.addHeader(ArrivalResolver.HEADER, stamp);
        }
        return new ArrivalResolver(Clock.fixed(now, ZoneOffset.UTC), key)
                .of(request)
                .at();
    }
}
