package id.sahkan.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// With the numbers as delivered: eight wrong passwords at once for a name from an address, five letters to a mailbox,
/// fifteen sign-ups.
class NamedAttemptsTest {

    private static final String ACTIONS = "/realms/sahkan/login-actions/";
    private static final String FORM = "application/x-www-form-urlencoded";

    static final FakeIdentity IDENTITY = new FakeIdentity();
    static final Stub SERVICE = new Stub("applicant");
    static RunningGateway gateway;
    static RunningGateway other;

    private final String name = "orang-" + UUID.randomUUID();
    private final String mailbox = name + "@contoh.example";

    @BeforeAll
    static void start() {
        Map<String, String> proxied = Map.of("sahkan.rates.trusted-proxies", "127.0.0.0/8, ::1");
        gateway = new RunningGateway(IDENTITY, SERVICE, proxied);
        other = new RunningGateway(IDENTITY, SERVICE, proxied);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        other.close();
        IDENTITY.close();
        SERVICE.close();
    }

    private static HttpResponse<String> send(
            RunningGateway gateway, String path, String from, String type, String body) {
        return new Browser(gateway.port())
                .post(path, body, "X-Forwarded-For", from, "Content-Type", type, "Accept", "text/html");
    }

    private static String form(String... fields) {
        return IntStream.range(0, fields.length / 2)
                .mapToObj(i -> fields[2 * i] + "=" + URLEncoder.encode(fields[2 * i + 1], StandardCharsets.UTF_8))
                .collect(java.util.stream.Collectors.joining("&"));
    }

    private static int signIn(String from, String name, String password) {
        return send(
                        gateway,
                        ACTIONS + "authenticate?execution=e",
                        from,
                        FORM,
                        form("username", name, "password", password))
                .statusCode();
    }

    private static int forgotten(String from, String name) {
        return send(gateway, ACTIONS + "reset-credentials?execution=e", from, FORM, form("username", name))
                .statusCode();
    }

    private static String address(int number) {
        return "203.0." + number / 250 + "." + (1 + number % 250);
    }

    private static long arrived(String what) {
        return IDENTITY.acted.stream().filter(form -> form.contains(what)).count();
    }

    @Test
    void aStrangerWithWrongPasswordsIsStoppedBeforeTheAccountIsLocked() {
        List<Integer> statuses = IntStream.range(0, 500)
                .mapToObj(i -> signIn(
                        "198.51.100.66", i % 2 == 0 ? name : " " + name.toUpperCase(java.util.Locale.ROOT), "wrong"))
                .toList();
        assertThat(statuses).filteredOn(status -> status == 429).hasSizeGreaterThan(485);
        assertThat(IDENTITY.acted.stream()
                        .filter(form -> form.toLowerCase(java.util.Locale.ROOT).contains(name)))
                .as("far less than the realm's failureFactor")
                .hasSizeLessThan(15);

        assertThat(signIn("192.0.2.1", name, "right"))
                .as("the owner, elsewhere")
                .isEqualTo(302);
        assertThat(signIn("198.51.100.66", name + "-neighbour", "right"))
                .as("somebody else behind the stranger's address")
                .isEqualTo(302);
        var refused = send(
                gateway, ACTIONS + "authenticate", "198.51.100.66", FORM, form("username", name, "password", "wrong"));
        assertThat(refused.body()).contains("<h1>Mohon tunggu sebentar</h1>");
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 601);
    }

    @Test
    void whoIsLetInHasNotGuessed() {
        for (int i = 0; i < 30; i++) {
            assertThat(signIn("198.51.100.67", name, "right")).isEqualTo(302);
        }
        for (int i = 0; i < 30 && signIn("198.51.100.67", name, "expired") == 302; i++) {
            assertThat(i).as("a way round that is no sign-in").isLessThan(12);
        }
    }

    @Test
    void aMailboxGetsFewLettersFromHoweverManyAddressesTheyAreAskedFor() {
        for (int i = 0; i < 200; i++) {
            forgotten(address(i), i % 2 == 0 ? mailbox : mailbox.replace("@", "+" + i + "@"));
        }
        assertThat(arrived(name)).isBetween(5L, 6L);
        assertThat(forgotten(address(1), "another-" + mailbox)).isEqualTo(200);
    }

    private static int signUp(String from, String email, String password) {
        return send(
                        gateway,
                        ACTIONS + "registration?execution=e",
                        from,
                        FORM,
                        form("firstName", "Orang", "email", email, "password", password))
                .statusCode();
    }

    @Test
    void twoHundredSignUpsToOneMailboxAreFifteen() {
        for (int i = 0; i < 200; i++) {
            signUp(address(i), mailbox.replace("@", "+" + i + "@"), "x");
        }
        assertThat(arrived(name)).isBetween(15L, 17L);
    }

    @Test
    void aSignUpThatGetsALetterIsOneOfTheMailboxesFew() {
        for (int i = 0; i < 10; i++) {
            assertThat(signUp(address(i), mailbox, "x"))
                    .as("a form that is sent back is no letter")
                    .isEqualTo(200);
        }
        for (int i = 0; i < 5; i++) {
            assertThat(signUp(address(30 + i), mailbox, "long enough")).isEqualTo(302);
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(signUp(address(50), mailbox, "long enough")).isEqualTo(429));
        assertThat(signUp(address(51), "another-" + mailbox, "long enough")).isEqualTo(302);
        assertThat(forgotten(address(52), mailbox))
                .as("the other letters are others")
                .isEqualTo(200);
    }

    /// Anybody can ask for letters: that keeps nobody out.
    @Test
    void whoeverKnowsThePasswordIsLetInHoweverManyLettersWereAskedFor() {
        for (int i = 0; i < 20; i++) {
            forgotten(address(i), mailbox);
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(forgotten(address(61), mailbox)).isEqualTo(429));
        assertThat(signIn(address(62), mailbox, "right")).isEqualTo(302);
        assertThat(signIn(address(63), mailbox, "not confirmed")).isEqualTo(302);
        assertThat(signUp(address(64), mailbox, "long enough")).isEqualTo(302);
        assertThat(signIn(address(62), mailbox, "wrong")).isEqualTo(200);
    }

    private static int grant(String from, String... fields) {
        return send(gateway, "/realms/sahkan/protocol/openid-connect/token", from, FORM, form(fields))
                .statusCode();
    }

    @Test
    void passwordsAtTheTokenEndpointAreTheSameAttempts() {
        String from = "198.51.100.68";
        for (int i = 0; i < 30; i++) {
            assertThat(grant(from, "grant_type", "password", "username", name, "password", "right"))
                    .as("who is let in has not guessed")
                    .isEqualTo(200);
        }
        List<Integer> statuses = IntStream.range(0, 30)
                .mapToObj(_ -> grant(from, "grant_type", "password", "username", name, "password", "wrong"))
                .toList();
        assertThat(statuses).filteredOn(status -> status == 429).hasSizeGreaterThan(18);
        assertThat(grant(from, "grant_type", "refresh_token", "refresh_token", "r"))
                .as("a phone goes on")
                .isEqualTo(200);
    }

    @Test
    void theOtherInstanceKnowsOfIt() {
        for (int i = 0; i < 12; i++) {
            signIn("198.51.100.69", name, "wrong");
        }
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            signIn("198.51.100.69", name, "wrong");
            assertThat(send(
                                    other,
                                    ACTIONS + "authenticate",
                                    "198.51.100.69",
                                    FORM,
                                    form("username", name, "password", "wrong"))
                            .statusCode())
                    .isEqualTo(429);
        });
    }

    /// The provider reads names where this door would not see them.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data; boundary=x",
                "application/x-www-form-urlencoded; charset=UTF-16",
                "application/json",
                "not a type"
            })
    void aNameInAnotherFormIsNotPassedOn(String type) {
        assertThat(send(gateway, ACTIONS + "authenticate", "198.51.100.70", type, "username=" + name)
                        .statusCode())
                .isEqualTo(415);
        assertThat(arrived(name)).isZero();
    }

    @Test
    void aNameThatIsThereTwiceIsNotPassedOnNorOneThatCannotBeReadOrHidesBehindAnything() {
        String two = form("username", "x", "username", name, "password", "wrong");
        assertThat(send(gateway, ACTIONS + "authenticate", "198.51.100.71", FORM, two)
                        .statusCode())
                .isEqualTo(400);
        assertThat(send(gateway, ACTIONS + "authenticate", "198.51.100.71", FORM, "username=" + name + "%zz")
                        .statusCode())
                .isEqualTo(400);
        String far = "x=" + "x".repeat(70_000) + "&" + form("username", name);
        assertThat(send(gateway, ACTIONS + "authenticate", "198.51.100.71", FORM, far)
                        .statusCode())
                .isEqualTo(413);
        assertThat(arrived(name)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "login-actions/%72eset-credentials",
                "login-%61ctions/reset-credentials",
                "login-actions/reset-credentials/"
            })
    void anotherSpellingOfTheAddressIsTheSameDoor(String path) {
        for (int i = 0; i < 12; i++) {
            send(gateway, "/realms/sahkan/" + path, address(i), FORM, form("username", mailbox));
        }
        assertThat(arrived(name)).isBetween(5L, 6L);
    }

    @Test
    void theFormArrivesAsItWasSent() {
        String strange = "päss+wörd &=% " + name;
        signIn("198.51.100.72", name, strange);
        assertThat(arrived("password=" + strange)).isEqualTo(1);
    }
}
