package id.sahkan.journeys.budget;

import id.sahkan.journeys.budget.Cost.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// `docs/budget.md`: a table of limits between words that people write.
final class BudgetPage {

    private static final String HEAD = """
            | of one application | lean: limit | wanted | real: limit | wanted |
            |---|---|---|---|---|
            """;

    private final String text;

    BudgetPage(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /// What is over its limit.
    ///
    /// @throws IllegalStateException when a cost has no line in the table
    List<String> exceeded(Kind kind, Map<Cost, Long> measured) {
        List<String> exceeded = new ArrayList<>();
        measured.forEach((cost, count) -> {
            long limit = limit(kind, cost);
            if (count > limit) {
                exceeded.add("%s: %d %s, at most %d are allowed".formatted(kind.label(), count, cost.label(), limit));
            }
        });
        return exceeded;
    }

    /// What the page still allows although it is not needed any more.
    List<String> tooGenerous(Kind kind, Map<Cost, Long> measured) {
        List<String> generous = new ArrayList<>();
        measured.forEach((cost, count) -> {
            long limit = limit(kind, cost);
            if (cost.limitFor(cost.limitFor(count)) < limit) {
                generous.add("%s: %d %s, the page allows %d".formatted(kind.label(), count, cost.label(), limit));
            }
        });
        return generous;
    }

    private long limit(Kind kind, Cost cost) {
        return Long.parseLong(cells(cost).get(1 + 2 * kind.ordinal()));
    }

    private List<String> cells(Cost cost) {
        return text.lines()
                .filter(line -> line.startsWith("| " + cost.label() + " |"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("docs/budget.md has no line for " + cost.label()));
    }

    /// The same page with these numbers as limits; the words around the table stay.
    String with(Map<Kind, Map<Cost, Long>> measured) {
        int begin = text.indexOf(HEAD);
        if (begin < 0) {
            throw new IllegalStateException("docs/budget.md has no table");
        }
        int end = begin + HEAD.length();
        while (text.startsWith("|", end)) {
            end = text.indexOf('\n', end) + 1;
        }
        return text.substring(0, begin) + table(measured) + text.substring(end);
    }

    private static String table(Map<Kind, Map<Cost, Long>> measured) {
        var table = new StringBuilder(HEAD);
        for (Cost cost : Cost.values()) {
            table.append("| ").append(cost.label()).append(" |");
            for (Kind kind : Kind.values()) {
                long limit = cost.limitFor(measured.getOrDefault(kind, Map.of()).getOrDefault(cost, 0L));
                long wanted = cost.wanted(kind);
                table.append(" ").append(limit).append(" | ");
                table.append(wanted == 0 ? "" : "≤ " + wanted + " ").append("|");
            }
            table.append("\n");
        }
        return table.toString();
    }

    /// Of several counts the least of each: what else the machine did meanwhile is in some of them only.
    static Map<Cost, Long> least(List<Map<Cost, Long>> counts) {
        Map<Cost, Long> least = new EnumMap<>(Cost.class);
        counts.forEach(count -> count.forEach((cost, number) -> least.merge(cost, number, Math::min)));
        return least;
    }
}
