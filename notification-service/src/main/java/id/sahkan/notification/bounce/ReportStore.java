package id.sahkan.notification.bounce;

import id.sahkan.database.Instants;
import id.sahkan.notification.bounce.DeliveryReport.Action;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of reports, each once: a message that is read again after a crash adds none.
@Component
class ReportStore {

    private static final String ADD = """
            INSERT INTO delivery_report (notice_id, action, status, heard_at, matched_at)
            VALUES (:id, :action, :status, :at, :matched)
            ON CONFLICT (notice_id, action) DO NOTHING
            """;

    private static final String UNMATCHED = """
            SELECT notice_id, action, status FROM delivery_report WHERE matched_at IS NULL
              AND EXISTS (SELECT FROM notice WHERE notice.id = delivery_report.notice_id AND notice.channel = 'EMAIL')
            ORDER BY heard_at, notice_id LIMIT :most FOR UPDATE SKIP LOCKED
            """;

    private static final String MATCHED = """
            UPDATE delivery_report SET matched_at = :at WHERE notice_id = :id AND action = :action
            """;

    /// Beyond the most that are kept the oldest are forgotten: strangers can invent ids without end.
    private static final String FORGET = """
            DELETE FROM delivery_report WHERE matched_at IS NULL AND (notice_id, action) IN
                (SELECT notice_id, action FROM delivery_report WHERE matched_at IS NULL
                 ORDER BY heard_at DESC, notice_id DESC OFFSET :most)
            """;

    private final JdbcClient jdbc;

    ReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// False when it was there before.
    boolean add(DeliveryReport report, Instant at, boolean matched) {
        return jdbc.sql(ADD)
                        .param("id", report.noticeId())
                        .param("action", report.action().name())
                        .param("status", report.status())
                        .param("at", Instants.column(at))
                        .param("matched", columnOrNull(matched ? at : null), Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                == 1;
    }

    /// Those whose notice is there by now.
    List<DeliveryReport> unmatched(int most) {
        return jdbc.sql(UNMATCHED)
                .param("most", most)
                .query((row, _) -> new DeliveryReport(
                        row.getObject("notice_id", UUID.class),
                        Action.valueOf(row.getString("action")),
                        row.getString("status")))
                .list();
    }

    void matched(DeliveryReport report, Instant at) {
        jdbc.sql(MATCHED)
                .param("id", report.noticeId())
                .param("action", report.action().name())
                .param("at", Instants.column(at))
                .update();
    }

    void forgetBeyond(int most) {
        jdbc.sql(FORGET).param("most", most).update();
    }

    private static @Nullable Object columnOrNull(@Nullable Instant at) {
        return Instants.columnOrNull(at);
    }
}
