package id.sahkan.applicant.application;

import id.sahkan.database.Instants;
import id.sahkan.http.IdempotencyKey;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What each key of an applicant has done, so that a repeat answers the same and does nothing.
@Repository
class IdempotencyStore {

    private static final String INSERT = """
            INSERT INTO idempotency (owner, key, application_id, dossier_version, created_at) VALUES (?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;

    IdempotencyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// `dossierVersion` is null when the key opened the draft.
    record Done(UUID applicationId, @Nullable Integer dossierVersion) {}

    Optional<Done> find(String owner, IdempotencyKey key) {
        return jdbc.sql("SELECT application_id, dossier_version FROM idempotency WHERE owner = ? AND key = ?")
                .param(owner)
                .param(key.value())
                .query((row, _) -> new Done(
                        row.getObject("application_id", UUID.class), row.getObject("dossier_version", Integer.class)))
                .optional();
    }

    void insert(String owner, IdempotencyKey key, Done done, Instant at) {
        jdbc.sql(INSERT)
                .param(owner)
                .param(key.value())
                .param(done.applicationId())
                .param(done.dossierVersion())
                .param(Instants.column(at))
                .update();
    }
}
