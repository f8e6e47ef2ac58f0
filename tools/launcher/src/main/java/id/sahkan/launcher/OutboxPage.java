package id.sahkan.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A page that shows the mails of the outbox. A mail is foreign text: escaped here, sandboxed where it is HTML.
final class OutboxPage {

    private static final Pattern ID = Pattern.compile("[0-9]{8}-[0-9]{6}-[0-9]{3}-[0-9]+");
    private static final Pattern HOST = Pattern.compile("(localhost|127\\.0\\.0\\.1)(:\\d+)?");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+");
    private static final int MOST = 200;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH.mm.ss 'WIB'", Locale.forLanguageTag("id"))
            .withZone(ZoneId.of("Asia/Jakarta"));

    private final Path folder;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    OutboxPage(Path folder, int port) {
        this.folder = folder;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
    }

    void start() {
        server.start();
    }

    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String host = exchange.getRequestHeaders().getFirst("Host");
            if (host == null
                    || !HOST.matcher(host).matches()
                    || !exchange.getRequestMethod().equals("GET")) {
                send(exchange, 403, "text/plain", "403");
                return;
            }
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/")) {
                send(exchange, 200, "text/html", list());
            } else if (path.startsWith("/surat/")) {
                letter(exchange, path.substring("/surat/".length()));
            } else {
                send(exchange, 404, "text/html", page("Tidak ditemukan", "<p>Halaman ini tidak ada.</p>"));
            }
        }
    }

    private void letter(HttpExchange exchange, String id) throws IOException {
        boolean raw = id.endsWith(".eml");
        String name = raw ? id.substring(0, id.length() - ".eml".length()) : id;
        Path file = folder.resolve(name + ".eml");
        if (!ID.matcher(name).matches() || !Files.exists(file)) {
            send(exchange, 404, "text/html", page("Tidak ditemukan", "<p>Surat ini tidak ada.</p>"));
        } else if (raw) {
            send(exchange, 200, "message/rfc822", Files.readString(file, StandardCharsets.ISO_8859_1));
        } else {
            send(exchange, 200, "text/html", view(Letter.read(file)));
        }
    }

    private String list() throws IOException {
        List<Letter> letters = new ArrayList<>();
        for (Path file : newest()) {
            letters.add(Letter.read(file));
        }
        if (letters.isEmpty()) {
            return page("Kotak keluar", "<p>Belum ada surat. Surat yang dikirim sistem akan muncul di sini.</p>");
        }
        StringBuilder rows = new StringBuilder();
        for (Letter letter : letters) {
            rows.append("<tr><td>%s</td><td>%s</td><td><a href=\"/surat/%s\">%s</a></td></tr>\n"
                    .formatted(
                            letter.sentAt().map(OutboxPage::time).orElse("–"),
                            escape(letter.to()),
                            letter.id(),
                            escape(letter.subject().isBlank() ? "(tanpa perihal)" : letter.subject())));
        }
        return page("Kotak keluar", """
                <p>Surat di sini tidak dikirim ke luar komputer ini.</p>
                <table><thead><tr><th scope="col">Waktu</th><th scope="col">Kepada</th><th scope="col">Perihal</th></tr></thead>
                <tbody>
                %s</tbody></table>
                """.formatted(rows));
    }

    private List<Path> newest() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).endsWith(".eml"))
                    .sorted(Comparator.reverseOrder())
                    .limit(MOST)
                    .toList();
        }
    }

    private static String view(Letter letter) {
        String body = letter.text().isBlank()
                ? "<iframe sandbox title=\"Isi surat\" srcdoc=\"" + escape(letter.html()) + "\"></iframe>"
                : "<pre>" + withLinks(letter.text()) + "</pre>";
        return page(letter.subject().isBlank() ? "(tanpa perihal)" : letter.subject(), """
                <p><a href="/">Semua surat</a></p>
                <dl><dt>Dari</dt><dd>%s</dd><dt>Kepada</dt><dd>%s</dd><dt>Waktu</dt><dd>%s</dd></dl>
                %s
                <p><a href="/surat/%s.eml">Unduh berkas surat (.eml)</a></p>
                """.formatted(
                        escape(letter.from()),
                        escape(letter.to()),
                        letter.sentAt().map(OutboxPage::time).orElse("–"),
                        body,
                        letter.id()));
    }

    private static String withLinks(String text) {
        return LINK.matcher(escape(text))
                .replaceAll(found -> Matcher.quoteReplacement(
                        "<a href=\"" + found.group() + "\" rel=\"noreferrer\">" + found.group() + "</a>"));
    }

    private static String page(String title, String body) {
        return """
                <!doctype html>
                <html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s – Sahkan</title>
                <style>
                body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1f24;background:#fff}
                table{border-collapse:collapse;width:100%%}th,td{text-align:left;padding:.5rem;border-bottom:1px solid #c9ced6;overflow-wrap:anywhere}
                @media(max-width:40rem){thead{position:absolute;clip-path:inset(50%%)}tr,td{display:block}tr{border-bottom:1px solid #c9ced6;padding:.5rem 0}td{border:0;padding:.1rem 0}td:last-child{font-weight:600}}
                pre{white-space:pre-wrap;overflow-wrap:anywhere;padding:1rem;background:#f3f4f6}iframe{width:100%%;height:30rem;border:1px solid #c9ced6}
                dt{font-weight:600}dd{margin:0 0 .5rem}a{color:#0b4fa8}
                </style></head><body><main><h1>%1$s</h1>
                %2$s</main></body></html>
                """.formatted(escape(title), body);
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body =
                text.getBytes(type.equals("message/rfc822") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        Map.of(
                        "Content-Type", type + (type.startsWith("text/") ? "; charset=utf-8" : ""),
                        "Content-Security-Policy",
                                "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
                        "X-Content-Type-Options", "nosniff",
                        "Referrer-Policy", "no-referrer",
                        "Cache-Control", "no-store")
                .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
