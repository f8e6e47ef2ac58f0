package id.sahkan.verification.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.verification.report.ServiceReport.Count;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SmallCountsTest {

    @Test
    void whatIsLargeEnoughStandsAloneAndSoDoesANought() {
        assertThat(parts(12, 5, 0)).containsExactly(count(12, "a"), count(5, "b"), count(0, "c"));
    }

    @Test
    void whatIsTooSmallStandsWithItsNeighbour() {
        assertThat(parts(2, 40, 9)).containsExactly(count(42, "a", "b"), count(9, "c"));
        assertThat(parts(40, 2, 9)).containsExactly(count(40, "a"), count(11, "b", "c"));
        assertThat(parts(40, 9, 2)).containsExactly(count(40, "a"), count(11, "b", "c"));
        assertThat(parts(40, 0, 2)).containsExactly(count(42, "a", "b", "c"));
        assertThat(parts(1, 1, 3)).containsExactly(count(5, "a", "b", "c"));
    }

    @Test
    void fewerThanFiveAreNotTold() {
        assertThat(parts(1, 0, 3)).isEmpty();
    }

    /// Somebody who knows this very rule and reads only what it told: no small number has one value only.
    @Test
    void noSmallNumberFollowsFromWhatIsTold() {
        int most = 14;
        List<int[]> worlds = IntStream.rangeClosed(0, most)
                .boxed()
                .flatMap(a -> IntStream.rangeClosed(0, most)
                        .boxed()
                        .flatMap(b -> IntStream.rangeClosed(0, most).mapToObj(c -> new int[] {a, b, c})))
                .toList();
        Map<List<Count>, List<int[]>> alike =
                worlds.stream().collect(Collectors.groupingBy(world -> parts(world[0], world[1], world[2])));
        // of a larger sum not all worlds are among them
        alike.keySet().removeIf(told -> told.stream().anyMatch(count -> count.count() > most));
        assertThat(alike).hasSizeGreaterThan(100);
        alike.forEach((told, possible) -> {
            for (int part = 0; part < 3; part++) {
                int at = part;
                long[] values = possible.stream()
                        .mapToLong(world -> world[at])
                        .distinct()
                        .toArray();
                assertThat(values.length == 1 && values[0] > 0 && values[0] < SmallCounts.SMALLEST)
                        .as("%s of %s", at, told)
                        .isFalse();
            }
        });
    }

    @Test
    void rareReasonsAreTheOthersAndNeverFew() {
        assertThat(SmallCounts.largest(List.of(Map.entry("A", 9L), Map.entry("B", 20L), Map.entry("C", 2L))))
                .containsExactly(count(20, "B"), count(11, "OTHER"));
        assertThat(SmallCounts.largest(List.of(Map.entry("A", 9L), Map.entry("C", 2L), Map.entry("D", 4L))))
                .containsExactly(count(9, "A"), count(6, "OTHER"));
        assertThat(SmallCounts.largest(List.of(Map.entry("A", 3L)))).isEmpty();
    }

    private static List<Count> parts(long a, long b, long c) {
        return SmallCounts.parts(List.of(Map.entry("a", a), Map.entry("b", b), Map.entry("c", c)));
    }

    private static Count count(long count, String... of) {
        return new Count(List.of(of), count);
    }
}
