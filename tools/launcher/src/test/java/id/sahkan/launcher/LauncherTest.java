package id.sahkan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LauncherTest {

    @Test
    void onlyAFewSettingsPassFromTheShellToTheServices() {
        assertThat(Launcher.shellSettings(Map.of(
                        "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "http://localhost:4318/v1/traces",
                        "SAHKAN_TRACE_SAMPLING", "0.1",
                        "OTEL_PROPAGATORS", "b3",
                        "SERVER_PORT", "1")))
                .containsOnly(
                        Map.entry("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "http://localhost:4318/v1/traces"),
                        Map.entry("SAHKAN_TRACE_SAMPLING", "0.1"));
        assertThat(Launcher.shellSettings(Map.of())).isEmpty();
    }
}
