package id.sahkan.launcher;

import id.sahkan.messaging.seal.JournalKey;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/// `./sahkan verify-journal`: 0 when every journal is as it was written, and receipts, dossiers, phases and annexes are
/// what the journals say; 1 when something was edited, added or taken out; 2 when it could not look, or 3 because
/// nothing runs, which says nothing about the journals.
public final class VerifyJournalCommand {

    public static final int AS_WRITTEN = 0;
    public static final int CHANGED = 1;
    public static final int NOT_LOOKED = 2;

    private static final String BREAKS =
            "SELECT aggregate_id || ' version ' || version || ': ' || reason FROM journal_break";

    /// Everything that others have applied must still be there: this finds rows taken from the end of a chain.
    private static final String LAST_PUBLISHED =
            "SELECT aggregate_id::text, max(sequence) FROM journal WHERE sequence IS NOT NULL GROUP BY 1";

    private static final String EVENTS = "SELECT count(*)::text FROM journal";

    /// Heads that a key outside the database has sealed, and what now stands in their place.
    private static final String SEALED = """
            SELECT head.aggregate_id, head.version, head.hash, head.seal, journal.hash AS written
            FROM journal_seal head LEFT JOIN journal USING (aggregate_id, version)
            """;

    /// A sealer that has gone on since has sealed what was written before; five minutes are a hundred times its pace.
    private static final String UNSEALED = """
            SELECT journal.aggregate_id || ' version ' || max(journal.version) || ': it has no seal'
            FROM journal LEFT JOIN journal_seal USING (aggregate_id)
            WHERE journal.occurred_at < (SELECT max(sealed_at) FROM journal_seal) - interval '5 minutes'
            GROUP BY journal.aggregate_id, journal_seal.version
            HAVING max(journal.version) > coalesce(journal_seal.version, 0)
            """;

    private static final String KNOWN = "SELECT source, aggregate_id, version, hash, seal FROM known_head";

    private static final String WRITTEN = "SELECT aggregate_id, version, hash FROM journal";

    private final Installation installation;
    private final Consumer<String> say;
    private final List<String> breaks = new ArrayList<>();

    private VerifyJournalCommand(Installation installation, Consumer<String> say) {
        this.installation = installation;
        this.say = say;
    }

    static int run(DataFolder data) {
        return looking(
                Launcher::print,
                () -> Installation.whileRunning(
                        data,
                        Launcher::print,
                        installation -> new VerifyJournalCommand(installation, Launcher::print).run()));
    }

    public static int run(Installation installation) {
        return run(installation, Launcher::print);
    }

    public static int run(Installation installation, Consumer<String> say) {
        return looking(say, new VerifyJournalCommand(installation, say)::run);
    }

    private static int looking(Consumer<String> say, IntSupplier look) {
        try {
            return look.getAsInt();
        } catch (Trouble trouble) {
            say.accept(trouble.line());
            return Math.max(NOT_LOOKED, trouble.exitCode());
        }
    }

    private int run() {
        // What was applied was committed before. So what others have is read first, and journals, which only grow,
        // after
        // them: whatever people and services do meanwhile, nothing that is as it should be looks taken out.
        List<Applied> applied = applied();
        List<Sealed> known = known();
        for (String service : Databases.SERVICES) {
            Map<String, Long> last = published(service);
            String events = rows(service, EVENTS).getFirst();
            List<String> found = new ArrayList<>(rows(service, BREAKS));
            applied.stream()
                    .filter(event -> event.source().equals(service + "-service"))
                    .filter(event -> event.sequence() > last.getOrDefault(event.aggregate(), 0L))
                    .forEach(event -> found.add(event.aggregate() + " published event " + event.sequence() + ": the "
                            + event.consumer() + " service has it"));
            int seals = seals(service, known, found);
            for (String question : StateQuestions.of(service)) {
                found.addAll(rows(service, question));
            }
            say.accept(String.format(
                    "%-13s %6s events, %d sealed heads, %d breaks", service, events, seals, found.size()));
            found.forEach(line -> say.accept("  " + line));
            breaks.addAll(found);
        }
        say.accept(
                breaks.isEmpty()
                        ? "Every journal is as it was written."
                        : "A journal was changed. Keep the data folder as it is and tell the auditor.");
        return breaks.isEmpty() ? AS_WRITTEN : CHANGED;
    }

    /// @param holder the service in whose database the sealed head is
    private record Sealed(String holder, String source, UUID aggregate, long version, byte[] hash, byte[] seal) {}

    /// Answers how many heads were looked at.
    private int seals(String service, List<Sealed> known, List<String> found) {
        var key = new JournalKey(service + "-service", Services.journalKey(installation.secrets(), service));
        List<Sealed> heads = new ArrayList<>(known);
        heads.removeIf(head -> !head.source().equals(service + "-service"));
        Map<String, byte[]> written = new HashMap<>();
        read(service, SEALED, row -> {
            var head = sealed(service, service + "-service", row);
            heads.add(head);
            written.put(head.aggregate() + " " + head.version(), row.getBytes("written"));
        });
        if (heads.stream().anyMatch(head -> !written.containsKey(head.aggregate() + " " + head.version()))) {
            read(service, WRITTEN, row -> written.put(row.getString(1) + " " + row.getLong(2), row.getBytes("hash")));
        }
        for (Sealed head : heads) {
            String what = head.aggregate() + " version " + head.version() + ": ";
            byte[] now = written.get(head.aggregate() + " " + head.version());
            if (!key.isSeal(head.seal(), head.aggregate(), head.version(), head.hash())) {
                found.add(what + "its seal in the " + head.holder() + " service is not this office's");
            } else if (now == null) {
                found.add(what + "it was sealed and is gone");
            } else if (!Arrays.equals(now, head.hash())) {
                found.add(what + "it is not what was sealed");
            }
        }
        found.addAll(rows(service, UNSEALED));
        return heads.size();
    }

    private List<Sealed> known() {
        List<Sealed> known = new ArrayList<>();
        for (String holder : Databases.SERVICES) {
            read(holder, KNOWN, row -> known.add(sealed(holder, row.getString("source"), row)));
        }
        return known;
    }

    private static Sealed sealed(String holder, String source, ResultSet row) throws SQLException {
        return new Sealed(
                holder,
                source,
                row.getObject("aggregate_id", UUID.class),
                row.getLong("version"),
                row.getBytes("hash"),
                row.getBytes("seal"));
    }

    private record Applied(String consumer, String source, String aggregate, long sequence) {}

    private List<Applied> applied() {
        List<Applied> applied = new ArrayList<>();
        for (String consumer : Databases.SERVICES) {
            read(
                    consumer,
                    "SELECT source, aggregate_id::text, version FROM inbox",
                    row -> applied.add(new Applied(consumer, row.getString(1), row.getString(2), row.getLong(3))));
        }
        return applied;
    }

    private List<String> rows(String service, String sql) {
        List<String> rows = new ArrayList<>();
        read(service, sql, row -> rows.add(row.getString(1)));
        return rows;
    }

    private Map<String, Long> published(String service) {
        Map<String, Long> last = new HashMap<>();
        read(service, LAST_PUBLISHED, row -> last.put(row.getString(1), row.getLong(2)));
        return last;
    }

    private interface Row {
        void accept(ResultSet row) throws SQLException;
    }

    private void read(String service, String sql, Row each) {
        String url = "jdbc:postgresql://127.0.0.1:" + installation.ports().get(Port.POSTGRES) + "/" + service;
        try (Connection connection = DriverManager.getConnection(
                        url, Postgres.ADMIN, installation.secrets().secret("db." + Postgres.ADMIN));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                each.accept(row);
            }
        } catch (SQLException e) {
            throw new Trouble(
                    "The journal of the " + service + " service cannot be read.",
                    "Is everything ready? ./sahkan status tells.");
        }
    }
}
