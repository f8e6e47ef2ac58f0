package id.sahkan.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// As much of kustomize as our folders use, so that they can be checked where there is no `kubectl`. Whatever else
/// stands in a kustomization is refused; where there is a `kubectl`, [KubernetesTest] compares the two.
final class Kustomization {

    private static final Set<String> KNOWN =
            Set.of("apiVersion", "kind", "namespace", "resources", "images", "patches");

    private Kustomization() {}

    static List<Map<String, Object>> render(Path folder) {
        Map<String, Object> asked =
                documents(folder.resolve("kustomization.yaml")).getFirst();
        if (!KNOWN.containsAll(asked.keySet())) {
            throw new IllegalArgumentException(folder + ": only " + KNOWN + " can be checked, not " + asked.keySet());
        }
        Yaml kustomization = Yaml.of(asked);
        List<Map<String, Object>> manifests = new ArrayList<>();
        kustomization.at("resources").each().map(Yaml::text).forEach(resource -> {
            Path place = folder.resolve(resource);
            manifests.addAll(Files.isDirectory(place) ? render(place.normalize()) : documents(place));
        });
        kustomization
                .at("patches")
                .each()
                .forEach(patch ->
                        documents(folder.resolve(patch.at("path").text())).forEach(change -> patch(manifests, change)));
        manifests.forEach(manifest -> {
            if (!manifest.get("kind").equals("Namespace")) {
                section(manifest, "metadata")
                        .put("namespace", kustomization.at("namespace").text());
            }
        });
        kustomization.at("images").each().forEach(image -> rename(manifests, image));
        return manifests;
    }

    static List<Map<String, Object>> documents(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    static List<Map<String, Object>> parse(String text) {
        List<Map<String, Object>> documents = new ArrayList<>();
        new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions()))
                .loadAll(text)
                .forEach(document -> documents.add(asMap(document)));
        return documents;
    }

    static String name(Map<String, Object> manifest) {
        return manifest.get("kind") + " " + section(manifest, "metadata").get("name");
    }

    private static void patch(List<Map<String, Object>> manifests, Map<String, Object> change) {
        List<Map<String, Object>> meant = manifests.stream()
                .filter(manifest -> name(manifest).equals(name(change)))
                .toList();
        if (meant.size() != 1) {
            throw new IllegalArgumentException("A patch for " + name(change) + ", and there are " + meant.size());
        }
        merge(meant.getFirst(), change);
    }

    private static void merge(Map<String, Object> into, Map<String, Object> change) {
        change.forEach((key, value) -> {
            if (value instanceof List) {
                throw new IllegalArgumentException("A list in a patch (" + key + ") cannot be checked");
            }
            if (value instanceof Map) {
                merge(section(into, key), asMap(value));
            } else {
                into.put(key, value);
            }
        });
    }

    private static void rename(List<Map<String, Object>> manifests, Yaml image) {
        List<Map<String, Object>> meant = manifests.stream()
                .filter(manifest -> manifest.get("kind").equals("Deployment"))
                .flatMap(deployment -> Yaml.of(deployment)
                        .at("spec", "template", "spec", "containers")
                        .each())
                .map(container -> asMap(container.value()))
                .filter(container -> image.at("name").is(String.valueOf(container.get("image"))))
                .toList();
        if (meant.isEmpty()) {
            throw new IllegalArgumentException(
                    "No container has the image " + image.at("name").text());
        }
        meant.forEach(container -> container.put(
                "image", image.at("newName").text() + ":" + image.at("newTag").text()));
    }

    private static Map<String, Object> section(Map<String, Object> map, String key) {
        return asMap(map.computeIfAbsent(key, absent -> new LinkedHashMap<String, Object>()));
    }

    @SuppressWarnings("unchecked") // the keys of a manifest are words
    private static Map<String, Object> asMap(Object value) {
        return (Map<String, Object>) value;
    }
}
