package id.sahkan.messaging.inbox;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Why a record waits, as a code and the version that it names. What is stored and logged is a sentence, the reason;
/// the inbox's own are made here and all are read here, so that no client has to read them.
public record Cause(Code code, @Nullable Long version) {

    static final String EARLIER_PARKED = "an earlier event of it is parked";

    private static final Pattern MISSING = Pattern.compile("version (\\d{1,18}) has not arrived");
    private static final Pattern NEWER =
            Pattern.compile("version (\\d{1,18}) of the payload is newer than this service");
    private static final Pattern NOT_JSON =
            Pattern.compile("not JSON|not a readable \\w+|\\w+ lacks '\\w+'|an event must not be null");

    /// The wire codes never change.
    public enum Code {
        VERSION_MISSING,
        EARLIER_PARKED,
        PAYLOAD_NEWER,
        /// Its content is cut off, no JSON, or not that of such an event.
        NOT_JSON,
        NO_SUCH_APPLICATION,
        ENVELOPE,
        OTHER;

        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static String versionMissing(long version) {
        return "version " + version + " has not arrived";
    }

    static String payloadNewer(int version) {
        return "version " + version + " of the payload is newer than this service";
    }

    /// What is behind another record has that one's reason, and so its cause.
    public static Cause of(ParkKind kind, String reason) {
        if (kind == ParkKind.UNREADABLE) {
            return new Cause(Code.ENVELOPE, null);
        }
        return of(reason);
    }

    /// Of a record whose envelope was readable.
    public static Cause of(String reason) {
        Matcher missing = MISSING.matcher(reason);
        if (missing.matches()) {
            return new Cause(Code.VERSION_MISSING, Long.valueOf(missing.group(1)));
        }
        Matcher newer = NEWER.matcher(reason);
        if (newer.matches()) {
            return new Cause(Code.PAYLOAD_NEWER, Long.valueOf(newer.group(1)));
        }
        if (NOT_JSON.matcher(reason).matches()) {
            return new Cause(Code.NOT_JSON, null);
        }
        return new Cause(
                switch (reason) {
                    case EARLIER_PARKED -> Code.EARLIER_PARKED;
                    case "no such application" -> Code.NO_SUCH_APPLICATION;
                    default -> Code.OTHER;
                },
                null);
    }
}
