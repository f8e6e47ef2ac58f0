package id.sahkan.gateway;

import id.sahkan.testing.ApiContract;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Keeps cookies and follows nothing by itself. What the gateway itself answers is held against the API description.
final class Browser {

    /// What else is answered comes from a stub: only a refusal of it is the gateway's own.
    private static final Set<String> ANSWERED_HERE = Set.of(
            "/api/me",
            "/api/config",
            "/api/availability",
            "/login",
            "/register",
            "/logout",
            ApiDescription.FILE,
            ApiDescription.PAGE);

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String base;

    Browser(int port) {
        this.base = "http://localhost:" + port;
    }

    /// The same browser, whose next request arrives at another instance.
    Browser at(int port) {
        base = "http://localhost:" + port;
        return this;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(path, request -> headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send(
                path,
                request -> (headers.length == 0 ? request : request.headers(headers))
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> change) {
        try {
            HttpRequest request = change.apply(HttpRequest.newBuilder(URI.create(base + path)))
                    .build();
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answeredHere(request, response)) {
                hold(request, response);
            }
            return response;
        } catch (java.io.IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// A person who opens an address gets a page.
    private static boolean answeredHere(HttpRequest request, HttpResponse<String> response) {
        String path = request.uri().getPath();
        boolean page = request.headers()
                .firstValue("Accept")
                .filter(types -> types.contains("text/html"))
                .isPresent();
        return !(page && response.statusCode() >= 400)
                && !path.startsWith(FakeIdentity.ANSWERS)
                && (ANSWERED_HERE.contains(path) || response.statusCode() >= 400);
    }

    private static void hold(HttpRequest request, HttpResponse<String> response) {
        DescribedAnswers.hold(new ApiContract.Exchange(
                request.method(),
                request.uri().getRawPath(),
                query(request.uri()),
                first(request.headers()),
                new byte[0],
                response.statusCode(),
                first(response.headers()),
                response.body().getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, String> query(URI address) {
        return address.getRawQuery() == null
                ? Map.of()
                : Arrays.stream(address.getRawQuery().split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(
                                pair -> pair[0], pair -> pair.length == 1 ? "" : pair[1], (one, _) -> one));
    }

    private static Map<String, String> first(HttpHeaders headers) {
        return headers.map().entrySet().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT),
                        header -> header.getValue().getFirst(),
                        (one, _) -> one));
    }

    Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    boolean isHiddenFromScripts(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .allMatch(HttpCookie::isHttpOnly);
    }

    java.util.stream.Stream<String> cookieNames() {
        return cookies.getCookieStore().getCookies().stream().map(HttpCookie::getName);
    }

    /// Walks through the sign-in as a person would; answers where it ended.
    String signIn(String start) {
        return comeBack(askToSignIn(start));
    }

    /// Where the identity provider is asked.
    URI askToSignIn(String start) {
        String toStart = location(get(start));
        return URI.create(location(get(toStart)));
    }

    String comeBack(URI asked) {
        return location(get(IdentityConfiguration.CALLBACK + "?code=" + parameter(asked, "nonce") + "&state="
                + parameter(asked, "state")));
    }

    static String location(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(response.statusCode() + " " + response.body()));
    }

    static String parameter(URI address, String name) {
        for (String pair : address.getRawQuery().split("&")) {
            if (pair.startsWith(name + "=")) {
                return pair.substring(name.length() + 1);
            }
        }
        throw new AssertionError(name + " is not in " + address);
    }
}
