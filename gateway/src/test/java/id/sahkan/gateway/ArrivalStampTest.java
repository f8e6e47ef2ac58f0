package id.sahkan.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

class ArrivalStampTest {

    private static final String KEY = "b25seS1hLWtleS1mb3ItdGVzdHMtb25seS1hLWtleS0=";
    private static final String PATH = "/api/applications/0198f3a2-0000-7000-8000-000000000001/submission";

    /// As the service reads it: its own test has the same.
    private static final String STAMP = "2026-12-11T08:59:59.990Z;lP6YatrG8iticbkXpyEAVhp8Fx_Um1ITiWDZe2bV48k";

    @Test
    void aSubmissionCarriesTheInstantOfItsArrival() {
        assertThat(passedOn(KEY, HttpMethod.POST, PATH, null)).isEqualTo(STAMP);
    }

    @Test
    void whatACallerSaysIsTakenAway() {
        String early = "2026-12-11T08:00:00Z;lP6YatrG8iticbkXpyEAVhp8Fx_Um1ITiWDZe2bV48k";
        assertThat(passedOn(KEY, HttpMethod.POST, PATH, early)).isEqualTo(STAMP);
        assertThat(passedOn("", HttpMethod.POST, PATH, early)).isNull();
        assertThat(passedOn(KEY, HttpMethod.GET, PATH, early)).isNull();
        assertThat(passedOn(KEY, HttpMethod.POST, "/api/companies", early)).isNull();
    }

    private static String passedOn(String key, HttpMethod method, String path, String said) {
        var request = MockServerHttpRequest.method(method, path);
        if (said != null) {
            request.header(ArrivalStamp.HEADER, said);
        }
        var seen = new AtomicReference<String>();
        new ArrivalStamp(Clock.fixed(Instant.parse("2026-12-11T08:59:59.990Z"), ZoneOffset.UTC), key)
                .filter(MockServerWebExchange.from(request), exchange -> {
                    seen.set(exchange.getRequest().getHeaders().getFirst(ArrivalStamp.HEADER));
                    return Mono.empty();
                })
                .block();
        return seen.get();
    }
}
