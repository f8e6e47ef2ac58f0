package id.sahkan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A program of a service that does one thing and ends.
record OneShot(String mainClass, Path log) {

    private static final int LONGEST_SECONDS = 60;

    /// @throws Trouble when it fails, with its last words
    void run(Path jar, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(Checkout.java());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(ClassArchive.beside(jar).reading());
        command.addAll(List.of("-cp", jar.toString(), mainClass));
        command.addAll(List.of(arguments));
        try {
            Process process = JvmPart.builder(command, environment)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            boolean ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                String story = ended
                        ? String.join(" / ", LogTail.last(log, 2))
                        : "it took longer than " + LONGEST_SECONDS + " seconds";
                throw new Trouble(
                        mainClass.substring(mainClass.lastIndexOf('.') + 1) + " failed: " + story + ".",
                        "The whole story is in " + log + ".");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + mainClass + " ran", e);
        }
    }
}
