package id.sahkan.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FaultsTest {

    @Test
    void kindsAndFramesAreShownAndMessagesAreNot() {
        var cause = new IllegalStateException("Budi, 1471090909090001");

        Throwable shown = Faults.withoutMessages(new IllegalArgumentException("Budi", cause));

        assertThat(shown)
                .hasMessage("java.lang.IllegalArgumentException <- java.lang.IllegalStateException")
                .hasNoCause();
        assertThat(shown.getStackTrace()).isNotEmpty().hasSizeLessThanOrEqualTo(40);
        assertThat(shown.getStackTrace()[0]).isEqualTo(cause.getStackTrace()[0]);
    }

    @Test
    void aDatabaseThatTakesNothingSaysSoByItsState() {
        var refused = new SQLException("cannot execute INSERT in a read-only transaction", "25006");

        assertThat(Faults.withoutMessages(new IllegalStateException(refused)))
                .hasMessage("java.lang.IllegalStateException <- java.sql.SQLException, SQL state 25006");
        assertThat(Faults.withoutMessages(new SQLException("no state"))).hasMessageEndingWith("java.sql.SQLException");
    }
}
