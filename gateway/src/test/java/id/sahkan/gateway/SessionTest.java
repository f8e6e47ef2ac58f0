package id.sahkan.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Sessions in the database, over real HTTP and with gateways that come and go.
class SessionTest {

    private static final Map<String, String> AT_ONCE =
            Map.of("sahkan.session.remembered", "0ms", "server.shutdown", "immediate", "sahkan.rates.times", "1000");

    static final FakeIdentity IDENTITY = new FakeIdentity();
    static final Stub SERVICE = new Stub("applicant");

    static RunningGateway gateway;
    static RunningGateway other;

    @BeforeAll
    static void start() {
        gateway = gateway();
        other = gateway();
    }

    @BeforeEach
    void empty() {
        TestDatabase.execute("DELETE FROM session");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        other.close();
        IDENTITY.close();
        SERVICE.close();
    }

    private static RunningGateway gateway() {
        return new RunningGateway(IDENTITY, SERVICE, AT_ONCE);
    }

    /// The new one also has a newer key and still understands the older.
    @Test
    void aFormThatWasBegunBeforeARestartIsSentAfterIt() {
        Browser browser;
        try (var before = gateway()) {
            browser = new Browser(before.port());
            browser.signIn("/login");
            browser.get("/api/me");
        }
        String newer = "bmV3ZXItb25seS1uZXdlci1vbmx5LW5ld2VyLW9ubHk=";
        Map<String, String> settings = new HashMap<>(AT_ONCE);
        settings.put("sahkan.session.key", newer + "," + TestDatabase.KEY);
        try (var after = new RunningGateway(IDENTITY, SERVICE, settings)) {
            var same = browser.at(after.port());
            assertThat(same.post(
                                    "/api/applications",
                                    "{}",
                                    "X-XSRF-TOKEN",
                                    same.cookie("XSRF-TOKEN").orElseThrow())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(SERVICE.last().headers().getFirst("Authorization")).startsWith("Bearer ey");
        }
    }

    @Test
    void aSignInThatWasBegunAtOneInstanceEndsAtAnother() {
        var browser = new Browser(gateway.port());
        URI asked = browser.askToSignIn("/login?returnTo=/permohonan");
        assertThat(browser.at(other.port()).comeBack(asked)).isEqualTo("/permohonan");
        assertThat(browser.get("/api/me").body()).contains("\"authenticated\":true");
    }

    @Test
    void whoHasSignedOutAtOneInstanceIsSignedOutAtEveryOne() {
        var browser = new Browser(gateway.port());
        browser.signIn("/login");
        String session = browser.cookie("SESSION").orElseThrow();
        assertThat(anonymous(other)
                        .get("/api/me", "Cookie", "SESSION=" + session)
                        .body())
                .contains("\"authenticated\":true");
        browser.get("/");
        browser.post("/logout", "", "X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN").orElseThrow());
        for (var instance : new RunningGateway[] {gateway, other}) {
            assertThat(anonymous(instance)
                            .get("/api/me", "Cookie", "SESSION=" + session)
                            .body())
                    .contains("\"authenticated\":false");
        }
        assertThat(TestDatabase.count("session")).isZero();
    }

    private static Browser anonymous(RunningGateway gateway) {
        return new Browser(gateway.port());
    }

    @Test
    void aSessionEndsWhenItIsIdleAndWhenItIsOld() {
        for (String ended :
                new String[] {"used_at = now() - interval '61 minutes'", "created_at = now() - interval '601 minutes'"
                }) {
            var browser = new Browser(gateway.port());
            browser.signIn("/login");
            TestDatabase.execute("UPDATE session SET " + ended);
            assertThat(browser.get("/api/applications").body()).as(ended).contains("login-required");
            assertThat(browser.cookie("SESSION")).as(ended).isEmpty();
        }
    }

    @Test
    void useIsWrittenOnceAMinuteSoThatASessionInUseStays() {
        var browser = new Browser(gateway.port());
        browser.signIn("/login");
        TestDatabase.execute("UPDATE session SET used_at = now() - interval '59 minutes'");
        assertThat(browser.get("/api/applications").statusCode()).isEqualTo(200);
        assertThat(TestDatabase.count("session WHERE used_at > now() - interval '1 minute'"))
                .isEqualTo(1);
    }

    @Test
    void onlyWhatAPageSendsBackItselfCanBeReadByItsScripts() {
        var browser = new Browser(gateway.port());
        URI asked = browser.askToSignIn("/login");
        assertThat(browser.cookieNames().filter(name -> name.startsWith("SIGN-IN-")))
                .isNotEmpty()
                .allMatch(browser::isHiddenFromScripts);
        browser.comeBack(asked);
        browser.get("/api/me");
        assertThat(browser.cookieNames().filter(name -> !browser.isHiddenFromScripts(name)))
                .containsExactly("XSRF-TOKEN");
        assertThat(browser.cookie("SESSION")).isPresent();
    }

    @Test
    void signingInAgainMakesANewSessionAndEndsTheOld() {
        var browser = new Browser(gateway.port());
        browser.signIn("/login");
        String old = browser.cookie("SESSION").orElseThrow();
        browser.signIn("/login?again=true");
        assertThat(browser.cookie("SESSION").orElseThrow()).isNotEqualTo(old);
        assertThat(browser.get("/api/me").body()).contains("\"authenticated\":true");
        assertThat(anonymous(other).get("/api/me", "Cookie", "SESSION=" + old).body())
                .contains("\"authenticated\":false");
    }

    /// An answer of the provider that was meant for another sign-in, or for another program, is no sign-in here.
    @Test
    void anIdTokenOfAnotherSignInOrForAnotherClientSignsNobodyIn() {
        try {
            IDENTITY.nonce = "another";
            assertThat(new Browser(gateway.port()).signIn("/login")).isEqualTo(SignIn.FAILED);
            IDENTITY.nonce = "";
            IDENTITY.audience = "sahkan-mobile";
            assertThat(new Browser(gateway.port()).signIn("/login")).isEqualTo(SignIn.FAILED);
            assertThat(TestDatabase.count("session")).isZero();
        } finally {
            IDENTITY.nonce = "";
            IDENTITY.audience = "sahkan-web";
        }
        assertThat(new Browser(gateway.port()).signIn("/login")).isNotEqualTo(SignIn.FAILED);
    }

    @Test
    void severalTabsSignInBesideEachOther() {
        var browser = new Browser(gateway.port());
        URI first = browser.askToSignIn("/login?returnTo=/permohonan/1");
        URI second = browser.askToSignIn("/register?returnTo=/permohonan/2");
        assertThat(browser.comeBack(first)).isEqualTo("/permohonan/1");
        assertThat(browser.comeBack(second)).isEqualTo("/permohonan/2");
        assertThat(browser.cookieNames()).noneMatch(name -> name.startsWith("SIGN-IN-"));
        assertThat(browser.get("/api/me").body()).contains("\"authenticated\":true");
    }

    /// A browser that began many and ended none does not carry them all for ever.
    @Test
    void onlyTheNewestSignInsAreRemembered() {
        var browser = new Browser(gateway.port());
        var asked = IntStream.range(0, 9)
                .mapToObj(i -> browser.askToSignIn("/login?returnTo=/" + i))
                .toList();
        assertThat(browser.cookieNames().filter(name -> name.startsWith("SIGN-IN-")))
                .hasSize(4);
        assertThat(browser.comeBack(asked.getFirst())).isEqualTo(SignIn.FAILED);
        assertThat(browser.comeBack(asked.getLast())).isEqualTo("/8");
    }

    /// Neither from another browser, nor with another's cookie under this state's name.
    @Test
    void aSignInEndsOnlyInTheBrowserThatBeganIt() {
        URI asked = new Browser(gateway.port()).askToSignIn("/login");
        assertThat(new Browser(gateway.port()).comeBack(asked)).isEqualTo(SignIn.FAILED);
        assertThat(TestDatabase.count("session")).isZero();
    }

    @Test
    void tenThousandStrangersLeaveNothingBehindAndAnHonestPersonSignsIn() {
        try (var client = HttpClient.newHttpClient()) {
            for (int hundred = 0; hundred < 100; hundred++) {
                var starts = IntStream.range(0, 100)
                        .mapToObj(_ -> client.sendAsync(
                                HttpRequest.newBuilder(URI.create(
                                                "http://localhost:" + gateway.port() + "/login?returnTo=/permohonan"))
                                        .build(),
                                HttpResponse.BodyHandlers.discarding()))
                        .toList();
                assertThat(starts)
                        .extracting(CompletableFuture::join)
                        .allSatisfy(answer -> assertThat(answer.headers().allValues("Set-Cookie"))
                                .as("%s", answer)
                                .noneMatch(cookie -> cookie.startsWith("SESSION=")));
            }
            var stranger = new Browser(gateway.port());
            stranger.askToSignIn("/login");
            assertThat(stranger.cookie("SESSION")).isEmpty();
            assertThat(TestDatabase.count("session")).isZero();
            assertThat(new Browser(gateway.port()).signIn("/login?returnTo=/permohonan"))
                    .isEqualTo("/permohonan");
        }
    }

    @Test
    void theTableHoldsNeitherTheCookieNorATokenThatCanBeRead() {
        var browser = new Browser(gateway.port());
        browser.signIn("/login");
        String id = browser.cookie("SESSION").orElseThrow();
        String part = Base64.getEncoder()
                .encodeToString("\"sub\":\"u-1\"".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .substring(0, 12);
        assertThat(TestDatabase.count("session")).isEqualTo(1);
        assertThat(TestDatabase.count("session WHERE position('" + id + "' IN encode(content, 'escape')) > 0"
                        + " OR position('eyJ' IN encode(content, 'escape')) > 0"
                        + " OR position('" + part + "' IN encode(content, 'escape')) > 0"))
                .isZero();
    }

    /// What was sealed for one row opens in no other, and what is no id of ours is not looked for.
    @Test
    void whoWritesInTheTableOrInventsACookieIsNobody() {
        var one = new Browser(gateway.port());
        one.signIn("/login");
        var other = new Browser(gateway.port());
        other.signIn("/login");
        TestDatabase.execute("UPDATE session SET content = (SELECT content FROM session ORDER BY id_digest LIMIT 1)"
                + " WHERE id_digest = (SELECT id_digest FROM session ORDER BY id_digest DESC LIMIT 1)");
        assertThat(one.get("/api/me").body().contains("\"authenticated\":true"))
                .isNotEqualTo(other.get("/api/me").body().contains("\"authenticated\":true"));
        for (String invented : new String[] {"x", "", "a".repeat(54), "%00", "\"" + "b".repeat(54) + "\""}) {
            var stranger = new Browser(gateway.port());
            assertThat(stranger.get("/api/me", "Cookie", "SESSION=" + invented).body())
                    .contains("\"authenticated\":false");
        }
    }

    /// A pair that somebody made up or brought from elsewhere does not confirm anything.
    @Test
    void theCsrfPairBelongsToItsSession() {
        var attacker = new Browser(gateway.port());
        attacker.signIn("/login");
        attacker.get("/");
        String foreign = attacker.cookie("XSRF-TOKEN").orElseThrow();
        var browser = new Browser(gateway.port());
        browser.signIn("/login");
        browser.get("/");
        String session = "SESSION=" + browser.cookie("SESSION").orElseThrow();
        for (String planted : new String[] {foreign, "made-up", ""}) {
            assertThat(new Browser(gateway.port())
                            .post(
                                    "/api/applications",
                                    "{}",
                                    "Cookie",
                                    session + "; XSRF-TOKEN=" + planted,
                                    "X-XSRF-TOKEN",
                                    planted)
                            .body())
                    .as(planted)
                    .contains("csrf-token-missing");
        }
        String own = browser.cookie("XSRF-TOKEN").orElseThrow();
        assertThat(browser.post("/api/applications", "{}", "X-XSRF-TOKEN", own).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whenTheDatabaseIsAwayStrangersAndTokensAreServedAndNobodyIsSignedOut() {
        var browser = new Browser(gateway.port());
        browser.signIn("/login");
        TestDatabase.execute("ALTER TABLE session RENAME TO elsewhere");
        try {
            var answer = browser.get("/api/applications");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("\"code\":\"temporarily-unavailable\"");
            assertThat(new Browser(gateway.port()).get("/api/periods").statusCode())
                    .isEqualTo(200);
            assertThat(new Browser(gateway.port())
                            .get(
                                    "/api/applications",
                                    "Authorization",
                                    "Bearer " + IDENTITY.accessToken(FakeIdentity.ISSUER, 300))
                            .statusCode())
                    .isEqualTo(200);
        } finally {
            TestDatabase.execute("ALTER TABLE elsewhere RENAME TO session");
        }
        assertThat(browser.get("/api/applications").statusCode()).isEqualTo(200);
    }
}
