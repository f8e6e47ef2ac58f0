package id.sahkan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the database of every service promises (ADR 41): whatever says of which office it is, is held to it by a
/// policy, and nothing is read past it that is not named here.
public interface SecondLockContract {

    /// Views and functions that no policy holds, each for a reason that its migration says.
    List<String> readAsTheOwner();

    @Test
    default void everyTableWithAnOfficeIsHeldToIt(@Autowired SecondLock lock) {
        assertThat(lock.bound()).hasSizeGreaterThan(3);
        assertThat(lock.open()).isEmpty();
    }

    @Test
    default void nothingElseIsReadPastThePolicies(@Autowired SecondLock lock) {
        assertThat(lock.readAsTheOwner())
                .containsAll(readAsTheOwner())
                // of the journal, which is of no office
                .contains("journal_break")
                .hasSize(readAsTheOwner().size() + 1);
    }

    /// Neither forgotten, nor half done, nor a policy that lets everybody in.
    @Test
    default void aTableThatIsNotHeldIsFound(@Autowired SecondLock lock) {
        lock.owner().sql("CREATE TABLE offender (office text)").update();
        try {
            assertThat(lock.open()).containsExactly("offender");
            lock.owner().sql("ALTER TABLE offender ENABLE ROW LEVEL SECURITY").update();
            assertThat(lock.open()).containsExactly("offender");
            lock.owner()
                    .sql("CREATE POLICY office ON offender TO " + lock.service() + " USING (true)")
                    .update();
            assertThat(lock.open()).containsExactly("offender");
            lock.owner().sql("DROP POLICY office ON offender").update();
            lock.owner()
                    .sql("CALL bind_to_office('offender', '" + lock.service() + "')")
                    .update();
            assertThat(lock.open()).isEmpty();
            lock.owner().sql("CREATE POLICY everybody ON offender USING (true)").update();
            assertThat(lock.open()).containsExactly("offender");
        } finally {
            lock.owner().sql("DROP TABLE offender").update();
        }
    }

    @Test
    default void whatReadsPastThePoliciesIsFound(@Autowired SecondLock lock) {
        lock.owner().sql("CREATE VIEW offender AS SELECT 1 AS one").update();
        try {
            assertThat(lock.readAsTheOwner()).contains("offender");
            lock.owner()
                    .sql("ALTER VIEW offender SET (security_invoker = true)")
                    .update();
            assertThat(lock.readAsTheOwner()).doesNotContain("offender");
        } finally {
            lock.owner().sql("DROP VIEW offender").update();
        }
    }
}
