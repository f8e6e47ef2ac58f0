package id.sahkan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What an update promises of every service that was there before there were offices: nothing of its database is lost,
/// all of it is the first office's, and its journal is word for word what was written.
public interface UpgradeContract {

    String FIRST = "first";

    SecondLock secondLock();

    /// As it was before the update.
    ReleaseData before();

    /// A table of then with what is an office's, to be shown to the guard in another's hands.
    String ofAnOffice();

    @Test
    default void nothingIsLost() {
        List<String> lost = new ArrayList<>();
        for (ReleaseData.Table table : before().tables()) {
            long now = secondLock()
                    .owner()
                    .sql("SELECT count(*) FROM " + table.name())
                    .query(Long.class)
                    .single();
            if (now < table.rows().size()) {
                lost.add(table.name() + " had " + table.rows().size() + " rows and has " + now);
            }
        }
        assertThat(lost).isEmpty();
        assertThat(before().table("journal").rows()).hasSizeGreaterThan(20);
    }

    @Test
    default void whatWasThereIsOfTheFirstOffice() {
        assertThat(secondLock().notOf(FIRST)).isEmpty();
        assertThat(secondLock().notHeld(FIRST, "kota-lain")).isEmpty();
        assertThat(before().table(ofAnOffice()).rows()).isNotEmpty();
    }

    /// In the hands of another office, or in none.
    @Test
    default void whatIsNotIsFound() {
        JdbcClient owner = secondLock().owner();
        owner.sql("UPDATE " + ofAnOffice() + " SET office = 'kota-lain'").update();
        try {
            assertThat(secondLock().notOf(FIRST)).contains(ofAnOffice());
        } finally {
            owner.sql("UPDATE " + ofAnOffice() + " SET office = 'first'").update();
        }
    }

    @Test
    default void theJournalIsAsItWasWritten() {
        ReleaseData.Table journal = before().table("journal");
        List<String> then = new ArrayList<>();
        for (int i = 0; i < journal.rows().size(); i++) {
            then.add(journal.cells("position").get(i) + " "
                    + journal.cells("aggregate_id").get(i) + " "
                    + journal.cells("version").get(i) + " "
                    + journal.cells("type").get(i) + " "
                    + journal.cells("hash").get(i));
        }
        List<String> now = secondLock()
                .owner()
                .sql("""
                        SELECT concat_ws(' ', position, aggregate_id, version, type, hash::text)
                        FROM journal WHERE position <= ?
                        """)
                .param(lastPosition())
                .query((row, _) -> row.getString(1))
                .list();
        assertThat(now).isNotEmpty().containsExactlyInAnyOrderElementsOf(then);
        assertThat(count("SELECT count(*) FROM journal_break")).isZero();
        // sealed with a key that is not here: what was sealed still stands
        assertThat(count("SELECT count(*) FROM journal_seal")).isPositive();
        assertThat(count("""
                        SELECT count(*) FROM journal_seal s LEFT JOIN journal j USING (aggregate_id, version)
                        WHERE j.hash IS DISTINCT FROM s.hash
                        """)).isZero();
    }

    /// Every event of then had left, and its version was its place; what is published next has the next place.
    @Test
    default void placesAmongThePublishedGoOn() {
        assertThat(count("SELECT count(*) FROM journal WHERE sequence IS NOT NULL AND position <= " + lastPosition()))
                .isEqualTo(before().table("journal").rows().size());
        assertThat(count("SELECT count(*) FROM journal WHERE sequence <> version AND position <= " + lastPosition()))
                .isZero();
        // what is not sent yet is known by what the journal still has
        assertThat(count("SELECT count(*) FROM outbox LEFT JOIN journal USING (position) WHERE aggregate_id IS NULL"))
                .isZero();
    }

    private long lastPosition() {
        return before().table("journal").cells("position").stream()
                .mapToLong(position -> Long.parseLong(String.valueOf(position)))
                .max()
                .orElseThrow();
    }

    private long count(String sql) {
        return secondLock().owner().sql(sql).query(Long.class).single();
    }
}
