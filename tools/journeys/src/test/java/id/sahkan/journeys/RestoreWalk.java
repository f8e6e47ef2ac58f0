package id.sahkan.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sahkan.launcher.Backup;
import id.sahkan.launcher.BackupCommand;
import id.sahkan.launcher.Checkout;
import id.sahkan.launcher.Databases;
import id.sahkan.launcher.Installation;
import id.sahkan.launcher.Launcher;
import id.sahkan.launcher.LocalSystem;
import id.sahkan.launcher.Operation;
import id.sahkan.launcher.OperationCommand;
import id.sahkan.launcher.OperatorDoor;
import id.sahkan.launcher.RestoreCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What `docs/runbooks/backup-and-restore.md` says, step by step, around an accident that somebody else makes.
final class RestoreWalk {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final String JOURNAL =
            "SELECT event_id || ' ' || encode(hash, 'hex') FROM journal ORDER BY position";

    /// What each service has seen of the others; the same journals lead to the same rows again.
    private static final String INBOX =
            "SELECT source || ' ' || aggregate_id || ' ' || version FROM inbox ORDER BY source, aggregate_id";

    private final Installation installation;
    private final Backup backup;
    private final Map<String, List<String>> journals = new LinkedHashMap<>();
    private final Map<String, List<String>> inboxes = new LinkedHashMap<>();
    private Instant beforeTheAccident = Instant.EPOCH;

    RestoreWalk(Installation installation, Path backup) {
        this.installation = installation;
        this.backup = Backup.at(backup);
    }

    void backUp() {
        assertThat(BackupCommand.run(installation, backup)).isZero();
    }

    /// Once everything has arrived: what is on its way is not comparable.
    void rememberThisInstant() {
        var audit = new SpineAudit(installation);
        await().atMost(PATIENCE).untilAsserted(() -> {
            for (String service : Databases.SERVICES) {
                assertThat(audit.unsent(service)).as(service).isEmpty();
                assertThat(audit.notApplied(service)).as(service).isEmpty();
            }
        });
        Databases.SERVICES.forEach(service -> {
            journals.put(service, audit.rows(service, JOURNAL));
            inboxes.put(service, audit.rows(service, INBOX));
        });
        beforeTheAccident = Clock.systemUTC().instant();
    }

    void restore() {
        assertThat(RestoreCommand.run(Checkout.find(), installation.data(), backup, Optional.of(beforeTheAccident)))
                .isZero();
    }

    /// Numbers stand beside the signed files, which no restore takes back: none of the database is missing there.
    void numbersStandWithTheirFiles(Installation restored) throws IOException {
        List<String> given = new SpineAudit(restored)
                .rows(
                        "decree",
                        "SELECT office || '/' || number_year || '/' || to_char(number_sequence, 'FM000000') || '-' || id"
                                + " FROM decree WHERE phase = 'ISSUED' ORDER BY 1");
        Path numbers = restored.data().decrees().resolve("numbers");
        for (String number : given) {
            Path at = numbers.resolve(number);
            try (var names = Files.list(at.getParent())) {
                assertThat(names.map(name -> name.getFileName().toString()))
                        .as(number)
                        .anyMatch(name -> name.startsWith(at.getFileName().toString()));
            }
        }
    }

    void republish(Installation restored) {
        var audit = new SpineAudit(restored);
        OperatorDoor door = OperatorDoor.open(
                restored.addresses().publicUrl(),
                "operator",
                LocalSystem.demoPasswords(restored.secrets()).get("operator"));
        var operations = new OperationCommand(door, Launcher::print);
        for (String service : Databases.SERVICES) {
            assertThat(audit.idsIn("sahkan." + service)).as("in a new Kafka").isEmpty();
            assertThat(operations.run(new Operation.Republish(
                            service,
                            Instant.parse("2001-01-01T00:00:00Z"),
                            Optional.empty(),
                            new Operation.Order("restore", true))))
                    .isZero();
        }
    }

    void everythingIsAsItWas(Installation restored) {
        var audit = new SpineAudit(restored);
        for (String service : Databases.SERVICES) {
            assertThat(journals.get(service)).isNotEmpty();
            assertThat(audit.rows(service, JOURNAL))
                    .as("journal of %s", service)
                    .isEqualTo(journals.get(service));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(audit.rows(service, INBOX))
                            .as("inbox of %s", service)
                            .isEqualTo(inboxes.get(service)));
        }
    }
}
