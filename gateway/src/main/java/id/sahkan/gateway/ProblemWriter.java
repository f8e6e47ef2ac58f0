package id.sahkan.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// Writes a problem: JSON for programs, one plain page for somebody whose browser opened an address directly.
@Component
class ProblemWriter {

    private final Sentences sentences;
    private final JsonMapper json;
    private final Limits limits;

    ProblemWriter(Sentences sentences, JsonMapper json, Limits limits) {
        this.sentences = sentences;
        this.json = json;
        this.limits = limits;
    }

    /// As a program gets it (RFC 9457).
    record Body(String type, String title, int status, String detail, String code) {}

    Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        return write(exchange, problem, limits.retryAfter());
    }

    /// @param retryAfter told where the same request may succeed later
    Mono<Void> write(ServerWebExchange exchange, Problem problem, Duration retryAfter) {
        var response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.empty();
        }
        Language language = Language.of(exchange.getRequest().getHeaders());
        boolean page = opensPage(exchange);
        response.setStatusCode(problem.status());
        HttpHeaders headers = response.getHeaders();
        headers.setCacheControl("no-store");
        headers.set(HttpHeaders.CONTENT_LANGUAGE, language.code());
        headers.setContentType(
                page ? new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8) : MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.passes()) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter.toSeconds()));
        }
        byte[] body = page ? html(problem, language).getBytes(StandardCharsets.UTF_8) : json(problem, language);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }

    byte[] json(Problem problem, Language language) {
        return json.writeValueAsBytes(body(problem, language));
    }

    private static boolean opensPage(ServerWebExchange exchange) {
        String path = exchange.getRequest().getPath().value();
        try {
            return !path.startsWith("/api/")
                    && exchange.getRequest().getHeaders().getAccept().stream()
                            .anyMatch(type -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML));
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }

    private Body body(Problem problem, Language language) {
        return new Body(
                "https://sahkan.example/problems/" + problem.code(),
                problem.status().getReasonPhrase(),
                problem.status().value(),
                sentences.detail(problem, language),
                problem.code());
    }

    private String html(Problem problem, Language language) {
        String title = sentences.title(problem, language);
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s – Sahkan</title></head>
                <body><main><h1>%s</h1><p>%s</p><p><a href="/">Sahkan</a></p></main></body></html>
                """.formatted(language.code(), title, title, sentences.detail(problem, language));
    }
}
