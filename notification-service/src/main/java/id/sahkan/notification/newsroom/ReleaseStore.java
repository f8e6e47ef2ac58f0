package id.sahkan.notification.newsroom;

import id.sahkan.database.Instants;
import id.sahkan.notification.newsroom.ReleaseState.Checked;
import id.sahkan.notification.newsroom.ReleaseState.Corrected;
import id.sahkan.notification.newsroom.ReleaseState.Draft;
import id.sahkan.notification.newsroom.ReleaseState.Proposal;
import id.sahkan.notification.newsroom.ReleaseState.Proposed;
import id.sahkan.notification.newsroom.ReleaseState.Published;
import id.sahkan.notification.newsroom.ReleaseState.Withdrawn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The rows of releases, and of their versions.
@Component
class ReleaseStore {

    static final String COLUMNS = """
            id, office, state, words, writer, checker, published_at, corrected, proposal, proposed_by, reason, version,
            changed_at, changed_by
            """;

    private static final String SAVE = """
            INSERT INTO release (id, office, state, words, writer, checker, published_at, public_from, corrected,
                                 proposal, proposed_by, reason, version, changed_at, changed_by)
            VALUES (:id, :office, :state, :words::jsonb, :writer, :checker, :publishedAt, :publicFrom, :corrected,
                    :proposal::jsonb, :proposedBy, :reason, :version, :at, :by)
            ON CONFLICT (id) DO UPDATE SET state = excluded.state, words = excluded.words, writer = excluded.writer,
                checker = excluded.checker, published_at = excluded.published_at, public_from = excluded.public_from,
                corrected = excluded.corrected, proposal = excluded.proposal, proposed_by = excluded.proposed_by,
                reason = excluded.reason, version = excluded.version, changed_at = excluded.changed_at,
                changed_by = excluded.changed_by
            """;

    private static final String KEEP = """
            INSERT INTO release_version (release_id, version, step, at, by_id, by_name, reason, words)
            VALUES (:id, :version, :step, :at, :by, :name, :reason, :words::jsonb)
            """;

    private static final String FIND = "SELECT " + COLUMNS + " FROM release WHERE id = :id AND office = ANY (:offices)";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReleaseStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// @param step what was done, by the name of the command
    /// @param words those that were written then; of a proposal not yet those that are published
    record Step(String step, String byName, @Nullable String reason, ReleaseText words) {}

    Optional<Release> find(UUID id, String[] offices) {
        return select(FIND, id, offices);
    }

    /// Until the transaction ends nobody else makes the release of this id.
    void oneAtATime(UUID id) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('release/' || :id, 0))")
                .param("id", id.toString())
                .query(row -> {});
    }

    /// The words with which it began.
    ReleaseText begun(UUID id) {
        return jdbc.sql("SELECT words FROM release_version WHERE release_id = :id AND version = 1")
                .param("id", id)
                .query((row, _) -> text(row.getString("words")))
                .single();
    }

    /// Whether it is by this, and for this reason, that it is as it stands.
    boolean isStep(Release release, String step, String reason) {
        return jdbc.sql("SELECT step = :step AND reason = :reason FROM release_version"
                        + " WHERE release_id = :id AND version = :version")
                .param("step", step)
                .param("reason", reason)
                .param("id", release.id())
                .param("version", release.version())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    Optional<Release> lock(UUID id, String[] offices) {
        return select(FIND + " FOR UPDATE", id, offices);
    }

    private Optional<Release> select(String sql, UUID id, String[] offices) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("offices", offices)
                .query((row, _) -> release(row))
                .optional();
    }

    void save(Release release, Step step) {
        var columns = Columns.of(release.state());
        String words = json.writeValueAsString(release.state().text());
        jdbc.sql(SAVE)
                .param("id", release.id())
                .param("office", release.office())
                .param("state", ReleaseStage.of(release.state()).name())
                .param("words", words)
                .param("writer", columns.writer(), Types.VARCHAR)
                .param("checker", columns.checker(), Types.VARCHAR)
                .param("publishedAt", Instants.columnOrNull(columns.publishedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "publicFrom",
                        Instants.columnOrNull(publicFrom(
                                columns.publishedAt(), release.state().text())),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("corrected", columns.corrected())
                .param(
                        "proposal",
                        columns.proposal() == null
                                ? null
                                : json.writeValueAsString(columns.proposal().text()),
                        Types.VARCHAR)
                .param(
                        "proposedBy",
                        columns.proposal() == null ? null : columns.proposal().by(),
                        Types.VARCHAR)
                .param("reason", columns.reason(), Types.VARCHAR)
                .param("version", release.version())
                .param("at", Instants.column(release.changedAt()))
                .param("by", release.changedBy())
                .update();
        jdbc.sql(KEEP)
                .param("id", release.id())
                .param("version", release.version())
                .param("step", step.step())
                .param("at", Instants.column(release.changedAt()))
                .param("by", release.changedBy())
                .param("name", step.byName())
                .param("reason", step.reason(), Types.VARCHAR)
                .param("words", json.writeValueAsString(step.words()))
                .update();
    }

    private static @Nullable Instant publicFrom(@Nullable Instant publishedAt, ReleaseText text) {
        Instant embargo = text.embargoUntil();
        return publishedAt == null || embargo == null || embargo.isBefore(publishedAt) ? publishedAt : embargo;
    }

    /// What of a state stands in which column.
    private record Columns(
            @Nullable String writer,
            @Nullable String checker,
            @Nullable Instant publishedAt,
            boolean corrected,
            @Nullable Proposal proposal,
            @Nullable String reason) {

        static Columns of(ReleaseState state) {
            return switch (state) {
                case Draft draft -> new Columns(draft.writer(), null, null, false, null, null);
                case Checked checked -> new Columns(checked.writer(), checked.checker(), null, false, null, null);
                case Published published -> new Columns(null, null, published.publishedAt(), false, null, null);
                case Corrected corrected -> new Columns(null, null, corrected.publishedAt(), true, null, null);
                case Proposed proposed ->
                    new Columns(
                            null,
                            null,
                            proposed.publishedAt(),
                            proposed.corrected(),
                            proposed.proposal(),
                            proposed.proposal().reason());
                case Withdrawn withdrawn ->
                    new Columns(null, null, withdrawn.publishedAt(), false, null, withdrawn.reason());
            };
        }
    }

    Release release(ResultSet row) throws SQLException {
        return new Release(
                row.getObject("id", UUID.class),
                row.getString("office"),
                state(row),
                row.getLong("version"),
                Instants.read(row, "changed_at"),
                row.getString("changed_by"));
    }

    private ReleaseState state(ResultSet row) throws SQLException {
        ReleaseText text = text(row.getString("words"));
        return switch (ReleaseStage.valueOf(row.getString("state"))) {
            case DRAFT -> new Draft(text, row.getString("writer"));
            case CHECKED -> new Checked(text, row.getString("writer"), row.getString("checker"));
            case PUBLISHED -> new Published(text, Instants.read(row, "published_at"));
            case CORRECTED -> new Corrected(text, Instants.read(row, "published_at"));
            case PROPOSED ->
                new Proposed(
                        text,
                        Instants.read(row, "published_at"),
                        row.getBoolean("corrected"),
                        new Proposal(
                                text(Objects.requireNonNull(row.getString("proposal"))),
                                row.getString("reason"),
                                row.getString("proposed_by")));
            case WITHDRAWN -> new Withdrawn(text, Instants.readOrNull(row, "published_at"), row.getString("reason"));
        };
    }

    ReleaseText text(String words) {
        return json.readValue(words, Words.class).text();
    }

    /// What was written before releases had pictures says nothing of them.
    private record Words(
            String title,
            String lead,
            String body,
            List<String> topics,
            @Nullable Instant embargoUntil,
            @Nullable List<ReleasePicture> pictures) {

        ReleaseText text() {
            return new ReleaseText(title, lead, body, topics, embargoUntil, pictures == null ? List.of() : pictures);
        }
    }
}
