package id.sahkan.sample.client;

import java.time.temporal.TemporalAccessor;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Json() {}

    /// Dates and instants travel as their ISO text.
    static byte[] bytes(Map<String, ?> fields) {
        var plain = new LinkedHashMap<String, Object>();
        fields.forEach((key, value) -> plain.put(key, value instanceof TemporalAccessor ? value.toString() : value));
        return MAPPER.writeValueAsBytes(plain);
    }
}
