package id.sahkan.verification.report;

import id.sahkan.verification.report.ServiceReport.Count;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Small numbers are told together with others instead of being left out: a gap could be computed from the sum.
final class SmallCounts {

    /// A number below it may point to somebody.
    static final int SMALLEST = 5;

    private SmallCounts() {}

    /// Of numbers whose sum is known: one that is too small is told with its neighbour in this order, whatever the
    /// numbers are, so that nothing follows from who stands together. A nought points to nobody and stands alone.
    ///
    /// @param counts in an order that does not depend on them
    /// @return nothing if all of them together are too small
    static List<Count> parts(List<Map.Entry<String, Long>> counts) {
        List<Count> told = new ArrayList<>();
        List<String> open = new ArrayList<>();
        long sum = 0;
        for (Map.Entry<String, Long> one : counts) {
            if (one.getValue() == 0 && open.isEmpty()) {
                told.add(new Count(List.of(one.getKey()), 0));
                continue;
            }
            open.add(one.getKey());
            sum += one.getValue();
            boolean pair = open.size() > 1 || one.getValue() >= SMALLEST;
            if (pair && sum >= SMALLEST) {
                told.add(new Count(List.copyOf(open), sum));
                open = new ArrayList<>();
                sum = 0;
            }
        }
        return open.isEmpty() ? told : withLast(told, open, sum);
    }

    /// What was left at the end goes to those before it.
    private static List<Count> withLast(List<Count> told, List<String> open, long sum) {
        int last = told.size() - 1;
        while (last >= 0 && told.get(last).count() == 0) {
            last--;
        }
        if (last < 0) {
            return List.of();
        }
        List<Count> all = new ArrayList<>(told.subList(0, last));
        List<String> of = told.subList(last, told.size()).stream()
                .flatMap(count -> count.of().stream())
                .toList();
        all.add(new Count(
                Stream.concat(of.stream(), open.stream()).toList(),
                told.get(last).count() + sum));
        return all;
    }

    /// Of numbers that may overlap: what is too small is `OTHER` together, with the smallest of the others if need be.
    static List<Count> largest(List<Map.Entry<String, Long>> counts) {
        List<Map.Entry<String, Long>> sorted = counts.stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        List<Count> told = new ArrayList<>();
        long others = 0;
        for (Map.Entry<String, Long> one : sorted) {
            if (one.getValue() >= SMALLEST) {
                told.add(new Count(List.of(one.getKey()), one.getValue()));
            } else {
                others += one.getValue();
            }
        }
        if (others > 0 && others < SMALLEST && !told.isEmpty()) {
            others += told.removeLast().count();
        }
        if (others >= SMALLEST) {
            told.add(new Count(List.of("OTHER"), others));
        }
        return told;
    }
}
