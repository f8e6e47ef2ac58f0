package id.sahkan.journeys.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;

final class Mouse implements Hand {

    @Override
    public void press(Locator control) {
        control.click();
    }

    @Override
    public void write(Locator input, String text) {
        input.click();
        input.fill(text);
    }

    @Override
    public void date(Locator input, LocalDate day) {
        input.fill(day.toString());
    }

    @Override
    public void choose(Locator list, String option) {
        list.selectOption(new SelectOption().setLabel(option));
    }

    @Override
    public void tick(Locator box) {
        box.check();
    }

    @Override
    public void pick(Locator radio) {
        radio.check();
    }

    @Override
    public void attach(Locator input, FilePayload file) {
        input.page().waitForFileChooser(input::click).setFiles(file);
    }
}
