package id.sahkan.journeys.budget;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What PostgreSQL wrote with `log_statement = 'all'` and the prefix [#PREFIX], read as transactions.
final class StatementLog {

    /// Role, process and virtual transaction, transaction that wrote (0: none has written yet).
    static final String PREFIX = "%u|%p.%v|%x|";

    private static final Pattern LINE =
            Pattern.compile("(\\w*)\\|(\\d+\\.[\\d/]*)\\|(\\d+)\\|LOG: {2}(?:execute [^:]+|statement): (.*)");
    /// Anywhere in a statement: either may stand below a `WITH`.
    private static final Pattern CARRIES = Pattern.compile("\\b(DELETE FROM outbox|INSERT INTO inbox)\\b");
    private static final Set<String> BRACKETS = Set.of("BEGIN", "COMMIT", "ROLLBACK", "BEGIN READ ONLY");

    private StatementLog() {}

    /// @param statements in their order, without what begins and ends the transaction
    /// @param writes whether it had written something when it was committed
    record Transaction(String role, List<String> statements, boolean writes) {

        /// What carries events, and what counts requests at the door: it costs the same whatever the event or request
        /// is.
        boolean carries() {
            return role.startsWith("gateway") || statements.stream().anyMatch(CARRIES.asPredicate());
        }

        /// What a clock starts, whether or not there was an application.
        boolean isUpkeep() {
            return statements.stream().anyMatch(statement -> statement.contains("INSERT INTO journal_seal "));
        }

        Look look() {
            return new Look(role, statements);
        }
    }

    /// The same statements by the same program, whatever they found.
    record Look(String role, List<String> statements) {}

    /// Transactions of the programs' own roles, in the order in which they began.
    static List<Transaction> transactions(String log) {
        Map<String, Transaction> found = new LinkedHashMap<>();
        String key = "";
        for (String line : log.lines().toList()) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                boolean ours = matcher.group(1).endsWith("_app");
                key = ours ? matcher.group(2) : "";
                if (ours) {
                    add(found, key, matcher);
                }
            } else if (line.startsWith("\t") && !key.isEmpty()) {
                List<String> statements = found.get(key).statements();
                if (!statements.isEmpty()) {
                    statements.add(statements.removeLast() + " " + line.strip());
                }
            } else {
                key = "";
            }
        }
        return List.copyOf(found.values());
    }

    private static void add(Map<String, Transaction> found, String key, Matcher line) {
        boolean wrote = !line.group(3).equals("0");
        String statement = line.group(4).strip();
        List<String> statements =
                new ArrayList<>(found.containsKey(key) ? found.get(key).statements() : List.of());
        if (!BRACKETS.contains(statement)) {
            statements.add(statement);
        }
        boolean before = found.containsKey(key) && found.get(key).writes();
        found.put(key, new Transaction(line.group(1), statements, before || wrote));
    }

    /// Everything that somebody does over and over while there is nothing to do.
    static Set<Look> looks(Collection<Transaction> idle) {
        Set<Look> looks = new HashSet<>();
        idle.forEach(transaction -> looks.add(transaction.look()));
        return looks;
    }

    /// Those transactions that are no such look, or that wrote something after all.
    static List<Transaction> counted(Collection<Transaction> transactions, Set<Look> looks) {
        return transactions.stream()
                .filter(transaction -> transaction.writes() || !looks.contains(transaction.look()))
                .filter(transaction -> !transaction.isUpkeep())
                .toList();
    }

    /// Each with the role that it came from.
    static List<String> statements(Collection<Transaction> transactions) {
        return transactions.stream()
                .flatMap(transaction ->
                        transaction.statements().stream().map(statement -> transaction.role() + ": " + statement))
                .toList();
    }
}
