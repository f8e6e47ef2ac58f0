package id.sahkan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.launcher.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the README says exists. Its commands are run by [DemoJourney].
class ReadmeTest {

    private static final Path ROOT = Checkout.find().root();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");
    private static final Pattern SOURCE = Pattern.compile("`([a-z/-]+/src/[^`]+)`");
    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]+[A-Z][A-Za-z]+)[`.]");
    private static final Pattern PLACE = Pattern.compile("`([A-Za-z.-]+(?:/[A-Za-z0-9.-]+)+)/?`");
    private static final Pattern SHELL = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

    @Test
    void everyLinkAndEveryFileOfTheReadingOrderIsThere() throws IOException {
        List<String> places = found(LINK);
        places.addAll(found(SOURCE));

        assertThat(places)
                .hasSizeGreaterThan(12)
                .filteredOn(place -> !Files.exists(ROOT.resolve(place)))
                .isEmpty();
    }

    @Test
    void theReadingOrderIsShort() throws IOException {
        assertThat(found(SOURCE)).hasSizeBetween(5, 9);
    }

    /// Two pages, so that a newcomer reads them: what a package says itself does not stand there again.
    @Test
    void theArchitectureIsTwoPages() throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve("ARCHITECTURE.md"));
        assertThat(lines).hasSizeLessThanOrEqualTo(130);
        assertThat(lines.stream().filter(line -> !line.startsWith("|")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(160));
    }

    /// Types that the two pages for a newcomer to the code name.
    @Test
    void everyTypeThatTheArchitectureNamesIsThere() throws IOException {
        Set<String> there;
        try (Stream<Path> files = Files.walk(ROOT)) {
            there = files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        List<String> named = TYPE.matcher(Files.readString(ROOT.resolve("ARCHITECTURE.md")))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();

        assertThat(named).hasSizeGreaterThan(20);
        assertThat(named).filteredOn(type -> !there.contains(type)).isEmpty();
    }

    /// Places that they name: a moved file leaves no path behind.
    @Test
    void everyPlaceThatTheArchitectureNamesIsThere() throws IOException {
        List<String> named = PLACE.matcher(Files.readString(ROOT.resolve("ARCHITECTURE.md")))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();

        assertThat(named).hasSizeGreaterThan(20).contains("gateway/openapi.yaml");
        assertThat(named)
                .filteredOn(place -> !Files.exists(ROOT.resolve(place)))
                .isEmpty();
    }

    @Test
    void everyDecisionIsNamedByItsNumber() throws IOException {
        String page = Files.readString(ROOT.resolve("ARCHITECTURE.md"));
        try (Stream<Path> decisions = Files.list(ROOT.resolve("docs/decisions"))) {
            assertThat(decisions.map(file ->
                            Integer.parseInt(file.getFileName().toString().substring(0, 4))))
                    .hasSizeGreaterThan(15)
                    .allMatch(number -> page.contains("(" + number + ")"));
        }
    }

    static List<String> commands() throws IOException {
        return found(SHELL).stream().flatMap(String::lines).toList();
    }

    private static List<String> found(Pattern pattern) throws IOException {
        return new java.util.ArrayList<>(pattern.matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList());
    }
}
