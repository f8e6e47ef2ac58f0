package id.sahkan.applicant.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Renders a `Problem` as RFC 9457 JSON, for controllers and for filters that answer before them.
@Component
public final class ProblemBodies {

    private static final String TYPE = "https://sahkan.example/problems/";

    private final Sentences sentences;
    private final JsonMapper json;

    ProblemBodies(Sentences sentences, JsonMapper json) {
        this.sentences = sentences;
        this.json = json;
    }

    Map<String, Object> body(Problem problem, String language) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", TYPE + problem.code());
        body.put("title", title(problem.status()));
        body.put("status", problem.status());
        body.put("detail", detail(problem, language));
        body.put("code", problem.code());
        if (problem.field() != null) {
            body.put("field", problem.field());
        }
        if (!problem.errors().isEmpty()) {
            body.put("errors", errors(problem, language));
        }
        body.putAll(problem.extras());
        return body;
    }

    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(body(problem, Sentences.language(request))));
    }

    private List<Map<String, String>> errors(Problem problem, String language) {
        return problem.errors().stream()
                .map(error -> Map.of(
                        "field",
                        error.field(),
                        "code",
                        error.code(),
                        "detail",
                        sentences.sentence(error.code(), language)))
                .toList();
    }

    private String detail(Problem problem, String language) {
        return problem.errors().size() == 1
                ? sentences.sentence(problem.errors().getFirst().code(), language)
                : sentences.sentence(problem.code(), language);
    }

    private static String title(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        return known == null ? "Problem" : known.getReasonPhrase();
    }
}
