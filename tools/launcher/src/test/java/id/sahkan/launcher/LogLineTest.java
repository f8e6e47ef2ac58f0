package id.sahkan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogLineTest {

    private static final String PARKED = """
            {"@timestamp":"2026-11-25T03:41:05.123+07:00","message":"An event could not be applied.",\
            "logger_name":"id.sahkan.messaging.inbox.Inbox","thread_name":"inbox","level":"WARN","traceId":"4bf92f",\
            "spanId":"00f067","event":"event.parked","offset":7,"service":"decree-service"}""";

    @Test
    void aServicesLineReadsAsText() {
        assertThat(LogLine.readable(PARKED))
                .endsWith(" WARN  event.parked: An event could not be applied. traceId=4bf92f offset=7");
    }

    @Test
    void withoutAnEventTheClassSpeaksAndAFaultKeepsItsLines() {
        String line = PARKED.replace("\"event\":\"event.parked\"", "\"stack_trace\":\"Bad: why\\n\\tat Here\\n\"");
        assertThat(LogLine.readable(line)).contains(" WARN  Inbox: An event").endsWith("\nBad: why\n\tat Here");
    }

    /// A supervisor that could not read it once left a part down.
    @Test
    void aLineWithoutATimeOrWithAListIsShownToo() {
        assertThat(LogLine.readable("{\"message\":\"no time\"}")).isEqualTo("{\"message\":\"no time\"}");
        assertThat(LogLine.readable(PARKED.replace("\"offset\":7", "\"tags\":[\"A\"]")))
                .endsWith(" tags=[\"A\"]");
    }

    @Test
    void whatIsTextOrCutOffStaysAsItIs() {
        assertThat(LogLine.readable("Keycloak 26 started")).isEqualTo("Keycloak 26 started");
        assertThat(LogLine.readable("{\"message\":\"cut")).isEqualTo("{\"message\":\"cut");
    }
}
