package id.sahkan.notification.newsroom;

import id.sahkan.database.Instants;
import id.sahkan.http.Listing;
import id.sahkan.http.Paging;
import id.sahkan.notification.office.Offices;
import id.sahkan.notification.partner.PartnerStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What people read of releases: the office all of it, partners what was published, everybody what has no embargo any
/// more.
@Component
class ReleaseQueries {

    private static final String SELECT = "SELECT " + ReleaseStore.COLUMNS + " ";

    private static final String OUTSIDE = "SELECT " + ReleaseStore.COLUMNS + """
            , (SELECT max(at) FROM release_version
               WHERE release_id = release.id AND step IN ('PUBLISH', 'CORRECT', 'WITHDRAW')) AS told_at
            """;

    private static final String OF_OFFICE = """
            FROM release WHERE office = ANY (:offices) AND (CAST(:state AS text) IS NULL OR state = :state)
            """;

    private static final String OF_PARTNER = """
            FROM release WHERE published_at IS NOT NULL AND office IN
                (SELECT office FROM partner_term WHERE applicant_id = :person AND %s)
            """.formatted(PartnerStore.IN_FORCE);

    private static final String PUBLIC = """
            FROM release WHERE office = :office AND public_from <= :now AND state <> 'WITHDRAWN'
            """;

    private static final String VERSIONS = """
            SELECT version, step, at, by_id, by_name, reason, words FROM release_version
            WHERE release_id = :id ORDER BY version DESC LIMIT :size OFFSET :offset
            """;

    private final JdbcClient jdbc;
    private final ReleaseStore store;
    private final String zone;

    ReleaseQueries(JdbcClient jdbc, ReleaseStore store, Offices offices) {
        this.jdbc = jdbc;
        this.zone = offices.untold().getId();
        this.store = store;
    }

    Listing<ReleaseView.Row> ofOffices(String[] offices, @Nullable ReleaseStage state, Paging paging) {
        String named = state == null ? null : state.name();
        List<ReleaseView.Row> rows = jdbc.sql(
                        SELECT + OF_OFFICE + " ORDER BY changed_at DESC, id LIMIT :size OFFSET :offset")
                .param("offices", offices)
                .param("state", named, Types.VARCHAR)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, _) -> ReleaseView.Row.of(store.release(row)))
                .list();
        long total = jdbc.sql(Listing.counting("SELECT 1 " + OF_OFFICE))
                .param("offices", offices)
                .param("state", named, Types.VARCHAR)
                .query(Long.class)
                .single();
        return new Listing<>(rows, total);
    }

    Listing<ReleaseView.Version> versions(UUID id, Paging paging) {
        List<ReleaseView.Version> rows = jdbc.sql(VERSIONS)
                .param("id", id)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, _) -> version(row))
                .list();
        long total = jdbc.sql("SELECT count(*) FROM release_version WHERE release_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
        return new Listing<>(rows, total);
    }

    private ReleaseView.Version version(ResultSet row) throws SQLException {
        ReleaseText text = store.text(row.getString("words"));
        return new ReleaseView.Version(
                row.getLong("version"),
                row.getString("step"),
                Instants.read(row, "at"),
                row.getString("by_id"),
                row.getString("by_name"),
                row.getString("reason"),
                text.title(),
                text.lead(),
                text.body(),
                text.topics(),
                text.pictures());
    }

    /// Of the offices whose decree names this person now.
    Listing<PartnerRelease> ofPartner(String person, Instant now, Paging paging) {
        List<PartnerRelease> rows = jdbc.sql(
                        OUTSIDE + OF_PARTNER + " ORDER BY published_at DESC, id LIMIT :size OFFSET :offset")
                .param("person", person)
                .param("now", Instants.column(now))
                .param("zone", zone)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, _) -> forPartner(row))
                .list();
        long total = jdbc.sql(Listing.counting("SELECT 1 " + OF_PARTNER))
                .param("person", person)
                .param("now", Instants.column(now))
                .param("zone", zone)
                .query(Long.class)
                .single();
        return new Listing<>(rows, total);
    }

    Optional<PartnerRelease> ofPartner(UUID id, String person, Instant now) {
        return jdbc.sql(OUTSIDE + OF_PARTNER + " AND id = :id")
                .param("id", id)
                .param("person", person)
                .param("now", Instants.column(now))
                .param("zone", zone)
                .query((row, _) -> forPartner(row))
                .optional();
    }

    /// The newest first; one more than asked for shows that there are more.
    List<PartnerRelease> ofEverybody(String office, Instant now, int size, long offset) {
        return jdbc.sql(OUTSIDE + PUBLIC + " ORDER BY public_from DESC, id LIMIT :size OFFSET :offset")
                .param("office", office)
                .param("now", Instants.column(now))
                .param("size", size)
                .param("offset", offset)
                .query((row, _) -> forPartner(row))
                .list();
    }

    Optional<PartnerRelease> ofEverybody(UUID id, String office, Instant now) {
        return jdbc.sql(OUTSIDE + PUBLIC + " AND id = :id")
                .param("id", id)
                .param("office", office)
                .param("now", Instants.column(now))
                .query((row, _) -> forPartner(row))
                .optional();
    }

    private PartnerRelease forPartner(ResultSet row) throws SQLException {
        return PartnerRelease.of(store.release(row), Instants.read(row, "published_at"), Instants.read(row, "told_at"));
    }
}
