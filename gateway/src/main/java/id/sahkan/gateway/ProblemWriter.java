package id.sahkan.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Writes a problem: JSON for programs, one plain page for somebody whose browser opened an address directly.
@Component
class ProblemWriter {

    private static final MediaType PAGE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Sentences sentences;
    private final JsonMapper json;
    private final Limits limits;

    ProblemWriter(Sentences sentences, JsonMapper json, Limits limits) {
        this.sentences = sentences;
        this.json = json;
        this.limits = limits;
    }

    /// As a program gets it (RFC 9457).
    ///
    /// @param field the parameter that it is about
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(
            String type,
            String title,
            int status,
            String detail,
            String code,
            @Nullable String field) {}

    Mono<Void> write(ServerWebExchange exchange, GatewayProblem problem) {
        return write(exchange, problem, null, limits.retryAfter());
    }

    /// @param parameter what it is about, where it is one parameter
    Mono<Void> write(ServerWebExchange exchange, GatewayProblem problem, @Nullable String parameter) {
        return write(exchange, problem, parameter, limits.retryAfter());
    }

    /// @param retryAfter told where the same request may succeed later
    Mono<Void> write(ServerWebExchange exchange, GatewayProblem problem, Duration retryAfter) {
        return write(exchange, problem, null, retryAfter);
    }

    private Mono<Void> write(
            ServerWebExchange exchange, GatewayProblem problem, @Nullable String parameter, Duration retryAfter) {
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
        headers.setContentType(page ? PAGE : MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.passes()) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter.toSeconds()));
        }
        byte[] body = page
                ? html(problem, sentences.detail(problem, language) + named(parameter), language)
                : json(problem, parameter, language);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }

    byte[] json(GatewayProblem problem, Language language) {
        return json(problem, null, language);
    }

    private byte[] json(GatewayProblem problem, @Nullable String parameter, Language language) {
        return json.writeValueAsBytes(body(problem, parameter, language));
    }

    private static String named(@Nullable String parameter) {
        return parameter == null ? "" : " (" + parameter + ")";
    }

    /// A service's own sentence as the page that its reader's browser can show.
    ///
    /// @param answered a problem as JSON
    byte[] page(ServerWebExchange exchange, HttpStatusCode status, byte[] answered) {
        Language language = Language.of(exchange.getRequest().getHeaders());
        GatewayProblem like = FaultHandler.problemOf(status);
        String detail = sentences.detail(like, language);
        try {
            JsonNode problem = json.readTree(answered);
            detail = problem.path("detail").asString(detail)
                    + named(problem.path("field").asString(null));
        } catch (JacksonException _) {
            // then what the gateway would say
        }
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.setContentType(PAGE);
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        return html(like, detail, language);
    }

    /// A browser that goes to an address says that it reads pages, also where a service draws them or a file was to
    /// be saved; the client's own requests take what comes.
    static boolean opensPage(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        try {
            return (HttpMethod.GET.equals(request.getMethod())
                            || !request.getPath().value().startsWith("/api/"))
                    && request.getHeaders().getAccept().stream()
                            .anyMatch(type -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML));
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }

    private Body body(GatewayProblem problem, @Nullable String parameter, Language language) {
        return new Body(
                "https://sahkan.example/problems/" + problem.code(),
                problem.status().getReasonPhrase(),
                problem.status().value(),
                sentences.detail(problem, language),
                problem.code(),
                parameter);
    }

    private byte[] html(GatewayProblem problem, String detail, Language language) {
        String title = sentences.title(problem, language);
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s – Sahkan</title></head>
                <body><main><h1>%s</h1><p>%s</p><p><a href="/">Sahkan</a></p></main></body></html>
                """.formatted(language.code(), title, title, HtmlUtils.htmlEscape(detail))
                .getBytes(StandardCharsets.UTF_8);
    }
}
