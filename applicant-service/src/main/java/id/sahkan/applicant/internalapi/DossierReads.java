package id.sahkan.applicant.internalapi;

import id.sahkan.applicant.dossier.DossierStore.DossierText;
import id.sahkan.database.Instants;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The append-only list of who read whose papers.
@Repository
class DossierReads {

    private static final String INSERT = """
            INSERT INTO dossier_read (application_id, sha256, page, reader, service, reason, at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    /// Read and on record in one statement: there is no way to have the one without the other.
    private static final String DOSSIER = """
            WITH found AS (
                SELECT d.application_id, d.version, d.digest, d.content, a.owner
                FROM dossier d JOIN application a ON a.id = d.application_id
                WHERE d.application_id = :id AND d.version = :version),
            noted AS (
                INSERT INTO dossier_read (application_id, dossier_version, reader, service, reason, at)
                SELECT application_id, version, :reader, :service, :reason, :at FROM found)
            SELECT digest, content, owner FROM found
            """;

    private final JdbcClient jdbc;

    DossierReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// `subject` is the person, or the service itself when nobody asked it to.
    record Reader(String subject, String service, String reason) {}

    Optional<DossierText> dossier(UUID applicationId, int version, Reader reader, Instant at) {
        return jdbc.sql(DOSSIER)
                .param("id", applicationId)
                .param("version", version)
                .param("reader", reader.subject())
                .param("service", reader.service())
                .param("reason", reader.reason())
                .param("at", Instants.column(at))
                .query((row, _) ->
                        new DossierText(row.getString("digest"), row.getString("content"), row.getString("owner")))
                .optional();
    }

    void page(UUID applicationId, String sha256, int page, Reader reader, Instant at) {
        jdbc.sql(INSERT)
                .param(applicationId)
                .param(sha256)
                .param(page)
                .param(reader.subject())
                .param(reader.service())
                .param(reader.reason())
                .param(Instants.column(at))
                .update();
    }
}
