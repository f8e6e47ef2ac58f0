package id.sahkan.http;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The version that the caller saw: `ETag: "7"` on what is read, `If-Match: "7"` on what is changed. A controller
/// method that asks for one has it parsed before anything else happens.
public record ExpectedVersion(long value) {

    private static final Pattern FORM = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    static ExpectedVersion parse(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw Problem.of(CommonProblem.PRECONDITION_REQUIRED);
        }
        Matcher matcher = FORM.matcher(header.strip());
        if (!matcher.matches()) {
            throw Problem.of(CommonProblem.PRECONDITION_INVALID);
        }
        return new ExpectedVersion(Long.parseLong(matcher.group(1)));
    }

    /// Refuses with what is there now, and who changed it when.
    public void require(long current, String changedBy, Instant changedAt) {
        if (value != current) {
            throw Problem.of(CommonProblem.VERSION_CONFLICT)
                    .with("current", current)
                    .with("changedBy", changedBy)
                    .with("changedAt", changedAt);
        }
    }

    public static String etag(long version) {
        return "\"" + version + "\"";
    }
}
