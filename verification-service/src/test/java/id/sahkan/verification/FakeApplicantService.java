package id.sahkan.verification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.sahkan.verification.dossier.Dossier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Answers over real HTTP as the applicant service and the token endpoint do, and can be switched off.
public final class FakeApplicantService {

    private final HttpServer server;
    private final Map<String, byte[]> answers = new ConcurrentHashMap<>();
    private final Map<String, Problem> problems = new ConcurrentHashMap<>();
    public final List<String> readers = new CopyOnWriteArrayList<>();
    public final AtomicInteger tokens = new AtomicInteger();
    public volatile boolean down;
    public final AtomicInteger officesAsked = new AtomicInteger();
    private volatile String token = "none yet";
    private volatile String offices = "{\"items\":[]}";

    public FakeApplicantService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/token", exchange -> {
            token = "service-token-" + tokens.incrementAndGet();
            answer(
                    exchange,
                    200,
                    "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":300}"
                            .formatted(token)
                            .getBytes(StandardCharsets.UTF_8));
        });
        server.createContext("/internal", this::internal);
        server.createContext("/api/offices", exchange -> {
            officesAsked.incrementAndGet();
            answer(exchange, down ? 503 : 200, down ? new byte[0] : offices.getBytes(StandardCharsets.UTF_8));
        });
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public void refuseTheTokenOfBefore() {
        token = "none yet";
    }

    public void has(Dossier dossier) {
        answers.put(
                "/internal/applications/" + dossier.applicationId() + "/dossiers/" + dossier.version(),
                JsonMapper.shared().writeValueAsBytes(complete(dossier)));
        dossier.documents()
                .forEach(document -> answers.put(
                        "/internal/applications/" + dossier.applicationId() + "/documents/" + document.sha256()
                                + "/pages/1",
                        ("png of " + document.requirementCode()).getBytes(StandardCharsets.UTF_8)));
    }

    /// What everybody is told of the offices.
    public void hasOffices(String list) {
        offices = list;
    }

    /// Somebody of the office.
    public void hasColleague(UUID id, String name, boolean active, String... roles) {
        answers.put(
                "/internal/people/" + id,
                JsonMapper.shared().writeValueAsBytes(Map.of("name", name, "roles", List.of(roles), "active", active)));
    }

    /// A period with a quota.
    public void hasRanking(UUID periodId, String terms) {
        answers.put("/internal/periods/" + periodId + "/ranking", terms.getBytes(StandardCharsets.UTF_8));
    }

    private record Problem(int status, String json) {}

    /// Instead of the picture of the first page.
    public void hasNoPicture(UUID applicationId, String sha256, int status, String code, String reason) {
        problems.put(
                "/internal/applications/" + applicationId + "/documents/" + sha256 + "/pages/1",
                new Problem(
                        status,
                        "{\"status\":%d,\"code\":\"%s\",\"reason\":\"%s\",\"detail\":\"another's words\"}"
                                .formatted(status, code, reason)));
    }

    /// With what the applicant service says besides, and this service does not read but passes on.
    private static JsonNode complete(Dossier dossier) {
        ObjectNode whole = JsonMapper.shared().valueToTree(dossier);
        ((ObjectNode) whole.path("company"))
                .put("id", "44444444-0000-4000-8000-000000000001")
                .put("address", "Jalan Contoh 1")
                .put("city", "Pekanbaru")
                .put("phone", "0761-000000")
                .put("email", "redaksi@kabar-riau.example")
                .put("directorName", "Budi Contoh")
                .put("version", 1);
        ((ObjectNode) whole.path("outlet"))
                .put("id", "33333333-0000-4000-8000-000000000001")
                .put("companyId", "44444444-0000-4000-8000-000000000001")
                .put("website", "https://kabar-riau.example")
                .put("version", 1);
        whole.path("requirements").valueStream().map(ObjectNode.class::cast).forEach(requirement -> {
            requirement.set("hint", requirement.path("label"));
            requirement.putArray("outletTypes");
            requirement.putArray("fields");
        });
        whole.path("documents")
                .valueStream()
                .map(ObjectNode.class::cast)
                .forEach(document -> document.put("fileName", "berkas.pdf")
                        .put("contentType", "application/pdf")
                        .put("sizeBytes", 1000));
        return whole;
    }

    private void internal(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        if (!("Bearer " + token).equals(headers.getFirst("Authorization"))) {
            answer(exchange, 401, new byte[0]);
            return;
        }
        byte[] found = answers.get(exchange.getRequestURI().getPath());
        Problem problem = problems.get(exchange.getRequestURI().getPath());
        if (down) {
            answer(exchange, 503, new byte[0]);
        } else if (problem != null) {
            answer(exchange, problem.status(), problem.json().getBytes(StandardCharsets.UTF_8));
        } else if (found == null) {
            answer(exchange, 404, new byte[0]);
        } else {
            if (headers.getFirst("X-On-Behalf-Of") != null) {
                readers.add(headers.getFirst("X-On-Behalf-Of") + " for " + headers.getFirst("X-Reason"));
            }
            answer(exchange, 200, found);
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
