package id.sahkan.applicant.internalapi;

import id.sahkan.applicant.sql.Instants;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The append-only list of who read whose papers, and the few rows the other services may ask for.
@Repository
class DossierReads {

    private static final String INSERT = """
            INSERT INTO dossier_read (application_id, dossier_version, sha256, page, reader, service, reason, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String CONTENT_TYPE = """
            SELECT document ->> 'contentType'
            FROM dossier d CROSS JOIN LATERAL json_array_elements(d.content::json -> 'documents') AS document
            WHERE d.application_id = ? AND document ->> 'sha256' = ?
            LIMIT 1
            """;

    private static final String CONTACT = """
            SELECT a.owner, c.name, c.email, c.language, o.name AS outlet_name, a.number
            FROM application a
            JOIN media_outlet o ON o.id = a.outlet_id
            JOIN applicant_contact c ON c.subject = a.owner
            WHERE a.id = ?
            """;

    private final JdbcClient jdbc;

    DossierReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// `subject` is the person, or the service itself when nobody asked it to.
    record Reader(String subject, String service, String reason) {}

    record Contact(
            String applicantId,
            String name,
            String email,
            String language,
            String outletName,
            @Nullable String number) {

        @Override
        public String toString() {
            return "Contact[" + applicantId + "]";
        }
    }

    void note(
            UUID applicationId,
            @Nullable Integer dossierVersion,
            @Nullable String sha256,
            @Nullable Integer page,
            Reader reader,
            Instant at) {
        jdbc.sql(INSERT)
                .param(applicationId)
                .param(dossierVersion)
                .param(sha256)
                .param(page)
                .param(reader.subject())
                .param(reader.service())
                .param(reader.reason())
                .param(Instants.column(at))
                .update();
    }

    /// Only files that were submitted: what is still in a draft is nobody's business.
    Optional<String> submittedContentType(UUID applicationId, String sha256) {
        return jdbc.sql(CONTENT_TYPE)
                .param(applicationId)
                .param(sha256)
                .query(String.class)
                .optional();
    }

    Optional<Contact> contact(UUID applicationId) {
        return jdbc.sql(CONTACT)
                .param(applicationId)
                .query((row, _) -> new Contact(
                        row.getString("owner"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("language"),
                        row.getString("outlet_name"),
                        row.getString("number")))
                .optional();
    }
}
