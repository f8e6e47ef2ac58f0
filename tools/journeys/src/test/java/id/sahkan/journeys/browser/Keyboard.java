package id.sahkan.journeys.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// Tab, Shift+Tab, Enter, Space, arrows and letters; nothing is clicked and no focus is set by a script. Reading the
/// page is allowed: a person sees it.
final class Keyboard implements Hand {

    private static final int MOST_STEPS = 400;
    private static final List<DateTimeFormatter> ORDERS =
            List.of(DateTimeFormatter.ofPattern("MMdduuuu"), DateTimeFormatter.ofPattern("ddMMuuuu"));

    /// Radios of one group count as one place: that is how Tab goes.
    private static final String WHERE = """
            wanted => {
              const here = document.activeElement
              if (here === wanted) return 'here'
              if (!here || here === document.body) return 'ahead'
              if (wanted.type === 'radio' && here.type === 'radio' && here.name === wanted.name && here.form === wanted.form) return 'here'
              return here.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_FOLLOWING ? 'ahead' : 'behind'
            }""";

    /// Whoever goes by keyboard must see where they are. In a group of radios that may be another one than the wanted.
    private static final String SEEN = """
            async () => {
              const wanted = document.activeElement
              await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
              if (document.activeElement !== wanted) return 'gone'
              const box = wanted.getBoundingClientRect()
              if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) return 'off the screen'
              const x = Math.min(innerWidth - 1, Math.max(0, box.left + Math.min(box.width / 2, 24)))
              const y = Math.min(innerHeight - 1, Math.max(0, Math.max(box.top, 0) + Math.min(box.height / 2, 12)))
              const top = document.elementFromPoint(x, y)
              if (top && !wanted.contains(top) && !top.contains(wanted)) return 'covered by ' + top.tagName + '.' + top.className
              for (let one = wanted, up = 0; one && up < 3; one = one.parentElement, up++) {
                const look = getComputedStyle(one)
                if ((look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) > 0) || look.boxShadow !== 'none') return 'seen'
                for (const part of ['::before', '::after']) {
                  const ring = getComputedStyle(one, part)
                  if (ring.content !== 'none' && ring.borderBlockEndWidth !== '0px') return 'seen'
                }
              }
              return 'without a sign of the focus'
            }""";

    /// The page was drawn anew meanwhile, and the way begins where the focus is now.
    private static final String GONE = "gone";

    @Override
    public void press(Locator control) {
        reach(control);
        type(control, "Enter");
    }

    @Override
    public void write(Locator input, String text) {
        reach(input);
        type(input, "Control+a");
        input.page().keyboard().type(text);
        assertThat(input.inputValue()).isEqualTo(text);
    }

    /// Which part of a date comes first is the browser's language, so the second try is the other way round.
    @Override
    public void date(Locator input, LocalDate day) {
        reach(input);
        for (DateTimeFormatter order : ORDERS) {
            for (int part = 0; part < 3; part++) {
                type(input, "ArrowLeft");
            }
            input.page().keyboard().type(order.format(day));
            if (input.inputValue().equals(day.toString())) {
                return;
            }
        }
        assertThat(input.inputValue()).as("date typed into %s", input).isEqualTo(day.toString());
    }

    @Override
    public void choose(Locator list, String option) {
        reach(list);
        int steps = (int) list.evaluate(
                "(list, wanted) => [...list.options].findIndex(one => one.label === wanted) - list.selectedIndex",
                option);
        for (int step = 0; step < Math.abs(steps); step++) {
            type(list, steps > 0 ? "ArrowDown" : "ArrowUp");
        }
        assertThat(list.evaluate("list => list.selectedOptions[0]?.label")).isEqualTo(option);
    }

    @Override
    public void tick(Locator box) {
        reach(box);
        if (!box.isChecked()) {
            type(box, "Space");
        }
        assertThat(box.isChecked()).as("ticked with the space bar: %s", box).isTrue();
    }

    @Override
    public void pick(Locator radio) {
        reach(radio);
        boolean arrived = (boolean) radio.evaluate("one => one === document.activeElement");
        if (arrived && !radio.isChecked()) {
            type(radio, "Space");
        }
        for (int step = 0; step < 10 && !radio.isChecked(); step++) {
            type(radio, "ArrowDown");
        }
        assertThat(radio.isChecked()).as("picked with the arrows: %s", radio).isTrue();
    }

    @Override
    public void attach(Locator input, FilePayload file) {
        reach(input);
        input.page().waitForFileChooser(() -> type(input, "Space")).setFiles(file);
    }

    private static void type(Locator at, String key) {
        at.page().keyboard().press(key);
    }

    private static void reach(Locator wanted) {
        wanted.waitFor();
        String before = "";
        int turns = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            String where = (String) wanted.evaluate(WHERE);
            if (where.equals("here")) {
                Object seen = wanted.evaluate(SEEN);
                if (seen.equals(GONE)) {
                    continue;
                }
                assertThat(seen).as("focus on %s", wanted).isEqualTo("seen");
                return;
            }
            turns += !before.isEmpty() && !where.equals(before) ? 1 : 0;
            assertThat(turns)
                    .as("turns on the way to %s: Tab does not stop there", wanted)
                    .isLessThan(4);
            type(wanted, where.equals("ahead") ? "Tab" : "Shift+Tab");
            before = where;
        }
        throw new AssertionError("not reached in " + MOST_STEPS + " steps: " + wanted);
    }
}
