package id.sahkan.verification.fingerprint;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The fingerprints of every application of a period, each with the instant at which its application first had it.
@Component
public class Fingerprints {

    private final JdbcClient jdbc;

    Fingerprints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Two applications that hold the same value; the one that came later is flagged, whichever is checked second.
    public record Match(Fingerprint.Kind kind, String requirementCode, UUID later, UUID earlier) {}

    /// Checks that hold a value in common wait for each other here, so that the second always sees the first; others
    /// do not. Everybody locks in the same order.
    public void lock(UUID periodId, List<Fingerprint> fingerprints) {
        String[] values = fingerprints.stream()
                .flatMap(fingerprint -> Stream.concat(Stream.of(fingerprint.hash()), fingerprint.matches().stream())
                        .map(hash -> periodId + " " + fingerprint.kind() + hash))
                .distinct()
                .sorted()
                .toArray(String[]::new);
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(value, 0)) from unnest(:values) as value")
                .param("values", values)
                .query((_, _) -> true)
                .list();
    }

    /// Keeps the first instant of a value that the new dossier version still holds, and forgets what it has dropped.
    public void replace(UUID applicationId, UUID periodId, Instant receivedAt, List<Fingerprint> fingerprints) {
        jdbc.sql("""
                        delete from fingerprint
                        where application_id = :application and not (kind || hash) = any(:kept)
                        """)
                .param("application", applicationId)
                .param(
                        "kept",
                        fingerprints.stream()
                                .map(fingerprint -> fingerprint.kind() + fingerprint.hash())
                                .toArray(String[]::new))
                .update();
        for (Fingerprint fingerprint : fingerprints) {
            jdbc.sql("""
                            insert into fingerprint
                                (application_id, period_id, kind, hash, requirement_code, received_at)
                            values (:application, :period, :kind, :hash, :requirement, :receivedAt)
                            on conflict do nothing
                            """)
                    .param("application", applicationId)
                    .param("period", periodId)
                    .param("kind", fingerprint.kind().name())
                    .param("hash", fingerprint.hash())
                    .param("requirement", fingerprint.requirementCode())
                    .param("receivedAt", Timestamp.from(receivedAt))
                    .update();
        }
    }

    /// @param oneOutletPerCompany else a company is compared with what other accounts have applied for only
    public List<Match> matches(
            UUID applicationId, UUID periodId, List<Fingerprint> fingerprints, boolean oneOutletPerCompany) {
        return fingerprints.stream()
                .flatMap(fingerprint -> matches(
                        applicationId, periodId, fingerprint, fingerprint.kind().company() && !oneOutletPerCompany))
                .toList();
    }

    private Stream<Match> matches(UUID applicationId, UUID periodId, Fingerprint fingerprint, boolean ofOtherAccounts) {
        return jdbc
                .sql("""
                        select other.application_id, other.requirement_code,
                               (other.received_at, other.application_id) < (mine.received_at, mine.application_id)
                                   as other_first
                        from fingerprint mine
                        join fingerprint other on other.period_id = mine.period_id
                             and other.kind = mine.kind and other.application_id <> mine.application_id
                        where mine.application_id = :application and mine.period_id = :period
                          and mine.kind = :kind and mine.hash = :hash and other.hash = any(:matches)
                          and (not :ofOtherAccounts
                               or (select applicant_id from case_file where application_id = mine.application_id)
                                  <> (select applicant_id from case_file where application_id = other.application_id))
                        """)
                .param("application", applicationId)
                .param("period", periodId)
                .param("kind", fingerprint.kind().name())
                .param("hash", fingerprint.hash())
                .param("ofOtherAccounts", ofOtherAccounts)
                .param("matches", fingerprint.matches().toArray(String[]::new))
                .query((row, _) -> {
                    UUID other = row.getObject("application_id", UUID.class);
                    return row.getBoolean("other_first")
                            ? new Match(fingerprint.kind(), fingerprint.requirementCode(), applicationId, other)
                            : new Match(fingerprint.kind(), row.getString("requirement_code"), other, applicationId);
                })
                .list()
                .stream();
    }
}
