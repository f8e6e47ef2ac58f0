package id.sahkan.contracts;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Every component of an event is mandatory unless it is marked [Nullable].
final class RequiredFields {

    private RequiredFields() {}

    static void check(Object event) {
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            Object value = read(event, component);
            if (value == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                throw new EventFormatException(
                        event.getClass().getSimpleName() + " lacks '" + component.getName() + "'");
            }
            if (value instanceof Collection<?> items) {
                items.stream().filter(Record.class::isInstance).forEach(RequiredFields::check);
            }
        }
    }

    private static @Nullable Object read(Object event, RecordComponent component) {
        try {
            return component.getAccessor().invoke(event);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
