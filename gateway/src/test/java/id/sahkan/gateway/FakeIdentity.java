package id.sahkan.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/// An identity provider as small as it gets: the code that it accepts is the nonce that it must repeat.
final class FakeIdentity implements AutoCloseable {

    static final String PUBLIC = "http://pintu.example:8080";
    /// Below it, whatever the test wants the provider to say.
    static final String ANSWERS = "/realms/sahkan/answers/";

    static final String ISSUER = PUBLIC + "/realms/sahkan";

    /// Of all of them: its primes take longer to find than a gateway to start.
    private static final RSAKey KEY = key("k1");

    volatile int accessSeconds = 300;
    volatile boolean refusesRenewal;
    volatile boolean away;
    /// Of the next identity tokens; empty: as it was asked.
    volatile String nonce = "";
    volatile String audience = "sahkan-web";
    final AtomicInteger renewals = new AtomicInteger();
    /// Refresh tokens whose sessions were ended from behind.
    final List<String> signedOut = new CopyOnWriteArrayList<>();
    /// Forms that arrived: the action and its fields.
    final List<String> acted = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    FakeIdentity() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/realms/sahkan/protocol/openid-connect/certs",
                exchange -> send(exchange, 200, new JWKSet(KEY.toPublicJWK()).toString()));
        server.createContext("/realms/sahkan/protocol/openid-connect/token", this::token);
        server.createContext("/realms/sahkan/protocol/openid-connect/logout", this::signOut);
        server.createContext("/realms/sahkan/login-actions/", this::act);
        server.createContext(
                "/realms/sahkan/echo",
                exchange -> send(
                        exchange,
                        200,
                        exchange.getRequestHeaders().entrySet().stream()
                                .map(header ->
                                        header.getKey().toLowerCase(java.util.Locale.ROOT) + "=" + header.getValue())
                                .collect(Collectors.joining("\n"))));
        server.createContext(ANSWERS, FakeIdentity::answerAsAsked);
        server.start();
    }

    private static RSAKey key(String name) {
        try {
            return new RSAKeyGenerator(2048).keyID(name).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// `/answers/503/text/plain`: what the real one's server says by itself.
    private static void answerAsAsked(HttpExchange exchange) throws IOException {
        String[] asked = exchange.getRequestURI().getPath().split("/", 6);
        byte[] body = asked.length == 6 ? "said by Quarkus".getBytes(StandardCharsets.UTF_8) : new byte[0];
        if (asked.length == 6) {
            exchange.getResponseHeaders().set("Content-Type", asked[5]);
        }
        exchange.sendResponseHeaders(Integer.parseInt(asked[4]), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    String accessToken(String issuer, int seconds) {
        return accessToken(issuer, seconds, "u-1");
    }

    String accessToken(String issuer, int seconds, String subject) {
        return accessToken(issuer, seconds, subject, "sahkan-api");
    }

    String accessToken(String issuer, int seconds, String subject, String audience) {
        return sign(claims(issuer, seconds, subject, audience));
    }

    private static JWTClaimsSet claims(String issuer, int seconds, String subject, String audience) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(subject)
                .audience(audience)
                .expirationTime(Date.from(Instant.now().plusSeconds(seconds)))
                .claim("preferred_username", "pemohon")
                .claim("name", "Rina Pemohon")
                .claim("realm_access", Map.of("roles", List.of("applicant", "offline_access")))
                .build();
    }

    /// What only looks like one of ours: signed with a key of the caller's own under our key's name, with the public
    /// key as if it were a secret, or not at all.
    List<String> forged() {
        JWTClaimsSet claims = claims(ISSUER, 300, "u-1", "sahkan-api");
        try {
            var own = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(), claims);
            own.sign(new RSASSASigner(key("their own")));
            var secret = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k1").build(), claims);
            secret.sign(new MACSigner(KEY.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
            String[] ours = sign(claims).split("\\.");
            String[] others = sign(claims(ISSUER, 300, "u-2", "sahkan-api")).split("\\.");
            return List.of(
                    own.serialize(),
                    secret.serialize(),
                    new PlainJWT(claims).serialize(),
                    ours[0] + "." + others[1] + "." + ours[2]);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        return Arrays.stream(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    /// Like the real one: whoever is wrong gets the form again, whoever is right is sent on.
    private void act(HttpExchange exchange) throws IOException {
        String action = exchange.getRequestURI().getPath().replaceFirst(".*/", "");
        Map<String, String> form = form(exchange);
        acted.add(action + " " + form);
        String next = switch (form.getOrDefault("password", "")) {
            case "right" -> PUBLIC + "/login/oauth2/code/sahkan-web?state=s&code=c";
            case "not confirmed" -> ISSUER + "/login-actions/required-action?execution=VERIFY_EMAIL&tab_id=t";
            case "long enough" -> ISSUER + "/login-actions/registration?execution=letter&tab_id=t";
            case "expired" -> ISSUER + "/login-actions/authenticate?session_code=s&code=c&tab_id=t";
            default -> null;
        };
        if (next == null) {
            send(exchange, 200, "{}");
            return;
        }
        exchange.getResponseHeaders().set("Location", next);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void signOut(HttpExchange exchange) throws IOException {
        if (away) {
            send(exchange, 503, "{}");
            return;
        }
        boolean ours = exchange.getRequestHeaders()
                .getFirst("Authorization")
                .equals("Basic "
                        + Base64.getEncoder().encodeToString("sahkan-web:test-only".getBytes(StandardCharsets.UTF_8)));
        signedOut.add(ours ? form(exchange).getOrDefault("refresh_token", "") : "not our client");
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        if (away) {
            send(exchange, 503, "{}");
            return;
        }
        Map<String, String> form = form(exchange);
        boolean renewal = "refresh_token".equals(form.get("grant_type"));
        if (renewal && refusesRenewal) {
            send(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        if ("password".equals(form.get("grant_type"))) {
            boolean right = "right".equals(form.get("password"));
            send(exchange, right ? 200 : 401, right ? "{}" : "{\"error\":\"invalid_grant\"}");
            return;
        }
        if (!renewal && !form.containsKey("code_verifier")) {
            send(exchange, 400, "{\"error\":\"invalid_request\"}");
            return;
        }
        if (renewal) {
            renewals.incrementAndGet();
        }
        int seconds = renewal ? 300 : accessSeconds;
        // Keycloak sends it with each renewal too, and says for what: only then a library looks at it.
        String idToken = ",\"id_token\":\"" + idToken(form.getOrDefault("code", "")) + "\"";
        send(
                exchange,
                200,
                "{\"access_token\":\"" + accessToken(ISSUER, seconds)
                        + "\",\"token_type\":\"Bearer\",\"expires_in\":" + seconds
                        + ",\"scope\":\"openid profile email\",\"refresh_token\":\"r-1\"" + idToken + "}");
    }

    private String idToken(String asked) {
        return sign(new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject("u-1")
                .audience(audience)
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .claim("nonce", nonce.isEmpty() ? asked : nonce)
                .claim("preferred_username", "pemohon")
                .claim("name", "Rina Pemohon")
                .claim("email", "pemohon@sahkan.example")
                .claim("locale", "en")
                .claim("realm_access", Map.of("roles", List.of("applicant", "offline_access")))
                .build());
    }

    private String sign(JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(), claims);
            token.sign(new RSASSASigner(KEY));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
