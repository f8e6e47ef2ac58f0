package id.sahkan.bench.spine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A measured Java process that takes commands line by line and answers each with one line. It ends with its input, so
/// it never outlives whoever measures.
final class Child implements AutoCloseable {

    /// How an answer begins; anything else that a process prints is its log.
    static final String REPLY = "@ ";

    private final Process process;
    private final Writer commands;
    private final BufferedReader replies;

    private Child(Process process) {
        this.process = process;
        this.commands = process.outputWriter();
        this.replies = process.inputReader();
    }

    static Child start(
            Class<?> program, List<String> flags, List<String> arguments, Map<String, String> environment, Path log) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=en",
                "-Duser.country=US",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectError(log.toFile());
        builder.environment().putAll(environment);
        try {
            return new Child(builder.start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    long pid() {
        return process.pid();
    }

    /// Sends a command and waits for its answer.
    ///
    /// @throws IllegalStateException when the process has ended instead
    String ask(String command) {
        try {
            commands.write(command + "\n");
            commands.flush();
            return reply();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String reply() {
        try {
            for (var line = replies.readLine(); line != null; line = replies.readLine()) {
                if (line.startsWith(REPLY)) {
                    return line.substring(REPLY.length());
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        throw new IllegalStateException("A measured process has ended; its log says why");
    }

    @Override
    public void close() {
        try {
            commands.close();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException gone) {
            process.destroyForcibly();
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
