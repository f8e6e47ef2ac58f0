package id.sahkan.decree.office;

import id.sahkan.contracts.IndonesianZone;
import id.sahkan.contracts.OfficeEvent.OfficeChanged;
import id.sahkan.database.AfterCommit;
import id.sahkan.http.CallerOffices;
import id.sahkan.messaging.PoisonEventException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The offices as they were told last; the zone of the settings counts until one was. Kept for half a minute: a change
/// that was heard here is seen at once, one that another instance heard soon after.
@Component
public class Offices {

    private static final Duration KEPT = Duration.ofSeconds(30);

    private static final String SAVE = """
            INSERT INTO office (id, key, title_indonesian, title_english, region, zone, kind, emblem)
            VALUES (:id, :key, :indonesian, :english, :region, :zone, :kind, :emblem)
            ON CONFLICT (id) DO UPDATE SET title_indonesian = excluded.title_indonesian,
                title_english = excluded.title_english, region = excluded.region, zone = excluded.zone,
                kind = excluded.kind, emblem = excluded.emblem
            WHERE office.key = excluded.key
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId otherwise;
    private volatile @Nullable Read latest;

    Offices(
            JdbcClient jdbc,
            Clock clock,
            @Value("${sahkan.office.zone:${sahkan.office.first.zone:}}") String otherwise) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.otherwise = IndonesianZone.unlessSaid(otherwise).zone();
    }

    private record Read(Map<String, Office> offices, Instant at) {}

    /// An office that nobody has told of yet has the clock of the first.
    public Office of(String key) {
        Map<String, Office> told = told();
        Office found = told.get(key);
        if (found != null) {
            return found;
        }
        Office first = told.get(CallerOffices.FIRST);
        return Office.untold(key, first == null ? otherwise : first.zone());
    }

    /// By whose clock what is not of one office is counted.
    public Office first() {
        return of(CallerOffices.FIRST);
    }

    /// The day that it is in this office.
    public LocalDate dayOf(String key, Instant at) {
        return of(key).dayOf(at);
    }

    /// All that were told of, by their key.
    public List<Office> all() {
        return List.copyOf(told().values());
    }

    private Map<String, Office> told() {
        Read known = latest;
        Instant now = clock.instant();
        if (known != null
                && !now.isBefore(known.at())
                && now.isBefore(known.at().plus(KEPT))) {
            return known.offices();
        }
        Map<String, Office> offices = new LinkedHashMap<>();
        jdbc.sql("SELECT key, title_indonesian, title_english, region, zone, kind, emblem FROM office ORDER BY key")
                .query(row -> {
                    offices.put(
                            row.getString("key"),
                            new Office(
                                    row.getString("key"),
                                    row.getString("title_indonesian"),
                                    row.getString("title_english"),
                                    row.getString("region"),
                                    ZoneId.of(row.getString("zone")),
                                    row.getString("kind"),
                                    row.getString("emblem")));
                });
        latest = new Read(offices, now);
        return offices;
    }

    /// Decrees that were numbered before keep their day and number.
    public void hear(OfficeChanged said) {
        String zone = IndonesianZone.of(said.zone())
                .orElseThrow(() -> new PoisonEventException("a zone that is not of Indonesia"))
                .zone()
                .getId();
        int saved = jdbc.sql(SAVE)
                .param("id", said.officeId())
                .param("key", CallerOffices.said(said.office()))
                .param("indonesian", said.titleIndonesian())
                .param("english", said.titleEnglish())
                .param("region", said.region())
                .param("zone", zone)
                .param("kind", said.kind(), Types.VARCHAR)
                .param("emblem", said.emblem(), Types.VARCHAR)
                .update();
        if (saved == 0) {
            throw new PoisonEventException("an office is told under the key of another");
        }
        AfterCommit.run(() -> latest = null);
    }
}
