package id.sahkan.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Turns what Maven built into what starts fast: unpacked jars, an augmented Keycloak, PostgreSQL's programs.
/// Done again only for what has changed.
public final class Preparation {

    static final List<String> SERVICES =
            List.of("applicant-service", "verification-service", "decree-service", "notification-service", "gateway");
    private static final List<String> KEYCLOAK_BUILD =
            List.of("build", "--db=postgres", "--health-enabled=true", "--metrics-enabled=true");

    private final Checkout checkout;
    private final Progress progress;

    public Preparation(Checkout checkout, Progress progress) {
        this.checkout = checkout;
        this.progress = progress;
    }

    public Prepared prepare() {
        synchronized (Preparation.class) {
            return prepareAlone();
        }
    }

    private Prepared prepareAlone() {
        Path folder = checkout.prepared();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(2);
                FileChannel lock =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock(); // two launchers may share what is prepared, but not prepare at once
            Future<Path> keycloak = threads.submit(this::keycloak);
            Future<Path> postgres = threads.submit(() -> PostgresBinaries.unpack(folder.resolve("postgres")));
            Map<String, Future<Path>> unpacking = new TreeMap<>();
            for (String service : SERVICES) {
                unpacking.put(service, threads.submit(() -> unpack(service, folder)));
            }
            Map<String, Path> jars = new TreeMap<>();
            unpacking.forEach((service, jar) -> jars.put(service, LocalSystem.await(jar)));
            return new Prepared(jars, checkout.web(), LocalSystem.await(keycloak), LocalSystem.await(postgres));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The folder carries the jar's digest: a system that still runs from the old one is not pulled apart.
    private Path unpack(String service, Path folder) {
        Path jar = checkout.jar(service);
        Path note = folder.resolve(service + ".properties");
        Map<String, String> known = Settings.read(note);
        String stamp = stamp(jar);
        Path unpacked = folder.resolve(known.getOrDefault("folder", "none"));
        if (stamp.equals(known.get("stamp")) && Files.exists(unpacked.resolve(jar.getFileName()))) {
            return unpacked.resolve(jar.getFileName());
        }
        String name = service + "-" + digest(jar).substring(0, 16);
        Path target = folder.resolve(name);
        if (!Files.exists(target)) {
            progress.say("unpacking " + service);
            Path half = folder.resolve(name + ".part");
            Folders.delete(half);
            run(
                    folder.resolve(service + ".log"),
                    Stream.concat(
                                    Checkout.java().stream(),
                                    Stream.of(
                                            "-Djarmode=tools",
                                            "-jar",
                                            jar.toString(),
                                            "extract",
                                            "--destination",
                                            half.toString()))
                            .toList());
            move(half, target);
            forgetOlder(folder, service, name);
        }
        Settings.write(note, Map.of("stamp", stamp, "folder", name));
        return target.resolve(jar.getFileName());
    }

    private static void forgetOlder(Path folder, String service, String current) {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(Files::isDirectory)
                    .filter(file -> String.valueOf(file.getFileName()).matches(service + "-[0-9a-f]{16}"))
                    .filter(file -> !file.endsWith(current))
                    .sorted(Comparator.comparingLong(
                                    (Path file) -> file.toFile().lastModified())
                            .reversed())
                    .skip(1)
                    .forEach(Folders::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path keycloak() {
        Path home = checkout.keycloak();
        try {
            Path done = home.resolve("built.txt");
            Path extension = checkout.keycloakExtension();
            install(extension, home.resolve("providers/sahkan-sign-up.jar"));
            String wanted = String.join(" ", KEYCLOAK_BUILD) + " " + digest(extension);
            if (!Files.exists(done) || !Files.readString(done).strip().equals(wanted)) {
                progress.say("preparing Keycloak (about half a minute)");
                run(checkout.prepared().resolve("keycloak.log"), keycloakBuild(home));
                Files.writeString(done, wanted + "\n");
            }
            install(checkout.realm(), Keycloak.realmFile(home));
            install(checkout.refusedPasswords(), home.resolve("data/password-blacklists/sahkan.txt"));
            installTheme(checkout.theme(), home.resolve("themes/sahkan"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return home;
    }

    /// Whether it was another one before.
    private static boolean install(Path from, Path to) throws IOException {
        if (Files.exists(to) && Files.mismatch(from, to) < 0) {
            return false;
        }
        Files.createDirectories(to.getParent());
        Path half = to.resolveSibling(to.getFileName() + ".part");
        Files.copy(from, half, StandardCopyOption.REPLACE_EXISTING);
        Files.move(half, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }

    /// Keycloak keeps compressed copies of what browsers fetch, by its own version and not by the theme's.
    private static void installTheme(Path from, Path to) throws IOException {
        boolean changed = false;
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                changed |= install(file, to.resolve(from.relativize(file).toString()));
            }
        }
        if (changed) {
            Folders.delete(to.resolve("../../data/tmp/kc-gzip-cache").normalize());
        }
    }

    private static List<String> keycloakBuild(Path home) {
        return Stream.concat(Stream.of(home.resolve("bin/kc.sh").toString()), KEYCLOAK_BUILD.stream())
                .toList();
    }

    private static void run(Path log, List<String> command) {
        try {
            Process process = JvmPart.builder(command, Map.of("JAVA_HOME", System.getProperty("java.home")))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new Trouble(
                        "Preparing failed: " + String.join(" / ", LogTail.last(log, 2)) + ".",
                        "The whole story is in " + log + ".");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while preparing", e);
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reading the file anew only when this differs. The change time, because a reproducible build fixes the other one.
    private static String stamp(Path jar) {
        try {
            return Files.size(jar) + "@" + Files.getAttribute(jar, "unix:ctime");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(Path jar) {
        try (InputStream content = Files.newInputStream(jar);
                DigestInputStream digest = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
