package id.sahkan.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sahkan.gateway.rate.RateMetrics;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Small numbers here, except where the real ones are held against a deadline day.
class RateLimitTest {

    private static final String FORWARDED = "X-Forwarded-For";

    static final FakeIdentity IDENTITY = new FakeIdentity();
    static final Stub SERVICE = new Stub("applicant");
    static RunningGateway one;
    static RunningGateway other;
    static RunningGateway asDelivered;

    private static int last;

    /// Each test is somebody of its own.
    private String address;

    private String account;

    private final String office = "203.0.113.7";

    @BeforeAll
    static void start() {
        Map<String, String> few = new java.util.HashMap<>();
        few.put("sahkan.rates.trusted-proxies", "127.0.0.0/8, ::1");
        for (String limit : List.of("sign-in", "sign-up", "password", "upload", "write", "public-code")) {
            few.put("sahkan.rates.address." + limit + ".at-once", "4");
            few.put("sahkan.rates.address." + limit + ".per-minute", "1");
        }
        for (String limit : List.of("upload", "write")) {
            few.put("sahkan.rates.account." + limit + ".at-once", "2");
            few.put("sahkan.rates.account." + limit + ".per-minute", "1");
        }
        one = new RunningGateway(IDENTITY, SERVICE, few);
        other = new RunningGateway(IDENTITY, SERVICE, few);
        asDelivered = new RunningGateway(IDENTITY, SERVICE, Map.of());
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
        asDelivered.close();
        IDENTITY.close();
        SERVICE.close();
    }

    @BeforeEach
    void somebody() {
        last++;
        address = "198.51.100." + last;
        account = "account-" + last;
    }

    private HttpResponse<String> ask(RunningGateway gateway, String path, String from, String... more) {
        return new Browser(gateway.port()).send(path, request -> {
            request.header(FORWARDED, from);
            return more.length == 0 ? request : request.headers(more);
        });
    }

    private HttpResponse<String> write(RunningGateway gateway, String path, String from, String who, String type) {
        return new Browser(gateway.port())
                .post(
                        path,
                        "{}",
                        FORWARDED,
                        from,
                        "Content-Type",
                        type,
                        "Authorization",
                        "Bearer " + IDENTITY.accessToken(FakeIdentity.ISSUER, 300, who));
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBackAndOthersAreServed() {
        String atTheDoor = address;
        for (String path : List.of("/login", "/register", "/api/public/decrees/x", "/v/abc")) {
            // The last two are of one kind.
            address = path.equals("/v/abc") ? "198.51.100." + ++last : atTheDoor;
            for (int i = 0; i < 4; i++) {
                assertThat(ask(one, path, address).statusCode()).as(path).isNotEqualTo(429);
            }
            var refused = ask(one, path, address, "Accept-Language", "en");
            assertThat(refused.statusCode()).as(path).isEqualTo(429);
            assertThat(refused.body()).contains("\"code\":\"too-many-requests\"", "wait a moment");
            assertThat(Integer.parseInt(
                            refused.headers().firstValue("Retry-After").orElseThrow()))
                    .isBetween(1, 61);
            assertThat(ask(one, path, office).statusCode()).as(path).isNotEqualTo(429);
        }
        address = atTheDoor;
        assertThat(ask(one, "/login", address, "Accept", "text/html").body())
                .contains("<h1>Mohon tunggu sebentar</h1>");
        assertThat(ask(one, "/api/config", address).statusCode()).isEqualTo(200);
        assertThat(ask(one, "/api/periods", address).statusCode()).isEqualTo(200);
    }

    @Test
    void anAccountIsLimitedFromWhereverItAsks() {
        for (String type : List.of("application/json", "multipart/form-data; boundary=x")) {
            for (int i = 0; i < 2; i++) {
                assertThat(write(one, "/api/applications", "192.0.2." + i, account, type)
                                .statusCode())
                        .isEqualTo(200);
            }
            assertThat(write(one, "/api/applications", "192.0.2.3", account, type)
                            .statusCode())
                    .as(type)
                    .isEqualTo(429);
            assertThat(write(one, "/api/applications", "192.0.2.4", account + "-neighbour", type)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void whatWasAskedAtOneInstanceCountsAtTheOther() {
        for (int i = 0; i < 4; i++) {
            ask(one, "/login", address);
        }
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            ask(one, "/login", address);
            assertThat(TestDatabase.count("bucket")).isPositive();
            assertThat(ask(other, "/login", address).statusCode()).isEqualTo(429);
        });
    }

    /// Four requests fill it here as well, whether or not somebody stands behind the header.
    @Test
    void onlyATrustedProxySaysWhereSomebodyIs() {
        assertThat(ask(one, "/login", address + ", 127.0.0.5").statusCode()).isEqualTo(302);
        for (int i = 0; i < 9; i++) {
            ask(one, "/login", "10.1.1." + i + ", " + address);
        }
        assertThat(ask(one, "/login", "10.9.9.9, " + address).statusCode()).isEqualTo(429);
        assertThat(ask(one, "/login", "not an address, " + address).statusCode())
                .isEqualTo(429);
        String seen = ask(asDelivered, "/realms/sahkan/echo", address).body();
        assertThat(seen).contains("x-forwarded-for=[127.0.0.1]").doesNotContain(address);
        assertThat(ask(one, "/realms/sahkan/echo", address).body()).contains("x-forwarded-for=[" + address + "]");
    }

    @Test
    void withoutTheDatabaseEachInstanceCountsByItself() {
        TestDatabase.execute("ALTER TABLE bucket RENAME TO elsewhere");
        try {
            for (int i = 0; i < 4; i++) {
                assertThat(ask(one, "/login", address).statusCode()).isEqualTo(302);
            }
            assertThat(ask(one, "/login", address).statusCode()).isEqualTo(429);
        } finally {
            TestDatabase.execute("ALTER TABLE elsewhere RENAME TO bucket");
        }
    }

    @Test
    void nobodyCanBeFoundInTheTable() {
        for (int i = 0; i < 30; i++) {
            ask(asDelivered, "/login", address);
        }
        assertThat(TestDatabase.count("bucket")).isPositive();
        assertThat(TestDatabase.count("bucket WHERE id !~ '^[0-9a-f]{32}$'")).isZero();
    }

    @Test
    void whatWasRefusedIsCounted() {
        for (int i = 0; i < 5; i++) {
            ask(one, "/v/" + i, address);
        }
        assertThat(one.registry()
                        .get(RateMetrics.LIMITED.name())
                        .tags("limit", "public_code", "whose", "address")
                        .counter()
                        .count())
                .isPositive();
        assertThat(id.sahkan.telemetry.Metric.differences(one.registry(), List.of(RateMetrics.LIMITED), Map.of()))
                .isEmpty();
    }

    /// All of the city's media companies behind one carrier's address, in the same minute, each with a sign-in, some
    /// writes and an upload: as delivered, nobody waits.
    @Test
    void aDeadlineDayBehindOneAddressPasses() {
        var refused = IntStream.range(0, 325)
                .parallel()
                .mapToObj(i -> {
                    String who = "company-" + i;
                    var browser = new Browser(asDelivered.port());
                    var start = browser.get("/login");
                    var asked = browser.get(Browser.location(start));
                    return List.of(
                            start.statusCode(),
                            asked.statusCode(),
                            write(asDelivered, "/api/applications", office, who, "application/json")
                                    .statusCode(),
                            write(asDelivered, "/api/applications", office, who, "application/json")
                                    .statusCode(),
                            write(asDelivered, "/api/applications", office, who, "multipart/form-data; boundary=x")
                                    .statusCode());
                })
                .flatMap(List::stream)
                .filter(status -> status >= 400)
                .toList();
        assertThat(refused).isEmpty();
    }
}
