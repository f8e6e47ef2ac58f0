package id.sahkan.applicant.application;

import id.sahkan.applicant.sql.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AttachedDocuments {

    private static final String PUT = """
            INSERT INTO application_document (application_id, requirement_code, file_name, content_type, size_bytes,
                sha256, pages, sharpness, uploaded_at, fields, warnings)
            VALUES (:application, :code, :fileName, :contentType, :sizeBytes, :sha256, :pages, :sharpness, :at,
                :fields, :warnings)
            ON CONFLICT (application_id, requirement_code) DO UPDATE SET file_name = excluded.file_name,
                content_type = excluded.content_type, size_bytes = excluded.size_bytes, sha256 = excluded.sha256,
                pages = excluded.pages, sharpness = excluded.sharpness, uploaded_at = excluded.uploaded_at,
                fields = excluded.fields, warnings = excluded.warnings
            """;

    private static final String SELECT = "SELECT * FROM application_document WHERE application_id = ? ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AttachedDocuments(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void put(UUID applicationId, AttachedDocument document) {
        jdbc.sql(PUT)
                .param("application", applicationId)
                .param("code", document.requirementCode())
                .param("fileName", document.fileName())
                .param("contentType", document.contentType())
                .param("sizeBytes", document.sizeBytes())
                .param("sha256", document.sha256())
                .param("pages", document.pages())
                .param("sharpness", document.sharpness(), Types.DOUBLE)
                .param("at", Instants.column(document.uploadedAt()))
                .param("fields", json.writeValueAsString(document.fields()))
                .param("warnings", document.warnings().toArray(String[]::new), Types.ARRAY)
                .update();
    }

    void remove(UUID applicationId, String requirementCode) {
        jdbc.sql("DELETE FROM application_document WHERE application_id = ? AND requirement_code = ?")
                .param(applicationId)
                .param(requirementCode)
                .update();
    }

    List<AttachedDocument> of(UUID applicationId) {
        return jdbc.sql(SELECT + "ORDER BY requirement_code")
                .param(applicationId)
                .query(this::document)
                .list();
    }

    Optional<AttachedDocument> one(UUID applicationId, String requirementCode) {
        return jdbc.sql(SELECT + "AND requirement_code = ?")
                .param(applicationId)
                .param(requirementCode)
                .query(this::document)
                .optional();
    }

    private AttachedDocument document(ResultSet row, int index) throws SQLException {
        double sharpness = row.getDouble("sharpness");
        Double known = row.wasNull() ? null : sharpness;
        return new AttachedDocument(
                row.getString("requirement_code"),
                row.getString("file_name"),
                row.getString("content_type"),
                row.getLong("size_bytes"),
                row.getString("sha256"),
                row.getInt("pages"),
                known,
                Instants.read(row, "uploaded_at"),
                json.readValue(row.getString("fields"), new TypeReference<Map<String, Object>>() {}),
                List.of((String[]) row.getArray("warnings").getArray()));
    }
}
