package id.sahkan.messaging.operations;

import id.sahkan.messaging.operations.OperatorActions.Order;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The bodies of operators' requests, and how their words become values. What is absent or cannot be read is refused
/// with its field.
final class OperationRequests {

    private static final String REQUIRED = "required";
    private static final String UNREADABLE = "invalid-value";
    private static final String OUT_OF_RANGE = "out-of-range";
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_SOURCE = 250;
    private static final int LARGEST_PAGE = 200;
    private static final Instant FIRST_INSTANT = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST_INSTANT = Instant.parse("2200-01-01T00:00:00Z");

    private OperationRequests() {}

    record Release(
            @Nullable String source,
            @Nullable String aggregateId,
            @Nullable String reason,
            @Nullable Boolean dryRun) {}

    record Discard(
            @Nullable Long id,
            @Nullable String reason,
            @Nullable Boolean dryRun) {}

    record Republish(
            @Nullable String since,
            @Nullable String aggregateId,
            @Nullable String reason,
            @Nullable Boolean dryRun) {}

    static Order order(@Nullable Principal caller, @Nullable String reason, @Nullable Boolean dryRun) {
        if (caller == null) {
            throw OperationRefusedException.of(OperationProblem.LOGIN_REQUIRED);
        }
        return new Order(caller.getName(), text(reason, "reason", LONGEST_REASON), Boolean.TRUE.equals(dryRun));
    }

    static String source(@Nullable String value) {
        return text(value, "source", LONGEST_SOURCE);
    }

    private static String text(@Nullable String value, String field, int longest) {
        String text = value == null ? "" : value.strip();
        if (text.isEmpty()) {
            throw OperationRefusedException.invalid(field, REQUIRED);
        }
        if (text.length() > longest) {
            throw OperationRefusedException.invalid(field, "too-long");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw OperationRefusedException.invalid(field, "text-invalid");
        }
        return text;
    }

    static UUID aggregateId(@Nullable String value) {
        try {
            return UUID.fromString(given("aggregateId", value));
        } catch (IllegalArgumentException unreadable) {
            throw OperationRefusedException.invalid("aggregateId", UNREADABLE);
        }
    }

    static Instant since(@Nullable String value) {
        try {
            Instant since = Instant.parse(given("since", value));
            if (since.isBefore(FIRST_INSTANT) || since.isAfter(LAST_INSTANT)) {
                throw OperationRefusedException.invalid("since", OUT_OF_RANGE);
            }
            return since;
        } catch (DateTimeException unreadable) {
            throw OperationRefusedException.invalid("since", UNREADABLE);
        }
    }

    private static String given(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw OperationRefusedException.invalid(field, REQUIRED);
        }
        return value;
    }

    static long id(@Nullable Long value) {
        if (value == null) {
            throw OperationRefusedException.invalid("id", REQUIRED);
        }
        return value;
    }

    static long number(@Nullable String value, String field, long absent) {
        try {
            return value == null || value.isEmpty() ? absent : Long.parseLong(value);
        } catch (NumberFormatException unreadable) {
            throw OperationRefusedException.invalid(field, UNREADABLE);
        }
    }

    static int limit(@Nullable String value) {
        long asked = value == null ? 50 : number(value, "limit", 0);
        if (asked < 1 || asked > LARGEST_PAGE) {
            throw OperationRefusedException.invalid("limit", OUT_OF_RANGE);
        }
        return (int) asked;
    }
}
