package id.sahkan.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The compose file, offline; `deploy/compose/smoke` starts it.
class ComposeFileTest {

    private static final Path FILE = Path.of("../docker-compose.yml");

    /// See docs/decisions/0013; the launcher says the same.
    private static final String TRIES_AT_ONCE =
            "--spi-brute-force-protector--default-brute-force-detector--allow-concurrent-requests=true";

    @Test
    void itKeepsItsPromises() throws IOException {
        assertThat(broken(Files.readString(FILE))).isEmpty();
    }

    @Test
    void whatBreaksThemIsNamed() {
        assertThat(broken("""
                services:
                  plain: {image: x, environment: {SAHKAN_DB_URL: "jdbc:postgresql://postgres:5432/a"}}
                  loose: {image: sahkan/x, environment: {}}
                  knowing:
                    image: sahkan/y
                    read_only: true
                    cap_drop: [ALL]
                    environment: {SAHKAN_DB_PASSWORD: a, SAHKAN_DB_OWNER_PASSWORD: b}
                  open: {image: z, ports: ["8080:8080"]}
                  hollow: {image: z, volumes: ["./gateway/keycloak/themes:/themes:ro", "data:/data"]}
                  locked: {image: z, environment: {SAHKAN_SIGNER_KEYSTORE: k}, volumes: ["keys:/keys:ro"]}
                  guarded: {image: k, command: [start, --import-realm]}
                  right:
                    image: sahkan/z
                    read_only: true
                    cap_drop: [ALL]
                    ports: ["127.0.0.1:1:1"]
                    environment: {SAHKAN_DB_URL: "jdbc:postgresql://postgres:5432/a?sslmode=require&channelBinding=require"}
                """))
                .containsExactly(
                        "plain: its password is not bound to the connection",
                        "loose: may write to its own image",
                        "loose: has capabilities",
                        "knowing: knows the owner of its tables while it serves",
                        "open: is open to other machines",
                        "hollow: mounts ./gateway/keycloak/themes, which is not there",
                        "locked: the first decree of another office needs a shell",
                        "guarded: a stranger's wrong password refuses the owner's right one");
    }

    private static List<String> broken(String file) {
        Map<String, Object> compose = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        List<String> broken = new ArrayList<>();
        map(compose.get("services")).forEach((name, value) -> {
            Map<?, ?> service = map(value);
            Map<?, ?> environment = map(service.get("environment"));
            environment.values().stream()
                    .map(String::valueOf)
                    .filter(setting -> setting.startsWith("jdbc:postgresql:")
                            && !setting.contains("sslmode=require&channelBinding=require"))
                    .forEach(_ -> broken.add(name + ": its password is not bound to the connection"));
            if (String.valueOf(service.get("image")).contains("sahkan/")) {
                if (!Boolean.TRUE.equals(service.get("read_only"))) {
                    broken.add(name + ": may write to its own image");
                }
                if (!List.of("ALL").equals(service.get("cap_drop"))) {
                    broken.add(name + ": has capabilities");
                }
            }
            if (environment.containsKey("SAHKAN_DB_PASSWORD") && environment.containsKey("SAHKAN_DB_OWNER_PASSWORD")) {
                broken.add(name + ": knows the owner of its tables while it serves");
            }
            if (service.get("command") instanceof List<?> command
                    && command.contains("--import-realm")
                    && !command.contains(TRIES_AT_ONCE)) {
                broken.add(name + ": a stranger's wrong password refuses the owner's right one");
            }
            if (service.get("volumes") instanceof List<?> volumes) {
                // The engine would make an empty folder in its place and say nothing.
                volumes.stream()
                        .map(volume -> String.valueOf(volume).split(":", 2)[0])
                        .filter(source -> source.startsWith("./") && !Files.exists(FILE.resolveSibling(source)))
                        .forEach(source -> broken.add(name + ": mounts " + source + ", which is not there"));
            }
            if (environment.containsKey("SAHKAN_SIGNER_KEYSTORE")
                    && service.get("volumes") instanceof List<?> volumes
                    && volumes.contains("keys:/keys:ro")) {
                broken.add(name + ": the first decree of another office needs a shell");
            }
            if (service.get("ports") instanceof List<?> ports
                    && !ports.stream().allMatch(port -> String.valueOf(port).startsWith("127.0.0.1:"))) {
                broken.add(name + ": is open to other machines");
            }
        });
        return broken;
    }

    private static Map<?, ?> map(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
