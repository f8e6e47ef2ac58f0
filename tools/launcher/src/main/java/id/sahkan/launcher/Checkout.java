package id.sahkan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Where the built things lie: the project's folder, and what the launcher prepares from them under
/// `tools/launcher/target`.
public record Checkout(Path root) {

    /// The script says where it lies; a test runs somewhere inside the project.
    public static Checkout find() {
        String told = System.getProperty("sahkan.root");
        Path folder = Path.of(told != null ? told : "").toAbsolutePath().normalize();
        for (Path place = folder; place != null; place = place.getParent()) {
            if (Files.exists(place.resolve("mvnw")) && Files.isDirectory(place.resolve("tools/launcher"))) {
                return new Checkout(place);
            }
        }
        throw new Trouble("The project's folder is not to be found from " + folder + ".", "Start it as ./sahkan.");
    }

    Path jar(String module) {
        try (Stream<Path> files = Files.list(root.resolve(module).resolve("target"))) {
            return files.filter(file -> {
                        String name = String.valueOf(file.getFileName());
                        return name.startsWith(module + "-") && name.endsWith(".jar") && !name.contains("-sources");
                    })
                    .findFirst()
                    .orElseThrow(() -> notBuilt(module));
        } catch (IOException e) {
            throw notBuilt(module);
        }
    }

    private static Trouble notBuilt(String module) {
        return new Trouble("The module " + module + " is not built.", "Run ./mvnw -DskipTests package.");
    }

    Path prepared() {
        return root.resolve("tools/launcher/target/prepared");
    }

    Path keycloak() {
        Path folder = root.resolve("tools/launcher/target/keycloak");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.exists(file.resolve("bin/kc.sh")))
                    .findFirst()
                    .orElseThrow(() -> notBuilt("launcher"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path web() {
        return root.resolve("web/target/dist");
    }

    Path realm() {
        return root.resolve("gateway/keycloak/sahkan-realm.json");
    }

    Path refusedPasswords() {
        return root.resolve("gateway/keycloak/passwords/refused.txt");
    }

    /// The steps of the realm's sign-up that run inside Keycloak.
    Path keycloakExtension() {
        Path jar = root.resolve("libraries/sign-up/target/sahkan-sign-up.jar");
        if (!Files.exists(jar)) {
            throw notBuilt("sign-up");
        }
        return jar;
    }

    Path theme() {
        return root.resolve("gateway/keycloak/theme/sahkan");
    }

    /// The first words of every Java program that is started: the Java of this one, and the language that programs are
    /// tried in. (Kafka does not start where a small I has no dot.)
    public static List<String> java() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=en",
                "-Duser.country=US");
    }
}
