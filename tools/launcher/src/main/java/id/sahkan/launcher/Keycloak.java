package id.sahkan.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// How Keycloak is started: without its shell script, so that its process is the one we watch.
public final class Keycloak {

    public static final String ADMIN = "sahkan-admin";
    static final String PEOPLE = "sahkan-people";
    static final List<String> CLIENTS = List.of(
            "sahkan-web",
            "applicant-service",
            "verification-service",
            "decree-service",
            "notification-service",
            PEOPLE);

    private Keycloak() {}

    public static JvmPart part(
            DataFolder data,
            Addresses addresses,
            Secrets secrets,
            Postgres postgres,
            Path home,
            SecondFactor secondFactor) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("KC_DB_URL", postgres.url("keycloak"));
        settings.put("KC_DB_USERNAME", "keycloak");
        settings.put("KC_DB_PASSWORD", secrets.secret("db.keycloak"));
        settings.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        settings.put("KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword(secrets));
        settings.putAll(realmSettings(addresses, secrets, secondFactor));
        settings.put("SAHKAN_OUTBOX_URL", addresses.outbox().toString()); // below its pages, by the theme
        return new JvmPart("keycloak", data.log("keycloak"), command(addresses, home), settings);
    }

    /// Read by Keycloak itself where there is no realm yet.
    static Path realmFile(Path home) {
        return home.resolve("data/import/sahkan-realm.json");
    }

    /// What stands as `${NAME}` in the realm file.
    static Map<String, String> realmSettings(Addresses addresses, Secrets secrets, SecondFactor secondFactor) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("SAHKAN_PUBLIC_URL", addresses.publicUrl().toString());
        settings.put("SAHKAN_SMTP_HOST", "127.0.0.1");
        settings.put("SAHKAN_SMTP_PORT", Integer.toString(addresses.port(Port.SMTP)));
        settings.put("SAHKAN_MAIL_FROM", "sahkan@sahkan.example");
        settings.put(SecondFactor.VARIABLE, secondFactor.word());
        for (String client : CLIENTS) {
            settings.put(secretVariable(client), clientSecret(secrets, client));
        }
        return settings;
    }

    static String secretVariable(String client) {
        String name = client.replace("-service", "").replace("sahkan-", "").toUpperCase(Locale.ROOT);
        return "SAHKAN_" + name + "_CLIENT_SECRET";
    }

    static String clientSecret(Secrets secrets, String client) {
        return secrets.secret("client." + client);
    }

    public static String adminPassword(Secrets secrets) {
        return secrets.password("keycloak." + ADMIN);
    }

    private static List<String> command(Addresses addresses, Path home) {
        List<String> command = new ArrayList<>(Checkout.java());
        command.addAll(List.of(
                "-Xms64m",
                "-Xmx384m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(ClassArchive.in(home).readingOrMaking());
        command.addAll(List.of(
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory"));
        for (String opened : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + addresses.port(Port.KEYCLOAK),
                "--http-management-port=" + addresses.port(Port.KEYCLOAK_MANAGEMENT),
                "--hostname=" + addresses.publicUrl(),
                "--hostname-backchannel-dynamic=true",
                "--proxy-headers=xforwarded",
                "--db-pool-max-size=15",
                // A stranger's tries at an account do not refuse its owner's, who comes at the same moment.
                "--spi-brute-force-protector--default-brute-force-detector--allow-concurrent-requests=true",
                // Of events it names what was typed; they are in its database.
                "--log-level=info,io.smallrye.health:warn,org.keycloak.events:error"));
        return command;
    }
}
