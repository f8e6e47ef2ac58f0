package id.sahkan.applicant.dossier;

import id.sahkan.database.Instants;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Dossier versions are inserted and read; the service's database role cannot change one.
@Repository
public class DossierStore {

    private static final String INSERT = """
            INSERT INTO dossier (application_id, version, number, digest, received_at, content)
            VALUES (?, ?, ?, ?, ?, ?)
            """;

    private static final String SUBMITTED = """
            SELECT document ->> 'contentType' AS content_type, (document ->> 'pages')::int AS pages
            FROM dossier d CROSS JOIN LATERAL json_array_elements(d.content::json -> 'documents') AS document
            WHERE d.application_id = ? AND document ->> 'sha256' = ?
            LIMIT 1
            """;

    private final JdbcClient jdbc;

    DossierStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The text as it was sealed, for those who read it as text, and the account that applied.
    public record DossierText(String digest, String content, String applicantId) {}

    public record SubmittedFile(String contentType, int pages) {}

    public void insert(SealedDossier sealed) {
        Dossier dossier = sealed.dossier();
        jdbc.sql(INSERT)
                .param(dossier.applicationId())
                .param(dossier.version())
                .param(dossier.number())
                .param(sealed.digest())
                .param(Instants.column(dossier.receivedAt()))
                .param(sealed.content())
                .update();
    }

    public Optional<DossierText> find(UUID applicationId, int version) {
        return jdbc.sql("""
                        SELECT d.digest, d.content, a.owner FROM dossier d JOIN application a ON a.id = d.application_id
                        WHERE d.application_id = ? AND d.version = ?
                        """)
                .param(applicationId)
                .param(version)
                .query((row, _) ->
                        new DossierText(row.getString("digest"), row.getString("content"), row.getString("owner")))
                .optional();
    }

    /// Only of files that were submitted: what is still in a draft is nobody's business.
    public Optional<SubmittedFile> submitted(UUID applicationId, String sha256) {
        return jdbc.sql(SUBMITTED)
                .param(applicationId)
                .param(sha256)
                .query(SubmittedFile.class)
                .optional();
    }
}
