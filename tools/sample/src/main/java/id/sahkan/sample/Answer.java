package id.sahkan.sample;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A call that succeeded.
@SuppressWarnings("ArrayRecordComponent") // never compared
record Answer(int status, byte[] body, @Nullable String etag, String traceId) {

    <T> T as(Class<T> type) {
        return Json.MAPPER.readValue(body, type);
    }

    JsonNode json() {
        return Json.MAPPER.readTree(body);
    }

    <T> Versioned<T> versioned(Class<T> type) {
        return new Versioned<>(as(type), requiredEtag());
    }

    <T> List<T> items(Class<T> type) {
        var list = Json.MAPPER.getTypeFactory().constructCollectionType(List.class, type);
        return Json.MAPPER.convertValue(json().path("items"), list);
    }

    Optional<String> ifEtag() {
        return Optional.ofNullable(etag);
    }

    private String requiredEtag() {
        return ifEtag().orElseThrow(() -> new IllegalStateException("The answer has no ETag"));
    }

    /// What was read together with the tag that a change must name.
    record Versioned<T>(T value, String etag) {}
}
