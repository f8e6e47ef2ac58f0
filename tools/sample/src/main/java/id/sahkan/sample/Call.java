package id.sahkan.sample;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// One call of the interface before it is sent. `repeatable` calls may be sent again when nobody knows whether the
/// first one arrived: reads, changes under If-Match, and those with an Idempotency-Key.
@SuppressWarnings("ArrayRecordComponent") // never compared
record Call(String method, String path, Map<String, String> headers, byte[] body, boolean repeatable, Duration limit) {

    private static final Duration USUAL = Duration.ofSeconds(30);

    static Call get(String path) {
        return new Call("GET", path, Map.of(), new byte[0], true, USUAL);
    }

    static Call post(String path, Map<String, ?> body) {
        return json("POST", path, body, false);
    }

    static Call put(String path, Map<String, ?> body) {
        return json("PUT", path, body, true);
    }

    static Call upload(String path, PaperFile file, Map<String, ?> fields) {
        var form = Multipart.of(file, fields);
        return new Call("PUT", path, Map.of("Content-Type", form.contentType()), form.body(), true, USUAL);
    }

    Call ifMatch(String etag) {
        return header("If-Match", etag).safeToRepeat();
    }

    Call idempotent(String key) {
        return header("Idempotency-Key", key).safeToRepeat();
    }

    Call within(Duration longer) {
        return new Call(method, path, headers, body, repeatable, longer);
    }

    private Call header(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Call(method, path, more, body, repeatable, limit);
    }

    private Call safeToRepeat() {
        return new Call(method, path, headers, body, true, limit);
    }

    private static Call json(String method, String path, Map<String, ?> body, boolean repeatable) {
        return new Call(method, path, Map.of("Content-Type", "application/json"), Json.bytes(body), repeatable, USUAL);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
