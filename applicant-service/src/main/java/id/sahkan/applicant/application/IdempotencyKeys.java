package id.sahkan.applicant.application;

import id.sahkan.applicant.ApplicantProblem;
import id.sahkan.applicant.sql.Instants;
import id.sahkan.http.Checks;
import id.sahkan.http.Problem;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What each key of an applicant has done, so that a repeat answers the same and does nothing.
@Repository
class IdempotencyKeys {

    private static final String INSERT = """
            INSERT INTO idempotency (owner, key, application_id, dossier_version, created_at) VALUES (?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;

    IdempotencyKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// `dossierVersion` is null when the key opened the draft.
    record Done(UUID applicationId, @Nullable Integer dossierVersion) {}

    static String key(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw Problem.of(ApplicantProblem.IDEMPOTENCY_KEY_REQUIRED);
        }
        if (header.length() > 200 || !Checks.plain(header)) {
            throw Problem.of(ApplicantProblem.IDEMPOTENCY_KEY_INVALID);
        }
        return header;
    }

    Optional<Done> find(String owner, String key) {
        return jdbc.sql("SELECT application_id, dossier_version FROM idempotency WHERE owner = ? AND key = ?")
                .param(owner)
                .param(key)
                .query((row, _) -> new Done(
                        row.getObject("application_id", UUID.class), row.getObject("dossier_version", Integer.class)))
                .optional();
    }

    void insert(String owner, String key, Done done, Instant at) {
        jdbc.sql(INSERT)
                .param(owner)
                .param(key)
                .param(done.applicationId())
                .param(done.dossierVersion())
                .param(Instants.column(at))
                .update();
    }
}
