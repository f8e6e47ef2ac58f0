package id.sahkan.bench.doors;

import id.sahkan.sample.client.Call;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser at an address of its own, as a proxy that the gateway trusts would tell it.
public final class Visitor implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Pattern FORM = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");
    private static final Pattern FORGOTTEN = Pattern.compile("href=\"([^\"]*login-actions/reset-credentials[^\"]*)\"");

    private final URI base;
    private final String address;
    private final CookieManager cookies = new Cookies();
    private final HttpClient client;

    /// A browser takes this machine for a safe place and sends secure cookies there without https as well.
    private static final class Cookies extends CookieManager {

        Cookies() {
            super(null, CookiePolicy.ACCEPT_ALL);
        }

        @Override
        public void put(URI from, Map<String, List<String>> headers) throws IOException {
            super.put(from, headers);
            getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        }
    }

    public Visitor(URI base, String address, Executor threads, HttpClient.Redirect redirects) {
        this.base = base;
        this.address = address;
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .executor(threads)
                .followRedirects(redirects)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(LIMIT)
                .build();
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    public HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /// A call of the interface by whoever is signed in here.
    HttpResponse<String> send(Call call) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(call.path())
                .header("Accept", "application/json")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .method(call.method(), HttpRequest.BodyPublishers.ofByteArray(call.body()));
        call.headers().forEach(request::header);
        return send(request);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(LIMIT).header("X-Forwarded-For", address);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /// Where the form of a page is sent to; nothing where there is none.
    public static String formOf(HttpResponse<String> page) {
        return first(FORM, page.body());
    }

    public static String forgottenOf(HttpResponse<String> page) {
        return first(FORGOTTEN, page.body());
    }

    private static String first(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        return found.find() ? found.group(1).replace("&amp;", "&") : "";
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
