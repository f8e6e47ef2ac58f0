package id.sahkan.verification.fingerprint;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    public record Match(Fingerprint.Kind kind, @Nullable String requirementCode, UUID later, UUID earlier) {}

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
        jdbc.sql("""
                        insert into fingerprint (application_id, period_id, kind, hash, requirement_code, received_at)
                        select :application, :period, kind, hash, requirement_code, :receivedAt
                        from unnest(:kinds::text[], :hashes::text[], :requirements::text[])
                            as value (kind, hash, requirement_code)
                        on conflict do nothing
                        """)
                .param("application", applicationId)
                .param("period", periodId)
                .param(
                        "kinds",
                        texts(fingerprints.stream().map(value -> value.kind().name())))
                .param("hashes", texts(fingerprints.stream().map(Fingerprint::hash)))
                .param(
                        "requirements",
                        fingerprints.stream().map(Fingerprint::requirementCode).toArray(String[]::new))
                .param("receivedAt", Timestamp.from(receivedAt))
                .update();
    }

    private static String[] texts(Stream<String> values) {
        return values.toArray(String[]::new);
    }

    /// @param oneOutletPerCompany else a company is compared with what other accounts have applied for only
    public List<Match> matches(
            UUID applicationId, UUID periodId, List<Fingerprint> fingerprints, boolean oneOutletPerCompany) {
        List<Wanted> wanted = IntStream.range(0, fingerprints.size())
                .boxed()
                .flatMap(place -> fingerprints.get(place).matches().stream().map(hash -> new Wanted(place, hash)))
                .toList();
        return jdbc.sql("""
                        select wanted.place, other.application_id, other.requirement_code,
                               (other.received_at, other.application_id) < (mine.received_at, mine.application_id)
                                   as other_first
                        from unnest(:places::int[], :kinds::text[], :hashes::text[], :matches::text[], :strange::boolean[])
                            as wanted (place, kind, hash, match, strange)
                        join fingerprint mine on mine.application_id = :application and mine.kind = wanted.kind
                             and mine.hash = wanted.hash and mine.period_id = :period
                        join fingerprint other on other.period_id = :period and other.kind = wanted.kind
                             and other.hash = wanted.match and other.application_id <> mine.application_id
                        where (not wanted.strange
                               or (select applicant_id from case_file where application_id = mine.application_id)
                                  <> (select applicant_id from case_file where application_id = other.application_id))
                        order by wanted.place
                        """)
                .param("application", applicationId)
                .param("period", periodId)
                .param("places", wanted.stream().map(Wanted::place).toArray(Integer[]::new))
                .param(
                        "kinds",
                        texts(wanted.stream()
                                .map(one -> fingerprints.get(one.place()).kind().name())))
                .param(
                        "hashes",
                        texts(wanted.stream()
                                .map(one -> fingerprints.get(one.place()).hash())))
                .param("matches", texts(wanted.stream().map(Wanted::match)))
                .param(
                        "strange",
                        wanted.stream()
                                .map(one -> fingerprints.get(one.place()).kind().company() && !oneOutletPerCompany)
                                .toArray(Boolean[]::new))
                .query((row, _) -> {
                    Fingerprint fingerprint = fingerprints.get(row.getInt("place"));
                    UUID other = row.getObject("application_id", UUID.class);
                    return row.getBoolean("other_first")
                            ? new Match(fingerprint.kind(), fingerprint.requirementCode(), applicationId, other)
                            : new Match(fingerprint.kind(), row.getString("requirement_code"), other, applicationId);
                })
                .list();
    }

    /// @param place of the fingerprint that it matches
    private record Wanted(int place, String match) {}
}
