package id.sahkan.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/// The rule that `./mvnw verify` works where Maven itself runs on an older Java than the JDK 25 beside it: what
/// happens in Maven's own JVM neither loads our classes nor reads our syntax.
final class OlderMaven {

    /// What the modules may run, each tried with Maven on Java 17. The compiler and the tests are looked at more
    /// closely.
    private static final Map<String, Set<String>> TRIED = Map.ofEntries(
            Map.entry("maven-toolchains-plugin", Set.of("select-jdk-toolchain")),
            Map.entry("maven-enforcer-plugin", Set.of("enforce")),
            Map.entry("maven-antrun-plugin", Set.of("run")),
            Map.entry("maven-dependency-plugin", Set.of("unpack", "copy-dependencies")),
            Map.entry("maven-failsafe-plugin", Set.of("integration-test", "verify")),
            // a process of its own, by the tool chain's java; `java` would run in Maven's JVM
            Map.entry("exec-maven-plugin", Set.of("exec")),
            // asks for compiled classes, not for their version; `process-aot` and `start` would run them
            Map.entry("spring-boot-maven-plugin", Set.of("repackage", "build-info")),
            Map.entry("cyclonedx-maven-plugin", Set.of("makeBom")),
            // with -Dimages=build: reads classes as bytes
            Map.entry("jib-maven-plugin", Set.of("dockerBuild")),
            Map.entry("git-commit-id-maven-plugin", Set.of("revision")));

    /// Of the default life cycle: bound without an execution in the POM, and tried likewise.
    private static final Set<String> OF_THE_LIFE_CYCLE = Set.of(
            "maven-clean-plugin",
            "maven-resources-plugin",
            "maven-compiler-plugin",
            "maven-surefire-plugin",
            "maven-jar-plugin",
            "maven-install-plugin",
            "maven-deploy-plugin",
            "maven-site-plugin");

    private OlderMaven() {}

    /// One line for each thing that would need Maven itself on the JDK of our classes.
    static List<String> violations(Model module) {
        List<String> found = new ArrayList<>();
        for (Plugin plugin : plugins(module).toList()) {
            String name = plugin.getArtifactId();
            plugin.getExecutions().stream()
                    .filter(execution -> execution.getPhase() == null
                            || !execution.getPhase().equals("none"))
                    .forEach(execution -> {
                        for (String goal : execution.getGoals()) {
                            if (!OF_THE_LIFE_CYCLE.contains(name)
                                    && !TRIED.getOrDefault(name, Set.of()).contains(goal)) {
                                found.add(
                                        name + ":" + goal
                                                + " was not tried with Maven on an older Java: try it, then add it to OlderMaven");
                            }
                        }
                    });
            configurations(plugin).forEach(settings -> inspect(name, settings, found));
        }
        return found.stream()
                .map(line -> module.getArtifactId() + ": " + line)
                .distinct()
                .toList();
    }

    private static void inspect(String plugin, Xpp3Dom settings, List<String> found) {
        switch (plugin) {
            case "maven-surefire-plugin", "maven-failsafe-plugin" -> {
                value(settings, "forkCount")
                        .filter(count -> !count.equals("1"))
                        .ifPresent(count -> found.add(plugin + " with forkCount " + count
                                + " loads the test classes into Maven's JVM: run classes at once within one"
                                + " (junit-platform.properties)"));
                value(settings, "reuseForks")
                        .filter("false"::equals)
                        .ifPresent(
                                _ -> found.add(plugin + " without reuseForks loads the test classes into Maven's JVM"));
            }
            case "maven-compiler-plugin" ->
                value(settings, "fork")
                        .filter("false"::equals)
                        .ifPresent(_ -> found.add(
                                plugin + " without fork compiles, and runs annotation processors, in Maven's JVM"));
            default -> {}
        }
    }

    /// Without it javac is Maven's own, whatever the tool chain says of a forked one.
    static boolean compilesInAProcessOfItsOwn(Model module) {
        return plugins(module)
                .filter(plugin -> plugin.getArtifactId().equals("maven-compiler-plugin"))
                .anyMatch(plugin -> settings(plugin.getConfiguration())
                        .flatMap(settings -> value(settings, "fork"))
                        .equals(Optional.of("true")));
    }

    /// What a module names, and what the life cycle brings with the settings that are kept for it.
    private static Stream<Plugin> plugins(Model module) {
        Stream<Plugin> kept = Optional.ofNullable(module.getBuild().getPluginManagement()).stream()
                .flatMap(management -> management.getPlugins().stream())
                .filter(plugin -> OF_THE_LIFE_CYCLE.contains(plugin.getArtifactId()));
        return Stream.concat(module.getBuild().getPlugins().stream(), kept);
    }

    private static Stream<Xpp3Dom> configurations(Plugin plugin) {
        return Stream.concat(
                        Stream.of(Optional.ofNullable(plugin.getConfiguration())),
                        plugin.getExecutions().stream()
                                .map(execution -> Optional.ofNullable(execution.getConfiguration())))
                .flatMap(Optional::stream)
                .flatMap(each -> settings(each).stream());
    }

    private static Optional<Xpp3Dom> settings(Object configuration) {
        return configuration instanceof Xpp3Dom dom ? Optional.of(dom) : Optional.empty();
    }

    private static Optional<String> value(Xpp3Dom settings, String name) {
        return Optional.ofNullable(settings.getChild(name))
                .map(Xpp3Dom::getValue)
                .map(String::strip);
    }
}
