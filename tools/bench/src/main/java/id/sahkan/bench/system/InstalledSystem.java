package id.sahkan.bench.system;

import id.sahkan.bench.machine.Cpu;
import id.sahkan.bench.machine.Options;
import id.sahkan.bench.traffic.Target;
import id.sahkan.bench.traffic.TrialAccounts;
import id.sahkan.messaging.broker.BrokerAccount;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// A Sahkan on this machine: one that runs, or a fresh one that is stopped again afterwards.
final class InstalledSystem implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final int APPLICANTS = 8;
    private static final String READY = "Ctrl-C stops everything.";

    private final Path root;
    private final Path folder;
    private final boolean ours;

    private InstalledSystem(Path root, Path folder, boolean ours) {
        this.root = root;
        this.folder = folder;
        this.ours = ours;
    }

    /// The one of `--data`, or else a fresh one.
    static InstalledSystem of(Path root, Options options) throws IOException, InterruptedException {
        var data = options.text("data").map(Path::of);
        return data.isPresent() ? new InstalledSystem(root, data.get(), false) : fresh(root);
    }

    private static InstalledSystem fresh(Path root) throws IOException, InterruptedException {
        var folder = root.resolve("tools/bench/target/system-data");
        var log = root.resolve("tools/bench/target/system-up.log");
        Files.createDirectories(log.getParent());
        var system = new InstalledSystem(root, folder, true);
        var up = system.sahkan(
                List.of("up", "--no-build", "--fresh", "--port", Integer.toString(freePort())),
                ProcessBuilder.Redirect.to(log.toFile()));
        var giveUpAt = System.nanoTime() + LONGEST_START.toNanos();
        while (!Files.exists(log) || !Files.readString(log).contains(READY)) {
            if (!up.isAlive() || System.nanoTime() > giveUpAt) {
                system.close();
                throw new IllegalStateException("The system did not start; see " + log);
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
        return system;
    }

    Path folder() {
        return folder;
    }

    /// Its public door, with as many applicants as prepare drafts quickly.
    Target target(Clock clock) {
        var target = Target.ofDataFolder(folder);
        try (var http = HttpClient.newHttpClient()) {
            var accounts = new TrialAccounts(target, http, clock);
            return target.withApplicants(IntStream.rangeClosed(1, APPLICANTS)
                    .mapToObj(i -> accounts.create("beban-" + i))
                    .toList());
        }
    }

    /// Where PostgreSQL is and how its administrator gets in.
    String postgresUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + read("ports.properties").getProperty("postgres") + "/" + database;
    }

    String postgresPassword() {
        return read("secrets.properties").getProperty("db.postgres");
    }

    /// Settings of a client of the broker's owner.
    Map<String, Object> kafka() {
        return BrokerAccount.plain("sahkan", read("secrets.properties").getProperty("kafka.sahkan"))
                .at("127.0.0.1:" + read("ports.properties").getProperty("kafka"), "SASL_PLAINTEXT");
    }

    /// Every part with what it has used so far. Where Kafka has no process of its own it runs in the launcher.
    Cpu.Reading cpu() {
        var used = new TreeMap<String, Duration>();
        try (var notes = Files.newDirectoryStream(folder.resolve("run"), "*.process")) {
            for (var note : notes) {
                var name = String.valueOf(note.getFileName()).replace(".process", "");
                var pid = Long.parseLong(properties(note).getProperty("pid"));
                if (name.equals("postgres")) {
                    used.putAll(Cpu.ofPostgres(pid));
                } else {
                    used.put(name, Cpu.of(pid));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        used.put("clients (this process)", Cpu.of(ProcessHandle.current().pid()));
        return new Cpu.Reading(used);
    }

    @Override
    public void close() {
        if (!ours) {
            return;
        }
        try {
            sahkan(List.of("down"), ProcessBuilder.Redirect.DISCARD).waitFor(2, TimeUnit.MINUTES);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Process sahkan(List<String> arguments, ProcessBuilder.Redirect output) throws IOException {
        var command = new ArrayList<>(List.of(root.resolve("sahkan").toString()));
        command.addAll(arguments);
        command.addAll(List.of("--data", folder.toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output);
        // A few accounts, and one address, send all the traffic.
        process.environment()
                .putAll(Map.of(
                        "SAHKAN_RATES_TIMES", "1000",
                        "SAHKAN_MOST_COMPANIES", "1000000",
                        "SAHKAN_MOST_OUTLETS", "1000000",
                        "SAHKAN_MOST_DRAFTS", "1000000",
                        "SAHKAN_MOST_BYTES", "0"));
        return process.start();
    }

    private Properties read(String file) {
        return properties(folder.resolve(file));
    }

    private static Properties properties(Path file) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return properties;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
