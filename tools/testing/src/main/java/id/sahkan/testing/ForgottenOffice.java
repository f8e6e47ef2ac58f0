package id.sahkan.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Looks for leaks between offices, and then again with each statement that is bound to the offices of who asks as it
/// would be had somebody forgotten that: a look that finds nothing then holds nothing.
public final class ForgottenOffice {

    private static final Pattern BOUND =
            Pattern.compile("\\b(?:\\w+\\.)?office = (?:any ?\\(\\?\\)|\\?)", Pattern.CASE_INSENSITIVE);

    public static final String HELD_TWICE = "held twice: ";

    private final Statements statements;
    private final Map<String, List<Look>> bySent = new TreeMap<>();
    private final List<String> leaks = new ArrayList<>();

    /// One question, or few: of a statement only who sent it is asked again.
    ///
    /// @param name such as `GET /api/cases`
    /// @param leaks one line for each that is found
    public record Look(String name, Callable<List<String>> leaks) {

        /// What only reads does no harm either when it may read too much.
        private boolean reads() {
            return name.startsWith("GET ");
        }
    }

    public ForgottenOffice(Statements statements) {
        this.statements = statements;
    }

    /// Each look once, with the statements as they are.
    ///
    /// @return what they found
    public List<String> leaks(List<Look> looks) {
        for (Look look : looks) {
            statements.during(() -> leaks.addAll(look.leaks().call())).stream()
                    .filter(sql -> BOUND.matcher(sql).find())
                    .forEach(sql ->
                            bySent.computeIfAbsent(sql, _ -> new ArrayList<>()).add(look));
        }
        return leaks;
    }

    /// For each statement that these looks sent the first leak that one of them finds with the office forgotten in it
    /// alone; or, where another statement of the same request holds it as well, in all of that request, and that is
    /// said; empty where none is found. It may do harm: what two offices have is not what it was.
    public Map<String, String> found() {
        Map<String, String> found = new LinkedHashMap<>();
        for (Predicate<Look> which : List.<Predicate<Look>>of(Look::reads, look -> !look.reads())) {
            bySent.forEach((statement, looks) -> found.compute(
                    statement,
                    (_, before) -> before == null || before.isEmpty()
                            ? first(looks.stream().filter(which), statement::equals)
                            : before));
        }
        Map<Look, String> withAll = new HashMap<>();
        found.replaceAll((statement, leak) -> leak.isEmpty() ? heldTwice(statement, withAll) : leak);
        return found;
    }

    /// Each policy is taken away by itself while all statements forget the office.
    ///
    /// @return tables of which nobody reads more for that
    public List<String> readByNobody(SecondLock lock) throws Exception {
        List<Look> reading = bySent.values().stream()
                .flatMap(List::stream)
                .filter(Look::reads)
                .distinct()
                .toList();
        List<String> without = new ArrayList<>();
        for (String table : lock.bound()) {
            if (lock.lifted(List.of(table), () -> first(reading.stream(), _ -> true))
                    .isEmpty()) {
                without.add(table);
            }
        }
        return without;
    }

    /// @param withAll what was found already with all statements forgotten, by look
    private String heldTwice(String statement, Map<Look, String> withAll) {
        return bySent.getOrDefault(statement, List.of()).stream()
                .map(look -> withAll.computeIfAbsent(look, one -> first(Stream.of(one), _ -> true)))
                .filter(leak -> !leak.isEmpty())
                .findFirst()
                .map(leak -> HELD_TWICE + leak)
                .orElse("");
    }

    private String first(Stream<Look> looks, Predicate<String> forgotten) {
        UnaryOperator<String> forgetful =
                sql -> forgotten.test(sql) ? BOUND.matcher(sql).replaceAll("($0 OR true)") : sql;
        return looks.map(look -> statements.sending(forgetful, look.leaks()).stream()
                        .findFirst()
                        .map(leak -> look.name() + ": " + leak)
                        .orElse(""))
                .filter(leak -> !leak.isEmpty())
                .findFirst()
                .orElse("");
    }
}
