package id.sahkan.sample.client;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The system's refusal of a call: its stable code and its sentence.
public final class ProblemException extends RuntimeException {

    private final int status;
    private final String code;
    private final String detail;
    private final transient JsonNode body;

    private ProblemException(String call, int status, String code, String detail, JsonNode body) {
        super("%s answered %d %s: %s".formatted(call, status, code, detail));
        this.status = status;
        this.code = code;
        this.detail = detail;
        this.body = body;
    }

    public static ProblemException of(String call, int status, byte[] answer) {
        var body = read(answer).orElseGet(JsonNodeFactory.instance::objectNode);
        var code = body.path("code").asString("no-code");
        var errors = body.path("errors").isEmpty() ? "" : " " + body.path("errors");
        return new ProblemException(call, status, code, body.path("detail").asString("") + errors, body);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return detail;
    }

    public boolean is(String wanted) {
        return code.equals(wanted);
    }

    public List<String> list(String name) {
        return body.path(name).valueStream().map(node -> node.asString("")).toList();
    }

    private static Optional<JsonNode> read(byte[] answer) {
        try {
            return Optional.ofNullable(Json.MAPPER.readTree(answer)).filter(JsonNode::isObject);
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }
}
