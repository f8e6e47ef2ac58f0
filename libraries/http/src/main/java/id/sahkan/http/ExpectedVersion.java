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
    ///
    /// @param changedBy the account's id, never a name
    public void require(long current, String changedBy, Instant changedAt) {
        require(current, changedBy, null, changedAt);
    }

    /// @param changedBy the account's id, never a name; empty where nobody has changed it yet
    /// @param name what people call whoever it was, where that is known
    public void require(long current, String changedBy, @Nullable String name, Instant changedAt) {
        if (value != current) {
            throw changed(Problem.of(CommonProblem.VERSION_CONFLICT), current, changedBy, name, changedAt);
        }
    }

    /// Says of a refusal what is there now and who changed it when, in the one shape that it has everywhere.
    public static Problem changed(
            Problem problem, long current, String changedBy, @Nullable String name, Instant changedAt) {
        problem.with("current", current).with("changedAt", changedAt);
        if (!changedBy.isEmpty()) {
            problem.with("changedBy", changedBy);
        }
        return name == null || name.isEmpty() ? problem : problem.with("changedByName", name);
    }

    public static String etag(long version) {
        return "\"" + version + "\"";
    }
}
