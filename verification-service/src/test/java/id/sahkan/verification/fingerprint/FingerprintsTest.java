package id.sahkan.verification.fingerprint;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sahkan.verification.ServiceTest;
import id.sahkan.verification.fingerprint.Fingerprint.Kind;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class FingerprintsTest {

    @Autowired
    Fingerprints fingerprints;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final UUID period = UUID.randomUUID();

    /// A place is held with its neighbours: one of them is enough in common.
    @Test
    void checksWaitForEachOtherOnlyWhereTheyHaveAValueInCommon() {
        var here = List.of(
                new Fingerprint(Kind.NIB, "NIB", "a", List.of("a")),
                new Fingerprint(Kind.LOCATION, "DOMICILE", "x1", List.of("x0", "x1", "x2")));
        var sameNumber = List.of(new Fingerprint(Kind.NIB, "NIB", "a", List.of("a")));
        var nextDoor = List.of(new Fingerprint(Kind.LOCATION, "DOMICILE", "x3", List.of("x2", "x3", "x4")));
        var elsewhere = List.of(
                new Fingerprint(Kind.NIB, "NIB", "b", List.of("b")),
                new Fingerprint(Kind.NPWP, "NPWP", "a", List.of("a")));
        inOne(() -> {
            fingerprints.lock(period, here);
            assertThatThrownBy(() -> meanwhile(period, sameNumber)).hasMessageContaining("lock timeout");
            assertThatThrownBy(() -> meanwhile(period, nextDoor)).hasMessageContaining("lock timeout");
            assertThatCode(() -> meanwhile(period, elsewhere)).doesNotThrowAnyException();
            assertThatCode(() -> meanwhile(period, List.of())).doesNotThrowAnyException();
            assertThatCode(() -> meanwhile(UUID.randomUUID(), here))
                    .as("of another period")
                    .doesNotThrowAnyException();
        });
    }

    private void meanwhile(UUID of, List<Fingerprint> values) {
        inOne(() -> {
            jdbc.sql("set local lock_timeout = '100ms'").update();
            fingerprints.lock(of, values);
        });
    }

    private void inOne(Runnable work) {
        var template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        template.executeWithoutResult(_ -> work.run());
    }
}
