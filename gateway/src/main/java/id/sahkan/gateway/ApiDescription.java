package id.sahkan.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// The API description for programs and for people: the very file that the tests hold every service to.
@RestController
class ApiDescription {

    static final String FILE = "/api/openapi.yaml";
    static final String PAGE = "/api/docs";
    static final String STYLE = "/api/docs/style.css";

    private static final MediaType YAML = new MediaType("application", "yaml", StandardCharsets.UTF_8);
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    /// Made when somebody first asks, then kept: starting does not wait for it.
    private final Mono<ResponseEntity<byte[]>> file = once(YAML, () -> bytes("openapi.yaml"));

    private final Mono<ResponseEntity<byte[]>> page =
            once(HTML, () -> new ApiPage(bytes("openapi.yaml"), STYLE).render().getBytes(StandardCharsets.UTF_8));

    private final Mono<ResponseEntity<byte[]>> style = once(CSS, () -> bytes("docs/style.css"));

    @GetMapping(FILE)
    Mono<ResponseEntity<byte[]>> file() {
        return file;
    }

    @GetMapping(PAGE)
    Mono<ResponseEntity<byte[]>> page() {
        return page;
    }

    @GetMapping(STYLE)
    Mono<ResponseEntity<byte[]>> style() {
        return style;
    }

    private interface Content {

        byte[] read();
    }

    private static Mono<ResponseEntity<byte[]>> once(MediaType type, Content content) {
        return Mono.fromCallable(content::read)
                .subscribeOn(Schedulers.boundedElastic())
                .map(bytes -> ResponseEntity.ok()
                        .contentType(type)
                        .cacheControl(KEPT)
                        .eTag(digest(bytes))
                        .body(bytes))
                .cache();
    }

    private static byte[] bytes(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
