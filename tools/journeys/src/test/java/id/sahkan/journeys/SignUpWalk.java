package id.sahkan.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sahkan.bench.doors.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A stranger signs up with an address that is free, one that has an account, and one whose account waits for its
/// confirmation. What is answered must be the same in all of it; only the letters differ.
final class SignUpWalk implements AutoCloseable {

    private static final String GOOD = "kuda-lampu-benar-sungai";
    private static final String OTHER = "sepeda-hijau-di-atas-atap";
    private static final Pattern CHANGING = Pattern.compile(
            "((?:session_code|tab_id|client_data)=|checkAuthSession\\(\\s*\"|challenge : \"|Tunggu )[^&\"\\\\\\s]*");
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private final URI front;
    private final Path outbox;
    private final String takenAddress;
    private final String takenPassword;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    SignUpWalk(URI front, Path outbox, String takenAddress, String takenPassword) {
        this.front = front;
        this.outbox = outbox;
        this.takenAddress = takenAddress;
        this.takenPassword = takenPassword;
    }

    /// What a page or a way to one looks like, without what is another one each time.
    private record Answer(int status, Map<String, List<String>> headers, String body) {

        static Answer of(HttpResponse<String> response, String address) {
            Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
            headers.keySet().removeAll(List.of("date", "content-length", "x-request-id", "trace-id"));
            headers.replaceAll((name, values) -> values.stream()
                    .map(value -> name.equals("set-cookie")
                            ? value.replaceFirst("=[^;]+", "=…").replaceFirst("(?i)expires=[^;]+", "expires=…")
                            : same(value, address))
                    .sorted()
                    .toList());
            return new Answer(response.statusCode(), headers, same(response.body(), address));
        }

        private static String same(String text, String address) {
            return CHANGING.matcher(text.replace(address, "ADDRESS").replace(address.replace("@", "%40"), "ADDRESS"))
                    .replaceAll("$1…");
        }
    }

    private final class Stranger implements AutoCloseable {

        final Visitor browser = new Visitor(front, "192.0.2.77", threads, HttpClient.Redirect.NEVER);
        final String address;
        HttpResponse<String> last;

        Stranger(String address) throws IOException, InterruptedException {
            this.address = address;
            last = browser.get("/register");
            follow();
        }

        void follow() throws IOException, InterruptedException {
            while (last.statusCode() == 302) {
                last = browser.get(last.headers().firstValue("location").orElseThrow());
            }
        }

        Answer submit(String name, String password, String again) throws IOException, InterruptedException {
            last = browser.post(
                    Visitor.formOf(last),
                    Map.of("firstName", name, "email", address, "password", password, "password-confirm", again));
            return now();
        }

        Answer now() {
            return Answer.of(last, address);
        }

        Answer get(String path) throws IOException, InterruptedException {
            last = browser.get(path);
            return now();
        }

        @Override
        public void close() {
            browser.close();
        }
    }

    void walk() throws Exception {
        String free = "orang-" + UUID.randomUUID() + "@contoh.example";
        String waiting = "tunggu-" + UUID.randomUUID() + "@contoh.example";
        refusalsAreTheSame(free, takenAddress);
        try (Stranger first = new Stranger(waiting)) {
            first.submit("Orang Pertama", GOOD, GOOD);
            assertThat(first.last.statusCode()).isEqualTo(302);
        }
        Letter older = letter(waiting, 1);
        assertThat(older.subject()).isEqualTo("Sahkan: pastikan alamat surel Anda");
        Waiting before = waits(waiting);
        Letter bySignIn = letter(waiting, 2);

        Map<String, List<Answer>> answers = new HashMap<>();
        for (String address : List.of(free, takenAddress, waiting)) {
            answers.put(address, signUp(address));
        }
        assertThat(answers.get(takenAddress)).isEqualTo(answers.get(free));
        assertThat(answers.get(waiting)).isEqualTo(answers.get(free));
        assertThat(answers.get(free).get(1).body()).contains("Periksa surel Anda", "ADDRESS");
        assertThat(answers.get(free).get(2).body()).contains("detik sebelum meminta surel lagi");

        Letter confirm = letter(free, 1);
        Letter taken = letter(takenAddress, 1);
        Letter again = letter(waiting, 3);
        assertThat(confirm.subject()).isEqualTo("Sahkan: pastikan alamat surel Anda");
        assertThat(again.subject()).isEqualTo(confirm.subject());
        assertThat(again.text()).contains("lebih dari sekali", "membuat kata sandi Anda", "tidak berlaku lagi");
        assertThat(taken.subject()).isEqualTo("Sahkan: Anda sudah punya akun");
        assertThat(taken.text()).contains("Lupa kata sandi?", "Jika bukan Anda", front.resolve("/login") + "\n");
        assertThat(taken.html()).contains("<a href=\"" + front.resolve("/login") + "\"");

        assertThat(signIn(takenAddress, takenPassword))
                .as("the account is as it was")
                .isTrue();
        assertThat(signIn(takenAddress, GOOD)).isFalse();
        confirmed(free, confirm);
        refused(older);
        refused(bySignIn);
        assertThat(signIn(waiting, GOOD)).as("whoever signed up first").isFalse();
        Waiting afterwards = waits(waiting);
        confirmedWithAPasswordOfTheirOwn(waiting, again);
        neverGetsIn(before);
        neverGetsIn(afterwards);
        theForgottenPasswordLeadsOut(1);
        theForgottenPasswordLeadsOut(2);
        inEnglish();
        manyAtOnce("serentak-" + UUID.randomUUID() + "@contoh.example");
    }

    /// The database takes one of them.
    private void manyAtOnce(String address) throws Exception {
        List<Stranger> strangers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            strangers.add(new Stranger(address));
        }
        List<Future<Answer>> answers = threads.invokeAll(strangers.stream()
                .map(stranger -> (Callable<Answer>) () -> stranger.submit("Orang Baru", GOOD, GOOD))
                .toList());
        for (Future<Answer> answer : answers) {
            assertThat(answer.get()).isEqualTo(answers.getFirst().get());
            assertThat(answer.get().status()).isEqualTo(302);
        }
        strangers.forEach(Stranger::close);
        assertThat(letters(address)).isNotEmpty();
    }

    /// And never before all is right, whatever is wrong and however many things.
    private void refusalsAreTheSame(String free, String taken) throws Exception {
        List<List<String>> wrong = List.of(
                List.of("Orang Baru", "pendek", "pendek"),
                List.of("Orang Baru", "password1234", "password1234"),
                List.of("Orang Baru", GOOD, OTHER),
                List.of("Orang Baru", "", ""),
                List.of("", GOOD, GOOD),
                List.of("", "pendek", "lain"),
                List.of("<script>", GOOD, GOOD));
        try (Stranger one = new Stranger(free);
                Stranger other = new Stranger(taken)) {
            for (List<String> form : wrong) {
                Answer answer = one.submit(form.get(0), form.get(1), form.get(2));
                assertThat(answer.status()).as("%s", form).isEqualTo(200);
                assertThat(answer.body()).as("%s", form).contains("kc-register-form");
                assertThat(other.submit(form.get(0), form.get(1), form.get(2)))
                        .as("%s", form)
                        .isEqualTo(answer);
            }
        }
        assertThat(letters(free)).isEmpty();
        assertThat(letters(taken)).isEmpty();
    }

    /// Every step and every button: the way, the page, once more at once, a form that names no mailbox, reload, the
    /// addresses of other steps, and back to the sign-in.
    private List<Answer> signUp(String address) throws Exception {
        try (Stranger stranger = new Stranger(address)) {
            String form = Visitor.formOf(stranger.last);
            Answer way = stranger.submit("Orang Baru", GOOD, GOOD);
            assertThat(way.status()).as("%s", way).isEqualTo(302);
            String page = stranger.last.headers().firstValue("location").orElseThrow();
            Answer shown = stranger.get(page);
            String again = Visitor.formOf(stranger.last);
            stranger.last = stranger.browser.post(again, Map.of("email", address));
            Answer tooSoon = stranger.now();
            stranger.last = stranger.browser.post(Visitor.formOf(stranger.last), Map.of());
            Answer nameless = stranger.now();
            stranger.last = stranger.browser.post(
                    Visitor.formOf(stranger.last), Map.of("email", "somebody-else@contoh.example"));
            Answer misnamed = stranger.now();
            Answer reloaded = stranger.get(page);
            stranger.last =
                    stranger.browser.post(form, Map.of("firstName", "Orang Baru", "email", address, "password", GOOD));
            Answer back = stranger.now();
            String tab = page.substring(page.indexOf("client_id="));
            Answer required =
                    stranger.get("/realms/sahkan/login-actions/required-action?execution=VERIFY_EMAIL&" + tab);
            Answer signIn = stranger.get("/realms/sahkan/login-actions/authenticate?" + tab);
            assertThat(signIn.body()).contains("kc-form-login");
            stranger.last = stranger.browser.get("/realms/sahkan/login-actions/restart?" + tab);
            Answer restart = stranger.now();
            stranger.follow();
            Answer restarted = stranger.now();
            return List.of(
                    way, shown, tooSoon, nameless, misnamed, reloaded, back, required, signIn, restart, restarted);
        }
    }

    private boolean signIn(String address, String password) throws Exception {
        try (Visitor browser = new Visitor(front, "192.0.2.78", threads, HttpClient.Redirect.NEVER)) {
            return signedIn(browser, address, password).contains("/login/oauth2/code/");
        }
    }

    /// @return where it leads to, nothing where it is refused
    private static String signedIn(Visitor browser, String address, String password)
            throws IOException, InterruptedException {
        HttpResponse<String> page = browser.get("/login");
        while (page.statusCode() == 302) {
            page = browser.get(page.headers().firstValue("location").orElseThrow());
        }
        return browser.post(Visitor.formOf(page), Map.of("username", address, "password", password))
                .headers()
                .firstValue("location")
                .orElse("");
    }

    /// On another machine: a page to press on, and the account works with the password of the sign-up.
    private void confirmed(String address, Letter letter) throws Exception {
        assertThat(signIn(address, GOOD)).isFalse();
        try (Visitor browser = new Visitor(front, "192.0.2.79", threads, HttpClient.Redirect.NORMAL)) {
            HttpResponse<String> page = browser.get(link(letter));
            assertThat(browser.get(linkOf(page)).body()).contains("sudah dipastikan");
        }
        assertThat(signIn(address, GOOD)).isTrue();
    }

    private record Waiting(Visitor browser, String page) {}

    /// Signed in with the password of the first sign-up, it stands at the page that waits for the confirmation.
    private Waiting waits(String address) throws Exception {
        Visitor browser = new Visitor(front, "192.0.2.82", threads, HttpClient.Redirect.NEVER);
        String page = signedIn(browser, address, GOOD);
        assertThat(page).contains("required-action");
        assertThat(browser.get(page).statusCode()).isEqualTo(200);
        return new Waiting(browser, page);
    }

    /// However it goes on.
    private static void neverGetsIn(Waiting waiting) throws Exception {
        try (Visitor browser = waiting.browser()) {
            HttpResponse<String> page = browser.get(waiting.page());
            for (int i = 0; i < 5 && page.statusCode() == 302; i++) {
                String next = page.headers().firstValue("location").orElseThrow();
                assertThat(next).doesNotContain("/login/oauth2/code/");
                page = browser.get(next);
            }
            assertThat(page.body()).contains("sudah dipastikan di tempat lain");
        }
    }

    /// "Forgot your password?" leads out as well, and the first password is gone as soon as its link is pressed.
    ///
    /// @param signUps by whomever; after one nothing is contested
    private void theForgottenPasswordLeadsOut(int signUps) throws Exception {
        String address = "lupa-" + UUID.randomUUID() + "@contoh.example";
        for (int i = 0; i < signUps; i++) {
            try (Stranger stranger = new Stranger(address)) {
                stranger.submit("Orang Ke-" + i, GOOD, GOOD);
            }
            letter(address, i + 1);
        }
        try (Visitor browser = new Visitor(front, "192.0.2.83", threads, HttpClient.Redirect.NORMAL)) {
            HttpResponse<String> page = browser.get(Visitor.forgottenOf(browser.get("/login")));
            browser.post(Visitor.formOf(page), Map.of("username", address));
        }
        Letter reset = letter(address, signUps + 1);
        try (Visitor other = new Visitor(front, "192.0.2.84", threads, HttpClient.Redirect.NORMAL)) {
            HttpResponse<String> page = other.get(link(reset));
            if (page.body().contains("action-token")) {
                page = other.get(linkOf(page));
            }
            assertThat(page.body()).contains("password-new");
            assertThat(signIn(address, GOOD))
                    .as("the page is open, nothing typed yet")
                    .isFalse();
            other.post(Visitor.formOf(page), Map.of("password-new", OTHER, "password-confirm", OTHER));
        }
        assertThat(signIn(address, GOOD)).isFalse();
        assertThat(signIn(address, OTHER)).isTrue();
    }

    private void refused(Letter letter) throws Exception {
        try (Visitor browser = new Visitor(front, "192.0.2.81", threads, HttpClient.Redirect.NORMAL)) {
            assertThat(browser.get(link(letter)).body()).contains("tautan ini tidak berlaku lagi", "Lupa kata sandi?");
        }
    }

    private void confirmedWithAPasswordOfTheirOwn(String address, Letter letter) throws Exception {
        try (Visitor browser = new Visitor(front, "192.0.2.80", threads, HttpClient.Redirect.NORMAL)) {
            HttpResponse<String> page = browser.get(linkOf(browser.get(link(letter))));
            assertThat(signIn(address, GOOD))
                    .as("the page is open, nothing typed yet")
                    .isFalse();
            browser.post(Visitor.formOf(page), Map.of("password-new", OTHER, "password-confirm", OTHER));
        }
        assertThat(signIn(address, GOOD)).as("the first stranger's").isFalse();
        assertThat(signIn(address, OTHER)).isTrue();
    }

    private void inEnglish() throws Exception {
        try (Stranger stranger = new Stranger(takenAddress)) {
            Matcher english = Pattern.compile("\"([^\"]*kc_locale=en[^\"]*)\"").matcher(stranger.last.body());
            assertThat(english.find()).isTrue();
            stranger.get(english.group(1).replace("&amp;", "&"));
            stranger.follow();
            stranger.submit("Somebody New", GOOD, GOOD);
            stranger.follow();
            assertThat(stranger.last.body()).contains("Look into your e-mail");
        }
        Letter letter = letter(takenAddress, 2);
        assertThat(letter.subject()).isEqualTo("Sahkan: you already have an account");
        assertThat(letter.text()).contains("If it was not you, there is nothing to do.");
    }

    private static String linkOf(HttpResponse<String> page) {
        Matcher found = Pattern.compile("href=\"([^\"]*action-token[^\"]*)\"").matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    private static String link(Letter letter) {
        Matcher found = LINK.matcher(letter.text());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private Letter letter(String address, int number) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(letters(address)).hasSizeGreaterThanOrEqualTo(number));
        List<Letter> all = letters(address);
        assertThat(all).hasSize(number);
        return all.getLast();
    }

    private List<Letter> letters(String address) {
        return Letter.to(address, outbox).stream()
                .filter(letter -> letter.subject().startsWith("Sahkan: "))
                .toList();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
