package id.sahkan.notification.notice;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whether what a letter tells is still so when it is about to leave, as far as later notices of the same application
/// say. What was decided stays told, also late; a request that was answered and a release that is gone do not.
@Component
class NoticeFacts {

    /// What comes after a request for completion: the answer, a decision, or another request.
    private static final String ANSWERED = """
            SELECT EXISTS (SELECT FROM notice asked JOIN notice later ON later.application_id = asked.application_id
                           WHERE asked.id = :id AND later.channel = 'IN_APP' AND later.fact <> asked.fact
                             AND later.created_at > asked.created_at
                             AND later.kind IN ('COMPLETION_REQUESTED', 'COMPLETION_RECEIVED', 'RECOMMENDED', 'REFUSED'))
            """;

    /// A refusal that holds no longer, or another one.
    private static final String TAKEN_BACK = """
            SELECT EXISTS (SELECT FROM notice told JOIN notice later ON later.application_id = told.application_id
                           WHERE told.id = :id AND later.channel = 'IN_APP' AND later.fact <> told.fact
                             AND later.created_at > told.created_at AND later.kind IN ('OBJECTION_UPHELD', 'REFUSED'))
            """;

    private static final String WITHDRAWN = """
            SELECT EXISTS (SELECT FROM notice
                           WHERE kind = 'RELEASE_WITHDRAWN' AND channel = 'IN_APP' AND params ->> 'releaseId' = :release)
            """;

    private final JdbcClient jdbc;

    NoticeFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isOver(DueNotice notice) {
        return switch (notice.kind()) {
            case COMPLETION_REQUESTED ->
                jdbc.sql(ANSWERED).param("id", notice.id()).query(Boolean.class).single();
            case REFUSED ->
                jdbc.sql(TAKEN_BACK)
                        .param("id", notice.id())
                        .query(Boolean.class)
                        .single();
            case RELEASE_PUBLISHED, RELEASE_CORRECTED ->
                jdbc.sql(WITHDRAWN)
                        .param("release", notice.params().getOrDefault("releaseId", ""))
                        .query(Boolean.class)
                        .single();
            case SUBMISSION_RECEIVED,
                    COMPLETION_RECEIVED,
                    RECOMMENDED,
                    DECREED,
                    OBJECTION_FILED,
                    OBJECTION_UPHELD,
                    OBJECTION_DISMISSED,
                    NAMED_BY_AMENDMENT,
                    ENTRY_CORRECTED,
                    NAMING_REVOKED,
                    PERIOD_CHANGED,
                    PERIOD_EXTENDED,
                    PERIOD_CANCELLED,
                    RELEASE_WITHDRAWN -> false;
        };
    }
}
