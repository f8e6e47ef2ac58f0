package id.sahkan.decree;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Answers as the applicant service and its token endpoint do, over real HTTP.
public final class FakeApplicantService {

    public final AtomicBoolean away = new AtomicBoolean();
    public final List<String> readers = new CopyOnWriteArrayList<>();
    /// Whose an application is; the same person's where nothing is said.
    public final Map<UUID, String> owners = new ConcurrentHashMap<>();
    /// What every office looks like.
    public volatile byte[] emblem = new byte[0];

    private final HttpServer server;

    public FakeApplicantService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/token", x -> answer(x, "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":300}"));
        server.createContext("/api/periods/", x -> answer(x, """
                        {"id":"00000000-0000-0000-0000-000000000008","code":"2027","title":"Media 2027","budgetYear":2027,
                         "announcement":{"number":"000.1/9001/DISKOMINFO/2026","date":"2026-11-20"},"requirements":[]}
                        """));
        server.createContext("/api/offices/", x -> answer(x, "image/png", emblem));
        server.createContext("/internal/applications/", this::dossier);
        server.createContext("/internal/offices/", this::accounts);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// Everybody who is asked for is a signatory, but for those whose account says otherwise.
    private void accounts(HttpExchange x) throws IOException {
        String query = x.getRequestURI().getQuery();
        answer(
                x,
                Stream.of(query.split("&", -1))
                        .map(one -> one.substring(one.indexOf('=') + 1))
                        .filter(account -> !account.startsWith("nobody"))
                        .map(account -> "{\"account\":\"%s\",\"roles\":[\"%s\"],\"state\":\"%s\"}"
                                .formatted(
                                        account,
                                        account.startsWith("officer") ? "decree-officer" : "signatory",
                                        account.startsWith("disabled")
                                                ? "DISABLED"
                                                : account.startsWith("invited") ? "INVITED" : "ACTIVE"))
                        .collect(Collectors.joining(",", "[", "]")));
    }

    private void dossier(HttpExchange x) throws IOException {
        readers.add(x.getRequestHeaders().getFirst("X-On-Behalf-Of") + " "
                + x.getRequestHeaders().getFirst("X-Reason") + " "
                + x.getRequestHeaders().getFirst("Authorization"));
        answer(x, """
                {"number":"P-1","applicantId":"%s","outlet":{"name":"N","responsibleEditor":"Nu'man O'Hara","type":"ONLINE"},
                 "requirements":[{"code":"NIB","outletTypes":["ONLINE"],"kind":"NIB"},
                  {"code":"ASSIGNMENT_LETTER","outletTypes":["PRINT"],"kind":"OTHER"},
                  {"code":"SURAT_TUGAS_2027","outletTypes":["ONLINE"],"kind":"ASSIGNMENT_LETTER"}],"documents":[
                 {"requirementCode":"NIB","fields":{"number":"9000000000001"}},
                 {"requirementCode":"SURAT_TUGAS_2027","fields":{"reporter":"Sa'diah & Co","reporterNik":"1471000000009001"}}]}
                """.formatted(owners.entrySet().stream()
                .filter(one -> x.getRequestURI().getPath().contains(one.getKey().toString()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("applicant-7")));
    }

    private void answer(HttpExchange x, String body) throws IOException {
        answer(x, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private void answer(HttpExchange x, String type, byte[] bytes) throws IOException {
        x.getResponseHeaders().set("Content-Type", type);
        x.sendResponseHeaders(away.get() ? 503 : 200, bytes.length);
        try (var out = x.getResponseBody()) {
            out.write(bytes);
        }
    }
}
