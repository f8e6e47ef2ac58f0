package id.sahkan.messaging.operations;

import static id.sahkan.messaging.inbox.TestEvents.BUDI;
import static id.sahkan.messaging.inbox.TestEvents.SITI;
import static id.sahkan.messaging.inbox.TestEvents.TRUNCATED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.sahkan.messaging.EventHandler;
import id.sahkan.messaging.Journal;
import id.sahkan.messaging.PoisonEventException;
import id.sahkan.messaging.TestDatabase;
import id.sahkan.messaging.TestJournal;
import id.sahkan.messaging.inbox.Inbox;
import id.sahkan.messaging.inbox.Received;
import id.sahkan.messaging.inbox.TestEvents;
import id.sahkan.messaging.inbox.TestInbox;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.MediaType;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What operators see and do, over HTTP and on a real database.
class OperationsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TestEvents events = new TestEvents();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicInteger woken = new AtomicInteger();
    private JdbcClient jdbc;
    private EventHandler handler;
    private Inbox inbox;
    private Journal journal;
    private TransactionTemplate transaction;
    private MockMvc http;

    /// What a service has of `http`: a refusal that has a code is answered as it is.
    @RestControllerAdvice
    private static final class AsServicesAnswer extends ResponseEntityExceptionHandler {}

    @BeforeEach
    void freshDatabase() throws Exception {
        var database = TestDatabase.fresh().service();
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        handler = TestEvents.noting(jdbc);
        inbox = TestInbox.on(database, meters, () -> handler);
        journal = TestJournal.on(database, meters);
        var actions = new OperatorActions(jdbc, Clock.systemUTC());
        http = MockMvcBuilders.standaloneSetup(new OperationsController(
                        new ParkedEvents(jdbc),
                        new StreamRelease(inbox, actions, transaction, jdbc),
                        new Republication(jdbc, transaction, actions, woken::incrementAndGet),
                        actions))
                .setControllerAdvice(new AsServicesAnswer())
                .build();
    }

    @Test
    void aStoppedStreamIsListedTriedDryAndReleasedInVersionOrder() throws Exception {
        receive(List.of(events.event(BUDI, 1), events.record(BUDI, 2, TRUNCATED), events.event(BUDI, 3)));
        receive(List.of(events.event(BUDI, 5), events.event(SITI, 2)));

        JsonNode streams = answer(get("/api/operations/parked"), 200).get("items");
        assertThat(streams).hasSize(2);
        assertThat(streams.get(0).get("aggregateId").stringValue()).isEqualTo(BUDI.toString());
        assertThat(streams.get(0).get("expectedVersion").longValue()).isEqualTo(2);
        assertThat(streams.get(0).get("lastVersion").longValue()).isEqualTo(5);
        assertThat(streams.get(0).get("kind").stringValue()).isEqualTo("POISON");
        assertThat(streams.get(0).get("recordIds")).hasSize(3);
        assertThat(streams.get(0).get("cause").stringValue()).isEqualTo("not-json");
        assertThat(streams.get(0).get("causeVersion").isNull()).isTrue();
        assertThat(streams.get(0).get("reason").stringValue()).isEqualTo("not a readable ApplicationWithdrawn");
        assertThat(streams.get(1).get("kind").stringValue()).isEqualTo("GAP");
        assertThat(streams.get(1).get("cause").stringValue()).isEqualTo("version-missing");
        assertThat(streams.get(1).get("causeVersion").longValue()).isEqualTo(1);

        assertThat(release(BUDI, true)).isEqualTo(JSON.readTree("""
                {"dryRun": true, "applied": [], "duplicates": 0, "remaining": 3,
                 "stoppedBy": {"version": 2, "reason": "not a readable ApplicationWithdrawn",
                               "cause": "not-json", "causeVersion": null}}
                """));

        // The true copy comes from the journal and waits behind the truncated one.
        receive(List.of(events.event(BUDI, 2)));
        String dry = """
                {"dryRun": true, "applied": [2, 3], "duplicates": 1, "remaining": 1,
                 "stoppedBy": {"version": 4, "reason": "version 4 has not arrived",
                               "cause": "version-missing", "causeVersion": 4}}
                """;
        assertThat(release(BUDI, true)).isEqualTo(JSON.readTree(dry));
        assertThat(applied()).containsExactly("budi 1");
        assertThat(rows("SELECT version || kind FROM parked_event WHERE aggregate_id = '" + BUDI + "' ORDER BY id"))
                .containsExactly("2POISON", "3BEHIND", "5BEHIND", "2BEHIND");

        assertThat(release(BUDI, false)).isEqualTo(JSON.readTree(dry.replace("true", "false")));
        assertThat(applied()).containsExactly("budi 1", "budi 2", "budi 3");

        // What remains is early and nothing more: it heals by itself.
        receive(List.of(events.event(BUDI, 4)));
        assertThat(applied()).containsExactly("budi 1", "budi 2", "budi 3", "budi 4", "budi 5");
        assertThat(answer(release("nothing", BUDI, false), 404).get("code").stringValue())
                .isEqualTo("nothing-parked");

        JsonNode actions = answer(get("/api/operations/actions"), 200).get("items");
        assertThat(actions).hasSize(1);
        assertThat(actions.get(0).get("actor").stringValue()).isEqualTo("operator-7");
        assertThat(actions.get(0).get("reason").stringValue()).isEqualTo("a test");
        assertThat(actions.get(0).get("outcome").get("applied")).hasSize(2);
    }

    @Test
    void aReleaseThatFailsAgainLeavesNothingOfTheEventBehind() throws Exception {
        EventHandler noting = handler;
        handler = incoming -> {
            noting.handle(incoming);
            throw new PoisonEventException("not in this state");
        };
        receive(List.of(events.event(BUDI, 1), events.event(BUDI, 2)));

        assertThat(release(BUDI, false).get("stoppedBy").get("reason").stringValue())
                .isEqualTo("not in this state");
        assertThat(applied()).isEmpty();

        handler = noting;
        JsonNode released = release(BUDI, false);
        assertThat(released.get("applied")).hasSize(2);
        assertThat(applied()).containsExactly("budi 1", "budi 2");
        // once more, by who has not heard the answer: the same, and nothing else is noted
        assertThat(release(BUDI, false)).isEqualTo(released);
        assertThat(answer(get("/api/operations/actions"), 200).get("items")).hasSize(2);
        assertThat(rows("SELECT id::text FROM parked_event")).isEmpty();
    }

    @Test
    void aRecordIsShownByItsShapeAndNeverByItsWords() throws Exception {
        Map<String, Object> headers = TestEvents.headers(BUDI, 1);
        headers.put("x-from", "budi@example.com".getBytes(UTF_8));
        byte[] payload = """
                {"applicationId": "%s", "withdrawnAt": "2026-11-23T09:00:00Z", "type": "ONLINE_MEDIA", "count": 3,
                 "name": "Budi Santoso", "nik": 3171234567890123, "items": [{"Budi S.": "ani@example.com"}]}
                """.formatted(BUDI).getBytes(UTF_8);
        receive(List.of(events.record(BUDI, 2, TRUNCATED), events.record(headers, payload.clone())));
        byte[] notJson = "Budi Santoso, 081234567890".getBytes(UTF_8);
        receive(List.of(events.record(SITI, 1, notJson), events.record(BUDI, 5, payload)));

        for (String id : rows("SELECT id::text FROM parked_event")) {
            String shown = answer(get("/api/operations/parked/" + id), 200).toString();
            assertThat(shown).doesNotContainIgnoringCase("santoso", "3171234567890123", "example.com", "Budi S.");
        }
        String id = rows("SELECT id::text FROM parked_event WHERE version = 5").getFirst();
        JsonNode record = answer(get("/api/operations/parked/" + id), 200);
        assertThat(record.get("headers").get("ce_type").stringValue())
                .isEqualTo("id.sahkan.applicant.application-withdrawn");
        assertThat(record.get("payload").get("structure")).isEqualTo(JSON.readTree("""
                {"applicationId": "%s", "withdrawnAt": "2026-11-23T09:00:00Z", "type": "ONLINE_MEDIA", "count": 3,
                 "name": "(12 characters)", "nik": "(16 digits)", "items": [{"(7 characters)": "(15 characters)"}]}
                """.formatted(BUDI)));
        assertThat(record.get("cause").stringValue()).isEqualTo("earlier-parked");
        assertThat(record.get("causeVersion").isNull()).isTrue();
        JsonNode bytes = answer(
                        get("/api/operations/parked/"
                                + rows("SELECT id::text FROM parked_event WHERE aggregate_id = '" + SITI + "'")
                                        .getFirst()),
                        200)
                .get("payload");
        assertThat(bytes.get("structure").isNull()).isTrue();
        assertThat(bytes.get("bytes").intValue()).isEqualTo(notJson.length);
        assertThat(bytes.get("sha256").stringValue()).hasSize(64);
    }

    @Test
    void aRecordIsDiscardedOnlyWhenTheStreamDoesNotNeedIt() throws Exception {
        receive(List.of(events.record(BUDI, 1, TRUNCATED), events.record(Map.of(), new byte[0])));
        String truncated =
                rows("SELECT id::text FROM parked_event WHERE kind = 'POISON'").getFirst();
        String unreadable = rows("SELECT id::text FROM parked_event WHERE kind = 'UNREADABLE'")
                .getFirst();

        assertThat(answer(discard(truncated), 409).get("code").stringValue()).isEqualTo("only-copy");
        answer(discard(unreadable), 200);
        receive(List.of(events.event(BUDI, 1)));
        JsonNode discarded = answer(discard(truncated), 200);
        assertThat(answer(discard(truncated), 200)).isEqualTo(discarded);
        assertThat(answer(get("/api/operations/actions"), 200).get("items")).hasSize(2);
        assertThat(answer(discard("999999"), 404).get("code").stringValue()).isEqualTo("parked-record-not-found");

        // Nothing stops the stream any more: it goes on with its next event.
        receive(List.of(events.event(BUDI, 2)));
        assertThat(applied()).containsExactly("budi 1", "budi 2");
        assertThat(rows("SELECT actor || action FROM operator_action"))
                .containsExactly("operator-7DISCARD", "operator-7DISCARD");
    }

    @Test
    void theJournalIsPutBackIntoTheOutboxOnceAndFromAnInstantOn() throws Exception {
        List<Journal.Entry> entries = LongStream.rangeClosed(1, 12_000)
                .mapToObj(number -> entry(number % 2 == 0 ? BUDI : SITI, (number + 1) / 2, number))
                .toList();
        transaction.executeWithoutResult(_ -> journal.appendAll(entries));
        jdbc.sql("DELETE FROM outbox WHERE position <> 11999").update();

        String since = TestEvents.AT.plusSeconds(501).toString();
        assertThat(answer(republish(since, BUDI, true), 200).get("events").intValue())
                .isEqualTo(5750);
        assertThat(rows("SELECT position::text FROM outbox")).hasSize(1);

        assertThat(answer(republish(since, BUDI, false), 200).get("events").intValue())
                .isEqualTo(5750);
        assertThat(rows("SELECT min(position) || ' ' || count(*) FROM outbox")).containsExactly("502 5751");
        assertThat(answer(republish(since, null, false), 200).get("events").intValue())
                .isEqualTo(11_500);
        assertThat(rows("SELECT min(position) || ' ' || count(*) FROM outbox")).containsExactly("501 11500");
        assertThat(woken).hasPositiveValue();
    }

    @Test
    void badInputIsRefusedWithItsFieldAndNobodyActsWithoutAName() throws Exception {
        Map<String, MockHttpServletRequestBuilder> wrong = Map.of(
                "limit", get("/api/operations/parked?limit=many"),
                "after", get("/api/operations/parked?after=x"),
                "aggregateId", command("parked/release", Map.of("source", "s", "aggregateId", "7", "reason", "r")),
                "source", command("parked/release", Map.of("aggregateId", BUDI, "reason", "r")),
                "reason", command("parked/discard", Map.of("id", 1, "reason", " ")),
                "id", command("parked/discard", Map.of("reason", "r")),
                "since", command("republish", Map.of("since", "yesterday", "reason", "r")));
        assertThat(answer(get("/api/operations/parked?limit=0"), 422)
                        .at("/errors/0/code")
                        .stringValue())
                .isEqualTo("out-of-range");
        for (var request : wrong.entrySet()) {
            JsonNode problem = answer(request.getValue(), 422);
            assertThat(problem.get("code").stringValue()).isEqualTo("validation-failed");
            assertThat(problem.get("field").stringValue()).isEqualTo(request.getKey());
            JsonNode error = problem.get("errors").get(0);
            assertThat(error.get("field").stringValue()).isEqualTo(request.getKey());
            assertThat(error.get("code").stringValue())
                    .isEqualTo(
                            Set.of("source", "reason", "id").contains(request.getKey()) ? "required" : "invalid-value");
        }
        MockHttpServletRequestBuilder nameless = post("/api/operations/parked/discard")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"id\": 1, \"reason\": \"r\"}");
        assertThat(answer(nameless, 401).get("code").stringValue()).isEqualTo("login-required");
    }

    /// Of the door's own codes; those that every service has are in `http`.
    @ParameterizedTest
    @EnumSource(names = {"PARKED_RECORD_NOT_FOUND", "NOTHING_PARKED", "ONLY_COPY", "STREAM_CHANGED"})
    void everyCodeOfItsOwnHasASentenceInBothLanguages(OperationProblem problem) {
        String indonesian = sentence(problem, "id");
        assertThat(indonesian).isNotBlank();
        assertThat(sentence(problem, "en")).isNotBlank().isNotEqualTo(indonesian);
    }

    private static String sentence(OperationProblem problem, String language) {
        return ResourceBundle.getBundle("problems.operations", Locale.of(language))
                .getString(problem.code());
    }

    @Test
    void whatOperatorsDidCannotBeChanged() throws Exception {
        answer(republish("2026-11-23T09:00:00Z", null, false), 200);

        for (String change : List.of("UPDATE operator_action SET actor = 'nobody'", "DELETE FROM operator_action")) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .isInstanceOf(BadSqlGrammarException.class)
                    .hasStackTraceContaining("permission denied");
        }
    }

    private void receive(List<Received> records) {
        inbox.receive(records, 0);
    }

    private static Journal.Entry entry(UUID aggregate, long version, long second) {
        var event = TestJournal.published(aggregate, TestEvents.AT);
        return new Journal.Entry(aggregate, aggregate, version, TestEvents.AT.plusSeconds(second), "someone", event);
    }

    private JsonNode release(UUID aggregate, boolean dryRun) throws Exception {
        return answer(release("a test", aggregate, dryRun), 200);
    }

    private static MockHttpServletRequestBuilder release(String reason, UUID aggregate, boolean dryRun) {
        return command(
                "parked/release",
                Map.of("source", TestEvents.SOURCE, "aggregateId", aggregate, "reason", reason, "dryRun", dryRun));
    }

    private static MockHttpServletRequestBuilder discard(String id) {
        return command("parked/discard", Map.of("id", Long.valueOf(id), "reason", "a test"));
    }

    private static MockHttpServletRequestBuilder republish(String since, UUID aggregate, boolean dryRun) {
        return command(
                "republish",
                aggregate == null
                        ? Map.of("since", since, "reason", "a test", "dryRun", dryRun)
                        : Map.of("since", since, "reason", "a test", "dryRun", dryRun, "aggregateId", aggregate));
    }

    private static MockHttpServletRequestBuilder command(String path, Map<String, ?> body) {
        return post("/api/operations/" + path)
                .principal(() -> "operator-7")
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsString(body));
    }

    private JsonNode answer(MockHttpServletRequestBuilder request, int status) throws Exception {
        MockHttpServletResponse response = http.perform(request).andReturn().getResponse();
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(status);
        return JSON.readTree(response.getContentAsString());
    }

    private List<String> applied() {
        return rows("SELECT what FROM applied ORDER BY number");
    }

    private List<String> rows(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
