package id.sahkan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// PostgreSQL refuses to run as root; in a container or a fresh machine people often are. These words go before its
/// commands.
public final class Superuser {

    private Superuser() {}

    static List<String> prefix(Path dataFolder) {
        if (!isRoot()) {
            return List.of();
        }
        if (succeeds("unshare", "-U", "true")) {
            return List.of("unshare", "-U");
        }
        if (succeeds("runuser", "-u", "postgres", "--", "true")
                && succeeds(
                        "runuser",
                        "-u",
                        "postgres",
                        "--",
                        "test",
                        "-x",
                        dataFolder.resolveSibling("").toString())
                && succeeds("chown", "-R", "postgres", dataFolder.toString())) {
            return List.of("runuser", "-u", "postgres", "--");
        }
        throw new Trouble(
                "PostgreSQL does not run as root, and here root can become nobody else.",
                "Start ./sahkan as an ordinary user, or allow user namespaces.");
    }

    public static boolean isRoot() {
        try {
            return Files.isDirectory(Path.of("/proc/self"))
                    ? Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))
                    : System.getProperty("user.name", "").equals("root");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean succeeds(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
