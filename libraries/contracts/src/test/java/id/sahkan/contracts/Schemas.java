package id.sahkan.contracts;

import id.sahkan.contracts.EventTypes.EventType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The JSON Schema of an event as today's record writes it.
final class Schemas {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Schemas() {}

    static String of(EventType type) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "https://sahkan.example/events/" + fileName(type));
        schema.put("title", type.name());
        schema.put("description", type.about());
        schema.putAll(object(type.eventClass()));
        return JSON.writeValueAsString(schema) + "\n";
    }

    static String fileName(EventType type) {
        return fileName(type, type.version());
    }

    static String fileName(EventType type, int version) {
        return type.name() + ".v" + version + ".json";
    }

    /// Unknown properties are allowed: consumers tolerate them, so that a field can be added.
    private static Map<String, Object> object(Class<?> type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            properties.put(component.getName(), nullable ? orNull(component) : value(component.getAnnotatedType()));
            if (!nullable) {
                required.add(component.getName());
            }
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("properties", properties);
        object.put("required", required);
        return object;
    }

    private static Map<String, Object> orNull(RecordComponent component) {
        return Map.of("anyOf", List.of(value(component.getAnnotatedType()), Map.of("type", "null")));
    }

    private static Map<String, Object> value(AnnotatedType annotated) {
        if (annotated instanceof AnnotatedParameterizedType list) {
            Map<String, Object> array = new LinkedHashMap<>();
            array.put("type", "array");
            array.put("items", value(list.getAnnotatedActualTypeArguments()[0]));
            return array;
        }
        Class<?> type = (Class<?>) annotated.getType();
        if (type.isRecord()) {
            return object(type);
        }
        if (type.isEnum()) {
            return ordered(
                    "type",
                    "string",
                    "enum",
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
        }
        return switch (type.getSimpleName()) {
            case "UUID" -> format(UUID.class, type, "uuid");
            case "Instant" -> format(Instant.class, type, "date-time");
            case "LocalDate" -> format(LocalDate.class, type, "date");
            case "String" -> Map.of("type", "string");
            case "int", "long" -> Map.of("type", "integer");
            case "boolean" -> Map.of("type", "boolean");
            default -> throw new IllegalStateException("an event may not carry a " + type);
        };
    }

    private static Map<String, Object> format(Class<?> expected, Class<?> type, String format) {
        if (type != expected) {
            throw new IllegalStateException("an event may not carry a " + type);
        }
        return ordered("type", "string", "format", format);
    }

    private static Map<String, Object> ordered(String first, Object one, String second, Object two) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(first, one);
        map.put(second, two);
        return map;
    }
}
