package id.sahkan.monitoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/// A program of the Prometheus project, if this machine has it.
record Tool(String name) {

    static final Tool PROMTOOL = new Tool("promtool");
    static final Tool AMTOOL = new Tool("amtool");

    record Said(int code, String text) {}

    /// A test without its tool is skipped and says so.
    Said run(Path folder, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(name));
        command.addAll(List.of(arguments));
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException absent) {
            Assumptions.abort(name + " is not on the PATH; Debian has it in prometheus and prometheus-alertmanager");
            throw absent;
        }
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException(name + " did not end");
        }
        return new Said(process.exitValue(), text);
    }
}
