package id.sahkan.notification.notice;

import id.sahkan.contracts.ApplicantEvent.ApplicationSubmitted;
import id.sahkan.contracts.NotificationEvent.Channel;
import id.sahkan.contracts.NotificationEvent.NoticeKind;
import id.sahkan.telemetry.Traces;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The ledger of notices. A row exists before anything is sent and says afterwards how it ended.
@Component
class NoticeStore {

    static final String APPLICANT = "APPLICANT";

    private static final String LEARN = """
            INSERT INTO application (application_id, application_number, outlet_name, applicant_id)
            VALUES (:applicationId, :number, :outletName, :applicantId)
            ON CONFLICT (application_id) DO NOTHING
            """;

    /// What is shown in the application has arrived when it is committed; only e-mail is still on its way.
    private static final String TELL = """
            INSERT INTO notice (id, application_id, fact, channel, recipient, kind, params, created_at, state,
                                next_attempt_at, done_at, traceparent)
            VALUES (:id, :applicationId, :fact, :channel, :recipient, :kind, :params::jsonb, :at, :state, :next, :done,
                    :traceparent)
            ON CONFLICT DO NOTHING
            """;

    private static final String CLAIM = """
            UPDATE notice SET lease_until = :until, attempts = attempts + 1
            WHERE id = (SELECT due.id FROM notice due JOIN application USING (application_id)
                        WHERE due.state = 'PENDING' AND due.next_attempt_at <= :now
                          AND (due.lease_until IS NULL OR due.lease_until <= :now)
                        ORDER BY due.next_attempt_at
                        LIMIT 1
                        FOR UPDATE OF due SKIP LOCKED)
            RETURNING id, application_id, kind, params, attempts, created_at, traceparent
            """;

    private static final String LOCK = """
            SELECT state, attempts, next_attempt_at, done_at, last_failure FROM notice WHERE id = :id FOR UPDATE
            """;

    private static final String SAVE = """
            UPDATE notice SET state = :state, next_attempt_at = :next, done_at = :done, last_failure = :failure,
                              lease_until = NULL
            WHERE id = :id
            """;

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Traces traces;

    NoticeStore(JdbcClient jdbc, JsonMapper json, Traces traces) {
        this.jdbc = jdbc;
        this.json = json;
        this.traces = traces;
    }

    /// One e-mail that somebody has to send now, held until the lease ends; `since` is when the fact happened.
    record Due(
            UUID id,
            UUID applicationId,
            NoticeKind kind,
            Map<String, String> params,
            int attempts,
            Instant since,
            @Nullable String traceparent) {}

    void learn(ApplicationSubmitted submitted) {
        jdbc.sql(LEARN)
                .param("applicationId", submitted.applicationId())
                .param("number", submitted.applicationNumber())
                .param("outletName", submitted.outletName())
                .param("applicantId", submitted.applicantId())
                .update();
    }

    /// False when it had been told before.
    boolean tell(Fact fact) {
        boolean told = insert(fact, Channel.IN_APP, "SENT", null, fact.at());
        return insert(fact, Channel.EMAIL, "PENDING", fact.at(), null) && told;
    }

    private boolean insert(
            Fact fact,
            Channel channel,
            String state,
            @org.jspecify.annotations.Nullable Instant next,
            @org.jspecify.annotations.Nullable Instant done) {
        return jdbc.sql(TELL)
                        .param("id", fact.noticeId(channel))
                        .param("applicationId", fact.applicationId())
                        .param("fact", fact.id())
                        .param("channel", channel.name())
                        .param("recipient", APPLICANT)
                        .param("kind", fact.kind().name())
                        .param("params", json.writeValueAsString(fact.params()))
                        .param("at", utc(fact.at()))
                        .param("state", state)
                        .param("next", next == null ? null : utc(next), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("done", done == null ? null : utc(done), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("traceparent", traces.here(), java.sql.Types.VARCHAR)
                        .update()
                == 1;
    }

    Optional<Due> claim(Instant now, Duration lease) {
        return jdbc.sql(CLAIM)
                .param("now", utc(now))
                .param("until", utc(now.plus(lease)))
                .query((row, _) -> new Due(
                        row.getObject("id", UUID.class),
                        row.getObject("application_id", UUID.class),
                        NoticeKind.valueOf(row.getString("kind")),
                        json.readValue(row.getString("params"), TEXTS),
                        row.getInt("attempts"),
                        instant(row, "created_at"),
                        row.getString("traceparent")))
                .optional();
    }

    Delivery lock(UUID id) {
        return jdbc.sql(LOCK).param("id", id).query((row, _) -> delivery(row)).single();
    }

    void save(UUID id, Delivery delivery, @org.jspecify.annotations.Nullable String failure) {
        Instant next = delivery instanceof Delivery.Pending pending ? pending.nextAttemptAt() : null;
        Instant done = switch (delivery) {
            case Delivery.Pending _ -> null;
            case Delivery.Sent sent -> sent.sentAt();
            case Delivery.Failed failed -> failed.failedAt();
        };
        jdbc.sql(SAVE)
                .param("id", id)
                .param("state", stateOf(delivery))
                .param("next", next == null ? null : utc(next), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("done", done == null ? null : utc(done), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("failure", failure, java.sql.Types.VARCHAR)
                .update();
    }

    private static String stateOf(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Pending _ -> "PENDING";
            case Delivery.Sent _ -> "SENT";
            case Delivery.Failed _ -> "FAILED";
        };
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return switch (state) {
            case "PENDING" -> new Delivery.Pending(row.getInt("attempts"), instant(row, "next_attempt_at"));
            case "SENT" -> new Delivery.Sent(instant(row, "done_at"));
            case "FAILED" -> new Delivery.Failed(instant(row, "done_at"), row.getString("last_failure"));
            default -> throw new IllegalStateException("no delivery is " + state);
        };
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
