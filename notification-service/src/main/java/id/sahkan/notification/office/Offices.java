package id.sahkan.notification.office;

import id.sahkan.contracts.IndonesianZone;
import id.sahkan.contracts.OfficeEvent.OfficeChanged;
import id.sahkan.http.CallerOffices;
import id.sahkan.messaging.PoisonEventException;
import id.sahkan.notification.letter.Sender;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who letters come from: the office as it was told last, and as the settings say until it was.
@Repository
public class Offices {

    private static final String SAVE = """
            INSERT INTO office (id, key, name_indonesian, name_english, zone, colour, speaks_english)
            VALUES (:id, :key, :indonesian, :english, :zone, :colour, :speaksEnglish)
            ON CONFLICT (id) DO UPDATE SET name_indonesian = excluded.name_indonesian,
                name_english = excluded.name_english, zone = excluded.zone, colour = excluded.colour,
                speaks_english = excluded.speaks_english
            WHERE office.key = excluded.key
            """;

    /// Of a query that left-joins `office`, for [#sender].
    public static final String COLUMNS =
            "office.name_indonesian, office.name_english, office.zone, office.colour," + " office.speaks_english";

    private static final String FIRST = CallerOffices.FIRST;

    private final JdbcClient jdbc;
    private final Sender otherwise;

    Offices(JdbcClient jdbc, OfficeSettings settings) {
        this.jdbc = jdbc;
        this.otherwise = settings.sender();
    }

    /// None of another office than the first until it was told of: no letter of it comes in another's name.
    ///
    /// @param row has [#COLUMNS]
    public @Nullable Sender sender(String key, ResultSet row) throws SQLException {
        if (row.getString("name_indonesian") != null) {
            return sender(row);
        }
        return key.equals(FIRST) ? otherwise : null;
    }

    /// By whose clock its days are counted; of an office that nobody has told of yet it is the settings'.
    public ZoneId zone(String key) {
        return jdbc.sql("SELECT zone FROM office WHERE key = ?")
                .param(key)
                .query((row, _) -> ZoneId.of(row.getString("zone")))
                .optional()
                .orElseGet(this::untold);
    }

    /// Of an office that nobody has told of yet.
    public ZoneId untold() {
        return otherwise.zone().zone();
    }

    /// As [#sender(String, ResultSet)], of the key alone.
    public Optional<Sender> sender(String key) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM office WHERE key = ?")
                .param(key)
                .query((row, _) -> sender(row))
                .optional()
                .or(() -> key.equals(FIRST) ? Optional.of(otherwise) : Optional.empty());
    }

    public void hear(OfficeChanged said) {
        IndonesianZone zone = IndonesianZone.of(said.zone())
                .orElseThrow(() -> new PoisonEventException("a zone that is not of Indonesia"));
        int saved = jdbc.sql(SAVE)
                .param("id", said.officeId())
                .param("key", CallerOffices.said(said.office()))
                .param("indonesian", said.titleIndonesian())
                .param("english", said.titleEnglish())
                .param("zone", zone.zone().getId())
                .param("colour", said.colour())
                .param(
                        "speaksEnglish",
                        said.languages() == null || said.languages().contains("en"))
                .update();
        if (saved == 0) {
            throw new PoisonEventException("an office is told under the key of another");
        }
    }

    private static Sender sender(ResultSet row) throws SQLException {
        return new Sender(
                row.getString("name_indonesian"),
                row.getString("name_english"),
                IndonesianZone.of(row.getString("zone")).orElseThrow(),
                row.getString("colour"),
                row.getBoolean("speaks_english"));
    }
}
