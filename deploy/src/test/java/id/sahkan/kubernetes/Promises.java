package id.sahkan.kubernetes;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What we promise of a Deployment beyond the schema. Answers every broken promise, in words.
final class Promises {

    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|token|_key$).*");
    private static final int PHASES = 3;

    private final List<Map<String, Object>> manifests;
    private final List<String> broken = new ArrayList<>();

    private Promises(List<Map<String, Object>> manifests) {
        this.manifests = manifests;
    }

    static List<String> brokenIn(List<Map<String, Object>> manifests) {
        var promises = new Promises(manifests);
        manifests.forEach(manifest -> Schema.trouble(manifest)
                .ifPresent(trouble -> promises.broken.add(Manifests.name(manifest) + ": " + trouble)));
        promises.ofKind("Secret").forEach(secret -> promises.broken.add("a Secret stands in the manifests"));
        promises.ofKind("Deployment").forEach(promises::deployment);
        promises.arrows();
        return promises.broken;
    }

    /// An overlay says of each image where it comes from and which one it is; an entry for a misspelt name says
    /// nothing.
    static List<String> unplaced(List<Map<String, Object>> manifests) {
        return new Promises(manifests)
                .ofKind("Deployment")
                .flatMap(deployment ->
                        deployment.at("spec", "template", "spec", "containers").each())
                .map(container -> container.at("image").text())
                .filter(image -> !image.matches("[a-z0-9.-]+(:\\d+)?/.+:[^/]+"))
                .map(image -> image + " has no registry or no tag")
                .toList();
    }

    private Stream<Yaml> ofKind(String kind) {
        return manifests.stream()
                .filter(manifest -> manifest.get("kind").equals(kind))
                .map(Yaml::of);
    }

    private Yaml named(String kind, String name) {
        return ofKind(kind)
                .filter(manifest -> manifest.at("metadata", "name").is(name))
                .findFirst()
                .orElse(new Yaml(""));
    }

    private void promise(boolean kept, String name, String what) {
        if (!kept) {
            broken.add(name + ": " + what);
        }
    }

    private void deployment(Yaml deployment) {
        String name = deployment.at("metadata", "name").text();
        Yaml labels = deployment.at("spec", "template", "metadata", "labels");
        Yaml pod = deployment.at("spec", "template", "spec");
        for (String kind : List.of(
                "Service", "ServiceAccount", "PodDisruptionBudget", "HorizontalPodAutoscaler", "NetworkPolicy")) {
            promise(!named(kind, name).isEmpty(), name, "there is no " + kind);
        }
        Stream.of(
                        deployment.at("spec", "selector", "matchLabels"),
                        named("Service", name).at("spec", "selector"),
                        named("PodDisruptionBudget", name).at("spec", "selector", "matchLabels"),
                        named("NetworkPolicy", name).at("spec", "podSelector", "matchLabels"))
                .forEach(selector -> promise(
                        !selector.isEmpty()
                                && labels.map()
                                        .entrySet()
                                        .containsAll(selector.map().entrySet()),
                        name,
                        "a selector " + selector.value() + " does not find it"));
        promise(
                deployment
                        .at("spec", "strategy", "rollingUpdate", "maxUnavailable")
                        .is(0),
                name,
                "a new instance has to be ready before an old one goes");
        promise(
                named("HorizontalPodAutoscaler", name)
                                .at("spec", "minReplicas")
                                .number()
                                .orElse(1)
                        >= 2,
                name,
                "one instance is none while it restarts");
        promise(pod.at("automountServiceAccountToken").is(false), name, "it gets a token for the cluster");
        promise(pod.at("securityContext", "runAsNonRoot").is(true), name, "it may run as root");
        promise(pod.at("securityContext", "seccompProfile", "type").is("RuntimeDefault"), name, "seccomp is not set");
        pod.at("containers").each().forEach(container -> container(name, pod, container));
    }

    private void container(String name, Yaml pod, Yaml container) {
        Set<Object> ports = container
                .at("ports")
                .each()
                .map(port -> port.at("name").value())
                .collect(toSet());
        for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            promise(
                    ports.contains(container.at(probe, "httpGet", "port").value()),
                    name,
                    probe + " asks at no port of the container");
        }
        promise(
                container.at("readinessProbe", "httpGet", "path").is("/actuator/health/readiness"),
                name,
                "readiness asks for something else");
        Yaml security = container.at("securityContext");
        promise(security.at("allowPrivilegeEscalation").is(false), name, "it may gain privileges");
        promise(!security.at("privileged").is(true), name, "it is privileged");
        promise(security.at("readOnlyRootFilesystem").is(true), name, "its root folder can be written");
        promise(security.at("capabilities", "drop").is(List.of("ALL")), name, "it keeps capabilities");
        for (String wanted : List.of("cpu", "memory")) {
            promise(!container.at("resources", "requests", wanted).isEmpty(), name, "no request for " + wanted);
        }
        promise(!container.at("resources", "limits", "memory").isEmpty(), name, "no limit for memory");
        Set<Object> volumes = pod.at("volumes")
                .each()
                .map(volume -> volume.at("name").value())
                .collect(toSet());
        container
                .at("volumeMounts")
                .each()
                .forEach(mount -> promise(
                        volumes.contains(mount.at("name").value()),
                        name,
                        "no volume " + mount.at("name").text()));
        stop(name, pod, container);
        settings(name, container);
    }

    /// The cluster waits longer than a service takes: first until nobody comes any more, then phase by phase.
    private void stop(String name, Yaml pod, Yaml container) {
        int sleep = container
                .at("lifecycle", "preStop", "sleep", "seconds")
                .number()
                .orElse(0);
        String phase = named("ConfigMap", "sahkan")
                .at("data", "SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE")
                .text();
        promise(sleep >= 10, name, "it stops before the others know");
        promise(
                phase.matches("\\d+s")
                        && pod.at("terminationGracePeriodSeconds").number().orElse(30)
                                > sleep + PHASES * Integer.parseInt(phase.replace("s", "")),
                name,
                "it is killed before it has finished");
    }

    private void settings(String name, Yaml container) {
        container.at("env").each().forEach(variable -> {
            promise(
                    variable.at("value").isEmpty()
                            || !SECRET.matcher(variable.at("name").text()).matches(),
                    name,
                    variable.at("name").text() + " is written down");
            Yaml reference = variable.at("valueFrom", "configMapKeyRef");
            promise(
                    reference.isEmpty()
                            || named("ConfigMap", reference.at("name").text())
                                    .at("data")
                                    .map()
                                    .containsKey(reference.at("key").value()),
                    name,
                    "no setting " + reference.at("key").text());
        });
        container
                .at("envFrom")
                .each()
                .map(from -> from.at("configMapRef", "name"))
                .forEach(config -> promise(
                        config.isEmpty() || !named("ConfigMap", config.text()).isEmpty(), name, "no " + config.text()));
        named("ConfigMap", "sahkan")
                .at("data")
                .map()
                .keySet()
                .forEach(key -> promise(
                        !SECRET.matcher(String.valueOf(key).replace("TOKEN_URI", ""))
                                .matches(),
                        "sahkan",
                        key + " is written down"));
    }

    /// Whoever may be called from a neighbour's file may also be reached by its own, and the other way round.
    private void arrows() {
        Set<String> out = ofKind("NetworkPolicy")
                .flatMap(policy -> policy.at("spec", "egress")
                        .each()
                        .flatMap(rule -> rule.at("to")
                                .each()
                                .flatMap(Promises::neighbour)
                                .map(to -> policy.at("metadata", "name").text() + " -> " + to + ports(rule))))
                .collect(toSet());
        Set<String> in = ofKind("NetworkPolicy")
                .flatMap(policy -> policy.at("spec", "ingress")
                        .each()
                        .flatMap(rule -> rule.at("from")
                                .each()
                                .flatMap(Promises::neighbour)
                                .map(from -> from + " -> "
                                        + policy.at("metadata", "name").text() + ports(rule))))
                .collect(toSet());
        out.stream().filter(arrow -> !in.contains(arrow)).forEach(arrow -> broken.add(arrow + " is not let in"));
        in.stream().filter(arrow -> !out.contains(arrow)).forEach(arrow -> broken.add(arrow + " is not let out"));
        promise(
                ofKind("NetworkPolicy")
                        .anyMatch(policy -> policy.at("spec", "podSelector").isEmpty()
                                && policy.at("spec", "policyTypes").is(List.of("Ingress", "Egress"))
                                && policy.at("spec", "egress").isEmpty()
                                && policy.at("spec", "ingress").isEmpty()),
                "network",
                "what no policy names is open");
    }

    private static Stream<String> neighbour(Yaml peer) {
        Yaml name = peer.at("podSelector", "matchLabels", "app.kubernetes.io/name");
        return name.isEmpty() ? Stream.empty() : Stream.of(name.text());
    }

    private static String ports(Yaml rule) {
        return " at "
                + rule.at("ports").each().map(port -> port.at("port").text()).toList();
    }
}
