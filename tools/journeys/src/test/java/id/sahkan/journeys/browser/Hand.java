package id.sahkan.journeys.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;

/// How a person works a page. The same walk is done with a mouse and with a keyboard alone.
sealed interface Hand permits Mouse, Keyboard {

    /// A link, a button, or the line that opens a section.
    void press(Locator control);

    void write(Locator input, String text);

    void date(Locator input, LocalDate day);

    /// By the words that the list shows.
    void choose(Locator list, String option);

    void tick(Locator box);

    void pick(Locator radio);

    void attach(Locator input, FilePayload file);
}
