package id.sahkan.decree.decree;

import id.sahkan.contracts.DecreeEvent.DecreeKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What became of a decree: what changed it, and who is a partner by it now. Read only.
@Component
class DecreeChain {

    /// As many as the first decree and its amendments may name together.
    static final int MOST_PARTNERS = 10_000;

    private static final String PARTNERS = """
            FROM decree_entry e JOIN decree d ON d.id = e.decree_id
            WHERE e.standing AND (d.id = :id OR d.predecessor_id = :id)
            """;

    private final JdbcClient jdbc;

    DecreeChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A decree of the chain, in the order of drafting.
    record Link(
            UUID id,
            DecreeKind kind,
            DecreeView.StateName state,
            @Nullable String number,
            @Nullable String publicCode,
            @Nullable LocalDate decreedOn) {}

    /// What was discarded or voided is no part of it.
    List<Link> changesOf(UUID decree) {
        return jdbc.sql("""
                SELECT id, kind, phase, number, public_code, decreed_on FROM decree
                WHERE predecessor_id = ? AND phase NOT IN ('DISCARDED', 'VOIDED') ORDER BY drafted_at, id
                """)
                .param(decree)
                .query((row, _) -> new Link(
                        row.getObject("id", UUID.class),
                        DecreeKind.valueOf(row.getString("kind")),
                        DecreeView.StateName.valueOf(row.getString("phase")),
                        row.getString("number"),
                        row.getString("public_code"),
                        row.getObject("decreed_on", LocalDate.class)))
                .list();
    }

    /// Not more than one at a time.
    Optional<UUID> openChangeOf(UUID decree) {
        return changesOf(decree).stream()
                .filter(one -> !issued(one))
                .map(Link::id)
                .findFirst();
    }

    List<Entry> partners(UUID decree) {
        return jdbc.sql("SELECT e.* " + PARTNERS
                        + " ORDER BY e.tier, e.outlet_name COLLATE office, e.application_id LIMIT " + MOST_PARTNERS)
                .param("id", decree)
                .query(DecreeRows::entry)
                .list();
    }

    /// @param open what else changes it, and is not issued yet
    Standing standing(StoredDecree decree, @Nullable DecreeState open, DecreeKind kind) {
        UUID id = decree.state().draft().id();
        List<Link> changes = changesOf(id);
        return new Standing(
                decree.state(),
                changes.stream().anyMatch(one -> one.kind() == DecreeKind.REVOCATION && issued(one)),
                open,
                (int) changes.stream()
                        .filter(one -> one.kind() == kind && issued(one))
                        .count(),
                partners(id),
                out(id));
    }

    private static boolean issued(Link one) {
        return one.state() == DecreeView.StateName.ISSUED;
    }

    private Set<UUID> out(UUID decree) {
        return new HashSet<>(jdbc.sql("""
                SELECT e.application_id FROM decree d JOIN decree_entry e ON e.decree_id = d.id
                WHERE d.predecessor_id = ? AND d.phase = 'ISSUED' AND e.effect = 'REVOKED'
                """).param(decree).query(UUID.class).list());
    }

    /// How many issued decrees have said something about each of these applications.
    Map<UUID, Long> told(List<UUID> applications) {
        Map<UUID, Long> told = new HashMap<>();
        jdbc.sql("""
                SELECT e.application_id, count(*) AS times FROM decree_entry e JOIN decree d ON d.id = e.decree_id
                WHERE e.application_id = ANY (?) AND d.phase = 'ISSUED' GROUP BY e.application_id
                """).param(applications.toArray(UUID[]::new)).query(row -> {
            told.put(row.getObject("application_id", UUID.class), row.getLong("times"));
        });
        return told;
    }
}
