package id.sahkan.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.testing.AccessMatrix;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The whole gateway over real HTTP, with stubs behind it.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class GatewayTest {

    static final Stub APPLICANT = new Stub("applicant");
    static final Stub VERIFICATION = new Stub("verification");
    static final Stub DECREE = new Stub("decree");
    static final FakeIdentity IDENTITY = new FakeIdentity();

    @TempDir
    static Path web;

    @LocalServerPort
    int port;

    @Autowired
    RouteLocator routes;

    Browser browser;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) throws IOException {
        Files.createDirectories(web.resolve("assets"));
        Files.writeString(web.resolve("index.html"), "<!doctype html><title>Sahkan</title>");
        Files.writeString(web.resolve("assets/app-4f2a.js"), "export {}");
        Files.writeString(web.resolve("manifest.webmanifest"), "{}");
        registry.add("sahkan.addresses.public-url", () -> FakeIdentity.PUBLIC);
        registry.add("sahkan.addresses.applicant", APPLICANT::url);
        registry.add("sahkan.addresses.verification", VERIFICATION::url);
        registry.add("sahkan.addresses.decree", DECREE::url);
        registry.add("sahkan.addresses.notification", GatewayTest::nobodyListens);
        registry.add("sahkan.addresses.keycloak", IDENTITY::url);
        registry.add("sahkan.client.secret", () -> "test-only");
        registry.add("sahkan.web.location", web::toString);
        registry.add("sahkan.limits.files", () -> "64KB");
        registry.add("sahkan.limits.words", () -> "8KB");
        TestDatabase.register(registry);
    }

    private static String nobodyListens() {
        try (var socket = new ServerSocket(0)) {
            return "http://localhost:" + socket.getLocalPort();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @BeforeEach
    void fresh() {
        browser = new Browser(port);
        IDENTITY.accessSeconds = 300;
        IDENTITY.refusesRenewal = false;
        IDENTITY.away = false;
        IDENTITY.signedOut.clear();
        List.of(APPLICANT, VERIFICATION, DECREE).forEach(stub -> stub.seen.clear());
    }

    private String[] bearer() {
        return new String[] {"Authorization", "Bearer " + IDENTITY.accessToken(FakeIdentity.ISSUER, 300)};
    }

    /// What is not listed is not reachable: each operation that a service has is found there.
    @ParameterizedTest
    @ValueSource(strings = {"applicant", "verification", "decree", "notification"})
    void everyOperationOfAServiceIsReachedAtIt(String service) {
        assertThat(AccessMatrix.of(service).operations()).isNotEmpty().allSatisfy(operation -> {
            String path = operation.path().replaceAll("\\{[^}]*}", "x");
            if (path.startsWith("/api/operations")) {
                path = path.replaceFirst("/api/operations", "/api/operations/" + service);
            }
            var exchange = MockServerWebExchange.from(MockServerHttpRequest.get(path));
            String found = routes.getRoutes()
                    .filterWhen(route -> route.getPredicate().apply(exchange))
                    .map(Route::getId)
                    .blockFirst();
            assertThat(found)
                    .as(path)
                    .isIn(
                            service,
                            service + "-operations",
                            path.equals("/api/live") ? "live" : path.startsWith("/v") ? "decree-code" : service);
        });
    }

    @Test
    void eachPathGoesToItsService() {
        for (String path :
                List.of("/api/periods", "/api/companies/x", "/api/outlets", "/api/applications/1/timeline")) {
            assertThat(browser.get(path, bearer()).body()).contains("applicant");
        }
        assertThat(browser.get("/api/cases?mine=true", bearer()).body()).contains("verification");
        assertThat(browser.get("/api/decrees", bearer()).body()).contains("decree");
        assertThat(VERIFICATION.last().path()).isEqualTo("/api/cases?mine=true");
    }

    @Test
    void eachServiceHasItsOperatorsDoor() {
        assertThat(browser.get("/api/operations/verification/parked?limit=5", bearer())
                        .body())
                .contains("verification");
        assertThat(VERIFICATION.last().path()).isEqualTo("/api/operations/parked?limit=5");
        assertThat(browser.post("/api/operations/decree/parked/release", "{}", bearer())
                        .body())
                .contains("decree");
        assertThat(DECREE.last().path()).isEqualTo("/api/operations/parked/release");
        assertThat(browser.get("/api/operations/applicant/actions", bearer()).body())
                .contains("applicant");
        assertThat(browser.get("/api/operations/notification/parked", bearer()).statusCode())
                .isEqualTo(503);
        for (String path : List.of("/api/operations/parked", "/api/operations/somebody/parked", "/api/operations")) {
            assertThat(browser.get(path, bearer()).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(browser.get("/api/operations/decree/parked").statusCode()).isEqualTo(401);
    }

    @Test
    void nobodyGetsAnotherProtocol() throws Exception {
        try (var wire = new RawConnection(port)) {
            var answer = wire.write("GET /api/periods HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                            + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                            + "Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n\r\n")
                    .answer();
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("applicant");
        }
    }

    @Test
    void publicPagesNeedNoToken() {
        assertThat(browser.get("/api/public/decrees/abc").body()).contains("decree");
        assertThat(browser.get("/api/periods").body()).contains("applicant");
        var procedure = browser.get("/api/periods/7/procedure", "Accept", "text/html,*/*;q=0.8");
        assertThat(procedure.body()).contains("applicant");
        var report = browser.get("/api/service-report/page", "Accept", "text/html,*/*;q=0.8");
        assertThat(report.body()).contains("verification");
        assertThat(browser.get("/api/periods/7/extension").statusCode()).isEqualTo(401);
        assertThat(DECREE.last().headers().containsKey("Authorization")).isFalse();
    }

    /// Its page says itself that nobody has the code; what a server says by itself is no page of a service.
    @Test
    void whatTheCodeOnPaperLeadsToIsDrawnByItsService() {
        String reader = "text/html,application/xhtml+xml,*/*;q=0.8";
        for (String path : List.of("/v/K7QF-9M2X-4TRD", "/v/k7qf9m2x4trd?lang=en", "/v?q=1%2F2", "/v")) {
            assertThat(browser.get(path, "Accept", reader).body()).contains("decree");
            assertThat(DECREE.last().path()).isEqualTo(path);
            assertThat(DECREE.last().headers().containsKey("Cookie")).isFalse();
        }
        var unknown = browser.get("/v/unknown", "Accept", reader);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).isEqualTo("<p>Tidak dikenal</p>");
        assertThat(unknown.headers().firstValue("Content-Security-Policy")).isPresent();
        var server = browser.get("/v/unknown-to-its-server", "Accept", reader);
        assertThat(server.statusCode()).isEqualTo(404);
        assertThat(server.body()).doesNotContain("Tidak dikenal").contains("Sahkan");
    }

    /// Which role may what, each service decides; who is nobody is turned away here already.
    @Test
    void ofEveryOperationOfTheDescriptionNobodyGetsOnlyWhatIsForEverybody() {
        browser.get("/");
        String token = browser.cookie("XSRF-TOKEN").orElseThrow();
        var operations = Stream.of("gateway", "applicant", "verification", "decree", "notification")
                .flatMap(service -> AccessMatrix.of(service).operations().stream()
                        .map(operation -> Map.entry(
                                operation.path().replace("/api/operations/", "/api/operations/" + service + "/"),
                                operation)))
                // it ends the session of whoever brings its pair, also before a sign-in
                .filter(operation -> !operation.getKey().equals("/logout"))
                .toList();
        assertThat(operations).hasSizeGreaterThan(70);
        for (var operation : operations) {
            String address = operation.getKey().replaceAll("\\{[^}]+}", "1");
            var answer = browser.send(
                    address,
                    request -> request.header("X-XSRF-TOKEN", token)
                            .method(operation.getValue().method(), HttpRequest.BodyPublishers.noBody()));
            assertThat(answer.statusCode() != 401)
                    .as("%s %s: %d", operation.getValue().method(), address, answer.statusCode())
                    .isEqualTo(operation.getValue().open());
        }
    }

    @Test
    void whoIsNotSignedInIsToldSoInTheirLanguage() {
        var indonesian = browser.get("/api/applications");
        assertThat(indonesian.statusCode()).isEqualTo(401);
        assertThat(indonesian.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(indonesian.body())
                .contains("\"code\":\"login-required\"", "Silakan masuk", "\"title\":\"Unauthorized\"");
        assertThat(browser.get("/api/applications", "Accept-Language", "en-GB,en;q=0.9")
                        .body())
                .contains("You need to sign in first");
        assertThat(APPLICANT.seen).isEmpty();
    }

    @Test
    void aTokenOfAnotherIssuerOrNoTokenAtAllIsRefused() {
        String foreign = IDENTITY.accessToken("http://elsewhere.example/realms/sahkan", 300);
        assertThat(browser.get("/api/cases", "Authorization", "Bearer " + foreign)
                        .statusCode())
                .isEqualTo(401);
        assertThat(browser.get("/api/cases", "Authorization", "Bearer rubbish").statusCode())
                .isEqualTo(401);
        String forSomebodyElse = IDENTITY.accessToken(FakeIdentity.ISSUER, 300, "u-1", "account");
        assertThat(browser.get("/api/cases", "Authorization", "Bearer " + forSomebodyElse)
                        .statusCode())
                .isEqualTo(401);
        String ended = IDENTITY.accessToken(FakeIdentity.ISSUER, -20, "u-1");
        assertThat(browser.get("/api/cases", "Authorization", "Bearer " + ended).statusCode())
                .isEqualTo(401);
        assertThat(VERIFICATION.seen).isEmpty();
    }

    @Test
    void aForgedTokenOpensNothing() {
        assertThat(IDENTITY.forged())
                .hasSize(4)
                .allSatisfy(token -> assertThat(browser.get("/api/cases", "Authorization", "Bearer " + token)
                                .statusCode())
                        .as(token)
                        .isEqualTo(401));
        assertThat(VERIFICATION.seen).isEmpty();
    }

    @Test
    void aBearerCallNeedsNoCsrfTokenAndMakesNoSession() {
        var answer = browser.post("/api/applications", "{}", bearer());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(browser.cookie("SESSION")).isEmpty();
        assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
    }

    @Test
    void theVeryFirstPostWorksWithTheCookieOfTheFirstPage() {
        browser.get("/");
        String token = browser.cookie("XSRF-TOKEN").orElseThrow();
        assertThat(browser.post("/api/applications", "{}").body()).contains("csrf-token-missing");
        assertThat(browser.post("/api/applications", "{}", "X-XSRF-TOKEN", "wrong")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/api/applications", "{}", "X-XSRF-TOKEN", token)
                        .body())
                .contains("login-required");
        browser.signIn("/login");
        browser.get("/");
        String own = browser.cookie("XSRF-TOKEN").orElseThrow();
        assertThat(browser.post("/api/applications", "{}", "X-XSRF-TOKEN", own).statusCode())
                .isEqualTo(200);
    }

    @Test
    void signingInReturnsToTheLocalPlaceAndRelaysTheToken() {
        assertThat(browser.signIn("/login?returnTo=/permohonan/baru")).isEqualTo("/permohonan/baru");
        assertThat(browser.get("/api/me").body())
                .contains(
                        "\"authenticated\":true",
                        "\"id\":\"u-1\"",
                        "\"roles\":[\"applicant\"]",
                        "\"language\":\"en\"",
                        "Rina");
        browser.get("/api/applications", "X-On-Behalf-Of", "somebody");
        var headers = APPLICANT.last().headers();
        assertThat(headers.getFirst("Authorization")).startsWith("Bearer ey");
        assertThat(headers.containsKey("Cookie")).isFalse();
        assertThat(headers.containsKey("X-On-Behalf-Of")).isFalse();
    }

    @Test
    void aPlaceOnAnotherSiteIsNeverReturnedTo() {
        assertThat(browser.signIn("/login?returnTo=https://evil.example/")).isEqualTo("/");
        assertThat(new Browser(port).signIn("/login?returnTo=//evil.example")).isEqualTo("/");
        assertThat(new Browser(port).signIn("/login?returnTo=/%5Cevil.example")).isEqualTo("/");
    }

    /// Before a decree is signed: a session that somebody left open is not enough.
    @Test
    void whoeverIsSignedInIsAskedAgainWhereItIsWanted() {
        browser.signIn("/login");
        assertThat(Browser.location(browser.get("/login?returnTo=/sk/1"))).isEqualTo("/sk/1");
        URI asked = URI.create(
                Browser.location(browser.get(Browser.location(browser.get("/login?again=true&returnTo=/sk/1")))));
        assertThat(asked.toString()).startsWith(FakeIdentity.ISSUER + "/protocol/openid-connect/auth");
        assertThat(Browser.parameter(asked, "prompt")).isEqualTo("login");
    }

    @Test
    void whoIsNewBeginsOnAPageOfTheirOwn() {
        assertThat(browser.signIn("/register")).isEqualTo("/permohonan");
        assertThat(browser.signIn("/register?returnTo=/sk/1")).isEqualTo("/sk/1");
    }

    @Test
    void registrationAsksForANewAccountWithProofOfTheCaller() {
        URI asked = URI.create(Browser.location(browser.get(Browser.location(browser.get("/register?lang=en")))));
        assertThat(asked.toString()).startsWith(FakeIdentity.ISSUER + "/protocol/openid-connect/auth");
        assertThat(Browser.parameter(asked, "prompt")).isEqualTo("create");
        assertThat(Browser.parameter(asked, "ui_locales")).isEqualTo("en");
        assertThat(Browser.parameter(asked, "code_challenge_method")).isEqualTo("S256");
        assertThat(asked.getRawQuery()).contains("redirect_uri=http://pintu.example:8080/login/oauth2/code/sahkan-web");
    }

    @Test
    void aTokenThatIsAboutToEndIsRenewedAndARefusedRenewalEndsTheSession() {
        IDENTITY.accessSeconds = 5;
        browser.signIn("/login");
        int before = IDENTITY.renewals.get();
        assertThat(browser.get("/api/applications").statusCode()).isEqualTo(200);
        assertThat(IDENTITY.renewals.get()).isEqualTo(before + 1);
        // what was renewed is kept, and the session goes on
        assertThat(browser.get("/api/applications").statusCode()).isEqualTo(200);
        assertThat(browser.get("/api/me").body()).contains("\"authenticated\":true");
        assertThat(IDENTITY.renewals.get()).isEqualTo(before + 1);

        var other = new Browser(port);
        other.signIn("/login");
        IDENTITY.refusesRenewal = true;
        assertThat(other.get("/api/applications").body()).contains("login-required");
        assertThat(other.get("/api/me").body()).contains("\"authenticated\":false");
    }

    /// Nobody is wrong, and nobody has to sign in again.
    @Test
    void whenTheIdentityProviderIsAwayTheSessionStaysAndTheCallerTriesAgain() {
        IDENTITY.accessSeconds = 5;
        browser.signIn("/login");
        IDENTITY.away = true;
        var answer = browser.get("/api/applications");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"code\":\"identity-unavailable\"");
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        IDENTITY.away = false;
        assertThat(browser.get("/api/applications").statusCode()).isEqualTo(200);
    }

    @Test
    void signingOutEndsTheSessionHereAndAtTheIdentityProvider() {
        browser.signIn("/login");
        browser.get("/");
        String token = browser.cookie("XSRF-TOKEN").orElseThrow();
        assertThat(browser.post("/logout", "").statusCode()).isEqualTo(403);
        var out = browser.post("/logout", "", "X-XSRF-TOKEN", token, "Accept", "application/json");
        assertThat(out.statusCode()).isEqualTo(200);
        assertThat(out.body()).isEqualTo("{\"location\":\"/\"}");
        assertThat(IDENTITY.signedOut).containsExactly("r-1");
        assertThat(browser.get("/api/me").body()).contains("\"authenticated\":false");
        assertThat(browser.get("/api/applications").statusCode()).isEqualTo(401);
    }

    /// No token in an address line, also then.
    @Test
    void whenTheIdentityProviderIsAwayItAsksTheBrowserItself() {
        browser.signIn("/login");
        browser.get("/");
        String token = browser.cookie("XSRF-TOKEN").orElseThrow();
        IDENTITY.away = true;
        var out = browser.post("/logout", "", "X-XSRF-TOKEN", token);
        assertThat(Browser.location(out))
                .contains("/protocol/openid-connect/logout?client_id=sahkan-web&post_logout_redirect_uri=")
                .doesNotContain("id_token_hint", "ey");
        assertThat(browser.get("/api/me").body()).contains("\"authenticated\":false");
    }

    @Test
    void aWrongWayBackEndsAtTheFrontPage() {
        assertThat(Browser.location(browser.get(IdentityConfiguration.CALLBACK + "?code=x&state=y")))
                .isEqualTo(SignIn.FAILED);
    }

    /// The page that waits for a letter goes on by itself once another tab has signed its person in, with an answer
    /// that was used there.
    @Test
    void aWrongWayBackOfSomebodyWhoIsSignedInFailsNobody() {
        browser.signIn("/login");
        assertThat(Browser.location(browser.get(IdentityConfiguration.CALLBACK + "?code=x&state=y")))
                .isEqualTo("/");
        assertThat(browser.get("/api/me").body()).contains("\"authenticated\":true");
    }

    @Test
    void whatIsBehindTheDoorStaysThere() {
        for (String path : List.of(
                "/internal/applications/1/contact",
                "/actuator/prometheus",
                "/%61ctuator/prometheus",
                "/actuator/%70rometheus",
                "/actuator/env",
                "/actuator",
                "/realms/master/account",
                "/api/unknown",
                "/api")) {
            assertThat(browser.get(path, bearer()).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(browser.get("/api/cases/..%2f..%2finternal/x", bearer()).statusCode())
                .isBetween(400, 404);
        assertThat(browser.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(VERIFICATION.seen).isEmpty();
    }

    @Test
    void anAddressThatCannotBeReadIsAProblemAndReachesNoService() {
        for (String path : List.of(
                "/api/periods/%ff%fe",
                "/api/periods?q=%ff",
                "/api/periods?q=%e2%82",
                "/api/periods/a%2Fb",
                "/api/periods/%00",
                "/api//periods",
                "/api/periods;x=1")) {
            var answer = browser.get(path, bearer());
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.body()).as(path).contains("\"code\":\"bad-request\"");
        }
        assertThat(APPLICANT.seen).isEmpty();
        assertThat(browser.get("/api/periods?q=%C3%A9%E2%82%AC", bearer()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aFormReachesTheServiceWhole() {
        browser.signIn("/login");
        browser.get("/");
        String token = browser.cookie("XSRF-TOKEN").orElseThrow();
        String[] form = {"Content-Type", "application/x-www-form-urlencoded", "X-XSRF-TOKEN", token};
        assertThat(browser.post("/api/companies", "a=b", form).statusCode()).isEqualTo(200);
        assertThat(APPLICANT.last().bodyBytes()).isEqualTo(3);
        assertThat(browser.post("/api/companies", "_csrf=" + token, "Content-Type", "application/x-www-form-urlencoded")
                        .body())
                .contains("csrf-token-missing");
        assertThat(browser.post("/logout", "_csrf=" + token, "Content-Type", "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void signingOutIsForBrowsers() {
        assertThat(browser.post("/logout", "", bearer()).headers().firstValue("Location"))
                .isEmpty();
    }

    @Test
    void aServiceThatIsDownIsAProblemThatNamesNothingInternal() {
        var answer = browser.get("/api/notices", bearer());
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.body())
                .contains("\"code\":\"temporarily-unavailable\"")
                .doesNotContain("localhost", "Exception", "notification");
    }

    @Test
    void everybodyMayAskWhenNobodyWasServed() {
        assertThat(browser.get("/api/availability?from=2026-12-01T00:00:00Z&to=2026-12-02T00:00:00Z")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                                                   | parameter-missing | from
            ?from=2026-12-01T00:00:00Z                          | parameter-missing | to
            ?from=kemarin&to=2026-12-02T00:00:00Z               | invalid-parameter | from
            ?from=2026-12-01T00:00:00Z&to=2026-11-01T00:00:00Z  | invalid-parameter | to
            ?from=1999-12-31T00:00:00Z&to=2000-01-02T00:00:00Z  | invalid-parameter | from
            ?from=2026-12-01T00:00:00Z&to=2027-12-03T00:00:00Z  | invalid-parameter | to
            """)
    void aParameterThatIsRefusedIsNamed(String query, String code, String parameter) {
        String path = "/api/availability" + (query == null ? "" : query);
        var answer = browser.get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"", "\"field\":\"" + parameter + "\"");
        assertThat(browser.get(path, "Accept", "text/html").body()).contains("(" + parameter + ")");
    }

    @Test
    void aBrowserThatOpensAnAddressDirectlyGetsAPage() {
        var page = browser.send("/nothing.txt", request -> request.header("Accept", "text/html"));
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.body()).contains("<h1>Tidak ditemukan</h1>", "lang=\"id\"");
    }

    /// Public pages, and files that are saved by a link: who reads gets no JSON.
    @Test
    void whatAServiceRefusesAReaderGetsAsAPage() {
        String path = "/api/public/partners" + Stub.REFUSED;
        var page = browser.get(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.body()).contains("lang=\"id\"", "<h1>Tidak ditemukan</h1>", "<p>&lt;Tidak&gt; ada.</p>");
        assertThat(browser.get(path).body()).contains("\"code\":\"not-found\"");
        assertThat(browser.get("/api/notices", "Accept", "text/html,*/*").body())
                .contains("<h1>");
    }

    @Test
    void anAnswerInAFormThatIsNotThereIsRefused() {
        assertThat(browser.get("/api/config", "Accept", "image/png").body()).contains("\"code\":\"not-acceptable\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/config", "/api/applications", "/realms/sahkan/echo", "/"})
    void whoeverAcceptsMoreTypesThanCanBeSortedIsRefused(String path) {
        String types = String.join(", ", Collections.nCopies(60, "text/a"));
        assertThat(browser.get(path, "Accept", types).body()).contains("\"code\":\"not-acceptable\"");
    }

    @ParameterizedTest
    @CsvSource({
        "500/text/html, 503, identity-unavailable",
        "503/text/plain, 503, identity-unavailable",
        "500/application/json, 503, identity-unavailable",
        "405/application/json, 405, method-not-allowed",
        "415/text/plain, 415, media-type-not-supported",
        "401, 401, login-required",
        "500, 503, identity-unavailable",
        "400/application/json, 400, Quarkus",
        "401/application/json, 401, Quarkus",
        "400/text/html, 400, Quarkus"
    })
    void ofTheIdentityProviderOnlyItsPagesAndTheWordsOfItsProtocolAreShown(String answered, int status, String said) {
        var answer = browser.get(FakeIdentity.ANSWERS + answered);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(said);
        assertThat(answer.body().contains("Quarkus")).isEqualTo(said.equals("Quarkus"));
    }

    @ParameterizedTest
    @CsvSource({
        "application/x-www-form-urlencoded, a=b&%zz=%, bad-request",
        "application/x-www-form-urlencoded, client_id=%00&grant_type=a, bad-request",
        "////, a=b, media-type-not-supported",
        "application/json, {}, media-type-not-supported"
    })
    void aFormThatCannotBeReadDoesNotReachTheIdentityProvider(String type, String form, String code) {
        var answer = browser.post("/realms/sahkan/protocol/openid-connect/auth", form, "Content-Type", type);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.git/config", "/.env", "/permohonan/.ssh/id", "/wp-login.php", "/a.b/c"})
    void aNameThatIsNoPageIsNotFound(String path) {
        assertThat(browser.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void theApiDescribesItselfToProgramsAndToPeople() throws IOException {
        var file = browser.get("/api/openapi.yaml");
        assertThat(file.body()).isEqualTo(Files.readString(Path.of("openapi.yaml")));
        assertThat(file.headers().firstValue("Cache-Control")).contains("max-age=300, public");
        String tag = file.headers().firstValue("ETag").orElseThrow();
        assertThat(browser.get("/api/openapi.yaml", "If-None-Match", tag).statusCode())
                .isEqualTo(304);

        var page = browser.get("/api/docs", "Accept", "text/html");
        assertThat(page.body()).contains("<article id=\"submitApplication\">", "href=\"/api/docs/style.css\"");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        var style = browser.get("/api/docs/style.css");
        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.headers().firstValue("Content-Type")).contains("text/css;charset=UTF-8");
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, 404",
        "image/png, 404",
        "rubbish, 404",
        "'text/html,application/xml;q=0.9', 200",
        "text/*, 200",
        "*/*, 200"
    })
    void aProgramThatMistypesAnAddressIsToldSo(String accept, int status) {
        var answer = browser.get("/permohonann", "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body().contains("\"code\":\"not-found\"")).isEqualTo(status == 404);
    }

    @Test
    void theClientIsServedAndItsPagesFallBackToIt() {
        var index = browser.get("/permohonan/123");
        assertThat(index.body()).contains("<title>Sahkan</title>");
        assertThat(index.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(browser.get("/").body()).contains("<title>Sahkan</title>");
        var asset = browser.get("/assets/app-4f2a.js");
        assertThat(asset.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=31536000", "immutable");
        assertThat(browser.get("/assets/old-1111.js").statusCode()).isEqualTo(404);
        assertThat(browser.get("/nothing.txt").statusCode()).isEqualTo(404);
        assertThat(browser.get("/manifest.webmanifest").statusCode()).isEqualTo(200);
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        for (String path : List.of("/", "/api/me", "/api/applications", "/assets/app-4f2a.js")) {
            var headers = browser.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'");
            assertThat(headers.firstValue("Permissions-Policy").orElse("")).contains("camera=()", "geolocation=()");
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
            assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
            assertThat(headers.firstValue("Strict-Transport-Security"))
                    .as("this one speaks http")
                    .isEmpty();
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).contains("strict-origin-when-cross-origin");
            assertThat(headers.firstValue("X-Request-Id")).isPresent();
        }
    }

    /// Neither a page of somebody else's nor what it asks beforehand is told that it may read or send anything.
    @Test
    void noOtherOriginIsLetIn() throws Exception {
        String[] asked = {"Origin", "https://elsewhere.example", "Access-Control-Request-Method", "DELETE"};
        try (var client = HttpClient.newHttpClient()) {
            for (String path : List.of("/", "/api/me", "/api/applications", "/realms/sahkan/echo")) {
                for (String method : List.of("GET", "OPTIONS")) {
                    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .headers(asked)
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .build();
                    assertThat(client.send(request, HttpResponse.BodyHandlers.discarding())
                                    .headers()
                                    .map()
                                    .keySet())
                            .as("%s %s", method, path)
                            .isNotEmpty()
                            .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
                }
            }
        }
    }

    @Test
    void headAnswersLikeGetWithoutTheContent() {
        for (String path : List.of("/", "/permohonan/1", "/assets/app-4f2a.js")) {
            var head = browser.send(path, request -> request.method("HEAD", HttpRequest.BodyPublishers.noBody()));
            assertThat(head.statusCode()).as(path).isEqualTo(200);
            assertThat(head.body()).isEmpty();
        }
    }

    /// After a refusal the page has a pair that fits.
    @Test
    void theSecondTryAfterARefusedPairSucceeds() {
        browser.signIn("/login");
        assertThat(browser.post("/api/applications", "{}").statusCode()).isEqualTo(403);
        String token = browser.cookie("XSRF-TOKEN").orElseThrow();
        assertThat(browser.post("/api/applications", "{}", "X-XSRF-TOKEN", token)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theIdentityProviderSeesThePublicAddressAndNotOurSession() {
        browser.signIn("/login");
        String seen = browser.get(
                        "/realms/sahkan/echo", "X-Forwarded-For", "203.0.113.9", "X-Forwarded-Host", "evil.example")
                .body();
        assertThat(seen)
                .contains(
                        "x-forwarded-host=[pintu.example:8080]", "x-forwarded-proto=[http]", "x-forwarded-port=[8080]")
                .contains("x-forwarded-for=[127.0.0.1]")
                .doesNotContain("SESSION=", "evil.example", "203.0.113.9");
    }

    @Test
    void aBodyOverTheLimitIsRefusedWithAndWithoutAnAnnouncedLength() {
        String tooMuch = "x".repeat(9_000);
        assertThat(browser.post("/api/applications", tooMuch, bearer()).statusCode())
                .isEqualTo(413);
        HttpResponse<String> streamed = browser.send(
                "/api/applications",
                request -> request.headers(bearer())
                        .POST(HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofString(tooMuch))));
        assertThat(streamed.statusCode()).isEqualTo(413);
        assertThat(streamed.body()).contains("\"code\":\"file-too-large\"");
    }

    @Test
    void filesMayBeLargerThanWords() {
        for (int size : new int[] {9_000, 70_000}) {
            var answer = browser.send(
                    "/api/applications",
                    request -> request.headers(bearer())
                            .setHeader("Content-Type", "multipart/form-data; boundary=x")
                            .POST(HttpRequest.BodyPublishers.ofString("x".repeat(size))));
            assertThat(answer.statusCode()).as("%d", size).isEqualTo(size < 64 * 1024 ? 200 : 413);
        }
    }

    @Test
    void traceAndRequestIdPassThroughAndAreMadeWhenAbsent() {
        String id = "0af7651916cd43dd8448eb211c80319c";
        String trace = "00-" + id + "-b7ad6b7169203331-01";
        var answer = browser.get("/api/periods", "traceparent", trace, "X-Request-Id", "abcdef-12345");
        assertThat(APPLICANT.last().headers().getFirst("traceparent"))
                // Nothing collects here, so nothing is recorded; the id goes on.
                .matches("00-" + id + "-[0-9a-f]{16}-0[02]")
                .as("a step of its own")
                .isNotEqualTo(trace);
        assertThat(answer.headers().firstValue("Trace-Id")).contains(id);
        assertThat(APPLICANT.last().headers().getFirst("X-Request-Id")).isEqualTo("abcdef-12345");
        assertThat(answer.headers().firstValue("X-Request-Id")).contains("abcdef-12345");
        browser.get("/api/periods", "X-Request-Id", "no spaces allowed");
        assertThat(APPLICANT.last().headers().getFirst("X-Request-Id")).doesNotContain(" ");
        assertThat(APPLICANT.last().headers().getFirst("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[02]");
    }

    /// Also where no service is asked: a refusal at the door and a service that is away.
    @Test
    void everyAnswerOfTheInterfaceNamesItsTrace() {
        for (String path : List.of("/api/periods", "/api/companies", "/api/config", "/api/nowhere")) {
            assertThat(browser.get(path).headers().firstValue("Trace-Id"))
                    .as(path)
                    .hasValueSatisfying(id -> assertThat(id).matches("[0-9a-f]{32}"));
        }
        var away = browser.get("/api/notices", bearer());
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Trace-Id")).isPresent();
    }

    @Test
    void whatACallerPutsIntoItsBaggageGoesNoFurther() {
        browser.get("/api/periods", "baggage", "nik=1471010101019001", "tracestate", "somebody=redaksi");
        assertThat(APPLICANT.last().headers().keySet()).doesNotContain("Baggage", "Tracestate");
    }
}
