package id.sahkan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServicesTest {

    private static final List<String> PROGRAMS =
            List.of("applicant-service", "verification-service", "decree-service", "notification-service", "gateway");

    @TempDir
    Path folder;

    /// Its pages lead to the letters of a trial because the launcher says where they are.
    @Test
    void keycloakIsToldWhereTheLettersAre() {
        DataFolder data = DataFolder.at(folder).prepare();
        Secrets secrets = new Secrets(data.secrets());
        Ports ports = Ports.choose(data.ports(), 0);
        Postgres postgres = new Postgres(folder, data, ports.of(Port.POSTGRES), secrets.secret("db.postgres"));
        Addresses addresses = new Addresses(ports);
        assertThat(Keycloak.part(data, addresses, secrets, postgres, folder, SecondFactor.OFF)
                        .environment())
                .containsEntry("SAHKAN_OUTBOX_URL", addresses.outbox().toString());
    }

    /// What got into one running program opens neither tables, nor the broker, nor another service.
    @Test
    void aRunningServiceHoldsItsOwnSecretsOnly() {
        DataFolder data = DataFolder.at(folder).prepare();
        Secrets secrets = new Secrets(data.secrets());
        Ports ports = Ports.choose(data.ports(), 0);
        Postgres postgres = new Postgres(folder, data, ports.of(Port.POSTGRES), secrets.secret("db.postgres"));
        Databases databases = new Databases(postgres, secrets, new OneShots());
        List<JvmPart> parts = new Services(
                        data,
                        new Addresses(ports),
                        secrets,
                        postgres,
                        databases,
                        new Prepared(
                                PROGRAMS.stream().collect(Collectors.toMap(name -> name, folder::resolve)),
                                folder,
                                folder,
                                folder),
                        new Signer(data, secrets, new OneShots()),
                        Map.of())
                .all();
        secrets.secret("kafka." + KafkaAccounts.OWNER);
        Databases.SERVICES.forEach(service -> databases.password(Databases.owner(service)));

        for (JvmPart part : parts) {
            String itself = part.name().replace("-service", "");
            List<String> held = Settings.read(data.secrets()).entrySet().stream()
                    .filter(secret -> part.environment().containsValue(secret.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            // The gateway says when a submission arrived, and one service believes it.
            assertThat(held.contains("arrival"))
                    .isEqualTo(List.of("applicant", "gateway").contains(itself));
            // One service signs the register's log.
            assertThat(held.contains("register-log")).isEqualTo(itself.equals("decree"));
            // One service runs the people of the office, under a client of its own.
            assertThat(held.contains("client." + Keycloak.PEOPLE)).isEqualTo(itself.equals("applicant"));
            assertThat(held)
                    .as(part.name())
                    .doesNotContain("db.postgres", "kafka." + KafkaAccounts.OWNER)
                    .allSatisfy(name -> assertThat(name)
                            .doesNotMatch("db\\.(applicant|verification|decree|notification)_owner")
                            .containsAnyOf(
                                    itself,
                                    "web",
                                    "fingerprint",
                                    "signer",
                                    "session",
                                    "arrival",
                                    "register-log",
                                    Keycloak.PEOPLE));
            assertThat(held).isNotEmpty();
        }
    }
}
