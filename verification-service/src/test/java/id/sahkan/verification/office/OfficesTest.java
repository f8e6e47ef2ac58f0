package id.sahkan.verification.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sahkan.messaging.PoisonEventException;
import id.sahkan.testing.TestClock;
import id.sahkan.verification.Dossiers;
import id.sahkan.verification.ServiceTest;
import id.sahkan.verification.casefile.CaseWorld;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where the office's clock is comes with its event; what was given before stays.
@ServiceTest
@Import(CaseWorld.class)
class OfficesTest {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final ZoneId MAKASSAR = ZoneId.of("Asia/Makassar");

    @Autowired
    private CaseWorld world;

    @Autowired
    private Offices offices;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void back() {
        world.moved(JAKARTA.getId());
    }

    private Instant decideByOfANewCase() {
        UUID id = UUID.randomUUID();
        world.submitted(Dossiers.as(Dossiers.online(), id, "PKU-0007", 1, Dossiers.RECEIVED, UUID.randomUUID()));
        return decideBy(id);
    }

    private Instant decideBy(UUID id) {
        return jdbc.sql("SELECT decide_by FROM case_file WHERE application_id = ?")
                .param(id)
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .single();
    }

    @Test
    void aDeadlineEndsWithTheOfficesDayAndOneThatWasGivenStays() {
        UUID before = UUID.randomUUID();
        world.submitted(Dossiers.as(Dossiers.online(), before, "PKU-0008", 1, Dossiers.RECEIVED, UUID.randomUUID()));
        Instant given = decideBy(before);
        assertThat(given.atZone(JAKARTA).toLocalTime()).isEqualTo("23:59:59");

        world.moved(MAKASSAR.getId());
        assertThat(offices.zone()).isEqualTo(MAKASSAR);
        assertThat(decideByOfANewCase()).isEqualTo(given.minus(Duration.ofHours(1)));
        assertThat(decideBy(before)).isEqualTo(given);
    }

    @Test
    void untilItIsToldTheSettingsSayIt() {
        jdbc.sql("DELETE FROM office").update();
        Offices first = new Offices(jdbc, new TestClock(), MAKASSAR.getId());
        assertThat(first.zone()).isEqualTo(MAKASSAR);
    }

    @Test
    void anotherInstanceSeesAChangeWithinAMinuteAndAsksNoMoreThanThat() {
        TestClock clock = new TestClock();
        Offices elsewhere = new Offices(jdbc, clock, JAKARTA.getId());
        assertThat(elsewhere.zone()).isEqualTo(JAKARTA);
        world.moved(MAKASSAR.getId());
        assertThat(elsewhere.zone()).isEqualTo(JAKARTA);
        clock.moveTo(TestClock.START.plusSeconds(31));
        assertThat(elsewhere.zone()).isEqualTo(MAKASSAR);
    }

    @Test
    void aZoneOfAnotherCountryIsParked() {
        assertThatThrownBy(() -> world.moved("Europe/Berlin")).isInstanceOf(PoisonEventException.class);
        assertThat(offices.zone()).isEqualTo(JAKARTA);
    }
}
