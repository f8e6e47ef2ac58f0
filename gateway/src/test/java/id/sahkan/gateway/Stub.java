package id.sahkan.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// A service behind the gateway: answers everything with its own name and remembers what reached it.
final class Stub implements AutoCloseable {

    /// What it refuses, as a service does.
    static final String REFUSED = "/refused";

    record Seen(String method, String path, com.sun.net.httpserver.Headers headers, int bodyBytes) {}

    final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    Stub(String name) {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> answer(exchange, name));
        server.start();
    }

    private void answer(HttpExchange exchange, String name) throws IOException {
        int size = exchange.getRequestBody().readAllBytes().length;
        seen.add(new Seen(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), exchange.getRequestHeaders(), size));
        boolean refuses = exchange.getRequestURI().getPath().endsWith(REFUSED);
        String said = refuses ? """
                        {"type":"https://sahkan.example/problems/not-found","title":"Not Found","status":404,
                        "detail":"<Tidak> ada.","code":"not-found"}""" : "{\"service\":\"" + name + "\"}";
        boolean page = exchange.getRequestURI().getPath().startsWith("/v/unknown");
        if (page) {
            said = "<p>Tidak dikenal</p>";
        }
        byte[] body = said.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set(
                        "Content-Type",
                        page ? "text/html;charset=UTF-8" : refuses ? "application/problem+json" : "application/json");
        if (!exchange.getRequestURI().getPath().equals("/v/unknown-to-its-server")) {
            exchange.getResponseHeaders().set("ETag", "\"7\"");
        }
        exchange.sendResponseHeaders(page || refuses ? 404 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    Seen last() {
        return seen.getLast();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
