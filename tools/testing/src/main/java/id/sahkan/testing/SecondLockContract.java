package id.sahkan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What the database of every service promises (ADR 41): whatever says of which office it is, is held to it by a
/// policy, and nothing is read past it that is not named here.
public interface SecondLockContract {

    SecondLock secondLock();

    /// Views and functions that no policy holds, each for a reason that its migration says.
    List<String> readAsTheOwner();

    @Test
    default void everyTableWithAnOfficeIsHeldToIt() {
        assertThat(secondLock().bound()).hasSizeGreaterThan(3);
        assertThat(secondLock().open()).isEmpty();
    }

    @Test
    default void nothingElseIsReadPastThePolicies() {
        assertThat(secondLock().readAsTheOwner())
                .containsAll(readAsTheOwner())
                // of the journal, which is of no office
                .contains("journal_break")
                .hasSize(readAsTheOwner().size() + 1);
    }

    /// Neither forgotten, nor half done, nor a policy that lets everybody in.
    @Test
    default void aTableThatIsNotHeldIsFound() {
        secondLock().owner().sql("CREATE TABLE offender (office text)").update();
        try {
            assertThat(secondLock().open()).containsExactly("offender");
            secondLock()
                    .owner()
                    .sql("ALTER TABLE offender ENABLE ROW LEVEL SECURITY")
                    .update();
            assertThat(secondLock().open()).containsExactly("offender");
            secondLock()
                    .owner()
                    .sql("CREATE POLICY office ON offender TO " + secondLock().service() + " USING (true)")
                    .update();
            assertThat(secondLock().open()).containsExactly("offender");
            secondLock().owner().sql("DROP POLICY office ON offender").update();
            secondLock()
                    .owner()
                    .sql("CALL bind_to_office('offender', '" + secondLock().service() + "')")
                    .update();
            assertThat(secondLock().open()).isEmpty();
            secondLock()
                    .owner()
                    .sql("CREATE POLICY everybody ON offender USING (true)")
                    .update();
            assertThat(secondLock().open()).containsExactly("offender");
        } finally {
            secondLock().owner().sql("DROP TABLE offender").update();
        }
    }

    @Test
    default void whatReadsPastThePoliciesIsFound() {
        secondLock().owner().sql("CREATE VIEW offender AS SELECT 1 AS one").update();
        try {
            assertThat(secondLock().readAsTheOwner()).contains("offender");
            secondLock()
                    .owner()
                    .sql("ALTER VIEW offender SET (security_invoker = true)")
                    .update();
            assertThat(secondLock().readAsTheOwner()).doesNotContain("offender");
        } finally {
            secondLock().owner().sql("DROP VIEW offender").update();
        }
    }
}
