package id.sahkan.messaging.inbox;

import static id.sahkan.messaging.inbox.TestEvents.BUDI;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sahkan.messaging.CauseCode;
import id.sahkan.messaging.PoisonEventException;
import id.sahkan.messaging.relay.Envelope;
import id.sahkan.testing.TestPostgres;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whoever finds that a record cannot be applied says which code that is; nobody reads it out of a sentence.
class CauseTest {

    private final TestEvents events = new TestEvents();

    @ParameterizedTest
    @ValueSource(strings = {"{\"applicationId\":\"", "Budi", "[]", "null", "{}", ""})
    void contentThatIsNoSuchEventIsNotJson(String content) {
        assertThat(new StreamEvent(
                                events.record(BUDI, 1, content.getBytes(UTF_8)),
                                Envelope.fromHeaders(TestEvents.headers(BUDI, 1)),
                                null)
                        .read())
                .isInstanceOfSatisfying(StreamEvent.Reading.Unusable.class, unusable -> {
                    assertThat(unusable.cause().code()).isEqualTo(CauseCode.NOT_JSON);
                    assertThat(unusable.cause().reason()).isNotBlank();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_type", "ce_id", "ce_sequence", "ce_time", "ce_dataschema"})
    void whatHasNoUsableEnvelopeIsOfTheEnvelope(String attribute) {
        Map<String, Object> headers = new HashMap<>(TestEvents.headers(BUDI, 1));
        headers.put(attribute, "0\n");
        assertThatThrownBy(() -> Envelope.received("sahkan.applicant", headers))
                .isInstanceOfSatisfying(
                        PoisonEventException.class,
                        refused -> assertThat(refused.code()).isEqualTo(CauseCode.ENVELOPE));
    }

    @Test
    void theCodesAreThoseOfTheDescription() {
        assertThat(Stream.of(CauseCode.values()).map(CauseCode::wire))
                .containsExactly(
                        "version-missing",
                        "earlier-parked",
                        "payload-newer",
                        "not-json",
                        "no-such-application",
                        "envelope",
                        "other");
    }

    /// The sentences that were stored before there was a column for the code.
    @Test
    void whatWasParkedBeforeKeepsItsCause() {
        TestPostgres.Database database = TestPostgres.fresh();
        FluentConfiguration tables = Flyway.configure()
                .dataSource(database.asOwner())
                .locations("classpath:db/messaging")
                .placeholders(Map.of("serviceRole", database.service()));
        tables.target("8").load().migrate();
        JdbcClient jdbc = JdbcClient.create(database.asOwner());
        List<List<String>> parked = List.of(
                List.of("GAP", "version 7 has not arrived", "version-missing 7"),
                List.of("BEHIND", "an earlier event of it is parked", "earlier-parked -"),
                List.of("UNKNOWN_VERSION", "version 2 of the payload is newer than this service", "payload-newer 2"),
                List.of("POISON", "not a readable ApplicationWithdrawn", "not-json -"),
                List.of("BEHIND", "ApplicationWithdrawn lacks 'applicationId'", "not-json -"),
                List.of("POISON", "no such application", "no-such-application -"),
                List.of("UNREADABLE", "the event has no type", "envelope -"),
                List.of("POISON", "not-filed", "other -"),
                List.of("POISON", "version 7 has not arrived in time", "other -"));
        parked.forEach(row -> jdbc.sql("""
                        INSERT INTO parked_event (kind, reason, topic, partition, record_offset, headers, payload, parked_at)
                        VALUES (?, ?, 't', 0, (SELECT count(*) FROM parked_event), '{}', '', now())
                        """).param(row.get(0)).param(row.get(1)).update());

        tables.target("latest").load().migrate();

        assertThat(jdbc.sql("SELECT cause || ' ' || coalesce(cause_version::text, '-') FROM parked_event ORDER BY id")
                        .query(String.class)
                        .list())
                .isEqualTo(parked.stream().map(row -> row.get(2)).toList());
    }
}
