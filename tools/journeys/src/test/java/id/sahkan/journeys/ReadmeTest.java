package id.sahkan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.launcher.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the README says exists. Its commands are run by [ReadmeJourney].
class ReadmeTest {

    private static final Path ROOT = Checkout.find().root();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");
    private static final Pattern SOURCE = Pattern.compile("`([a-z/-]+/src/[^`]+)`");
    private static final Pattern SHELL = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

    @Test
    void everyLinkAndEveryFileOfTheReadingOrderIsThere() throws IOException {
        List<String> places = found(LINK);
        places.addAll(found(SOURCE));

        assertThat(places)
                .hasSizeGreaterThan(12)
                .allSatisfy(place -> assertThat(ROOT.resolve(place)).exists());
    }

    @Test
    void theReadingOrderIsShort() throws IOException {
        assertThat(found(SOURCE)).hasSizeBetween(5, 9);
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
