package id.sahkan.testing;

import id.sahkan.contracts.DomainEvent;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Every kind of event that says an office, made up: of things that are one office's, in the name of another. A new
/// kind is among them by itself.
public final class ForgedEvents {

    private static final String OFFICE = "office";

    private ForgedEvents() {}

    /// @param office whose name is forged
    /// @param things what is the other office's, by the name of an event's field; everything else is made up
    public static List<DomainEvent> of(String office, Map<String, Object> things) {
        return kinds(DomainEvent.class)
                .filter(kind -> Arrays.stream(kind.getRecordComponents())
                        .anyMatch(field -> field.getName().equals(OFFICE)))
                .map(kind -> made(kind, office, things))
                .toList();
    }

    private static Stream<Class<?>> kinds(Class<?> kind) {
        return kind.isSealed()
                ? Arrays.stream(kind.getPermittedSubclasses()).flatMap(ForgedEvents::kinds)
                : Stream.of(kind);
    }

    private static DomainEvent made(Class<?> kind, String office, Map<String, Object> things) {
        RecordComponent[] fields = kind.getRecordComponents();
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordComponent field : fields) {
            values.add(
                    field.getName().equals(OFFICE)
                            ? office
                            : things.getOrDefault(field.getName(), something(field.getType())));
        }
        try {
            return (DomainEvent) kind.getDeclaredConstructor(
                            Arrays.stream(fields).map(RecordComponent::getType).toArray(Class<?>[]::new))
                    .newInstance(values.toArray());
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError("no " + kind.getSimpleName() + " can be made of " + values, impossible);
        }
    }

    private static Object something(Class<?> type) {
        if (type == String.class) {
            return "palsu";
        } else if (type == UUID.class) {
            return UUID.randomUUID();
        } else if (type == Instant.class) {
            return TestClock.START;
        } else if (type == LocalDate.class) {
            return LocalDate.EPOCH;
        } else if (type == int.class) {
            return 1;
        } else if (type == long.class) {
            return 1L;
        } else if (type == boolean.class) {
            return true;
        } else if (type == List.class) {
            return List.of();
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        throw new AssertionError("nothing is known to put into a field of " + type);
    }
}
