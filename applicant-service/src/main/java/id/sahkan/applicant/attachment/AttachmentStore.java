package id.sahkan.applicant.attachment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
public class AttachmentStore {

    private static final String PUT = """
            INSERT INTO application_document (application_id, requirement_code, file_name, content_type, size_bytes,
                sha256, pages, sharpness, uploaded_at, fields, warnings)
            SELECT :application, d."requirementCode", d."fileName", d."contentType", d."sizeBytes", d.sha256, d.pages,
                d.sharpness, d."uploadedAt", d.fields, d.warnings
            FROM json_to_recordset(:attachments::json) AS d ("requirementCode" text, "fileName" text,
                "contentType" text, "sizeBytes" bigint, sha256 text, pages int, sharpness double precision,
                "uploadedAt" timestamptz, fields text, warnings text[])
            ON CONFLICT (application_id, requirement_code) DO UPDATE SET file_name = excluded.file_name,
                content_type = excluded.content_type, size_bytes = excluded.size_bytes, sha256 = excluded.sha256,
                pages = excluded.pages, sharpness = excluded.sharpness, uploaded_at = excluded.uploaded_at,
                fields = excluded.fields, warnings = excluded.warnings
            """;

    private static final String ONE = """
            json_build_object('requirementCode', d.requirement_code, 'fileName', d.file_name,
                'contentType', d.content_type, 'sizeBytes', d.size_bytes, 'sha256', d.sha256, 'pages', d.pages,
                'sharpness', d.sharpness, 'uploadedAt', d.uploaded_at, 'fields', d.fields::json,
                'warnings', d.warnings)
            """;

    /// A column of a query over `application a`: all its attachments, for [#read].
    public static final String COLUMN = """
            (SELECT json_agg(%s ORDER BY d.requirement_code) FROM application_document d WHERE d.application_id = a.id)
                AS attachments
            """.formatted(ONE);

    private static final String OWNED = """
            SELECT %s FROM application_document d JOIN application a ON a.id = d.application_id
            WHERE a.id = ? AND a.owner = ? AND d.requirement_code = ?
            """.formatted(ONE);

    /// What is in a place now, and what was submitted before it was replaced; the same file is kept once.
    private static final String BYTES = """
            SELECT coalesce(sum(size_bytes), 0) FROM (
                SELECT d.sha256, d.size_bytes FROM application_document d
                JOIN application a ON a.id = d.application_id WHERE a.owner = :owner
                UNION
                SELECT document ->> 'sha256', (document ->> 'sizeBytes')::bigint FROM dossier s
                JOIN application a ON a.id = s.application_id AND s.version < a.dossier_version
                CROSS JOIN LATERAL json_array_elements(s.content::json -> 'documents') AS document
                WHERE a.owner = :owner) AS kept
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AttachmentStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// All of them in one statement; each for another requirement.
    public void put(UUID applicationId, Collection<Attachment> attachments) {
        jdbc.sql(PUT)
                .param("application", applicationId)
                .param("attachments", json.writeValueAsString(attachments))
                .update();
    }

    public void remove(UUID applicationId, String requirementCode) {
        jdbc.sql("DELETE FROM application_document WHERE application_id = ? AND requirement_code = ?")
                .param(applicationId)
                .param(requirementCode)
                .update();
    }

    public Optional<Attachment> owned(String owner, UUID applicationId, String requirementCode) {
        return jdbc.sql(OWNED)
                .param(applicationId)
                .param(owner)
                .param(requirementCode)
                .query((row, _) -> json.readValue(row.getString(1), Attachment.class))
                .optional();
    }

    /// Of all files of an account.
    public long bytes(String owner) {
        return jdbc.sql(BYTES).param("owner", owner).query(Long.class).single();
    }

    public List<Attachment> read(@Nullable String column) {
        return column == null ? List.of() : json.readValue(column, new TypeReference<List<Attachment>>() {});
    }
}
