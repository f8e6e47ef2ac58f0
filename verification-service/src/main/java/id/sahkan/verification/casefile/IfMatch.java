package id.sahkan.verification.casefile;

import id.sahkan.verification.problem.ProblemCode;
import id.sahkan.verification.problem.Refusal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The version that the caller saw, from `If-Match: "3"`.
final class IfMatch {

    private static final Pattern FORM = Pattern.compile("\\s*(?:W/)?\"?(\\d{1,18})\"?\\s*");

    private IfMatch() {}

    static long version(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw Refusal.of(ProblemCode.PRECONDITION_REQUIRED);
        }
        Matcher matcher = FORM.matcher(header);
        if (!matcher.matches()) {
            throw Refusal.field(ProblemCode.MALFORMED_REQUEST, "If-Match");
        }
        return Long.parseLong(matcher.group(1));
    }
}
