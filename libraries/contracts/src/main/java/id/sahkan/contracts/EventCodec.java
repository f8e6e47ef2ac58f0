package id.sahkan.contracts;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/// Events to JSON and back. Unknown properties are tolerated; an absent mandatory one is an [EventFormatException].
public final class EventCodec {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private EventCodec() {}

    public static byte[] encode(DomainEvent event) {
        return MAPPER.writeValueAsBytes(event);
    }

    public static <E extends DomainEvent> E decode(byte[] json, Class<E> eventClass) {
        try {
            E event = MAPPER.readValue(json, eventClass);
            if (event == null) {
                throw new EventFormatException("an event must not be null");
            }
            RequiredFields.check(event);
            return event;
        } catch (JacksonException malformed) {
            // The original message quotes the input: it stays out of logs and of parked rows.
            throw new EventFormatException("not a readable " + eventClass.getSimpleName());
        }
    }
}
