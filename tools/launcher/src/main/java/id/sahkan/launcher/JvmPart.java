package id.sahkan.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A Java program with its own log file.
public record JvmPart(String name, Path log, List<String> command, Map<String, String> environment) implements Part {

    private static final long LOG_LIMIT = 20L << 20;

    /// Only these pass from the person's shell to every part: a stray SERVER_PORT or KC_DB there must not reach a part.
    private static final List<String> INHERITED = List.of("PATH", "HOME", "USER", "TMPDIR", "LANG", "LC_ALL");

    @Override
    public ProcessHandle launch() throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, log.resolveSibling(name + ".1.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        return builder(command, environment)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start()
                .toHandle();
    }

    /// Ctrl-C in a terminal goes to every process of the group. Ours ignore it, so that the launcher can stop them
    /// in order.
    static ProcessBuilder builder(List<String> command, Map<String, String> environment) {
        List<String> shielded = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        shielded.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(shielded);
        builder.environment().keySet().retainAll(INHERITED);
        builder.environment().putAll(environment);
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        return builder;
    }

    @Override
    public void askToStop(ProcessHandle process) {
        process.destroy();
    }

    @Override
    public String toString() {
        return name;
    }
}
