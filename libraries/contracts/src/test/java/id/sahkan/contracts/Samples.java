package id.sahkan.contracts;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes the first golden sample of a new event version; afterwards the file is what counts.
final class Samples {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Samples() {}

    static String of(Class<?> event) {
        return JSON.writeValueAsString(object(event));
    }

    private static Map<String, Object> object(Class<?> type) {
        Map<String, Object> sample = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            sample.put(component.getName(), value(component.getName(), component.getAnnotatedType()));
        }
        return sample;
    }

    private static Object value(String name, AnnotatedType annotated) {
        if (annotated instanceof AnnotatedParameterizedType list) {
            return List.of(value(name, list.getAnnotatedActualTypeArguments()[0]));
        }
        Class<?> type = (Class<?>) annotated.getType();
        if (type.isRecord()) {
            return object(type);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0].toString();
        }
        return switch (type.getSimpleName()) {
            case "UUID" -> "00000000-0000-4000-8000-00000000000" + Math.floorMod(name.hashCode(), 10);
            case "Instant" -> "2026-11-23T09:00:00.000001Z";
            case "LocalDate" -> "2026-11-23";
            case "int", "long" -> 1;
            case "boolean" -> true;
            default -> name.endsWith("256") || name.endsWith("igest") ? "0".repeat(64) : "CONTOH";
        };
    }
}
