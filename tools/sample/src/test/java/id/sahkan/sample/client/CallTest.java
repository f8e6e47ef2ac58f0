package id.sahkan.sample.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CallTest {

    record Form(UUID id, LocalDate day, List<String> names) {}

    @Test
    void aFormTravelsByTheNamesOfItsComponentsAndDatesAsText() {
        var form = new Form(new UUID(0, 1), LocalDate.of(2027, 1, 31), List.of("a"));
        assertThat(text(Call.post("/x", form)))
                .isEqualTo(
                        "{\"id\":\"00000000-0000-0000-0000-000000000001\",\"day\":\"2027-01-31\",\"names\":[\"a\"]}");
    }

    @Test
    void datesInAMapTravelAsText() {
        assertThat(text(Call.post("/x", Map.of("at", Instant.parse("2027-01-31T01:02:03Z")))))
                .isEqualTo("{\"at\":\"2027-01-31T01:02:03Z\"}");
        assertThat(text(Call.put("/x", Map.of("day", LocalDate.of(2027, 1, 31)))))
                .isEqualTo("{\"day\":\"2027-01-31\"}");
    }

    private static String text(Call call) {
        return new String(call.body(), StandardCharsets.UTF_8);
    }
}
