package id.sahkan.verification.report;

import id.sahkan.http.PublicAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// How everything is answered that the reports tell everybody.
final class OpenReport {

    /// Creative Commons Attribution 4.0.
    static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    private OpenReport() {}

    /// @param schema the address of what describes it
    static ResponseEntity<byte[]> answer(MediaType type, String schema, byte[] content) {
        return PublicAnswer.as(type, PublicAnswer.tag(content))
                .headers(headers -> links(headers, schema))
                .body(content);
    }

    static ResponseEntity<byte[]> page(String schema, byte[] content, ReportWords words) {
        return PublicAnswer.page(PublicAnswer.tag(content), words.language())
                .headers(headers -> links(headers, schema))
                .body(content);
    }

    private static void links(HttpHeaders headers, String schema) {
        headers.add(HttpHeaders.LINK, "<" + schema + ">; rel=\"describedby\"; type=\"application/schema+json\"");
        headers.add(HttpHeaders.LINK, "<" + LICENCE + ">; rel=\"license\"");
    }

    static byte[] resource(String name) {
        try (InputStream file = OpenReport.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(file).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
