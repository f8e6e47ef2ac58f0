package id.sahkan.journeys.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/// One person at one browser of their own, who finds everything by its role and its name.
final class Visitor implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// There, if only behind the menu button.
    static final Locator.WaitForOptions ATTACHED = new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);

    final Page page;
    final Hand hand;
    private final BrowserContext context;
    private final Screens screens;
    private final List<String> complaints = new ArrayList<>();

    Visitor(Browser browser, URI home, Hand hand, Screens screens) {
        this.hand = hand;
        this.screens = screens;
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(home.toString())
                .setViewportSize(screens.width(), screens.height())
                .setLocale("id-ID")
                .setTimezoneId("Asia/Jakarta"));
        context.setDefaultTimeout(PATIENCE.toMillis());
        context.onConsoleMessage(this::heard);
        context.onWebError(error -> {
            if (isOurs(error.page())) {
                complaints.add("script: " + error.error());
            }
        });
        context.onResponse(answer -> {
            if (answer.status() >= 500) {
                complaints.add(answer.status() + " " + URI.create(answer.url()).getPath());
            }
        });
        page = context.newPage();
        // Asked for only when it opens, the chooser may open before the browser knows whom to tell.
        page.onFileChooser(chooser -> {});
    }

    private void heard(ConsoleMessage message) {
        if (message.type().equals("error")
                && isOurs(message.page())
                && !message.text().startsWith("Failed to load resource")) {
            complaints.add("console: " + message.text());
        }
    }

    /// Keycloak's own pages have scripts of their own.
    private static boolean isOurs(Page where) {
        return where == null || !where.url().contains("/realms/");
    }

    void open(String path) {
        page.navigate(path);
    }

    Locator link(String name) {
        return in(page, AriaRole.LINK, name);
    }

    Locator button(String name) {
        return in(page, AriaRole.BUTTON, name);
    }

    Locator heading(String name) {
        return in(page, AriaRole.HEADING, name);
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    static Locator in(Page page, AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator in(Locator place, AriaRole role, String name) {
        return place.getByRole(
                role, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /// A field by its label, whether or not it says that it may stay empty.
    static Locator field(Locator form, String label) {
        // \Q and \E mean nothing to the browser.
        String words = label.replaceAll("[.()/+?*]", "\\\\$0");
        return form.getByLabel(Pattern.compile("^\\s*" + words + "\\s*\\*?\\s*(\\(boleh kosong\\))?\\s*$"));
    }

    void press(Locator control) {
        hand.press(control);
    }

    void press(String button) {
        hand.press(button(button));
    }

    void write(Locator form, String label, String text) {
        hand.write(field(form, label), text);
    }

    void date(Locator form, String label, LocalDate day) {
        hand.date(field(form, label), day);
    }

    void choose(Locator form, String label, String option) {
        hand.choose(field(form, label), option);
    }

    void attach(Locator form, String label, FilePayload file) {
        hand.attach(field(form, label), file);
    }

    /// The main menu, which hides behind a button where there is little room. An entry may end with a count.
    void menu(String entry) {
        unfoldMenu();
        press(page.getByRole(AriaRole.BANNER)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + entry))));
    }

    void unfoldMenu() {
        Locator button = page.locator("button[aria-controls=menu]");
        if (button.isVisible() && "false".equals(button.getAttribute("aria-expanded"))) {
            press(button);
        }
    }

    void signIn(String username, String password) {
        open("/");
        heading("Periode pendaftaran").waitFor();
        menu("Masuk");
        identify(username, password);
    }

    void identify(String username, String password) {
        Locator user = page.locator("#username");
        user.waitFor();
        seen("masuk");
        hand.write(user, username);
        hand.write(page.locator("#password"), password);
        press("Masuk");
        page.getByRole(AriaRole.BANNER).getByText("Keluar").waitFor(ATTACHED);
    }

    /// Whoever is signed in shows once more who they are; the page knows them and may ask for the password alone.
    void passwordOnceMore(String username, String password) {
        Locator secret = page.locator("#password");
        secret.waitFor();
        seen("masuk-sekali-lagi");
        Locator user = page.locator("#username");
        if (user.isVisible() && user.isEditable()) {
            hand.write(user, username);
        }
        hand.write(secret, password);
        press("Masuk");
    }

    void signOut() {
        unfoldMenu();
        press("Keluar");
        page.getByRole(AriaRole.BANNER).getByText("Buat akun").waitFor(ATTACHED);
    }

    /// Looks again, as a person does who waits for the office.
    void reloadUntil(Locator there) {
        Awaitility.await(there.toString()).atMost(PATIENCE).pollInSameThread().until(() -> {
            try {
                there.waitFor(new Locator.WaitForOptions().setTimeout(1_500));
                return true;
            } catch (TimeoutError notYet) {
                page.reload();
                return false;
            }
        });
    }

    void seen(String step) {
        seen(step, "id");
    }

    void seen(String step, String language) {
        screens.check(page, step, language);
    }

    void complaints() {
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    void failed() {
        System.out.println("at " + page.url().replaceAll("[?].*", "") + " " + complaints);
        screens.picture(page, "gagal");
    }

    @Override
    public void close() {
        context.close();
    }
}
