package id.sahkan.applicant.timeline;

import id.sahkan.applicant.timeline.TimelineItem.ActorKind;
import id.sahkan.contracts.DomainEvent;
import id.sahkan.contracts.EventCodec;
import id.sahkan.contracts.EventTypes;
import id.sahkan.database.Instants;
import id.sahkan.messaging.Incoming;
import id.sahkan.messaging.Journal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Joins the application's own journal with what the other services told about it.
@Repository
public class Timeline {

    private static final String NOTE = """
            INSERT INTO timeline_entry (event_id, application_id, at, code, actor_kind, params)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (event_id) DO NOTHING
            """;

    private static final String TOLD = """
            SELECT at, code, actor_kind, params FROM timeline_entry WHERE application_id = ? ORDER BY at LIMIT 1000
            """;

    /// What became of its period since it was begun, or for it alone: said at the period, and read there.
    private static final String OF_PERIOD = """
            SELECT c.at, c.kind, c.reason, c.closes_at, p.ended_at
            FROM application a
            JOIN period_change c ON c.period_id = a.period_id
            JOIN application_period p ON p.id = a.period_id
            WHERE a.id = ? AND a.phase <> 'WITHDRAWN' AND c.at >= a.created_at
                AND c.kind IN ('CHANGED', 'EXTENDED', 'CANCELLED')
            UNION ALL
            SELECT e.answered_at, 'SINGLE_EXTENDED', e.reason, e.closes_at, NULL
            FROM single_extension e WHERE e.application_id = ? AND e.status = 'GRANTED'
            ORDER BY at LIMIT 1000
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Journal journal;

    Timeline(JdbcClient jdbc, JsonMapper json, Journal journal) {
        this.jdbc = jdbc;
        this.json = json;
        this.journal = journal;
    }

    /// Keeps what another service told, if an applicant may read it.
    public void note(UUID applicationId, Incoming incoming) {
        TimelineItems.of(incoming.event(), incoming.occurredAt())
                .ifPresent(item -> jdbc.sql(NOTE)
                        .param(incoming.eventId())
                        .param(applicationId)
                        .param(Instants.column(item.at()))
                        .param(item.code())
                        .param(item.actorKind().name())
                        .param(json.writeValueAsString(item.params()))
                        .update());
    }

    boolean ownedBy(String owner, UUID applicationId) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM application WHERE id = ? AND owner = ?)")
                .param(applicationId)
                .param(owner)
                .query(Boolean.class)
                .single();
    }

    List<TimelineItem> of(UUID applicationId) {
        List<TimelineItem> items = new ArrayList<>();
        for (Journal.Recorded recorded : journal.history(applicationId)) {
            TimelineItems.of(event(recorded), recorded.at()).ifPresent(items::add);
        }
        items.addAll(jdbc.sql(TOLD)
                .param(applicationId)
                .query((row, _) -> new TimelineItem(
                        Instants.read(row, "at"),
                        row.getString("code"),
                        ActorKind.valueOf(row.getString("actor_kind")),
                        json.readValue(row.getString("params"), new TypeReference<Map<String, Object>>() {})))
                .list());
        items.addAll(jdbc.sql(OF_PERIOD)
                .param(applicationId)
                .param(applicationId)
                .query((row, _) -> ofPeriod(row))
                .list());
        items.sort(Comparator.comparing(TimelineItem::at));
        return items;
    }

    private static TimelineItem ofPeriod(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        Instant cancelledAt = Instants.readOrNull(row, "ended_at");
        return new TimelineItem(
                Instants.read(row, "at"),
                "PERIOD_" + kind,
                ActorKind.OFFICE,
                Map.of(
                        "why",
                        row.getString("reason"),
                        "closesAt",
                        kind.equals("CANCELLED") && cancelledAt != null
                                ? cancelledAt
                                : Instants.read(row, "closes_at")));
    }

    private static DomainEvent event(Journal.Recorded recorded) {
        byte[] payload = recorded.payload().getBytes(StandardCharsets.UTF_8);
        return EventCodec.decode(
                payload, EventTypes.named(recorded.type()).orElseThrow().eventClass());
    }
}
