package id.sahkan.applicant.application;

import id.sahkan.applicant.sql.Instants;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Dossier versions are inserted and read; the service's database role cannot change one.
@Repository
public class Dossiers {

    private static final String INSERT = """
            INSERT INTO dossier (application_id, version, number, digest, received_at, content)
            VALUES (?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;

    Dossiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// `content` is the exact text that `digest` was computed of.
    public record Stored(String digest, String content) {}

    void insert(Dossier dossier, Stored stored) {
        jdbc.sql(INSERT)
                .param(dossier.applicationId())
                .param(dossier.version())
                .param(dossier.number())
                .param(stored.digest())
                .param(Instants.column(dossier.receivedAt()))
                .param(stored.content())
                .update();
    }

    public Optional<Stored> find(UUID applicationId, int version) {
        return jdbc.sql("SELECT digest, content FROM dossier WHERE application_id = ? AND version = ?")
                .param(applicationId)
                .param(version)
                .query((row, _) -> new Stored(row.getString("digest"), row.getString("content")))
                .optional();
    }
}
