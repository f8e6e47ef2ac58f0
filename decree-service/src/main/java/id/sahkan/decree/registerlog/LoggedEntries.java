package id.sahkan.decree.registerlog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Where in the log stands what the register's pages say.
@Component
public class LoggedEntries {

    private static final String SEEN = """
            WITH seen AS (
                SELECT coalesce(json_agg(json_build_object('name', w.name, 'size', w.size, 'seenAt', w.seen_at,
                    'refusedAt', w.refused_at, 'refusal', w.refusal) ORDER BY w.name), '[]') AS witnesses
                FROM register_log_witness w)
            """;

    private static final String OF_PARTNER = SEEN + """
            SELECT log.size, d.public_code, l.annex_number, l.position, seen.witnesses
            FROM register_log log CROSS JOIN seen LEFT JOIN (
                decree_entry asked
                JOIN decree ad ON ad.id = asked.decree_id AND ad.public_code = :code
                JOIN decree_entry e ON e.partner_key = asked.partner_key
                JOIN decree d ON d.id = e.decree_id
                JOIN register_log_entry l ON l.decree_id = e.decree_id AND l.annex_number = e.annex_number
            ) ON asked.annex_number = :row
            WHERE log.size > 0 LIMIT 1000
            """;

    private static final String OF_DECREE = SEEN + """
            SELECT log.size, d.public_code, l.annex_number, l.position, seen.witnesses
            FROM register_log log CROSS JOIN seen LEFT JOIN (
                decree d JOIN register_log_entry l ON l.decree_id = d.id AND l.annex_number = 0
            ) ON d.public_code = :code AND :row = 0
            WHERE log.size > 0
            """;

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    LoggedEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param proof where its proof is as a file
    public record Entry(long position, String proof) {}

    /// @param size of the log that it has signed last
    /// @param refusal why it says no to what is shown here
    public record Seen(
            String name,
            long size,
            @Nullable Instant seenAt,
            @Nullable Instant refusedAt,
            @Nullable String refusal) {}

    /// @param size of the log; 0 where there is none
    /// @param entries by the code of the decree that says it
    /// @param witnesses who else has seen the log
    public record Logged(long size, Map<String, Entry> entries, List<Seen> witnesses) {

        public @Nullable Entry of(String publicCode) {
            return entries.get(publicCode);
        }
    }

    /// Of everything that was said about the partner whom this row names.
    public Logged ofPartner(String publicCode, int annexNumber) {
        return read(OF_PARTNER, publicCode, annexNumber);
    }

    public Logged ofDecree(String publicCode) {
        return read(OF_DECREE, publicCode, 0);
    }

    private Logged read(String sql, String publicCode, int annexNumber) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        long[] size = {0};
        List<Seen> witnesses = new ArrayList<>();
        jdbc.sql(sql).param("code", publicCode).param("row", annexNumber).query(row -> {
            if (size[0] == 0) {
                witnesses.addAll(List.of(JSON.readValue(row.getString("witnesses"), Seen[].class)));
            }
            size[0] = row.getLong("size");
            String code = row.getString("public_code");
            if (code != null) {
                String proof = LogAddress.proof(code, row.getInt("annex_number"));
                entries.put(code, new Entry(row.getLong("position"), proof));
            }
        });
        return new Logged(size[0], entries, witnesses);
    }
}
