package id.sahkan.gateway.availability;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.gateway.availability.Interruption.Kind;
import id.sahkan.gateway.availability.Interruption.Minute;
import id.sahkan.gateway.availability.Interruption.Silence;
import id.sahkan.testing.TestClock;
import id.sahkan.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class AvailabilityTest {

    private static final Instant START = Instant.parse("2026-12-01T03:00:00Z");
    private static final Instant END = START.plus(Duration.ofHours(1));

    private static JdbcClient database;

    private final TestClock clock = new TestClock();
    private final AvailabilityTable table = new AvailabilityTable(database);
    private final AvailabilityLedger ledger = new AvailabilityLedger(database, clock);

    @BeforeAll
    static void tables() throws IOException {
        database = JdbcClient.create(TestPostgres.fresh().asOwner());
        database.sql(Files.readString(Path.of("src/main/resources/db/migration/V0003__availability.sql")))
                .update();
    }

    @BeforeEach
    void nothingIsWritten() {
        database.sql("DELETE FROM served").update();
        database.sql("DELETE FROM refusing_minute").update();
    }

    @Test
    void signsOfLifeMakeOneStretchAndASilenceIsBetweenTwo() {
        serveFrom(0, 600);
        serveFrom(900, 1200);

        assertThat(table.since()).hasValue(START);
        assertThat(table.between(START, END))
                .containsExactly(new Interruption(at(600), at(900), Kind.UNREACHABLE, 0, 0));
        assertThat(database.sql("SELECT count(*) FROM served").query(Long.class).single())
                .isEqualTo(2);
    }

    @Test
    void aShortSilenceWasNoticedByNobody() {
        serveFrom(0, 60);
        serveFrom(150, 300);
        assertThat(table.between(START, END)).isEmpty();
    }

    @Test
    void aSilenceIsToldAsFarAsItIsAskedFor() {
        serveFrom(0, 60);
        serveFrom(1200, 1260);
        assertThat(table.between(at(300), at(600)))
                .containsExactly(new Interruption(at(300), at(600), Kind.UNREACHABLE, 0, 0));
        assertThat(table.between(at(1200), at(1260))).isEmpty();
        assertThat(table.between(at(0), at(60))).isEmpty();
    }

    @Test
    void twoInstancesThatBeginAtOnceAreNoSilence() {
        table.served(at(0));
        database.sql("INSERT INTO served VALUES (CAST(? AS timestamptz), CAST(? AS timestamptz))")
                .param(at(1).toString())
                .param(at(1).toString())
                .update();
        serveFrom(30, 600);
        assertThat(table.between(START, END)).isEmpty();
    }

    @Test
    void partsThatAreAwayAreCountedInTheirMinuteAndWhatOneRequestMeetsIsNot() {
        for (int i = 0; i < 5; i++) {
            answer(HttpStatus.SERVICE_UNAVAILABLE);
        }
        clock.moveTo(at(30));
        ledger.write();
        answer(HttpStatus.OK);
        answer(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(table.between(START, END)).isEmpty();
        clock.moveTo(at(60));
        for (int i = 0; i < 9; i++) {
            answer(HttpStatus.INTERNAL_SERVER_ERROR);
        }
        ledger.write();
        clock.moveTo(at(120));
        ledger.write();
        ledger.write();

        assertThat(table.between(START, END)).containsExactly(new Interruption(at(0), at(60), Kind.REFUSING, 7, 5));
    }

    @Test
    void minutesThatFollowEachOtherAreOneAndFewRequestsAreNone() {
        assertThat(Interruption.of(
                        List.of(new Silence(at(600), at(900))),
                        List.of(
                                new Minute(at(0), 100, 5),
                                new Minute(at(60), 10, 10),
                                new Minute(at(120), 1000, 20),
                                new Minute(at(180), 5, 5),
                                new Minute(at(300), 4, 4))))
                .containsExactly(
                        new Interruption(at(0), at(120), Kind.REFUSING, 110, 15),
                        new Interruption(at(180), at(240), Kind.REFUSING, 5, 5),
                        new Interruption(at(600), at(900), Kind.UNREACHABLE, 0, 0));
    }

    private void answer(HttpStatus status) {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/api/periods"));
        ledger.filter(exchange, asked -> {
                    asked.getResponse().setStatusCode(status);
                    return asked.getResponse().setComplete();
                })
                .block();
    }

    private void serveFrom(int first, int last) {
        for (int second = first; second <= last; second += 30) {
            table.served(at(second));
        }
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }
}
