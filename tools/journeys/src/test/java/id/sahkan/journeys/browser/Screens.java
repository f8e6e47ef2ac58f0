package id.sahkan.journeys.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What holds for every screen, looked at once per width; each leaves a picture behind.
public final class Screens {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Path folder;
    private final int width;
    private final int height;
    private final boolean byTheRules;
    private final @Nullable Pattern unsaid;
    private final Set<String> saying;
    private final Set<String> looked = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    public Screens(Path folder, int width, int height) {
        this(folder, width, height, true, null, Set.of());
    }

    private Screens(
            Path folder, int width, int height, boolean byTheRules, @Nullable Pattern unsaid, Set<String> saying) {
        this.folder = folder;
        this.width = width;
        this.height = height;
        this.byTheRules = byTheRules;
        this.unsaid = unsaid;
        this.saying = saying;
    }

    /// Of a person who must not read these words on any of them, but for those steps.
    Screens neverSaying(Pattern words, Set<String> but) {
        return new Screens(folder, width, height, byTheRules, words, but);
    }

    /// Of pages that are looked at by the rules on another walk: here they leave their pictures, and are as wide as the
    /// screen.
    Screens lookedAtElsewhere() {
        return new Screens(folder, width, height, false, unsaid, saying);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    void check(Page page, String step, String wanted) {
        if (!looked.add(step)) {
            return;
        }
        picture(page, "%02d-%s".formatted(looked.size(), step));
        if (page.title().isBlank()) {
            faults.add(step + ": no title");
        }
        Object language = page.evaluate("document.documentElement.lang");
        if (!wanted.equals(language)) {
            faults.add(step + ": language " + language);
        }
        int wide = (int) page.evaluate("document.scrollingElement.scrollWidth");
        if (wide > width) {
            faults.add(step + ": " + wide + " px wide on a screen of " + width);
        }
        if (unsaid != null && !saying.contains(step)) {
            Matcher said = unsaid.matcher(page.locator("body").innerText());
            if (said.find()) {
                faults.add(step + ": says " + said.group());
            }
        }
        if (byTheRules) {
            byTheRules(page, step);
        }
    }

    private void byTheRules(Page page, String step) {
        // Of a rule that is kept one place is told, not all of them.
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        var verdict = new AxeBuilder(page)
                .options(options)
                .withTags(RULES)
                .setLegacyMode(true)
                .analyze();
        assertThat(verdict.getPasses())
                .as("rules that were looked at on %s", step)
                .hasSizeGreaterThan(5);
        verdict.getViolations()
                .forEach(rule -> rule.getNodes()
                        .forEach(node -> faults.add("%s: %s at %s".formatted(step, rule.getId(), node.getHtml()))));
    }

    void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(folder.resolve(name + "-" + width + ".jpg"))
                .setType(ScreenshotType.JPEG)
                .setQuality(70)
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setFullPage(true));
    }

    /// All at once at the end: one bad screen should not hide the next.
    public void verdict(int least) {
        assertThat(looked).hasSizeGreaterThanOrEqualTo(least);
        assertThat(faults).as("screens at %d px", width).isEmpty();
    }

    public int count() {
        return looked.size();
    }
}
