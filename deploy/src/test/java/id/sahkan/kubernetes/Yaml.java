package id.sahkan.kubernetes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Walks what a YAML file became, forgiving at each step: what is absent is empty.
record Yaml(Object value) {

    static Yaml of(Map<String, Object> manifest) {
        return new Yaml(manifest);
    }

    Yaml at(String... path) {
        Object here = value;
        for (String step : path) {
            here = here instanceof Map<?, ?> map && map.get(step) != null ? map.get(step) : "";
        }
        return new Yaml(here);
    }

    Stream<Yaml> each() {
        return value instanceof List<?> list ? list.stream().map(Yaml::new) : Stream.empty();
    }

    Map<?, ?> map() {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    boolean is(Object wanted) {
        return value.equals(wanted);
    }

    boolean isEmpty() {
        return value.equals("") || value instanceof Map<?, ?> map && map.isEmpty();
    }

    Optional<Integer> number() {
        return value instanceof Integer number ? Optional.of(number) : Optional.empty();
    }

    String text() {
        return String.valueOf(value);
    }
}
