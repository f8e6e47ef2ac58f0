package id.sahkan.telemetry;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.JsonWriter.MemberPath;
import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/// The one way from a value to a log line or a span: what looks like an address, the number of a person or a token is
/// replaced, wherever it stands, also in the message of a library and in a stack trace.
public final class Redactor implements StructuredLoggingJsonMembersCustomizer<ILoggingEvent> {

    /// Ours, and of digits and letters by chance.
    private static final List<String> OUR_IDS = List.of("traceId", "spanId");

    private static final int LONGEST_HARMLESS_NUMBER = 14;

    private static final String UUID = "(?<uuid>\\b[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\b)";
    private static final String MAIL = "(?<mail>[\\w.+%-]+@[\\w-]+(?:\\.[\\w-]+)+)";
    private static final String NPWP = "\\d{2}\\.\\d{3}\\.\\d{3}\\.\\d-\\d{3}\\.\\d{3}";
    private static final String NIK = "\\d{15,18}";
    private static final String PHONE = "(?:\\+?62|0)[ -]?8\\d{1,3}(?:[ -]?\\d{2,5}){2,3}";
    private static final String NUMBER =
            "(?<number>(?<![\\dA-Fa-f])(?:" + NPWP + "|" + NIK + "|" + PHONE + ")(?![\\dA-Fa-f]))";
    /// What opens a door: a JSON web token, or whatever follows the word under which one is sent.
    private static final String TOKEN =
            "(?<token>\\beyJ[\\w-]{8,}(?:\\.[\\w-]*){1,4}|(?i:\\b(?:Bearer|Basic) +)(?=\\S*[\\d=])[\\w.~+/=-]{8,})";
    private static final Pattern TELLING = Pattern.compile(UUID + "|" + TOKEN + "|" + MAIL + "|" + NUMBER);

    @Override
    public void customize(Members<ILoggingEvent> members) {
        members.applyingValueProcessor(Redactor::redact);
    }

    private static @Nullable Object redact(MemberPath path, @Nullable Object value) {
        if (value instanceof CharSequence text && !ours(path)) {
            return redact(text.toString());
        }
        return value instanceof Long number && number.toString().length() > LONGEST_HARMLESS_NUMBER
                ? "[number]"
                : value;
    }

    /// An item of a list has no name of its own.
    private static boolean ours(MemberPath path) {
        return OUR_IDS.stream().anyMatch(id -> id.equals(path.name()));
    }

    static String redact(String text) {
        return TELLING.matcher(text).replaceAll(found -> {
            if (found.group("uuid") != null) {
                return found.group();
            }
            if (found.group("token") != null) {
                return "[token]";
            }
            return found.group("mail") != null ? "[e-mail]" : "[number]";
        });
    }
}
