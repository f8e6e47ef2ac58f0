package id.sahkan.notification.notice;

import id.sahkan.contracts.NotificationEvent.Channel;
import id.sahkan.contracts.NotificationEvent.ReachedBy;
import id.sahkan.database.Instants;
import id.sahkan.notification.letter.LetterKind;
import id.sahkan.notification.office.Offices;
import id.sahkan.notification.partner.PartnerStore;
import id.sahkan.telemetry.Traces;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rows of notices. One exists before anything is sent and says afterwards how it ended.
@Component
class NoticeStore {

    private static final String APPLICANT = "APPLICANT";

    private static final String ADD = """
            INSERT INTO notice (id, application_id, fact, channel, recipient, kind, params, created_at, state,
                                next_attempt_at, done_at, traceparent)
            VALUES (:shownId, :applicationId, :event, 'IN_APP', :recipient, :kind, :params::jsonb, :at, 'SENT', NULL, :at,
                    :traceparent),
                   (:mailId, :applicationId, :event, 'EMAIL', :recipient, :kind, :params::jsonb, :at, 'PENDING', :at, NULL,
                    :traceparent)
            ON CONFLICT DO NOTHING
            """;

    private static final String ADD_FOR_PARTNERS = """
            INSERT INTO notice (id, application_id, fact, channel, recipient, kind, params, created_at, state,
                                next_attempt_at, done_at, traceparent)
            SELECT gen_random_uuid(), one.application_id, :fact, way.channel, :recipient, :kind, :params::jsonb, :now,
                   way.state, CASE way.state WHEN 'PENDING' THEN :now END, CASE way.state WHEN 'SENT' THEN :now END,
                   :traceparent
            FROM (SELECT DISTINCT ON (applicant_id) application_id
                  FROM (SELECT applicant_id, application_id, from_day FROM partner_term WHERE office = :office AND %s
                        UNION ALL
                        SELECT applicant_id, application_id, DATE '-infinity'
                        FROM notice JOIN application USING (application_id)
                        WHERE kind IN (%s) AND channel = 'IN_APP' AND params ->> 'releaseId' = :release) reader
                  ORDER BY applicant_id, from_day DESC, application_id) one
            CROSS JOIN (VALUES ('IN_APP', 'SENT'), ('EMAIL', 'PENDING')) way (channel, state)
            ON CONFLICT DO NOTHING
            """.formatted(PartnerStore.IN_FORCE, ReturnedQueries.OF_RELEASE);

    private static final String LOCK = """
            SELECT state, attempts - forgiven AS attempts, next_attempt_at, done_at, last_failure, bounced_at, bounce_status, reached_on, reached_by,
                   reach_note, reached_by_name
            FROM notice WHERE id = :id FOR UPDATE
            """;

    private static final String SAVE = """
            UPDATE notice SET state = :state, next_attempt_at = :next, done_at = :done, last_failure = :failure,
                              lease_until = NULL, bounced_at = :bounced, bounce_status = :status,
                              reached_on = :reachedOn, reached_by = :reachedBy, reach_note = :note,
                              reached_by_name = :byName,
                              forgiven = CASE WHEN CAST(:counted AS int) IS NULL THEN forgiven ELSE attempts - :counted END,
                              requeued = requeued + :again
            WHERE id = :id AND (state = 'PENDING' OR :held)
            """;

    private static final String MARK_READ = """
            UPDATE notice SET read_at = coalesce(read_at, :at)
            FROM application
            WHERE notice.id = :id AND channel = 'IN_APP'
              AND application.application_id = notice.application_id AND applicant_id = :person
            """;

    private static final String CLAIM = """
            UPDATE notice SET lease_until = :until, attempts = attempts + 1
            FROM application LEFT JOIN office ON office.key = application.office
            WHERE application.application_id = notice.application_id
              AND notice.id = (SELECT due.id FROM notice due JOIN application USING (application_id)
                        WHERE due.state = 'PENDING' AND due.next_attempt_at <= :now
                          AND (due.lease_until IS NULL OR due.lease_until <= :now)
                          AND NOT EXISTS (SELECT FROM notice before
                                          WHERE before.application_id = due.application_id AND before.state = 'PENDING'
                                            AND before.created_at < due.created_at
                                            AND (before.kind IN (%1$s)) = (due.kind IN (%1$s))
                                            AND (before.lease_until > :now OR before.attempts = 0))
                        ORDER BY (due.kind IN (%1$s)), due.next_attempt_at
                        LIMIT 1
                        FOR UPDATE OF due SKIP LOCKED)
            RETURNING notice.id, notice.application_id, kind, params, attempts, forgiven, requeued, next_attempt_at, created_at,
                traceparent, application.office AS office_key, %2$s
            """.formatted(ReturnedQueries.OF_RELEASE, Offices.COLUMNS);

    private static final String POSTPONE = """
            UPDATE notice SET next_attempt_at = :until, lease_until = NULL
            WHERE id = :id AND state = 'PENDING' AND attempts = :attempts
            """;

    private static final String RETURNED = """
            SELECT id, application_id, kind, requeued FROM notice JOIN application USING (application_id)
            WHERE id = :id AND channel = 'EMAIL' AND (state IN ('BOUNCED', 'FAILED', 'REACHED') OR requeued > 0) AND office = ANY (:offices) AND %s
            """.formatted(ReturnedQueries.OF_APPLICATION);

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Traces traces;
    private final Offices offices;

    NoticeStore(JdbcClient jdbc, JsonMapper json, Traces traces, Offices offices) {
        this.jdbc = jdbc;
        this.json = json;
        this.traces = traces;
        this.offices = offices;
    }

    /// One row for each channel. What is shown in the application has arrived when it is committed; only the e-mail is
    /// still on its way. False when the rows were there before.
    boolean add(NewNotice notice) {
        return jdbc.sql(ADD)
                        .param("shownId", notice.id(Channel.IN_APP))
                        .param("mailId", notice.id(Channel.EMAIL))
                        .param("applicationId", notice.applicationId())
                        .param("event", notice.eventId())
                        .param("recipient", APPLICANT)
                        .param("kind", notice.kind().name())
                        .param("params", json.writeValueAsString(notice.params()))
                        .param("at", Instants.column(notice.at()))
                        .param("traceparent", traces.here(), Types.VARCHAR)
                        .update()
                == Channel.values().length;
    }

    /// For each partner of the office, and for whoever was told of the release before, the same rows as [#add] makes
    /// for one applicant.
    void addForPartners(UUID fact, String office, LetterKind kind, Instant at, Map<String, String> params) {
        jdbc.sql(ADD_FOR_PARTNERS)
                .param("fact", fact)
                .param("office", office)
                .param("zone", offices.untold().getId())
                .param("release", params.get("releaseId"), Types.VARCHAR)
                .param("recipient", APPLICANT)
                .param("kind", kind.name())
                .param("params", json.writeValueAsString(params))
                .param("now", Instants.column(at))
                .param("traceparent", traces.here(), Types.VARCHAR)
                .update();
    }

    /// The oldest that is due and not done. Whoever takes a notice has it until the lease ends.
    Optional<DueNotice> claim(Instant now, Instant leasedUntil) {
        return jdbc.sql(CLAIM)
                .param("now", Instants.column(now))
                .param("until", Instants.column(leasedUntil))
                .query(this::due)
                .optional();
    }

    /// Whoever has taken it since keeps it.
    void postpone(DueNotice notice, Instant until) {
        jdbc.sql(POSTPONE)
                .param("id", notice.id())
                .param("attempts", notice.attempts())
                .param("until", Instants.column(until))
                .update();
    }

    NoticeState lock(UUID id) {
        return jdbc.sql(LOCK).param("id", id).query((row, _) -> stateIn(row)).single();
    }

    /// How an attempt ended. False when something else has ended it meanwhile: what has ended stays as it is.
    boolean end(UUID id, NoticeState state, @Nullable String failure) {
        return save(id, state, failure, false, false) == 1;
    }

    /// Whose row is held.
    ///
    /// @param again whether it is sent once more
    void save(UUID id, NoticeState state, boolean again) {
        var _ = save(id, state, state instanceof NoticeState.Reached reached ? reached.failure() : null, true, again);
    }

    private int save(UUID id, NoticeState state, @Nullable String failure, boolean held, boolean again) {
        Reach reach = state instanceof NoticeState.Reached reached ? reached.reach() : null;
        return jdbc.sql(SAVE)
                .param("id", id)
                .param("held", held)
                .param("state", nameOf(state))
                .param(
                        "counted",
                        state instanceof NoticeState.Pending pending ? pending.attempts() : null,
                        Types.INTEGER)
                .param("again", again ? 1 : 0)
                .param("next", Instants.columnOrNull(nextAttemptAt(state)), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("done", Instants.columnOrNull(doneAt(state)), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("failure", failure, Types.VARCHAR)
                .param("bounced", Instants.columnOrNull(bouncedAt(state)), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("status", bounceStatus(state), Types.VARCHAR)
                .param("reachedOn", reach == null ? null : reach.on(), Types.DATE)
                .param("reachedBy", reach == null ? null : reach.how().name(), Types.VARCHAR)
                .param("note", reach == null ? null : reach.note(), Types.VARCHAR)
                .param("byName", reach == null ? null : reach.byName(), Types.VARCHAR)
                .update();
    }

    /// The e-mail of that id. What is shown in the application has no way on which it could be lost.
    Optional<KnownNotice> find(UUID id) {
        return jdbc.sql("SELECT id, application_id, kind, requeued FROM notice WHERE id = :id AND channel = 'EMAIL'")
                .param("id", id)
                .query((row, _) -> known(row))
                .optional();
    }

    /// What came back, as somebody of these offices may work it.
    Optional<KnownNotice> returned(UUID id, String[] offices) {
        return jdbc.sql(RETURNED)
                .param("id", id)
                .param("offices", offices)
                .query((row, _) -> known(row))
                .optional();
    }

    private static KnownNotice known(ResultSet row) throws SQLException {
        return new KnownNotice.Kept(
                row.getObject("id", UUID.class),
                row.getObject("application_id", UUID.class),
                LetterKind.valueOf(row.getString("kind")),
                row.getInt("requeued"));
    }

    /// Changes nothing when it is not this person's, or is read.
    void markRead(UUID id, String person, Instant at) {
        jdbc.sql(MARK_READ)
                .param("id", id)
                .param("person", person)
                .param("at", Instants.column(at))
                .update();
    }

    private DueNotice due(ResultSet row, int number) throws SQLException {
        return new DueNotice(
                row.getObject("id", UUID.class),
                row.getObject("application_id", UUID.class),
                offices.sender(row.getString("office_key"), row),
                LetterKind.valueOf(row.getString("kind")),
                json.readValue(row.getString("params"), TEXTS),
                row.getInt("attempts"),
                row.getInt("forgiven"),
                row.getInt("requeued"),
                Instants.read(row, "next_attempt_at"),
                Instants.read(row, "created_at"),
                row.getString("traceparent"));
    }

    private static String nameOf(NoticeState state) {
        return switch (state) {
            case NoticeState.Pending _ -> "PENDING";
            case NoticeState.Sent _ -> "SENT";
            case NoticeState.Failed _ -> "FAILED";
            case NoticeState.Bounced _ -> "BOUNCED";
            case NoticeState.Reached _ -> "REACHED";
            case NoticeState.Superseded _ -> "SUPERSEDED";
        };
    }

    private static @Nullable Instant nextAttemptAt(NoticeState state) {
        return state instanceof NoticeState.Pending pending ? pending.nextAttemptAt() : null;
    }

    private static @Nullable Instant doneAt(NoticeState state) {
        return switch (state) {
            case NoticeState.Pending _ -> null;
            case NoticeState.Sent sent -> sent.sentAt();
            case NoticeState.Failed failed -> failed.failedAt();
            case NoticeState.Bounced bounced -> bounced.bouncedAt();
            case NoticeState.Reached reached -> reached.reach().at();
            case NoticeState.Superseded superseded -> superseded.at();
        };
    }

    private static @Nullable Instant bouncedAt(NoticeState state) {
        return switch (state) {
            case NoticeState.Bounced bounced -> bounced.bouncedAt();
            case NoticeState.Reached reached -> reached.lostAt();
            case NoticeState.Pending _, NoticeState.Sent _, NoticeState.Failed _, NoticeState.Superseded _ -> null;
        };
    }

    private static @Nullable String bounceStatus(NoticeState state) {
        return switch (state) {
            case NoticeState.Bounced bounced -> bounced.status();
            case NoticeState.Reached reached -> reached.status();
            case NoticeState.Pending _, NoticeState.Sent _, NoticeState.Failed _, NoticeState.Superseded _ -> null;
        };
    }

    private static NoticeState stateIn(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return switch (state) {
            case "PENDING" -> new NoticeState.Pending(row.getInt("attempts"), Instants.read(row, "next_attempt_at"));
            case "SENT" -> new NoticeState.Sent(Instants.read(row, "done_at"));
            case "FAILED" -> new NoticeState.Failed(Instants.read(row, "done_at"), row.getString("last_failure"));
            case "BOUNCED" -> new NoticeState.Bounced(Instants.read(row, "bounced_at"), row.getString("bounce_status"));
            case "REACHED" ->
                new NoticeState.Reached(
                        Instants.read(row, "bounced_at"),
                        row.getString("bounce_status"),
                        row.getString("last_failure"),
                        new Reach(
                                row.getObject("reached_on", LocalDate.class),
                                ReachedBy.valueOf(row.getString("reached_by")),
                                row.getString("reach_note"),
                                row.getString("reached_by_name"),
                                Instants.read(row, "done_at")));
            case "SUPERSEDED" ->
                new NoticeState.Superseded(Instants.read(row, "done_at"), row.getString("last_failure"));
            default -> throw new IllegalStateException("no notice is " + state);
        };
    }
}
