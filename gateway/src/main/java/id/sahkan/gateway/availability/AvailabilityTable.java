package id.sahkan.gateway.availability;

import id.sahkan.database.Instants;
import id.sahkan.gateway.availability.Interruption.Minute;
import id.sahkan.gateway.availability.Interruption.Silence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of `served` and `refusing_minute`. A stretch gets longer with each sign of life; there are as many rows as
/// there were silences.
final class AvailabilityTable {

    /// What is longer than this was noticed by people. Three signs of life fit in.
    static final Duration LONGEST_SILENCE = Duration.ofSeconds(90);

    private static final String GO_ON = """
            UPDATE served SET until = greatest(until, :at)
            WHERE since = (SELECT max(since) FROM served) AND until >= :noticed
            """;

    private static final String BEGIN = "INSERT INTO served (since, until) VALUES (:at, :at) ON CONFLICT DO NOTHING";

    private static final String REFUSED = """
            INSERT INTO refusing_minute (minute, answered, refused)
            VALUES (date_trunc('minute', CAST(:at AS timestamptz)), :answered, :refused)
            ON CONFLICT (minute) DO UPDATE SET answered = refusing_minute.answered + excluded.answered,
                refused = refusing_minute.refused + excluded.refused
            """;

    private static final String SILENCES = """
            SELECT greatest(before, :from) AS since, least(since, :to) AS until
            FROM (SELECT since, max(until) OVER (ORDER BY since ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
                  FROM served) stretch
            WHERE since > before + :noticed * interval '1 second' AND since > :from AND before < :to
            ORDER BY 1
            """;

    private static final String MINUTES = """
            SELECT minute, answered, refused FROM refusing_minute
            WHERE minute >= :from AND minute < :to ORDER BY minute
            """;

    private final JdbcClient database;

    AvailabilityTable(JdbcClient database) {
        this.database = database;
    }

    void served(Instant at) {
        int goneOn = database.sql(GO_ON)
                .param("at", Instants.column(at))
                .param("noticed", Instants.column(at.minus(LONGEST_SILENCE)))
                .update();
        if (goneOn == 0) {
            database.sql(BEGIN).param("at", Instants.column(at)).update();
        }
    }

    void refused(Instant at, long answered, long refused) {
        database.sql(REFUSED)
                .param("at", Instants.column(at))
                .param("answered", answered)
                .param("refused", refused)
                .update();
    }

    /// Since when is written down at all.
    Optional<Instant> since() {
        return database.sql("SELECT since FROM served ORDER BY since LIMIT 1")
                .query((row, _) -> Instants.read(row, "since"))
                .optional();
    }

    List<Interruption> between(Instant from, Instant to) {
        List<Silence> silences = database.sql(SILENCES)
                .param("from", Instants.column(from))
                .param("to", Instants.column(to))
                .param("noticed", LONGEST_SILENCE.toSeconds())
                .query((row, _) -> new Silence(Instants.read(row, "since"), Instants.read(row, "until")))
                .list();
        List<Minute> minutes = database.sql(MINUTES)
                .param("from", Instants.column(from))
                .param("to", Instants.column(to))
                .query((row, _) ->
                        new Minute(Instants.read(row, "minute"), row.getLong("answered"), row.getLong("refused")))
                .list();
        return Interruption.of(silences, minutes);
    }
}
