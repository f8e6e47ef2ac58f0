package id.sahkan.journeys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What people send to the pages of the identity provider who want something else than to sign in, and what they may
/// be answered: a page of its own, the words of its protocol, or a problem.
final class IdentityStrangers {

    private static final String REALM = "/realms/sahkan";
    private static final String PROTOCOL = REALM + "/protocol/openid-connect";
    private static final String ACTIONS = REALM + "/login-actions";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int GIVEN_UP_AFTER = 20_000;

    private static final List<String> VALUES = List.of(
            "",
            "\0",
            "<script>alert(1)</script>",
            "' OR 1=1 --",
            "${jndi:ldap://127.0.0.1:1/a}",
            "x\r\nSet-Cookie: a=b",
            "../../../../etc/passwd",
            "https://attacker.example/",
            "{\"a\":[[[[[[[[]]]]]]]]}",
            "é\u202e\ud83d\ude00",
            "9".repeat(2_000));

    private static final Set<String> IN_THE_WAY = Set.of("identity-unavailable", "temporarily-unavailable");
    private static final Set<Integer> WORDED = Set.of(400, 401, 403, 429);

    private static final Pattern INSIDES = Pattern.compile("\\bat [\\w.$/]+\\([\\w.]+:\\d+\\)|\\w(Exception|Error)\\b: "
            + "|\\bat java\\.|\\b(org\\.keycloak|io\\.quarkus|io\\.vertx|org\\.jboss|org\\.hibernate)\\.");

    /// As it goes over the wire.
    record Request(String name, byte[] bytes) {}

    record Answer(int status, Map<String, String> headers, String body) {

        String type() {
            return headers.getOrDefault("content-type", "")
                    .toLowerCase(Locale.ROOT)
                    .split(";")[0]
                    .strip();
        }
    }

    private final int port;
    private final List<Request> requests = new ArrayList<>();

    IdentityStrangers(URI door) {
        this.port = door.getPort();
        addresses();
        forms();
        tokens();
        methods();
        headers();
        torn();
    }

    List<Request> requests() {
        return requests;
    }

    private void addresses() {
        for (String value : VALUES) {
            String hostile = URLEncoder.encode(value, UTF_8);
            get(PROTOCOL + "/auth?response_type=code&scope=openid&redirect_uri=" + hostile + "&client_id=sahkan-web");
            get(PROTOCOL + "/auth?client_id=" + hostile + "&response_type=" + hostile + "&state=" + hostile);
            get(PROTOCOL + "/registrations?response_type=code&client_id=sahkan-web&scope=" + hostile);
            get(PROTOCOL + "/logout?post_logout_redirect_uri=" + hostile + "&id_token_hint=" + hostile);
            get(ACTIONS + "/authenticate?session_code=" + hostile + "&execution=" + hostile + "&tab_id=" + hostile);
            get(ACTIONS + "/reset-credentials?client_id=sahkan-web&tab_id=" + hostile + "&client_data=" + hostile);
            get(ACTIONS + "/action-token?key=" + hostile + "&client_id=sahkan-web&tab_id=" + hostile);
        }
        get(PROTOCOL + "/auth");
        get(PROTOCOL + "/auth?client_id=sahkan-web&client_id=sahkan-web");
        get(PROTOCOL + "/auth?request=eyJhbGciOiJub25lIn0.e30.&client_id=sahkan-web&response_type=code");
        get(PROTOCOL + "/auth?request_uri=https://attacker.example/r&client_id=sahkan-web&response_type=code");
        get(PROTOCOL + "/forgot-credentials?client_id=sahkan-web");
        get(PROTOCOL + "/nothing");
        get(REALM + "/protocol/saml?SAMLRequest=PHg%2BPC94Pg%3D%3D");
        get(REALM + "/broker/google/login?client_id=sahkan-web");
        get("/resources/../../conf/keycloak.conf");
        get("/resources/%2e%2e%2f%2e%2e%2fconf/keycloak.conf");
        get("/realms/master/protocol/openid-connect/auth?client_id=admin-cli");
        get("/admin/realms/sahkan/users");
    }

    private void forms() {
        for (String page : List.of("authenticate", "registration", "reset-credentials", "required-action")) {
            String path = ACTIONS + "/" + page + "?client_id=sahkan-web&tab_id=a";
            post(path, "");
            post(path, "a=%zz");
            post(path, "=&&&=&=");
            post(path, "execution=" + URLEncoder.encode(VALUES.get(2), UTF_8) + "&password=%00");
            add("POST " + page + " as JSON", "POST", path, "Content-Type: application/json\r\n", "{\"a\":1}");
            add("POST " + page + " as nothing", "POST", path, "", "a=b");
        }
        post(ACTIONS + "/authenticate", "username=a&username=b&password=c");
        post(ACTIONS + "/registration", "a=" + "b".repeat(70_000));
    }

    private void tokens() {
        for (String value : VALUES) {
            String hostile = URLEncoder.encode(value, UTF_8);
            post(PROTOCOL + "/token", "grant_type=" + hostile + "&client_id=sahkan-web&client_secret=" + hostile);
            post(
                    PROTOCOL + "/token",
                    "grant_type=authorization_code&client_id=" + hostile + "&code=" + hostile + "&redirect_uri="
                            + hostile);
        }
        post(
                PROTOCOL + "/token",
                "grant_type=refresh_token&client_id=sahkan-web&refresh_token=eyJhbGciOiJub25lIn0.e30.");
        post(PROTOCOL + "/token/introspect", "token=x");
        post(PROTOCOL + "/revoke", "token=x");
        post(PROTOCOL + "/ext/par/request", "client_id=x");
        post(PROTOCOL + "/ext/ciba/auth", "client_id=x");
        post(PROTOCOL + "/auth/device", "client_id=x");
        post(REALM + "/clients-registrations/openid-connect", "a=b");
    }

    private void methods() {
        for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND")) {
            add(method + " auth", method, PROTOCOL + "/auth", "Content-Type: " + FORM + "\r\n", "a=b");
            add(method + " token", method, PROTOCOL + "/token", "Content-Type: " + FORM + "\r\n", "a=b");
            add(method + " authenticate", method, ACTIONS + "/authenticate", "Content-Type: " + FORM + "\r\n", "a=b");
        }
    }

    private void headers() {
        for (String header : List.of(
                "Cookie: AUTH_SESSION_ID=../../x; KC_RESTART=eyJhbGciOiJub25lIn0.e30.; KEYCLOAK_IDENTITY=x",
                "Cookie: AUTH_SESSION_ID=\"\"; ;;; =; KC_AUTH_SESSION_HASH=%00",
                "Cookie: " + "a=b; ".repeat(400),
                "Accept-Language: " + "x-".repeat(500),
                "Accept-Language: ../../../etc",
                "Accept: " + "a/b,".repeat(40) + "c/d",
                "Accept: nothing",
                "Authorization: Basic %%%",
                "Authorization: Bearer eyJhbGciOiJub25lIn0.e30.",
                "X-Forwarded-Host: attacker.example",
                "Forwarded: host=attacker.example;proto=https",
                "Origin: https://attacker.example",
                "Range: bytes=9-1",
                "Expect: 200-maybe")) {
            String lines = header + "\r\n";
            String asked = "/auth?client_id=sahkan-web&response_type=code&scope=openid";
            add("auth with " + brief(header), "GET", PROTOCOL + asked, lines, null);
            add("userinfo with " + brief(header), "GET", PROTOCOL + "/userinfo", lines, null);
        }
    }

    /// Not even HTTP.
    private void torn() {
        for (String path : List.of(PROTOCOL + "/auth?%", PROTOCOL + "/auth?a=%ff%fe", PROTOCOL + "/%c0%ae/token")) {
            get(path);
        }
        raw("a request without a protocol", "GET " + PROTOCOL + "/auth\r\n\r\n");
        raw(
                "bytes in the address",
                "GET " + PROTOCOL + "/auth?\u0001\u00ff HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        raw(
                "a length that is none",
                "POST " + PROTOCOL
                        + "/token HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: -1\r\n\r\n");
        raw(
                "two lengths",
                "POST " + PROTOCOL + "/token HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + FORM
                        + "\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n");
    }

    private void get(String path) {
        add("GET " + brief(path), "GET", path, "", null);
    }

    private void post(String path, String form) {
        add("POST " + brief(path) + " " + brief(form), "POST", path, "Content-Type: " + FORM + "\r\n", form);
    }

    private void add(String name, String method, String path, String headers, @Nullable String body) {
        String length = body == null ? "" : "Content-Length: " + body.length() + "\r\n";
        raw(
                name,
                method + " " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n" + headers
                        + length + "\r\n" + (body == null ? "" : body));
    }

    private void raw(String name, String text) {
        requests.add(new Request(name, text.getBytes(ISO_8859_1)));
    }

    private static String brief(String text) {
        return text.length() < 100 ? text : text.substring(0, 100) + "…";
    }

    /// Empty where the connection was closed without a word.
    Optional<Answer> send(Request request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(GIVEN_UP_AFTER);
            socket.getOutputStream().write(request.bytes());
            socket.getOutputStream().flush();
            return answer(new String(socket.getInputStream().readAllBytes(), UTF_8));
        }
    }

    static Optional<Answer> answer(String text) {
        int end = text.indexOf("\r\n\r\n");
        if (!text.startsWith("HTTP/1.1 ") || end < 0) {
            return Optional.empty();
        }
        Map<String, String> headers = new TreeMap<>();
        String[] lines = text.substring(0, end).split("\r\n");
        for (int line = 1; line < lines.length; line++) {
            String[] parts = lines[line].split(":", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts.length == 1 ? "" : parts[1].strip());
        }
        return Optional.of(new Answer(Integer.parseInt(text.substring(9, 12)), headers, text.substring(end + 4)));
    }

    /// What is wrong with an answer, if anything is.
    static Optional<String> fault(Answer answer, URI door) {
        if (INSIDES.matcher(answer.body()).find()) {
            return Optional.of("shows its insides");
        }
        if (answer.headers().getOrDefault("set-cookie", "").startsWith("a=b")) {
            return Optional.of("a header that the request wrote");
        }
        String next = answer.headers().getOrDefault("location", "");
        if (next.startsWith("//") || (next.contains("://") && !next.startsWith(door + "/"))) {
            return Optional.of("leads to " + next);
        }
        if (answer.status() < 400) {
            return Optional.empty();
        }
        boolean said = switch (answer.type()) {
            case "application/problem+json" ->
                answer.status() < 500 || (answer.status() == 503 && IN_THE_WAY.contains(word(answer, "code")));
            case "text/html" -> answer.status() < 500 && answer.body().contains("</html>");
            case "application/json" ->
                WORDED.contains(answer.status()) && !word(answer, "error").isEmpty();
            default -> false;
        };
        return said
                ? Optional.empty()
                : Optional.of(answer.status() + " as " + answer.type() + ": " + brief(answer.body()));
    }

    /// The body may come in chunks.
    private static String word(Answer answer, String field) {
        int from = answer.body().indexOf('{');
        int to = answer.body().lastIndexOf('}');
        try {
            return from < 0 || to < from
                    ? ""
                    : JsonMapper.shared()
                            .readTree(answer.body().substring(from, to + 1))
                            .path(field)
                            .asString("");
        } catch (JacksonException unreadable) {
            return "";
        }
    }
}
