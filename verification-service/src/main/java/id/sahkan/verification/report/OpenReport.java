package id.sahkan.verification.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;

/// How everything is answered that the reports tell everybody.
final class OpenReport {

    /// Creative Commons Attribution 4.0.
    static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    static final MediaType SCHEMA_TYPE = new MediaType("application", "schema+json");

    /// Not kept for others: the gateway's answer may bring a cookie along.
    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePrivate();

    private OpenReport() {}

    /// @param schema the address of what describes it
    static ResponseEntity<byte[]> answer(MediaType type, String schema, byte[] content) {
        return builder(type, schema, content).body(content);
    }

    static ResponseEntity.BodyBuilder builder(MediaType type, String schema, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(A_MINUTE)
                .header(HttpHeaders.LINK, "<" + schema + ">; rel=\"describedby\"; type=\"application/schema+json\"")
                .header(HttpHeaders.LINK, "<" + LICENCE + ">; rel=\"license\"")
                .eTag(DigestUtils.md5DigestAsHex(content));
    }

    static byte[] resource(String name) {
        try (InputStream file = OpenReport.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(file).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
