package id.sahkan.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The base is files that anybody can read; what an overlay makes of it, only kustomize can say.
final class Manifests {

    private static final Set<String> PLAIN = Set.of("apiVersion", "kind", "namespace", "resources");

    private Manifests() {}

    /// Every file that the base lists.
    static List<Map<String, Object>> base(Path folder) {
        Map<String, Object> listed =
                documents(folder.resolve("kustomization.yaml")).getFirst();
        if (!PLAIN.containsAll(listed.keySet())) {
            throw new IllegalArgumentException("The base is to be read as it lies there: only " + PLAIN
                    + " in its kustomization, not " + listed.keySet());
        }
        return Yaml.of(listed)
                .at("resources")
                .each()
                .flatMap(resource -> documents(folder.resolve(resource.text())).stream())
                .toList();
    }

    /// What would be sent to a cluster. A test without `kubectl` is skipped and says so.
    static List<Map<String, Object>> rendered(Path overlay) throws IOException, InterruptedException {
        Path said = Files.createTempFile("kustomize", ".txt");
        try {
            Process process;
            try {
                process = new ProcessBuilder("kubectl", "kustomize", overlay.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
            } catch (IOException absent) {
                Assumptions.abort("kubectl is not on the PATH; it renders the overlays");
                throw absent;
            }
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("kubectl did not end");
            }
            String text = Files.readString(said);
            if (process.exitValue() != 0) {
                throw new IllegalArgumentException(text);
            }
            return parse(text);
        } finally {
            Files.delete(said);
        }
    }

    static String name(Map<String, Object> manifest) {
        return manifest.get("kind") + " "
                + Yaml.of(manifest).at("metadata", "name").text();
    }

    private static List<Map<String, Object>> documents(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    private static List<Map<String, Object>> parse(String text) {
        List<Map<String, Object>> documents = new ArrayList<>();
        new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions()))
                .loadAll(text)
                .forEach(document -> documents.add(asMap(document)));
        return documents;
    }

    @SuppressWarnings("unchecked") // the keys of a manifest are words
    private static Map<String, Object> asMap(Object value) {
        return (Map<String, Object>) value;
    }
}
