package id.sahkan.applicant.document;

import id.sahkan.applicant.document.worker.Worker;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// How a worker is started: the same Java and the same class path, small, without environment, and shut in as far
/// as this machine allows.
record WorkerCommand(Isolation isolation, List<String> command) {

    private static final long MEGABYTE = 1024 * 1024;

    /// Beyond the heap: classes, compiled code, stacks, and the decoders in native code.
    private static final long BESIDE_THE_HEAP = 1500 * MEGABYTE;

    /// From the strictest to none; the first that works is taken.
    enum Isolation {
        OTHER_USER_NO_NETWORK("unshare --net --ipc -- setpriv --reuid=65534 --regid=65534 --clear-groups"
                + " --bounding-set=-all --inh-caps=-all --no-new-privs --"),
        NO_NETWORK("unshare --user --net --ipc -- setpriv --no-new-privs --"),
        NO_NEW_PRIVILEGES("setpriv --no-new-privs --"),
        LIMITS_ONLY(""),
        PROCESS_ONLY("");

        private final String before;

        Isolation(String before) {
            this.before = before;
        }

        List<String> before() {
            return before.isEmpty() ? List.of() : List.of(before.split(" "));
        }
    }

    /// Limits of the operating system, for a worker whose service is gone and for what native code takes: seconds
    /// of CPU, kilobytes of address space, and not one byte in any file. What people wait for goes first.
    private static final String LIMITED = """
            ulimit -t "$1" && ulimit -f 0 && ulimit -c 0 && { ulimit -v "$2" 2>/dev/null || true; }; shift 2
            (IFS=:; for part in $0; do test -r "$part" || exit 1; done) || exit 1
            exec nice -n 5 "$@"
            """;

    static WorkerCommand strictest(DocumentSettings.Workers settings) {
        for (Isolation isolation : Isolation.values()) {
            if (works(command(isolation, settings, List.of("-version")))) {
                return new WorkerCommand(isolation, command(isolation, settings, program()));
            }
        }
        throw new IllegalStateException("no process can be started here");
    }

    /// A worker may use so much CPU in its life; it is replaced long before.
    static long cpuSeconds(DocumentSettings.Workers settings) {
        return 60 + 4 * settings.timeLimit().toSeconds();
    }

    private static List<String> command(Isolation isolation, DocumentSettings.Workers settings, List<String> program) {
        List<String> command = new ArrayList<>(isolation.before());
        if (isolation != Isolation.PROCESS_ONLY) {
            long kilobytes = (settings.heap().toBytes() + BESIDE_THE_HEAP) / 1024;
            command.addAll(List.of(
                    "sh", "-c", LIMITED, classPath(), Long.toString(cpuSeconds(settings)), Long.toString(kilobytes)));
        }
        command.add(ProcessHandle.current().info().command().orElseGet(WorkerCommand::javaOfHome));
        command.addAll(List.of(
                "-Xmx" + settings.heap().toMegabytes() + "m",
                "-Xms16m",
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=48m",
                "-XX:CompressedClassSpaceSize=64m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                // What a library logs quotes bytes of the file.
                "-Dorg.apache.commons.logging.LogFactory=org.apache.commons.logging.impl.LogFactoryImpl",
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off"));
        command.addAll(program);
        return List.copyOf(command);
    }

    /// From one jar with jars in it, as `java -jar` runs the service, its own loader must start the program.
    private static List<String> program() {
        String main = Worker.class.getName();
        return oneJar()
                ? List.of(
                        "-cp",
                        classPath(),
                        "-Dloader.main=" + main,
                        "org.springframework.boot.loader.launch.PropertiesLauncher")
                : List.of("-cp", classPath(), main);
    }

    private static boolean oneJar() {
        return Objects.requireNonNull(Worker.class.getResource("Worker.class"))
                .toString()
                .startsWith("jar:nested:");
    }

    /// Absolute, for a worker stands in an empty folder.
    private static String classPath() {
        return String.join(
                File.pathSeparator,
                List.of(System.getProperty("java.class.path").split(File.pathSeparator)).stream()
                        .map(part -> Path.of(part).toAbsolutePath().toString())
                        .toList());
    }

    private static String javaOfHome() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static boolean works(List<String> command) {
        try {
            Process process = builder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            if (process.waitFor(20, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    Process start(Path folder) throws IOException {
        return builder(command).directory(folder.toFile()).start();
    }

    private static ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        String path = System.getenv("PATH");
        builder.environment().clear();
        if (path != null) {
            builder.environment().put("PATH", path);
        }
        // Each arena reserves 64 MB of addresses, which are limited.
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        return builder;
    }
}
