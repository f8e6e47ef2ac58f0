package id.sahkan.decree.decree;

import id.sahkan.contracts.DecreeEvent.DecreeKind;
import id.sahkan.database.Instants;
import id.sahkan.decree.decree.WaitingDecree.Count;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What waits for a signature, the oldest first, with its annex in numbers.
@Component
class WaitingDecrees {

    private static final String WAITING =
            " FROM decree d WHERE d.phase IN ('DRAFTED', 'NUMBERED', 'SIGNATURE_UNKNOWN')" + " AND d.office = ANY (?) ";

    static final String PAGE = """
            SELECT d.id, d.version, d.period_id, d.title, d.kind, d.phase, d.number, d.drafted_at, d.failure_code,
                d.handed_out_sha256, d.drafter_id, d.drafter_name,
                (SELECT first.number FROM decree first WHERE first.id = d.predecessor_id) AS changed_number,
                (SELECT count(*) FROM decree_entry e WHERE e.decree_id = d.id) AS entries,
                (SELECT string_agg(tier || '=' || n, ',' ORDER BY tier) FROM (
                    SELECT tier, count(*) AS n FROM decree_entry e WHERE e.decree_id = d.id GROUP BY tier) t) AS tiers,
                (SELECT string_agg(outlet_type || '=' || n, ',' ORDER BY outlet_type) FROM (
                    SELECT outlet_type, count(*) AS n FROM decree_entry e
                    WHERE e.decree_id = d.id GROUP BY outlet_type) t) AS types,
                (SELECT string_agg(effect || '=' || n, ',' ORDER BY effect) FROM (
                    SELECT effect, count(*) AS n FROM decree_entry e WHERE e.decree_id = d.id GROUP BY effect) t) AS effects
            """ + WAITING + "ORDER BY d.drafted_at, d.id LIMIT ? OFFSET ?";

    private final JdbcClient jdbc;

    WaitingDecrees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<WaitingDecree> page(String caller, String[] offices, int size, long offset) {
        return jdbc.sql(PAGE)
                .params(offices, size, offset)
                .query((row, _) -> waiting(row, caller))
                .list();
    }

    long count(String[] offices) {
        return jdbc.sql("SELECT count(*)" + WAITING)
                .params((Object) offices)
                .query(Long.class)
                .single();
    }

    private static WaitingDecree waiting(ResultSet row, String caller) throws SQLException {
        return new WaitingDecree(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("period_id", UUID.class),
                row.getString("title"),
                DecreeKind.valueOf(row.getString("kind")),
                DecreeView.StateName.valueOf(row.getString("phase")),
                row.getString("number"),
                Instants.read(row, "drafted_at"),
                row.getString("failure_code"),
                row.getString("handed_out_sha256") != null,
                row.getString("changed_number"),
                row.getString("drafter_name"),
                row.getString("drafter_id").equals(caller),
                row.getInt("entries"),
                counts(row.getString("tiers")),
                counts(row.getString("types")),
                counts(row.getString("effects")));
    }

    private static List<Count> counts(@Nullable String joined) {
        return joined == null
                ? List.of()
                : Arrays.stream(joined.split(","))
                        .map(one -> one.split("="))
                        .map(one -> new Count(one[0], Integer.parseInt(one[1])))
                        .toList();
    }
}
