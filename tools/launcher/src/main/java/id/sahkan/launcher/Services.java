package id.sahkan.launcher;

import id.sahkan.sample.DemoOffice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Which settings each of Sahkan's own programs is started with.
public final class Services {

    private final DataFolder data;
    private final Addresses addresses;
    private final Secrets secrets;
    private final Databases databases;
    private final Postgres postgres;
    private final Prepared prepared;
    private final Signer signer;
    private final Map<String, String> more;

    public Services(
            DataFolder data,
            Addresses addresses,
            Secrets secrets,
            Postgres postgres,
            Databases databases,
            Prepared prepared,
            Signer signer,
            Map<String, String> more) {
        this.data = data;
        this.addresses = addresses;
        this.secrets = secrets;
        this.postgres = postgres;
        this.databases = databases;
        this.prepared = prepared;
        this.signer = signer;
        this.more = more;
    }

    public List<JvmPart> all() {
        return List.of(applicant(), verification(), decree(), notification(), gateway());
    }

    private JvmPart applicant() {
        Map<String, String> settings = business("applicant");
        settings.put("SAHKAN_DOCUMENTS_DIR", data.documents().toString());
        settings.put("SAHKAN_ARRIVAL_KEY", secrets.key("arrival"));
        settings.put("SAHKAN_KEYCLOAK_URL", addresses.keycloak().toString());
        settings.put(Keycloak.secretVariable(Keycloak.PEOPLE), Keycloak.clientSecret(secrets, Keycloak.PEOPLE));
        return part("applicant-service", settings);
    }

    private JvmPart verification() {
        Map<String, String> settings = business("verification");
        settings.put("SAHKAN_FINGERPRINT_KEY", secrets.key("fingerprint"));
        return part("verification-service", settings);
    }

    private JvmPart decree() {
        Map<String, String> settings = business("decree");
        settings.put("SAHKAN_SIGNER_KEYSTORE", signer.keystore().toString());
        settings.put("SAHKAN_SIGNER_PASSWORD", signer.password());
        settings.put("SAHKAN_DECREES_DIR", data.decrees().toString());
        settings.put("SAHKAN_REGISTER_LOG_KEY", secrets.key("register-log"));
        return part("decree-service", settings);
    }

    private JvmPart notification() {
        Map<String, String> settings = business("notification");
        settings.put("SAHKAN_SMTP_HOST", "127.0.0.1");
        settings.put("SAHKAN_SMTP_PORT", Integer.toString(addresses.port(Port.SMTP)));
        settings.put("SAHKAN_MAIL_FROM", "sahkan@sahkan.example");
        return part("notification-service", settings);
    }

    private JvmPart gateway() {
        Map<String, String> settings = common(Port.GATEWAY, "sahkan-web");
        database(settings, Databases.GATEWAY);
        settings.put("SAHKAN_SESSION_KEY", secrets.key("session"));
        settings.put("SAHKAN_ARRIVAL_KEY", secrets.key("arrival"));
        addresses(settings);
        settings.put("SAHKAN_KEYCLOAK_URL", addresses.keycloak().toString());
        settings.put("SAHKAN_WEB_DIR", prepared.web().toString());
        settings.put("SAHKAN_OUTBOX_URL", addresses.outbox().toString());
        return part("gateway", settings);
    }

    private Map<String, String> business(String service) {
        Map<String, String> settings = common(Addresses.portOf(service + "-service"), service + "-service");
        database(settings, service);
        settings.put("SAHKAN_KAFKA", addresses.kafka());
        settings.put("SAHKAN_FIRST_OFFICE", firstOffice());
        settings.put("SAHKAN_JOURNAL_KEY", journalKey(secrets, service));
        settings.put("SAHKAN_KAFKA_PROTOCOL", KafkaAccounts.PROTOCOL);
        settings.put(
                "SAHKAN_KAFKA_PASSWORD",
                KafkaAccounts.of(addresses.kafka(), secrets).password(service + "-service"));
        addresses(settings);
        return settings;
    }

    /// The demo's, in a file.
    private String firstOffice() {
        Path file = data.firstOffice();
        byte[] says = DemoOffice.settings();
        try {
            // One that has started already may be reading it.
            if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), says)) {
                Path half = file.resolveSibling(file.getFileName() + ".part");
                Files.write(half, says);
                Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return file.toUri().toString();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// With which a service seals the heads of its journal, and `verify-journal` knows them again.
    static String journalKey(Secrets secrets, String service) {
        return secrets.key("journal." + service);
    }

    private void database(Map<String, String> settings, String name) {
        settings.put("SAHKAN_DB_MIGRATE", "false");
        settings.put("SAHKAN_DB_URL", postgres.url(name));
        settings.put("SAHKAN_DB_USER", Databases.app(name));
        settings.put("SAHKAN_DB_PASSWORD", databases.password(Databases.app(name)));
    }

    private void addresses(Map<String, String> settings) {
        for (String service : Databases.SERVICES) {
            settings.put(
                    "SAHKAN_" + service.toUpperCase(Locale.ROOT) + "_URL",
                    addresses.service(service + "-service").toString());
        }
    }

    private Map<String, String> common(Port port, String client) {
        Map<String, String> settings = new TreeMap<>();
        String inner = addresses.keycloak() + "/realms/sahkan/protocol/openid-connect";
        settings.put("SERVER_PORT", Integer.toString(addresses.port(port)));
        settings.put("SERVER_ADDRESS", "127.0.0.1");
        settings.put("SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE", "5s");
        settings.put("SAHKAN_PUBLIC_URL", addresses.publicUrl().toString());
        settings.put("SAHKAN_ISSUER", addresses.issuer().toString());
        settings.put("SAHKAN_JWKS_URI", inner + "/certs");
        settings.put("SAHKAN_TOKEN_URI", inner + "/token");
        settings.put("SAHKAN_CLIENT_ID", client);
        settings.put("SAHKAN_CLIENT_SECRET", Keycloak.clientSecret(secrets, client));
        return settings;
    }

    private JvmPart part(String name, Map<String, String> settings) {
        Path jar = prepared.jar(name);
        List<String> command = new ArrayList<>(Checkout.java());
        command.addAll(jvm());
        command.addAll(ClassArchive.beside(jar).readingOrMaking());
        command.addAll(List.of("-jar", jar.toString()));
        settings.putAll(more);
        return new JvmPart(name, data.log(name), command, settings);
    }

    /// Of each program. Open pages take room in the gateway and in notification-service: ADR 34 says how much.
    private static String heap() {
        String heap = System.getenv().getOrDefault("SAHKAN_HEAP", "192m");
        if (!heap.matches("[1-9][0-9]{0,5}[mg]")) {
            throw new Trouble(
                    "SAHKAN_HEAP=" + heap + " is not known.", "Set it to a size such as 512m or 1g, or leave it out.");
        }
        return heap;
    }

    private static List<String> jvm() {
        return List.of(
                "-Xmx" + heap(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=" + Jit.level(),
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow");
    }
}
