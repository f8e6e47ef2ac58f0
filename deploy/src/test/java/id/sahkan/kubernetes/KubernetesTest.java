package id.sahkan.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The manifests, offline: against the API's schema, against our own promises, and against what the services read.
class KubernetesTest {

    private static final Path ROOT = Path.of("..");
    private static final Path FOLDER = ROOT.resolve("deploy/kubernetes");
    private static final Path BASE = FOLDER.resolve("base");
    private static final Path EXAMPLE = FOLDER.resolve("overlays/example");
    private static final Pattern SETTING = Pattern.compile("\\$\\{(SAHKAN_[A-Z_]+)");

    /// Right as they are in the images, or only of use on one machine.
    /// Accounts have the service's own name; only the container before it knows the owner of the tables.
    private static final Set<String> NOT_SET = Set.of(
            "SAHKAN_CLIENT_ID",
            "SAHKAN_FIRST_OFFICE",
            "SAHKAN_KAFKA_USER",
            "SAHKAN_MOST_BYTES",
            "SAHKAN_MOST_COMPANIES",
            "SAHKAN_MOST_DRAFTS",
            "SAHKAN_RATES_TIMES",
            "SAHKAN_MOST_OUTLETS",
            "SAHKAN_SIGN_IN_BEFORE_SIGNING",
            "SAHKAN_SIGNER_AUTHORITIES",
            "SAHKAN_TIMESTAMP_URL",
            "SAHKAN_BSRE_URL",
            "SAHKAN_BSRE_USER",
            "SAHKAN_BSRE_PASSWORD",
            "SAHKAN_BOUNCE_ADDRESS",
            "SAHKAN_BOUNCE_URL",
            "SAHKAN_BOUNCE_USER",
            "SAHKAN_BOUNCE_PASSWORD",
            "SAHKAN_REGISTER_LOG_WITNESSES",
            "SAHKAN_DB_OWNER",
            "SAHKAN_DB_OWNER_PASSWORD",
            "SAHKAN_WEB_DIR",
            "SAHKAN_OUTBOX_URL");

    @TempDir
    Path folder;

    @Test
    void everythingIsAsTheApiAndWeOurselvesWantIt() {
        List<Map<String, Object>> manifests = Manifests.base(BASE);

        assertThat(deployments(manifests))
                .containsExactlyInAnyOrder(
                        "Deployment gateway",
                        "Deployment applicant-service",
                        "Deployment verification-service",
                        "Deployment decree-service",
                        "Deployment notification-service");
        assertThat(Promises.brokenIn(manifests)).isEmpty();
    }

    @Test
    void theExampleKeepsWhatTheBasePromises() throws Exception {
        List<Map<String, Object>> base = Manifests.base(BASE);
        List<Map<String, Object>> manifests = Manifests.rendered(EXAMPLE);

        assertThat(manifests.stream().map(Manifests::name))
                .containsExactlyInAnyOrderElementsOf(
                        base.stream().map(Manifests::name).toList());
        assertThat(Promises.brokenIn(manifests)).isEmpty();
        assertThat(Promises.unplaced(manifests)).isEmpty();
        assertThat(Promises.unplaced(base)).hasSize(5);
    }

    /// The Job is no part of the base: it ends, and each release has its own.
    @Test
    void theJobForTheRealmIsAsTheApiWantsItAndMayReachKeycloakOnly() {
        List<Map<String, Object>> job = Manifests.base(FOLDER.resolve("realm"));

        assertThat(job.stream().map(Manifests::name)).containsExactly("Job realm", "NetworkPolicy realm");
        assertThat(job)
                .allSatisfy(manifest -> assertThat(Schema.trouble(manifest)).isEmpty());
        Yaml pod = Yaml.of(job.getFirst()).at("spec", "template", "spec");
        assertThat(pod.at("securityContext", "runAsNonRoot").is(true)).isTrue();
        assertThat(pod.at("automountServiceAccountToken").is(false)).isTrue();
        Yaml container = pod.at("containers").each().findFirst().orElseThrow();
        assertThat(container.at("securityContext", "readOnlyRootFilesystem").is(true))
                .isTrue();
        assertThat(container.at("securityContext", "capabilities", "drop").is(List.of("ALL")))
                .isTrue();
    }

    /// A file of the theme that is in no config map is missing in every cluster, and nowhere else.
    @Test
    void everyFileOfTheThemeReachesKeycloak() throws IOException {
        Path keycloak = ROOT.resolve("gateway/keycloak");
        Path theme = keycloak.resolve("theme/sahkan");
        String maps = Files.readString(keycloak.resolve("kustomization.yaml"));
        String volume = Files.readString(keycloak.resolve("theme-volume.yaml"));
        try (Stream<Path> files = Files.walk(theme)) {
            List<String> paths = files.filter(Files::isRegularFile)
                    .map(file -> theme.relativize(file).toString())
                    .sorted()
                    .toList();
            assertThat(maps.lines().filter(line -> line.contains("=theme/sahkan/")))
                    .containsExactlyInAnyOrderElementsOf(paths.stream()
                            .map(path -> "      - " + path.replace('/', '.') + "=theme/sahkan/" + path)
                            .toList());
            assertThat(volume.lines().filter(line -> line.contains("key:")))
                    .containsExactlyInAnyOrderElementsOf(paths.stream()
                            .map(path -> "    - {key: " + path.replace('/', '.') + ", path: " + path + "}")
                            .toList());
        }
    }

    private static List<String> deployments(List<Map<String, Object>> manifests) {
        return manifests.stream()
                .filter(manifest -> manifest.get("kind").equals("Deployment"))
                .map(Manifests::name)
                .toList();
    }

    @Test
    void everyFileIsListed() throws IOException {
        for (Path place : List.of(BASE, EXAMPLE)) {
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
        List<Map<String, Object>> manifests = Manifests.base(BASE);
        Yaml config = Yaml.of(manifests.stream()
                .filter(manifest -> manifest.get("kind").equals("ConfigMap"))
                .findFirst()
                .orElseThrow());
        String readme = Files.readString(FOLDER.resolve("README.md"));
        for (Map<String, Object> manifest : manifests) {
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
        for (String library : List.of("messaging", "http")) {
            if (read.contains(library + ".yml")) {
                read += Files.readString(
                        ROOT.resolve("libraries/" + library + "/src/main/resources/" + library + ".yml"));
            }
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
        change(folder.resolve("base/decree-service.yaml"), right, wrong);

        assertThat(Promises.brokenIn(Manifests.base(folder.resolve("base"))))
                .anySatisfy(broken -> assertThat(broken).contains(said));
    }

    @Test
    void anOverlayThatMeansNothingIsFound() throws Exception {
        copyOfTheExample();
        Path overlay = folder.resolve("overlays/example");
        change(overlay.resolve("kustomization.yaml"), "name: sahkan/gateway", "name: sahkan/gatewya");
        assertThat(Promises.unplaced(Manifests.rendered(overlay)))
                .containsExactly("sahkan/gateway has no registry or no tag");

        change(overlay.resolve("config.yaml"), "name: sahkan", "name: sahkna");
        assertThatThrownBy(() -> Manifests.rendered(overlay)).hasMessageContaining("sahkna");

        change(overlay.resolve("kustomization.yaml"), "path: config.yaml", "path: nothing.yaml");
        assertThatThrownBy(() -> Manifests.rendered(overlay)).hasMessageContaining("nothing.yaml");
    }

    @Test
    void aBaseThatCannotBeReadAsItLiesThereIsRefused() throws IOException {
        copyOfTheExample();
        Path listed = folder.resolve("base/kustomization.yaml");
        Files.writeString(listed, Files.readString(listed) + "patches: []\n");

        assertThatThrownBy(() -> Manifests.base(folder.resolve("base"))).hasMessageContaining("patches");
    }

    private static void change(Path file, String right, String wrong) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(right);
        Files.writeString(file, text.replace(right, wrong));
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
}
