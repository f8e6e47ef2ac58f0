package id.sahkan.verification.office;

import id.sahkan.contracts.IndonesianZone;
import id.sahkan.contracts.OfficeEvent.OfficeChanged;
import id.sahkan.database.AfterCommit;
import id.sahkan.http.CallerOffices;
import id.sahkan.messaging.PoisonEventException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where an office's clock is: in the zone that was told last, and in that of the settings until one was. Kept for
/// half a minute: a change that was heard here is seen at once, one that another instance heard soon after.
@Component
public class Offices {

    private static final Duration KEPT = Duration.ofSeconds(30);

    private static final String SAVE = """
            INSERT INTO office (id, key, zone) VALUES (:id, :key, :zone)
            ON CONFLICT (id) DO UPDATE SET zone = excluded.zone WHERE office.key = excluded.key
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

    private record Read(Map<String, ZoneId> zones, Instant at) {}

    /// That of the first office, by which what is not of one office is counted.
    public ZoneId zone() {
        return zone(CallerOffices.FIRST);
    }

    /// An office that nobody has told of yet has the clock of the first.
    public ZoneId zone(String office) {
        Map<String, ZoneId> zones = zones();
        return zones.getOrDefault(office, zones.getOrDefault(CallerOffices.FIRST, otherwise));
    }

    private Map<String, ZoneId> zones() {
        Read known = latest;
        Instant now = clock.instant();
        if (known != null
                && !now.isBefore(known.at())
                && now.isBefore(known.at().plus(KEPT))) {
            return known.zones();
        }
        Map<String, ZoneId> zones = new HashMap<>();
        jdbc.sql("SELECT key, zone FROM office").query(row -> {
            zones.put(row.getString("key"), ZoneId.of(row.getString("zone")));
        });
        Read read = new Read(Map.copyOf(zones), now);
        latest = read;
        return read.zones();
    }

    /// Deadlines that were given before stay as they were given.
    public void hear(OfficeChanged said) {
        String zone = IndonesianZone.of(said.zone())
                .orElseThrow(() -> new PoisonEventException("a zone that is not of Indonesia"))
                .zone()
                .getId();
        int saved = jdbc.sql(SAVE)
                .param("id", said.officeId())
                .param("key", CallerOffices.said(said.office()))
                .param("zone", zone)
                .update();
        if (saved == 0) {
            throw new PoisonEventException("an office is told under the key of another");
        }
        AfterCommit.run(() -> latest = null);
    }
}
