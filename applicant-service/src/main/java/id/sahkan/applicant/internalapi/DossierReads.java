package id.sahkan.applicant.internalapi;

import id.sahkan.database.Instants;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The append-only list of who read whose papers.
@Repository
class DossierReads {

    private static final String INSERT = """
            INSERT INTO dossier_read (application_id, dossier_version, sha256, page, reader, service, reason, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;

    DossierReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// `subject` is the person, or the service itself when nobody asked it to.
    record Reader(String subject, String service, String reason) {}

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
}
