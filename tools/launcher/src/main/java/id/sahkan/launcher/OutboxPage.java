package id.sahkan.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.sahkan.sample.DemoOffice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.jspecify.annotations.Nullable;

/// A page that shows the mails of the outbox, by the clock of the demo's office. A mail is foreign text: escaped here,
/// sandboxed where it is HTML.
final class OutboxPage {

    private static final Pattern ID = Pattern.compile("[0-9]{8}-[0-9]{6}-[0-9]{3}-[0-9]+");
    private static final Pattern HOST = Pattern.compile("(localhost|127\\.0\\.0\\.1)(:\\d+)?");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+");
    private static final int MOST = 200;

    /// What the page itself says; letters stay as they were written.
    private record Words(
            Locale locale,
            DateTimeFormatter time,
            String outbox,
            String empty,
            String stays,
            String when,
            String to,
            String from,
            String subject,
            String noSubject,
            String all,
            String content,
            String download,
            String notFound,
            String noPage,
            String noLetter) {

        private static final Words INDONESIAN = new Words(
                Locale.forLanguageTag("id"),
                time("d MMMM uuuu, HH.mm.ss", "id"),
                "Kotak keluar",
                "Belum ada surat. Surat yang dikirim sistem akan muncul di sini.",
                "Surat di sini tidak dikirim ke luar komputer ini.",
                "Waktu",
                "Kepada",
                "Dari",
                "Perihal",
                "(tanpa perihal)",
                "Semua surat",
                "Isi surat",
                "Unduh berkas surat (.eml)",
                "Tidak ditemukan",
                "Halaman ini tidak ada.",
                "Surat ini tidak ada.");

        private static final Words ENGLISH = new Words(
                Locale.ENGLISH,
                time("d MMMM uuuu, HH:mm:ss", "en"),
                "Outbox",
                "No letter yet. What the system sends will appear here.",
                "The letters here do not leave this computer.",
                "Time",
                "To",
                "From",
                "Subject",
                "(no subject)",
                "All letters",
                "What the letter says",
                "Download the letter as a file (.eml)",
                "Not found",
                "There is no such page.",
                "There is no such letter.");

        private static DateTimeFormatter time(String pattern, String language) {
            return DateTimeFormatter.ofPattern(
                            pattern + " '" + DemoOffice.ZONE_NAME + "'", Locale.forLanguageTag(language))
                    .withZone(DemoOffice.ZONE);
        }

        /// The one of the two that the browser prefers; Indonesian where it wants neither or says nothing.
        private static Words of(@Nullable String accepted) {
            try {
                Locale wanted = accepted == null
                        ? null
                        : Locale.lookup(
                                Locale.LanguageRange.parse(accepted), List.of(INDONESIAN.locale, ENGLISH.locale));
                return ENGLISH.locale.equals(wanted) ? ENGLISH : INDONESIAN;
            } catch (IllegalArgumentException unreadable) {
                return INDONESIAN;
            }
        }

        private String sentAt(Letter letter) {
            return letter.sentAt().map(time::format).orElse("–");
        }

        private String subjectOf(Letter letter) {
            return letter.subject().isBlank() ? noSubject : letter.subject();
        }
    }

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
            Words words = Words.of(exchange.getRequestHeaders().getFirst("Accept-Language"));
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/")) {
                send(exchange, 200, "text/html", list(words));
            } else if (path.startsWith("/surat/")) {
                letter(exchange, path.substring("/surat/".length()), words);
            } else {
                send(exchange, 404, "text/html", page(words, words.notFound, "<p>" + words.noPage + "</p>"));
            }
        }
    }

    private void letter(HttpExchange exchange, String id, Words words) throws IOException {
        boolean raw = id.endsWith(".eml");
        String name = raw ? id.substring(0, id.length() - ".eml".length()) : id;
        Path file = folder.resolve(name + ".eml");
        if (!ID.matcher(name).matches() || !Files.exists(file)) {
            send(exchange, 404, "text/html", page(words, words.notFound, "<p>" + words.noLetter + "</p>"));
        } else if (raw) {
            send(exchange, 200, "message/rfc822", Files.readString(file, StandardCharsets.ISO_8859_1));
        } else {
            send(exchange, 200, "text/html", view(Letter.read(file), words));
        }
    }

    private String list(Words words) throws IOException {
        List<Letter> letters = new ArrayList<>();
        for (Path file : newest()) {
            letters.add(Letter.read(file));
        }
        if (letters.isEmpty()) {
            return page(words, words.outbox, "<p>" + words.empty + "</p>");
        }
        StringBuilder rows = new StringBuilder();
        for (Letter letter : letters) {
            rows.append("<tr><td>%s</td><td>%s</td><td><a href=\"/surat/%s\">%s</a></td></tr>\n"
                    .formatted(
                            words.sentAt(letter), escape(letter.to()), letter.id(), escape(words.subjectOf(letter))));
        }
        return page(words, words.outbox, """
                <p>%s</p>
                <table><thead><tr><th scope="col">%s</th><th scope="col">%s</th><th scope="col">%s</th></tr></thead>
                <tbody>
                %s</tbody></table>
                """.formatted(words.stays, words.when, words.to, words.subject, rows));
    }

    private List<Path> newest() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).endsWith(".eml"))
                    .sorted(Comparator.reverseOrder())
                    .limit(MOST)
                    .toList();
        }
    }

    private static String view(Letter letter, Words words) {
        String body = letter.text().isBlank()
                ? "<iframe sandbox title=\"" + words.content + "\" srcdoc=\"" + escape(letter.html()) + "\"></iframe>"
                : "<pre>" + withLinks(letter.text()) + "</pre>";
        return page(words, words.subjectOf(letter), """
                <p><a href="/">%s</a></p>
                <dl><dt>%s</dt><dd>%s</dd><dt>%s</dt><dd>%s</dd><dt>%s</dt><dd>%s</dd></dl>
                %s
                <p><a href="/surat/%s.eml">%s</a></p>
                """.formatted(
                        words.all,
                        words.from,
                        escape(letter.from()),
                        words.to,
                        escape(letter.to()),
                        words.when,
                        words.sentAt(letter),
                        body,
                        letter.id(),
                        words.download));
    }

    private static String withLinks(String text) {
        return LINK.matcher(escape(text))
                .replaceAll(found -> Matcher.quoteReplacement(
                        "<a href=\"" + found.group() + "\" rel=\"noreferrer\">" + found.group() + "</a>"));
    }

    private static String page(Words words, String title, String body) {
        return """
                <!doctype html>
                <html lang="%3$s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s – Sahkan</title>
                <style>
                body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1f24;background:#fff}
                table{border-collapse:collapse;width:100%%}th,td{text-align:left;padding:.5rem;border-bottom:1px solid #c9ced6;overflow-wrap:anywhere}
                @media(max-width:40rem){thead{position:absolute;clip-path:inset(50%%)}tr,td{display:block}tr{border-bottom:1px solid #c9ced6;padding:.5rem 0}td{border:0;padding:.1rem 0}td:last-child{font-weight:600}}
                pre{white-space:pre-wrap;overflow-wrap:anywhere;padding:1rem;background:#f3f4f6}iframe{width:100%%;height:30rem;border:1px solid #c9ced6}
                dt{font-weight:600}dd{margin:0 0 .5rem}a{color:#0b4fa8}
                </style></head><body><main><h1>%1$s</h1>
                %2$s</main></body></html>
                """.formatted(escape(title), body, words.locale.getLanguage());
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
                        "Cache-Control", "no-store",
                        "Vary", "Accept-Language")
                .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
