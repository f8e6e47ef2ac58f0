package id.sahkan.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sahkan.sample.ExpectedOutcome.Course;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleCasesTest {

    private static final Instant NOVEMBER = Instant.parse("2026-11-23T05:00:00Z");
    private final List<SampleCase> cases = SampleCases.at(NOVEMBER);

    @Test
    void thirtyCasesEndAsTheDomainCounts() {
        assertThat(cases).extracting(SampleCase::number).isSorted().hasSize(30).doesNotHaveDuplicates();
        assertThat(cases.stream().collect(Collectors.groupingBy(c -> c.wanted().course(), Collectors.counting())))
                .isEqualTo(Map.of(
                        Course.ACCEPTED, 14L,
                        Course.MENDED, 6L,
                        Course.REFUSED, 7L,
                        Course.REFUSED_AFTER_RETURN, 1L,
                        Course.LATE, 1L,
                        Course.REFUSED_BY_POLICY, 1L));
    }

    @Test
    void theMixOfOutletsFollowsPublishedShares() {
        assertThat(cases.stream()
                        .collect(Collectors.groupingBy(c -> c.newsroom().type(), Collectors.counting())))
                .isEqualTo(
                        Map.of(OutletType.ONLINE, 23L, OutletType.PRINT, 5L, OutletType.TV, 1L, OutletType.RADIO, 1L));
    }

    @Test
    void cleanCasesShowEveryTier() {
        assertThat(cases.subList(0, 9).stream().map(c -> c.wanted().tier())).containsExactly(1, 1, 1, 2, 2, 2, 2, 3, 3);
    }

    @Test
    void onlyTheWantedCasesShareWhatMayBeCompared() {
        assertThat(sharing(c -> c.newsroom().company().nib())).containsExactly(List.of(16, 17, 18));
        assertThat(sharing(c -> c.newsroom().company().analyticsId())).containsExactly(List.of(16, 17, 18));
        assertThat(sharing(c -> c.newsroom().company().bankAccount())).containsExactly(List.of(16, 17, 18));
        assertThat(sharing(
                        c -> String.valueOf(c.papers().get("ID_CARDS").fields().get("reporterNik"))))
                .containsExactly(List.of(14, 15));
        assertThat(sharing(c -> c.newsroom().domain())).isEmpty();
        assertThat(sharing(c -> c.newsroom().name())).isEmpty();
    }

    @Test
    void peopleAreInvented() {
        assertThat(cases.stream().flatMap(SampleCasesTest::people).map(Person::nik))
                .allMatch(nik -> nik.matches("1471\\d{8}9\\d{3}"));
        assertThat(cases).allMatch(c -> c.newsroom().domain().endsWith(".example"));
    }

    @Test
    void aWomansIdentityNumberAddsFortyToTheDay() {
        var chief = cases.get(19).newsroom().chief();
        assertThat(chief.woman()).isTrue();
        assertThat(Integer.parseInt(chief.nik().substring(6, 8)))
                .isEqualTo(chief.born().getDayOfMonth() + 40);
        var number =
                String.valueOf(cases.get(19).papers().get("UKW_CHIEF").fields().get("number"));
        assertThat(number).contains("/%02d/".formatted(chief.born().getDayOfMonth()));
    }

    @Test
    void namesAndNumbersAreAwkwardOnPurpose() {
        assertThat(cases).anyMatch(c -> c.newsroom().name().contains("'"));
        assertThat(cases).anyMatch(c -> c.newsroom().name().length() > 120);
        assertThat(cases.stream().flatMap(SampleCasesTest::people).map(Person::name))
                .anyMatch(n -> n.contains("'"));
        assertThat(cases.stream().map(c -> c.newsroom().company().npwp().replaceAll("\\D", "")))
                .anyMatch(number -> number.length() == 15)
                .anyMatch(number -> number.length() == 16 && number.startsWith("1"))
                .allMatch(number -> number.length() >= 15 && number.length() <= 16);
    }

    @Test
    void everyMendIsForSomethingThatThePapersLackOrShowDifferently() {
        assertThat(cases.stream().filter(c -> c.wanted().course().returned()))
                .allMatch(c -> !c.mends().byRequirement().isEmpty());
        assertThat(cases.stream().filter(c -> !c.wanted().course().returned()))
                .allMatch(c -> c.mends().byRequirement().isEmpty());
    }

    @Test
    void ofSomeCasesThoseThatComeBeforeThemAreWithThem() {
        assertThat(cases).hasSize(Sample.CASES);
        assertThat(SampleCases.at(NOVEMBER, Set.of())).isEqualTo(cases);
        assertThat(numbers(Set.of(5, 1))).containsExactly(1, 5);
        assertThat(numbers(Set.of(18)))
                .containsExactlyElementsOf(withThoseBefore(18))
                .hasSizeGreaterThan(1);
        assertThatThrownBy(() -> numbers(Set.of(31))).hasMessageContaining("31");
        assertThatThrownBy(() -> numbers(Set.of(0))).hasMessageContaining("1 to 30");
    }

    private static List<Integer> numbers(Set<Integer> wanted) {
        return SampleCases.at(NOVEMBER, wanted).stream().map(SampleCase::number).toList();
    }

    private List<Integer> withThoseBefore(int number) {
        var numbers = new ArrayList<Integer>();
        for (int next = number; next > 0; next = cases.get(next - 1).after()) {
            numbers.addFirst(next);
        }
        return numbers;
    }

    @Test
    void faultsAreFaultsOnAnyDay() {
        for (var day : List.of("2026-01-01", "2027-02-28", "2028-02-29", "2028-05-31", "2029-12-31")) {
            var all = SampleCases.at(Instant.parse(day + "T20:00:00Z"));
            var today = LocalDate.ofInstant(Instant.parse(day + "T20:00:00Z"), SampleCases.ZONE);
            assertThat(date(all.get(12), "UKW_CHIEF", "issuedOn").plusYears(5)).isBefore(today);
            assertThat(date(all.get(0), "UKW_CHIEF", "issuedOn").plusYears(5)).isAfter(today);
            assertThat(date(all.get(22), "TRAFFIC", "registeredOn").plusYears(1))
                    .isAfter(today);
            assertThat(date(all.get(28), "BROADCAST_LICENCE", "validUntil")).isBefore(today);
            assertThat(date(all.get(23), "CIRCULATION", "issueMonth2").plusDays(45))
                    .isAfter(date(all.get(23), "CIRCULATION", "issueMonth3"));
            assertThat(date(all.get(25), "CIRCULATION", "issueMonth2").plusDays(60))
                    .isBefore(date(all.get(25), "CIRCULATION", "issueMonth3"));
        }
    }

    private static LocalDate date(SampleCase sample, String requirement, String field) {
        return (LocalDate) sample.papers().get(requirement).fields().get(field);
    }

    private static Stream<Person> people(SampleCase sample) {
        var newsroom = sample.newsroom();
        return Stream.of(newsroom.director(), newsroom.chief(), newsroom.reporter());
    }

    /// Numbers of the cases that have the same value, for each value that several have.
    private List<List<Integer>> sharing(Function<SampleCase, String> value) {
        return cases.stream()
                .collect(Collectors.groupingBy(value, Collectors.mapping(SampleCase::number, Collectors.toList())))
                .values()
                .stream()
                .filter(numbers -> numbers.size() > 1)
                .toList();
    }
}
