package id.sahkan.bench.traffic;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/// A running system seen from outside. The three addresses of the interface may all be the gateway's.
///
/// @param identityAdministrator of the identity server itself, in its realm `master`
/// @param tokens the identity server's token endpoint; `client` may use the password grant there
/// @param notices the notification service's database, read only: it shows when somebody has been told
public record Target(
        URI applicant,
        URI verification,
        URI decree,
        URI tokens,
        String client,
        Login identityAdministrator,
        People people,
        Database notices) {

    /// Who acts. More than one applicant or reviewer share the work.
    public record People(
            Login administrator, List<Login> applicants, List<Login> reviewers, Login officer, Login signatory) {

        public People {
            applicants = List.copyOf(applicants);
            reviewers = List.copyOf(reviewers);
        }
    }

    public record Login(String user, String password) {

        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }

    public record Database(String url, String user, String password) {

        @Override
        public String toString() {
            return "Database[" + url + "]";
        }
    }

    /// Through the public door of the installation kept in `folder` (`./sahkan up --data folder`).
    ///
    /// @throws IllegalArgumentException when nothing was ever started there
    public static Target ofDataFolder(Path folder) {
        var installation = new Installation(folder);
        var gateway = installation.http("gateway");
        return installation.target(gateway, gateway, gateway);
    }

    /// The same system with other applicants. One account's files are looked at one after the other: many drafts want
    /// many of them.
    public Target withApplicants(List<Login> applicants) {
        var others = new People(
                people.administrator(), applicants, people.reviewers(), people.officer(), people.signatory());
        return new Target(applicant, verification, decree, tokens, client, identityAdministrator, others, notices);
    }

    /// As [#ofDataFolder], past the gateway: what the services cost by themselves, or while the gateway is the part
    /// that fails.
    public static Target pastTheGateway(Path folder) {
        var installation = new Installation(folder);
        return installation.target(
                installation.http("applicant"), installation.http("verification"), installation.http("decree"));
    }

    private record Installation(Properties ports, Properties secrets) {

        Installation(Path folder) {
            this(read(folder.resolve("ports.properties")), read(folder.resolve("secrets.properties")));
        }

        Target target(URI applicant, URI verification, URI decree) {
            return new Target(
                    applicant,
                    verification,
                    decree,
                    http("keycloak").resolve("/realms/sahkan/protocol/openid-connect/token"),
                    "sahkan-sample",
                    new Login("sahkan-admin", value(secrets, "keycloak.sahkan-admin")),
                    new People(
                            login("admin-sahkan"),
                            List.of(login("pemohon")),
                            List.of(login("verifikator"), login("verifikator2")),
                            login("petugas-sk"),
                            login("kepala-dinas")),
                    new Database(
                            "jdbc:postgresql://127.0.0.1:" + value(ports, "postgres") + "/notification",
                            "notification_app",
                            value(secrets, "db.notification_app")));
        }

        URI http(String part) {
            return URI.create("http://127.0.0.1:" + value(ports, part));
        }

        private Login login(String user) {
            return new Login(user, value(secrets, "account." + user));
        }

        private static String value(Properties properties, String key) {
            var value = properties.getProperty(key);
            if (value == null) {
                throw new IllegalArgumentException("The data folder does not know " + key);
            }
            return value;
        }

        private static Properties read(Path file) {
            if (!Files.exists(file)) {
                throw new IllegalArgumentException("No installation: " + file + " is missing. ./sahkan up makes one.");
            }
            var properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return properties;
        }
    }
}
