package id.sahkan.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.util.HtmlUtils;

/// What everybody may read without signing in, as pages, feeds and tables: good for a minute, and not sent again to
/// who has it (304) as long as its bytes are the same.
public final class PublicAnswer {

    public static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    public static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    public static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    public static final MediaType JSON_FEED = new MediaType("application", "feed+json");
    public static final MediaType SCHEMA = new MediaType("application", "schema+json");

    /// Not kept for others: the gateway's answer may bring a cookie along.
    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePrivate();

    private PublicAnswer() {}

    /// `id` or `en`: what the address asks for, else what the browser prefers; Indonesian where that is neither.
    public static String language(@Nullable String asked, HttpServletRequest request) {
        return asked == null ? Sentences.language(request) : asked.equals("en") ? "en" : "id";
    }

    /// What people wrote, as it may stand in HTML.
    public static String escaped(String plain) {
        return HtmlUtils.htmlEscape(plain, StandardCharsets.UTF_8.name());
    }

    public static String tag(byte[] content) {
        return DigestUtils.md5DigestAsHex(content);
    }

    /// @param tag of the content that follows
    public static ResponseEntity.BodyBuilder as(MediaType type, String tag) {
        return ResponseEntity.ok().contentType(type).cacheControl(A_MINUTE).eTag(tag);
    }

    public static ResponseEntity<byte[]> of(MediaType type, byte[] content) {
        return as(type, tag(content)).body(content);
    }

    /// A page that is there in both languages.
    public static ResponseEntity.BodyBuilder page(String tag, String language) {
        return as(HTML, tag).varyBy(HttpHeaders.ACCEPT_LANGUAGE).header(HttpHeaders.CONTENT_LANGUAGE, language);
    }
}
