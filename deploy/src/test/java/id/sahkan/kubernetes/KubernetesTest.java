package id.sahkan.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The manifests, offline: against the API's schema, against our own promises, and against what the services read.
class KubernetesTest {

    private static final Path ROOT = root();
    private static final Path FOLDER = ROOT.resolve("deploy/kubernetes");
    private static final Path EXAMPLE = FOLDER.resolve("overlays/example");
    private static final Pattern SETTING = Pattern.compile("\\$\\{(SAHKAN_[A-Z_]+)");

    /// Right as they are in the images, or only of use on one machine.
    private static final Set<String> NOT_SET = Set.of("SAHKAN_CLIENT_ID", "SAHKAN_WEB_DIR", "SAHKAN_OUTBOX_URL");

    @TempDir
    Path folder;

    @Test
    void everythingIsAsTheApiAndWeOurselvesWantIt() {
        List<Map<String, Object>> manifests = Kustomization.render(EXAMPLE);

        assertThat(manifests.stream()
                        .filter(manifest -> manifest.get("kind").equals("Deployment"))
                        .map(Kustomization::name))
                .containsExactlyInAnyOrder(
                        "Deployment gateway",
                        "Deployment applicant-service",
                        "Deployment verification-service",
                        "Deployment decree-service",
                        "Deployment notification-service");
        assertThat(Promises.brokenIn(manifests)).isEmpty();
        assertThat(Promises.brokenIn(Kustomization.render(FOLDER.resolve("base"))))
                .isEmpty();
    }

    @Test
    void everyFileIsListed() throws IOException {
        for (Path place : List.of(FOLDER.resolve("base"), EXAMPLE)) {
            String listed = Files.readString(place.resolve("kustomization.yaml"));
            try (Stream<Path> files = Files.list(place)) {
                assertThat(files.map(file -> String.valueOf(file.getFileName()))
                                .filter(name -> !name.equals("kustomization.yaml")))
                        .allSatisfy(name -> assertThat(listed).contains(name));
            }
        }
    }

    /// From the services' own files: a setting that nobody sets falls back to a developer's machine.
    @Test
    void everySettingThatAServiceReadsIsSet() throws IOException {
        Yaml config = Yaml.of(Kustomization.render(EXAMPLE).stream()
                .filter(manifest -> manifest.get("kind").equals("ConfigMap"))
                .findFirst()
                .orElseThrow());
        String readme = Files.readString(FOLDER.resolve("README.md"));
        for (Map<String, Object> manifest : Kustomization.render(EXAMPLE)) {
            if (!manifest.get("kind").equals("Deployment")) {
                continue;
            }
            Yaml deployment = Yaml.of(manifest);
            String service = deployment.at("metadata", "name").text();
            Yaml container = deployment
                    .at("spec", "template", "spec", "containers")
                    .each()
                    .findFirst()
                    .orElseThrow();
            Set<String> set = new HashSet<>(NOT_SET);
            config.at("data").map().keySet().forEach(key -> set.add(String.valueOf(key)));
            container
                    .at("env")
                    .each()
                    .forEach(variable -> set.add(variable.at("name").text()));
            container
                    .at("envFrom")
                    .each()
                    .map(from -> from.at("secretRef", "name").text())
                    .forEach(secret -> set.addAll(secretKeys(readme, secret)));

            assertThat(settingsOf(service)).as(service).isNotEmpty().isSubsetOf(set);
        }
        assertThat(secretKeys(readme, "sahkan-decree")).contains("SAHKAN_SIGNER_PASSWORD");
        assertThat(secretKeys(readme, "sahkan-nobody")).isEmpty();
    }

    private static Set<String> settingsOf(String service) throws IOException {
        String read = Files.readString(ROOT.resolve(service + "/src/main/resources/application.yml"));
        if (read.contains("messaging.yml")) {
            read += Files.readString(ROOT.resolve("libraries/messaging/src/main/resources/messaging.yml"));
        }
        return SETTING.matcher(read).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /// One line of the table in the README per secret.
    private static Set<String> secretKeys(String readme, String secret) {
        return readme.lines()
                .filter(line -> line.startsWith("| `" + secret + "`"))
                .flatMap(line -> Pattern.compile("SAHKAN_[A-Z_]+").matcher(line).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    /// What each check is there for.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        readinessProbe:                         | raedinessProbe:                        | raedinessProbe
        periodSeconds: 10                       | periodSeconds: often                   | often
        startupProbe:                           | x-startupProbe:                        | startupProbe asks at no port
        readOnlyRootFilesystem: true            | privileged: true                       | it is privileged
        allowPrivilegeEscalation: false         | allowPrivilegeEscalation: true         | it may gain privileges
        capabilities: {drop: [ALL]}             | capabilities: {add: [NET_ADMIN]}       | it keeps capabilities
        runAsNonRoot: true                      | runAsNonRoot: false                    | it may run as root
        maxUnavailable: 0                       | maxUnavailable: 1                      | has to be ready before an old one goes
        minReplicas: 2                          | minReplicas: 1                         | one instance is none
        sleep: {seconds: 15}                    | sleep: {seconds: 1}                    | it stops before the others know
        terminationGracePeriodSeconds: 120      | terminationGracePeriodSeconds: 60      | it is killed before it has finished
        limits: {memory: 896Mi}                 | limits: {}                             | no limit for memory
        name: SAHKAN_DECREES_DIR                | name: SAHKAN_SIGNER_PASSWORD           | SAHKAN_SIGNER_PASSWORD is written down
        key: SAHKAN_DECREE_DB_URL               | key: SAHKAN_DECRE_DB_URL               | no setting SAHKAN_DECRE_DB_URL
        kind: PodDisruptionBudget               | kind: Secret                           | a Secret stands in the manifests
        mountPath: /keys                        | mountPaht: /keys                       | mountPaht
        ports: [{port: 8081}]                   | ports: [{port: 8089}]                  | is not let in
        """)
    void whatWouldGoWrongIsFound(String right, String wrong, String said) throws IOException {
        copyOfTheExample();
        Path file = folder.resolve("base/decree-service.yaml");
        String text = Files.readString(file);
        assertThat(text).contains(right);
        Files.writeString(file, text.replace(right, wrong));

        assertThat(Promises.brokenIn(Kustomization.render(folder.resolve("overlays/example"))))
                .anySatisfy(broken -> assertThat(broken).contains(said));
    }

    @Test
    void anOverlayThatMeansNothingIsFound() throws IOException {
        copyOfTheExample();
        Path overlay = folder.resolve("overlays/example/kustomization.yaml");
        String right = Files.readString(overlay);
        for (String wrong : List.of(
                right.replace("name: sahkan/gateway", "name: sahkan/gatewya"),
                right.replace("path: config.yaml", "path: nothing.yaml"),
                right + "replicas: []\n")) {
            Files.writeString(overlay, wrong);
            assertThatThrownBy(() -> Kustomization.render(overlay.getParent())).isInstanceOf(RuntimeException.class);
        }
    }

    /// Our small reader against the real thing.
    @Test
    void kubectlMakesTheSameOfIt() throws Exception {
        boolean there = Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "kubectl")));
        if (!there) {
            String reason = "SKIPPED: no kubectl on the path to compare with";
            System.out.println(reason);
            Assumptions.abort(reason);
        }
        Process process = new ProcessBuilder("kubectl", "kustomize", EXAMPLE.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String rendered = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(byName(Kustomization.render(EXAMPLE))).isEqualTo(byName(Kustomization.parse(rendered)));
    }

    private static Map<String, Map<String, Object>> byName(List<Map<String, Object>> manifests) {
        return manifests.stream()
                .collect(Collectors.toMap(Kustomization::name, manifest -> manifest, (one, _) -> one, TreeMap::new));
    }

    private void copyOfTheExample() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path place = folder.resolve(FOLDER.relativize(file).toString());
                Files.createDirectories(place.getParent());
                Files.copy(file, place);
            }
        }
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("mvnw"))) {
            here = here.getParent();
        }
        return here;
    }
}
