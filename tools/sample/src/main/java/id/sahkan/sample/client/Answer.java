package id.sahkan.sample.client;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What the system answered to a call.
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Answer(
        String call, int status, byte[] body, @Nullable String etag, String traceId) {

    public boolean succeeded() {
        return status < 300;
    }

    /// @throws ProblemException when it is a refusal
    public Answer orRefused() {
        if (!succeeded()) {
            throw ProblemException.of(call, status, body);
        }
        return this;
    }

    public <T> T as(Class<T> type) {
        return Json.MAPPER.readValue(body, type);
    }

    /// Empty when there is no body.
    public JsonNode json() {
        return Json.MAPPER.readTree(body);
    }

    public <T> Versioned<T> versioned(Class<T> type) {
        return new Versioned<>(as(type), requiredEtag());
    }

    public <T> List<T> items(Class<T> type) {
        var list = Json.MAPPER.getTypeFactory().constructCollectionType(List.class, type);
        return Json.MAPPER.convertValue(json().path("items"), list);
    }

    /// The version that the next change must name.
    public String requiredEtag() {
        if (etag == null) {
            throw new IllegalStateException("The answer to " + call + " has no ETag");
        }
        return etag;
    }

    /// What was read together with the tag that a change must name.
    public record Versioned<T>(T value, String etag) {}
}
