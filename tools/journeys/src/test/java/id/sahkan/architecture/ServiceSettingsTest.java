package id.sahkan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/// What is the same in every service is said once, by the library that it belongs to. An imported file is stronger than
/// the one that imports it: a service that said it again would not be heard.
class ServiceSettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"applicant", "verification", "decree", "notification"})
    void aServiceImportsWhatIsTheSameAndDoesNotSayItAgain(String service) {
        Resource own = file(service + "-service/src/main/resources/application.yml");
        assertThat(read(own).getProperty("spring.config.import"))
                .contains("classpath:messaging.yml", "classpath:http.yml");
        assertThat(saidAgain(own)).isEmpty();
    }

    @Test
    void whatIsSaidAgainIsFoundHoweverItIsWritten() {
        String again = """
                server:
                  shutdown: graceful
                spring.threads:
                  virtual:
                    enabled: true
                sahkan.own: 1
                """;
        assertThat(saidAgain(new ByteArrayResource(again.getBytes(StandardCharsets.UTF_8))))
                .containsExactly("server.shutdown", "spring.threads.virtual.enabled");
    }

    private static Set<String> saidAgain(Resource own) {
        Set<String> again = keys(own);
        Set<String> libraries = new TreeSet<>();
        for (String library : List.of("messaging", "http", "telemetry")) {
            libraries.addAll(keys(file("libraries/" + library + "/src/main/resources/" + library + ".yml")));
        }
        libraries.remove("spring.config.import");
        assertThat(libraries).hasSizeGreaterThan(30);
        again.retainAll(libraries);
        return again;
    }

    /// Also of what is no text: `stringPropertyNames` leaves those out.
    private static Set<String> keys(Resource file) {
        Set<String> keys = new TreeSet<>();
        read(file).keySet().forEach(key -> keys.add(String.valueOf(key)));
        return keys;
    }

    private static Resource file(String path) {
        return new FileSystemResource("../../" + path);
    }

    private static Properties read(Resource file) {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(file);
        return Objects.requireNonNull(yaml.getObject());
    }
}
