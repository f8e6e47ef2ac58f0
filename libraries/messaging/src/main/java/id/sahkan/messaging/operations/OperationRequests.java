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
            throw OperationRefusedException.of(OperationProblem.UNAUTHENTICATED);
        }
        return new Order(caller.getName(), text(reason, "reason", LONGEST_REASON), Boolean.TRUE.equals(dryRun));
    }

    static String source(@Nullable String value) {
        return text(value, "source", LONGEST_SOURCE);
    }

    private static String text(@Nullable String value, String field, int longest) {
        String text = value == null ? "" : value.strip();
        if (text.isEmpty() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw OperationRefusedException.invalid(field);
        }
        return text;
    }

    static UUID aggregateId(@Nullable String value) {
        try {
            return UUID.fromString(value == null ? "" : value);
        } catch (IllegalArgumentException unreadable) {
            throw OperationRefusedException.invalid("aggregateId");
        }
    }

    static Instant since(@Nullable String value) {
        try {
            Instant since = Instant.parse(value == null ? "" : value);
            if (since.isBefore(FIRST_INSTANT) || since.isAfter(LAST_INSTANT)) {
                throw OperationRefusedException.invalid("since");
            }
            return since;
        } catch (DateTimeException unreadable) {
            throw OperationRefusedException.invalid("since");
        }
    }

    static long id(@Nullable Long value) {
        if (value == null) {
            throw OperationRefusedException.invalid("id");
        }
        return value;
    }

    static long number(@Nullable String value, String field, long absent) {
        try {
            return value == null || value.isEmpty() ? absent : Long.parseLong(value);
        } catch (NumberFormatException unreadable) {
            throw OperationRefusedException.invalid(field);
        }
    }

    static int limit(@Nullable String value) {
        long asked = value == null ? 50 : number(value, "limit", 0);
        if (asked < 1 || asked > LARGEST_PAGE) {
            throw OperationRefusedException.invalid("limit");
        }
        return (int) asked;
    }
}
