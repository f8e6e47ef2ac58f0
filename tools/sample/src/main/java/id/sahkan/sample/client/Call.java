package id.sahkan.sample.client;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One call of the interface before it is sent. `repeatable` calls may be sent again when nobody knows whether the
/// first one arrived: reads, changes under If-Match, and those with an Idempotency-Key.
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Call(
        String method,
        String path,
        Map<String, String> headers,
        byte[] body,
        boolean repeatable,
        @Nullable Duration limit) {

    public static Call get(String path) {
        return new Call("GET", path, Map.of(), new byte[0], true, null);
    }

    public static Call post(String path, Map<String, ?> body) {
        return json("POST", path, body, false);
    }

    /// What is filled in, by the names of its components.
    public static Call post(String path, Record form) {
        return json("POST", path, form, false);
    }

    public static Call put(String path, Map<String, ?> body) {
        return json("PUT", path, body, true);
    }

    public static Call delete(String path) {
        return new Call("DELETE", path, Map.of(), new byte[0], false, null);
    }

    public static Call upload(String path, PaperFile file, Map<String, ?> fields) {
        var form = Multipart.of(file, fields);
        return new Call("PUT", path, Map.of("Content-Type", form.contentType()), form.body(), true, null);
    }

    /// Several files at once, by the requirement that each is for.
    public static Call uploads(String path, Map<String, StatedFile> byRequirement) {
        var form = Multipart.ofAll(byRequirement);
        return new Call("PUT", path, Map.of("Content-Type", form.contentType()), form.body(), true, null);
    }

    public Call ifMatch(String etag) {
        return header("If-Match", etag).safeToRepeat();
    }

    public Call idempotent(String key) {
        return header("Idempotency-Key", key).safeToRepeat();
    }

    public Call within(Duration longer) {
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

    private static Call json(String method, String path, Object body, boolean repeatable) {
        return new Call(method, path, Map.of("Content-Type", "application/json"), Json.bytes(body), repeatable, null);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
