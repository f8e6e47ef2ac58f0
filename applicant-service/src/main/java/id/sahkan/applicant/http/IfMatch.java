package id.sahkan.applicant.http;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Optimistic versions over HTTP: `ETag: "7"` on what is read, `If-Match: "7"` on what is changed.
public final class IfMatch {

    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private IfMatch() {}

    public static long version(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw Problem.of(428, "precondition-required");
        }
        Matcher matcher = VERSION.matcher(header.strip());
        if (!matcher.matches()) {
            throw Problem.of(400, "precondition-invalid");
        }
        return Long.parseLong(matcher.group(1));
    }

    public static void require(long expected, long current, String changedBy, Instant changedAt) {
        if (expected != current) {
            throw Problem.of(409, "version-conflict")
                    .with("current", current)
                    .with("changedBy", changedBy)
                    .with("changedAt", changedAt);
        }
    }

    public static String etag(long version) {
        return "\"" + version + "\"";
    }
}
